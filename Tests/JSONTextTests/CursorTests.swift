import Testing

@testable import JSONText

@Suite struct CursorTests {
  private func walk<Result>(_ text: String, _ body: (inout JSONCursor) throws -> Result) throws
    -> Result
  {
    try Array(text.utf8).withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(buffer)
      return try body(&cursor)
    }
  }

  @Test func `keys and values come one after the other`() throws {
    try walk(#" {"id": "a\u0062", "n": -1.50, "ok": true, "no": null, "list": [1, {}]} "#) {
      cursor in
      try cursor.openObject()
      let id = try #require(try cursor.nextKey())
      #expect(cursor.text(of: id) == "id")
      #expect(try cursor.peek() == .string)
      let text = try cursor.string()
      #expect(text.hasEscapes)
      #expect(cursor.text(of: text) == "ab")
      #expect(try cursor.nextKey() != nil)
      let number = try cursor.number()
      #expect(cursor.text(of: number) == "-1.50")
      #expect(!number.isInteger)
      #expect(cursor.integer(of: number) == nil)
      #expect(cursor.double(of: number) == -1.5)
      #expect(try cursor.nextKey() != nil)
      #expect(try cursor.boolean())
      #expect(try cursor.nextKey() != nil)
      try cursor.null()
      #expect(try cursor.nextKey() != nil)
      let raw = try cursor.skipValue()
      #expect(String(decoding: cursor.bytes(in: raw), as: UTF8.self) == "[1, {}]")
      #expect(try cursor.nextKey() == nil)
      #expect(cursor.depth == 0)
      try cursor.finish()
    }
  }

  @Test func `another kind than asked for is named`() throws {
    try walk("7") { cursor in
      #expect(throws: JSONError(.unexpectedByte, at: 0, found: 0x37, expected: .string)) {
        try cursor.string()
      }
      let number = try cursor.number()
      #expect(number.count == 1)
    }
  }

  @Test func `kinds are told by their first byte`() throws {
    let kinds: [(String, JSONKind)] = [
      ("{}", .object), ("[]", .array), ("\"\"", .string), ("-1", .number), ("0", .number),
      ("true", .boolean), ("false", .boolean), ("null", .null),
    ]
    for (text, kind) in kinds { #expect(try walk(text) { try $0.peek() } == kind) }
  }

  @Test func `what was left open can be left behind`() throws {
    try walk(#"[{"a": [1, 2}, {"a": 3}]"#) { cursor in
      try cursor.openArray()
      #expect(try cursor.nextElement())
      let mark = cursor.mark
      #expect(throws: JSONError.self) { try cursor.skipValue() }
      cursor.rewind(to: mark, at: 13)
      #expect(try cursor.nextElement())
      #expect(try cursor.value() == .object([JSONMember("a", .number("3"))]))
      #expect(try !cursor.nextElement())
    }
  }

  @Test func `a whole number beyond 64 bits keeps its text`() throws {
    try walk("12345678901234567890") { cursor in
      let number = try cursor.number()
      #expect(number.isInteger)
      #expect(cursor.integer(of: number) == nil)
      #expect(cursor.text(of: number) == "12345678901234567890")
    }
  }

  @Test func `equal keys have equal fingerprints and close ones do not`() {
    let keys = ["", "a", "b", "ab", "ba", "id", "di", "title", "claims", "question", "questions"]
    #expect(Set(keys.map { JSONFingerprint.of($0) }).count == keys.count)
    #expect(JSONFingerprint.of("question") == JSONFingerprint.of("ques" + "tion"))
  }
}
