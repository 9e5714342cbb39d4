import ScreenGrid

/// One of the words sought, folded, and what can be told of it before any row is looked at.
public struct SoughtWord: Sendable {
  let bytes: [UInt8]
  /// Whether it may stand in a count: "1,204", "1 +?", "2/11".
  let isCountLike: Bool
  /// Whether it may stand in the words of a date: "3 May 2014", "about 1984".
  let isDateLike: Bool
  /// How many digits stand in a row in it, at most.
  let digits: Int

  /// A word without blanks; nil where nothing is left of it when it is folded.
  init?(_ word: some StringProtocol) {
    bytes = Folding.bytes(String(word))
    guard !bytes.isEmpty else { return nil }
    isCountLike = bytes.allSatisfy { Self.isDigit($0) || Self.countMarks.contains($0) }
    isDateLike = Vocabulary.dates.mayHoldDate(bytes)
    digits = bytes.split { !Self.isDigit($0) }.map(\.count).max() ?? 0
  }

  /// The ellipses stand where nothing is known yet of a case that is still read.
  private static let countMarks =
    Array(",+?/-".utf8) + [Glyphs.unicode, .ascii].flatMap { Folding.bytes($0.ellipsis.text) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a count as large as this has room for its digits.
  func fits(inCountsUpTo most: Int) -> Bool { digits <= String(most).utf8.count }
}

extension SoughtWord {
  /// Whether it stands in a text that people see.
  func stands(in text: SafeText) -> Bool { Folding.bytes(text.text).holds(bytes) }

  /// Whether it stands in a text as the file has it; nil where that is not what people see, so that
  /// it has to be cleaned and folded first.
  func stands(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.allSatisfy({ $0 &- 0x20 < 0x5F }) else { return nil }
    guard text.count >= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { word in
      for start in 0...(text.count - word.count)
      where Self.isSame(text, from: start, as: word) { return true }
      return false
    }
  }

  @inline(__always)
  private static func isSame(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, as word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 0
    while place < word.count, lowercased(text[start &+ place]) == word[place] { place &+= 1 }
    return place == word.count
  }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these. O(n × m) at worst; words are short.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return word.isEmpty }
    return (0...(count - word.count)).contains { start in
      self[start] == first && self[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
