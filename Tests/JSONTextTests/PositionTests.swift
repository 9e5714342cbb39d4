import Testing

@testable import JSONText

@Suite struct PositionTests {
  static let places: [(String, Int, Int, Int)] = [
    ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 99, 1, 4), ("abc", -1, 1, 1),
    ("a\nb", 2, 2, 1), ("a\nb", 1, 1, 2), ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3),
    ("a\rb", 2, 1, 3), ("\n\n\n", 3, 4, 1), ("é€😀x", 9, 1, 4), ("e\u{301}x", 3, 1, 3),
    ("\u{FEFF}{}", 3, 1, 1), ("\u{FEFF}{}", 4, 1, 2), ("\n\u{FEFF}{}", 4, 2, 2),
  ]

  @Test(arguments: places) func `lines end at LF and columns count scalars`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    let position = Array(text.utf8).withUnsafeBufferPointer {
      JSONPositionFinder.position(of: offset, in: $0)
    }
    #expect(position == JSONPosition(line: line, column: column))
  }

  @Test func `blocks of any size give the same place`() {
    let text = Array("ab\r\ncé\n😀 d\n\ne".utf8)
    for size in 1...text.count {
      var finder = JSONPositionFinder()
      for start in stride(from: 0, to: text.count, by: size) {
        text[start..<min(start + size, text.count)].withUnsafeBufferPointer {
          finder.advance(over: $0)
        }
      }
      #expect(finder.position == JSONPosition(line: 5, column: 2), "blocks of \(size)")
      #expect(finder.offset == text.count)
    }
  }
}
