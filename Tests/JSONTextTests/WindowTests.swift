import Testing

@testable import JSONText

@Suite struct WindowTests {
  static let documents: [String] =
    GrammarTests.accepted + GrammarTests.refused.map(\.0).filter { $0.utf8.count < 500 }

  @Test(arguments: documents) func `a window cut anywhere never changes the verdict`(text: String) {
    let bytes = Array(text.utf8)
    let whole = outcome(of: bytes, cut: bytes.count)
    for cut in 0..<bytes.count {
      let part = outcome(of: bytes, cut: cut)
      #expect(
        part?.isEndOfWindow == true || part == whole,
        "cut after \(cut) of \(bytes.count) bytes gave \(String(describing: part))")
    }
  }

  @Test func `a complete text never ends a window`() {
    for text in Self.documents {
      #expect(outcome(of: Array(text.utf8), cut: text.utf8.count)?.isEndOfWindow != true)
    }
  }

  @Test func `a number at the end of the window may go on`() {
    let bytes = Array("12".utf8)
    bytes.withUnsafeBufferPointer { window in
      var cursor = JSONCursor(window, isAtEndOfInput: false)
      #expect(throws: JSONError(.windowEnded, at: 2, expected: .digit)) { try cursor.number() }
      #expect(cursor.offset == 0)
    }
  }

  @Test func `a word at the end of the window may go on`() {
    for word in ["null", "true", "false"] {
      Array(word.utf8).withUnsafeBufferPointer { window in
        var cursor = JSONCursor(window, isAtEndOfInput: false)
        #expect { try cursor.skipValue() } throws: { ($0 as? JSONError)?.isEndOfWindow == true }
        #expect(cursor.offset == 0)
      }
    }
  }

  @Test func `a walk goes on in the next window where the mark was set`() throws {
    let text = Array(#"{"list": [10, 200, 3000]}"#.utf8)
    var numbers: [String] = []
    var end = 1
    try text.withUnsafeBufferPointer { whole in
      var cursor = JSONCursor(UnsafeBufferPointer(rebasing: whole[0..<1]), isAtEndOfInput: false)
      func more(_ cursor: inout JSONCursor, from mark: JSONCursor.Mark) {
        end += 1
        cursor.rewind(to: mark)
        let window = UnsafeBufferPointer(rebasing: whole[0..<end])
        cursor.move(to: window, at: mark.offset, isAtEndOfInput: end == whole.count)
      }
      func step<Result>(
        _ body: (inout JSONCursor) throws(JSONError) -> Result
      ) throws(JSONError) -> Result {
        while true {
          let mark = cursor.mark
          do throws(JSONError) { return try body(&cursor) } catch {
            guard error.isEndOfWindow else { throw error }
            more(&cursor, from: mark)
          }
        }
      }
      try step { cursor throws(JSONError) in try cursor.openObject() }
      let key = try step { cursor throws(JSONError) in try cursor.nextKeyUnchecked() }
      #expect(key.map { cursor.text(of: $0) } == "list")
      try step { cursor throws(JSONError) in try cursor.openArray() }
      while let number = try step({ cursor throws(JSONError) -> String? in
        guard try cursor.nextElement() else { return nil }
        return cursor.text(of: try cursor.number())
      }) { numbers.append(number) }
      #expect(try step { cursor throws(JSONError) in try cursor.nextKeyUnchecked() } == nil)
    }
    #expect(numbers == ["10", "200", "3000"])
  }
}
