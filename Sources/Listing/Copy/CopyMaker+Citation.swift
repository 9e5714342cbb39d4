import CaseModel
import ScreenGrid

extension CopyMaker {
  /// Where to find what a record says: of a claim or evidence the words and their place, of a source
  /// its title, of all others what they are called and their address.
  func citation(of record: RecordRef) -> SafeText {
    switch record.kind {
    case .claim: citation(of: story.claims[record.row])
    case .evidence: citation(of: story.evidence[record.row])
    case .source: citation(of: story.sources[record.row])
    default: address(of: record)
    }
  }

  /// "Alleged by the agency: “hid it” (A. Author: Title, Paper, 3 May 2031, ¶6)".
  private func citation(of claim: Claim) -> SafeText {
    let saying = wording.saying(of: claim).text
    let plain = "stated, "
    let held = saying.hasPrefix(plain) ? String(saying.dropFirst(plain.count)) : saying
    let front: SafeText =
      saying == "stated" ? .empty : wording.capitalized(cut("\(held)")) + ": "
    // Without words of the source there is only what the case makes of them, and that is no quote.
    let words = wording.anchor(of: claim) ?? wording.statement(of: claim)
    return "\(wording.put(front, before: cut(words))) (\(place(claim.source, claim.locators)))"
  }

  private func citation(of evidence: EvidenceLink) -> SafeText {
    let words =
      wording.anchor(evidence.quote, evidence.locators) ?? wording.name(evidence.ref, in: story)
    return "\(cut(words)) (\(place(evidence.source, evidence.locators)))"
  }

  private func place(_ source: RecordRef?, _ locators: [Locator]) -> SafeText {
    let name = source.map { title(of: story.sources[$0.row]) } ?? "source unknown"
    let place = cut(wording.place(locators), toColumns: 80)
    return place.isEmpty ? name : "\(name), \(place)"
  }

  /// "A. Author: Title, Paper, 3 May 2031. https://...", and that nobody has seen what is only cited.
  private func citation(of source: Source) -> SafeText {
    let url: SafeText = source.url.map { ". \(cut("\($0)", toColumns: 2_000))" } ?? .empty
    return title(of: source) + url
  }

  /// Who, title, where and when as far as the case gives it. A text that is only cited is said to be.
  private func title(of source: Source) -> SafeText {
    let name = SafeText(cleaning: source.title ?? story.name(of: source.ref))
    let author: SafeText = source.author.map { "\(cut("\($0)")): " } ?? .empty
    let outlets = [source.containerTitle, source.publisher].compactMap(\.self)
    let outlet = outlets.first == outlets.last ? Array(outlets.prefix(1)) : outlets
    let date: SafeText = "\(source.issuedDate?.words ?? source.issued ?? "no date given")"
    let parts = [author + cut(name)] + (outlet + [date.text]).map { cut("\($0)") }
    return parts.joined(separator: ", ") + note(on: source)
  }

  private func note(on source: Source) -> SafeText {
    if source.isDraft { return " (our own draft)" }
    guard snapshot.state(ofSource: source.ref) == .onlyCited else { return .empty }
    return snapshot.extent == .whole ? " (only cited, not seen)" : " (not seen so far)"
  }

  /// "Alleged: the site hides it (event hidden, case site of 21 Nov 2026)".
  private func address(of record: RecordRef) -> SafeText {
    let id = SafeText(spelling: story.id(of: record))
    let file = SafeText(cleaning: String(snapshot.fileName.split(separator: "/").last ?? ""))
    let name = story.header.id.map { SafeText(spelling: $0) } ?? file
    let date: SafeText = caseDate.map { " of \($0)" } ?? .empty
    let words = cut(wording.name(of: record, in: snapshot))
    return "\(words) (\(record.kind.word) \(id), case \(name)\(date))"
  }
}
