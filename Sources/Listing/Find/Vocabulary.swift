import CaseModel
import ScreenGrid

/// The words that a column puts in of its own. One that is sought and is no part of any of them can
/// only stand in a text of the case.
struct Vocabulary: Sendable {
  private let words: [[UInt8]]

  /// The words of some phrases.
  init(_ phrases: [String]) {
    words = phrases.flatMap { $0.split(separator: " ") }.map { Folding.bytes(String($0)) }
  }

  /// Whether a folded word is part of one of these, whatever signs stand around it.
  func mayHold(_ word: [UInt8]) -> Bool {
    let start = word.drop { Self.signs.contains($0) }
    let bare = Array(start.reversed().drop { Self.signs.contains($0) }.reversed())
    return words.contains { $0.holds(bare) }
  }

  private static let signs = Array(",:;.()|".utf8)

  /// Whether a folded word may stand in a date: its letters are part of one of these words, and all
  /// else are digits and signs.
  func mayHoldDate(_ word: [UInt8]) -> Bool {
    let runs = word.split { !Self.isLetter($0) }
    return word.allSatisfy { Self.isLetter($0) || Self.isDateMark($0) }
      && runs.allSatisfy { mayHold(Array($0)) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// All that is ASCII and no letter, and the bytes of an ellipsis and a dash.
  private static func isDateMark(_ byte: UInt8) -> Bool { byte < 0x80 || dateGlyphs.contains(byte) }

  private static let dateGlyphs = Folding.bytes(
    (Glyphs.unicode.ellipsis + Glyphs.unicode.dash).text)
}

extension Vocabulary {
  /// What stands in the short words of dates, and where there is no date.
  static let dates = Vocabulary([
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec AD BC s XXXX Q H day about in on to or and onward",
    "until from any time spring summer autumn winter UTC no date",
  ])

  /// How an answer and a date are put.
  static let hedges = [
    "alleged, denied, admitted, found, opinion, repeated, implied:",
    Modality.allCases.map(\.rawValue).joined(separator: " "),
  ]

  /// The same, before a date.
  static let dateStandings = Vocabulary(hedges)

  /// How an event is put.
  static let eventStandings = Vocabulary(["Alleged: Denied: Opinion:"])
}
