/// A few fixed words, found by their bytes without making a string.
final class KeyList: Sendable {
  /// The words, in order.
  let words: [String]
  /// All their bytes, one word after the other, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ words: [String]) {
    self.words = words
    var bytes: [UInt8] = []
    ends = words.map { word in
      bytes.append(contentsOf: word.utf8)
      return bytes.count
    }
    self.bytes = bytes
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
