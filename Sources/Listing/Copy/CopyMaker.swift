import CaseModel
import CrossReference
import ScreenGrid

/// Makes what is copied of a record from its fields, never more certain than they are: how a claim
/// is put stays with it, and what an answer rests on, whose verdict there is and of which case it
/// is are part of the line.
public struct CopyMaker: Sendable {
  let snapshot: Snapshot
  let wording: Wording

  var story: Case { snapshot.story }

  /// Copies from a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// What can be copied of a record in a form; nil where there is no such thing.
  public func text(_ form: CopyText.Form, of record: RecordRef) -> CopyText? {
    guard story.contains(record) else { return nil }
    let words: SafeText? =
      switch form {
      case .line: line(on: record)
      case .citation: citation(of: record)
      case .id: id(of: record)
      }
    return words.flatMap { $0.isEmpty ? nil : CopyText(form, $0) }
  }

  /// Whether there is a line on a record: a question, or a claim on one or on none.
  public static func hasLine(_ record: RecordRef) -> Bool {
    record.kind == .question || record.kind == .claim
  }

  /// The id, where it can be copied as it is: one with characters that cannot be shown would be
  /// another id, and one with characters that mean something to a shell would be another command.
  private func id(of record: RecordRef) -> SafeText? {
    var id = story.id(of: record)
    // The command line takes c12 for ~c12, which shells would expand.
    if id.hasPrefix("~"), story.reference(to: String(id.dropFirst())) == nil { id.removeFirst() }
    guard let first = id.utf8.first, Self.isWord(first), id.utf8.allSatisfy(Self.isSafeInShells)
    else { return nil }
    return SafeText(cleaning: id)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isSafeInShells(_ byte: UInt8) -> Bool {
    isWord(byte) || "._:-@+".utf8.contains(byte)
  }
}

extension CopyMaker {
  /// A text of the case, cut where nobody would print all of it.
  func cut(_ words: SafeText, toColumns columns: Int = 240) -> SafeText {
    words.cut(toColumns: columns, ellipsis: wording.glyphs.ellipsis)
  }

  /// The first of some words, and how many more there are in all.
  func some(
    _ words: some Sequence<SafeText>, of count: Int, most: Int = mostTold, separator: SafeText
  ) -> SafeText {
    let more: [SafeText] = count > most ? ["\(wording.grouped(count - most)) more"] : []
    return (words.prefix(most) + more).joined(separator: separator)
  }

  /// More answers, places or verdicts than these are counted: nobody prints so many.
  static let mostTold = 8

  /// "21 Nov 2026", the day as of which the case stands; as given where it is no date.
  var caseDate: SafeText? {
    guard let given = story.header.modified ?? story.header.created, !given.isEmpty else {
      return nil
    }
    return (try? EDTF(parsing: given)).map(wording.short) ?? cut("\(given)", toColumns: 60)
  }
}
