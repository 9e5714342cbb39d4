import CaseModel
import ScreenGrid

extension Wording {
  /// Where in its source a claim stands, in short: "¶3", "p. 12", "00:04:10"; empty where nobody
  /// says.
  public func place(of claim: Claim) -> SafeText { place(claim.locators) }

  /// The source of a claim and the place in it: "Brief ¶3".
  public func citation(of claim: Claim) -> SafeText {
    let place = place(of: claim)
    let label = sourceLabel(of: claim)
    return place.isEmpty ? label : "\(label) \(place)"
  }

  /// The source of a claim, by its label.
  func sourceLabel(of claim: Claim) -> SafeText {
    claim.source.map { label(of: $0, in: claim.owner) } ?? "source unknown"
  }

  /// The short label of a source, as the case gives it.
  public func label(of source: RecordRef, in story: Case) -> SafeText {
    guard source.kind == .source, story.contains(source) else { return name(source, in: story) }
    return SafeText(cleaning: story.sources[source.row].label)
  }

  /// The first of some locators that is a place to look up; quoted words are none.
  func place(_ locators: [Locator]) -> SafeText {
    locators.lazy.compactMap(place).first ?? .empty
  }

  private func place(_ locator: Locator) -> SafeText? {
    switch locator {
    case .words(let words): words.isEmpty ? nil : SafeText(cleaning: words)
    case .part(let label, let number): part(label, number)
    case .position(let start, let end, let unit): "\(unit)s \(start) to \(end)"
    case .other(_, let value): SafeText(cleaning: value)
    case .quote: nil
    }
  }

  private func part(_ label: String, _ number: String) -> SafeText {
    switch label {
    case "paragraph": "\(glyphs.paragraph)\(number)"
    case "page": "p. \(number)"
    case "chapter": "ch. \(number)"
    case "section": "sec. \(number)"
    case "volume": "vol. \(number)"
    case "timestamp": SafeText(cleaning: number)
    default: "\(label) \(number)"
    }
  }

  /// The source's own words for a claim, between quotation marks; nil where none are kept.
  func anchor(of claim: Claim) -> SafeText? { anchor(claim.quote, claim.locators) }

  func anchor(_ quote: String?, _ locators: [Locator]) -> SafeText? {
    if let quote, !quote.isEmpty { return quoted(quote) }
    for case .quote(let words) in locators where !words.exact.isEmpty {
      return quoted(words.exact)
    }
    return nil
  }
}
