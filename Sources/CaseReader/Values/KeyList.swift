/// A few fixed words, found by their bytes without making a string.
final class KeyList: Sendable {
  /// The words, in order.
  let words: [String]
  /// All their bytes, one word after the other, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]
  private let heads: FixedTable<WordHead>

  init(_ words: [String]) {
    self.words = words
    var bytes: [UInt8] = []
    ends = words.map { word in
      bytes.append(contentsOf: word.utf8)
      return bytes.count
    }
    self.bytes = bytes
    heads = FixedTable(words.map { WordHead(Array($0.utf8)) })
  }

  /// The place of the word in the list; nil when it is none of them.
  func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    for index in 0..<ends.count {
      let end = ends[index]
      if end &- start == text.count, matches(text, from: start) { return index }
      start = end
    }
    return nil
  }

  /// The same for bytes of which sixteen can be read from the first on, however many there are.
  @inline(__always)
  func index(ofReadable text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count <= 16, let start = text.baseAddress else { return index(of: text) }
    let (first, second) = WordHead.words(at: start)
    for index in 0..<heads.count
    where heads.start[index].isLike(first, second, length: text.count) { return index }
    return nil
  }

  /// True when the word at this place of the list is the text.
  func isWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index > 0 ? ends[index &- 1] : 0
    return ends[index] &- start == text.count && matches(text, from: start)
  }

  @inline(__always)
  private func matches(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for place in 0..<text.count where bytes[start &+ place] != text[place] { return false }
    return true
  }
}

/// The first sixteen bytes of a word, to compare them at once.
struct WordHead: Sendable {
  let first: UInt64
  let second: UInt64
  let firstMask: UInt64
  let secondMask: UInt64
  let length: Int

  init(_ bytes: [UInt8]) {
    first = Self.word(bytes.prefix(8))
    second = Self.word(bytes.dropFirst(8).prefix(8))
    firstMask = Self.word(bytes.prefix(8).map { _ in 0xFF })
    secondMask = Self.word(bytes.dropFirst(8).prefix(8).map { _ in 0xFF })
    length = bytes.count
  }

  /// True when the sixteen bytes begin with the word.
  @inline(__always)
  func begins(_ first: UInt64, _ second: UInt64) -> Bool {
    (first & firstMask ^ self.first) | (second & secondMask ^ self.second) == 0
  }

  /// True when the word is what a text of that length is, which has sixteen bytes at most.
  @inline(__always)
  func isLike(_ first: UInt64, _ second: UInt64, length: Int) -> Bool {
    length == self.length && begins(first, second)
  }

  /// Sixteen bytes as two words, the first byte the lowest.
  @inline(__always)
  static func words(at start: UnsafePointer<UInt8>) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(start)
    return (
      UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)),
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    )
  }

  private static func word(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
