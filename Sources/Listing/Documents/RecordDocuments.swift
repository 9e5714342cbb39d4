import CaseModel
import ScreenGrid

/// What can be said of each record, as documents: beside a list, as a page, and for `show`.
///
/// What holds for a group is never shown on a member; every record named is a link.
public struct RecordDocuments: Sendable {
  let snapshot: Snapshot
  let wording: Wording
  let longestText: Int
  let showsDeskNotes: Bool

  /// Documents about a snapshot. Texts are cut after some thousand characters, for a screen has no
  /// room for more; desk notes are shown unless what is made leaves the desk.
  public init(
    _ snapshot: Snapshot, _ wording: Wording, longestText: Int = 4_000,
    showsDeskNotes: Bool = true
  ) {
    self.snapshot = snapshot
    self.wording = wording
    self.longestText = longestText
    self.showsDeskNotes = showsDeskNotes
  }

  /// What stands beside or below a list for the selected record.
  public func inspector(of record: RecordRef) -> Document {
    guard snapshot.story.contains(record) else { return Document(title: "gone") }
    return switch record.kind {
    case .event: titled(event(record, isPage: false))
    case .source: titled(source(record, isPage: false))
    case .question: titled(question(record, isPage: false))
    case .claim: check(record)
    case .actor: titled(actor(record, isPage: false))
    default: page(of: record)
    }
  }

  /// The page of a record: all that is known of it.
  public func page(of record: RecordRef) -> Document {
    guard snapshot.story.contains(record) else { return Document(title: "gone") }
    return titled(pageOfAll(record))
  }

  /// Says in front of the title where what follows is not drawn from the whole file.
  func titled(_ document: Document) -> Document {
    var document = document
    switch snapshot.extent {
    case .whole: break
    case .soFar: document.title = "So far: \(document.title)"
    case .part: document.title = "In part: \(document.title)"
    }
    return document
  }

  private func pageOfAll(_ record: RecordRef) -> Document {
    switch record.kind {
    case .event: event(record, isPage: true)
    case .source: source(record, isPage: true)
    case .question: question(record, isPage: true)
    case .claim: claimPage(record)
    case .actor: actor(record, isPage: true)
    case .relation: relation(record)
    case .evidence: evidence(record)
    case .review: review(record)
    case .decision: decision(record)
    case .walk: walk(record)
    case .note: note(record)
    case .tag: tag(record)
    }
  }

  private static func wayToExample(of code: FindingCode) -> String {
    "casebook findings \(code.rawValue) shows a case that has it right"
  }

  /// Why a place in the file is found wrong, and what to do.
  public func finding(_ row: Int) -> Document {
    guard snapshot.findings.indices.contains(row) else { return Document(title: .empty) }
    let finding = snapshot.findings[row]
    var builder = DocumentBuilder(self, title: "\(finding.severity.word): \(finding.code.rawValue)")
    builder.row("Where", "\(snapshot.fileName):\(finding.line):\(finding.column)")
    builder.text("In", finding.pointer.isEmpty ? nil : finding.pointer)
    builder.text("What", finding.message)
    builder.text("What to do", finding.hint ?? Self.wayToExample(of: finding.code))
    builder.text("Means", finding.code.explanation)
    if let record = finding.record, snapshot.story.contains(record) {
      builder.links("Record", [record])
    }
    return builder.document
  }
}

extension DocumentBuilder {
  /// What stands at the end of each page: tags, notes, what else names the record, and its id.
  mutating func addEnd(of record: RecordRef, tags: [String] = [], note: String? = nil) {
    row("Tags", tags.isEmpty ? nil : "\(tags.joined(separator: ", "))")
    text("Case's note", note)
    for row in story.index.notes(about: record) { addNote(story.notes[row]) }
    let walks = story.index.walks(through: record).map { RecordRef(kind: .walk, row: $0) }
    links("On the way", walks)
    for row in story.index.decisions(about: record) { addDecision(story.decisions[row]) }
    row(SafeText(cleaning: "Id"), [muted("\(story.id(of: record))"), muted(spelling(of: record))])
  }

  /// The id with every unusual character escaped, where the screen cannot show it as it is.
  private func spelling(of record: RecordRef) -> SafeText {
    let id = story.id(of: record)
    return SafeText(cleaning: id).wasChanged ? " (exactly: \(SafeText(spelling: id)))" : .empty
  }

  private mutating func addNote(_ note: Note) {
    let by: SafeText = note.by.map { "\($0): " } ?? .empty
    let toDo: SafeText = note.isToDo ? "to do: " : .empty
    text("Note", "\(by)\(toDo)\(note.text)")
  }

  private mutating func addDecision(_ decision: Decision) {
    let spans = list(decision.about.map(link), separator: " and ")
    let by: SafeText = " by \(decision.by ?? "the case's author")"
    row("Decided", [plain("\(decision.decision.rawValue)\(by): ")] + spans)
  }
}
