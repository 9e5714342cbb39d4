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

  /// The source of evidence and the place in it: "Brief ¶3".
  func citation(of evidence: EvidenceLink) -> SafeText {
    let place = place(evidence.locators)
    let label = evidence.source.map { self.label(of: $0, in: evidence.owner) } ?? "no source"
    return place.isEmpty ? label : "\(label) \(place)"
  }

  /// The source of a claim, by its label.
  func sourceLabel(of claim: Claim) -> SafeText {
    claim.source.map { label(of: $0, in: claim.owner) } ?? "source unknown"
  }

  /// The widest a label of ours is; one that the case gives stays as it is.
  static let labelColumns = 16

  /// The short label of a source: as the case gives it, or else the name, cut at a word where it
  /// is long.
  public func label(of source: RecordRef, in story: Case) -> SafeText {
    guard source.kind == .source, story.contains(source) else { return name(source, in: story) }
    let view = story.sources[source.row]
    let label = SafeText(cleaning: view.label)
    return view.shortTitle == nil ? cut(label, atWordWithin: Self.labelColumns) : label
  }

  /// As many whole words as fit before an ellipsis; of a first word that is too long, its start.
  private func cut(_ text: SafeText, atWordWithin columns: Int) -> SafeText {
    guard text.columns > columns else { return text }
    let room = columns - glyphs.ellipsis.columns
    // One column more: a word may end just where the room does.
    let head = text.prefix(columns: room + 1).text
    guard let blank = head.lastIndex(of: " "), blank > head.startIndex else {
      return text.cut(toColumns: columns, ellipsis: glyphs.ellipsis)
    }
    return SafeText(cleaning: head[..<blank]) + glyphs.ellipsis
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
