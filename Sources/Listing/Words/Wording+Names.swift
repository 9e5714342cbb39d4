import CaseModel
import ScreenGrid

extension Wording {
  /// What the case is called: its title, or the name of the file where it has none.
  public func caseName(_ snapshot: Snapshot) -> SafeText {
    let title = SafeText(cleaning: snapshot.story.header.title)
    guard title.text.allSatisfy(\.isWhitespace) else { return title }
    return SafeText(cleaning: String(snapshot.fileName.split(separator: "/").last ?? ""))
  }

  /// What a record is called wherever it is named: a claim and an event with how they are put in
  /// front, a source by its label, all others by their name.
  public func name(of record: RecordRef, in snapshot: Snapshot) -> SafeText {
    switch record.kind {
    case .claim: claim(record, in: snapshot)
    case .event: event(record, in: snapshot)
    case .source: label(of: record, in: snapshot.story)
    default: name(record, in: snapshot.story)
    }
  }

  /// The title of an event, "Alleged: " in front where nobody states it as a fact.
  public func event(_ event: RecordRef, in snapshot: Snapshot) -> SafeText {
    put(snapshot.orders.standing(ofEvent: event).prefix, before: name(event, in: snapshot.story))
  }

  /// Words with how they are put in front; a case's author may have written that already.
  func put(_ prefix: SafeText, before words: SafeText) -> SafeText {
    if prefix.isEmpty { return words }
    let isThere = Folding.bytes(words.text).starts(with: Folding.bytes(prefix.text))
    return isThere ? words : prefix + words
  }

  /// What a finding is called: its code.
  public func finding(_ row: Int, in snapshot: Snapshot) -> SafeText {
    guard snapshot.findings.indices.contains(row) else { return "gone" }
    return SafeText(cleaning: snapshot.findings[row].code.rawValue)
  }

  func name(_ record: RecordRef, in story: Case) -> SafeText {
    SafeText(cleaning: story.name(of: record))
  }
}
