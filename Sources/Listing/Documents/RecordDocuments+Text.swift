import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// What stands for the page of a text that cannot be shown: why, and how to get it.
  public func textNotHere(_ source: RecordRef) -> Document {
    guard snapshot.story.contains(source), source.kind == .source else {
      return Document(title: "gone")
    }
    var builder = DocumentBuilder(self, title: wording.label(of: source, in: snapshot.story))
    builder.links("Source", [source])
    switch snapshot.texts[source] {
    case .unreadable(let why):
      builder.row(.empty, "its text cannot be shown: \(why)", style: Style(.warning))
    case nil where snapshot.state(ofSource: source) == .inHand:
      builder.row(.empty, "Reading the text...")
    default:
      builder.row(.empty, "The text is not here.")
    }
    builder.addWayToText(of: snapshot.story.sources[source.row])
    builder.addTaken(from: source)
    return builder.document
  }

  /// Where the original of a source lies, in full: its file, its addresses, its SHA-256.
  public func original(of source: RecordRef) -> Document {
    guard snapshot.story.contains(source), source.kind == .source else {
      return Document(title: "gone")
    }
    let view = snapshot.story.sources[source.row]
    var builder = DocumentBuilder(self, title: wording.label(of: source, in: snapshot.story))
    builder.text("Read from", snapshot.texts.text(of: source)?.file)
    builder.addWayToText(of: view)
    for url in view.archiveURLs { builder.text("Archived", url) }
    builder.text("Fetched", view.accessed)
    builder.text("SHA-256", view.sha256)
    builder.text("Exhibit", view.exhibit)
    if builder.document.lines.isEmpty {
      builder.row(.empty, "the text lies in the case itself; no address is recorded")
    }
    return builder.document
  }
}

extension DocumentBuilder {
  /// What the case took from a text that cannot be shown, with the words it keeps of it.
  fileprivate mutating func addTaken(from source: RecordRef) {
    let records = story.recordsTaken(from: source)
    guard !records.isEmpty else { return }
    let claims = records.count { $0.kind == .claim }
    let parts: [SafeText?] = [
      claims > 0 ? wording.count(claims, "claim") : nil,
      claims < records.count
        ? "evidence in \(wording.count(records.count - claims, "place"))" : nil,
    ]
    heading("\(parts.compactMap(\.self).joined(separator: " and ")) taken from it")
    for record in records {
      let words = story.anchors(of: record).first.map { wording.quoted($0.anchor.exact) }
      let place = wording.place(locators(of: record))
      row(place, [DocumentSpan(wording.taken(record, in: snapshot), link: record)])
      row(.empty, words, style: Style(.quote))
    }
  }

  private func locators(of record: RecordRef) -> [Locator] {
    record.kind == .claim ? story.claims[record.row].locators : story.evidence[record.row].locators
  }
}
