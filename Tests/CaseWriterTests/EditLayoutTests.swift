import CaseModel
import CaseReader
import CaseWriter
import Testing

/// Edits look as if whoever wrote the file had made them.
@Suite struct EditLayoutTests {
  private static let document = """
    {
      "casebook": 1,
      "title": "T",
      "actors": [
        {"id": "a", "name": "A"},
        {
          "id": "b",
          "name": "B"
        }
      ],
      "notes": []
    }

    """
  private static let long = String(repeating: "word ", count: 20)

  private func edited(
    _ text: String = document, _ edit: (CaseEditor) throws -> [ByteEdit]
  ) throws -> String {
    let file = try Converted(text)
    let editor = CaseEditor(
      file.reading.case, layout: file.reading.layout, from: MemoryBytes(text),
      length: text.utf8.count)
    let patch = try BytePatch(try edit(editor), length: text.utf8.count, digest: [])
    var bytes: [UInt8] = []
    try patch.apply(to: MemoryBytes(text)) { bytes += $0 }
    let after = try Converted(String(decoding: bytes, as: UTF8.self))
    #expect(after.reading.findings.isEmpty)
    return after.text
  }

  private let actor = RecordRef(kind: .actor, row: 0)
  private let other = RecordRef(kind: .actor, row: 1)

  @Test func `a new key stands where the format has it, laid out as its neighbours`() throws {
    let flat = try edited { try $0.set("kind", of: actor, to: Array("\"person\"".utf8)) }
    #expect(flat == Self.document.replacing("\"A\"}", with: "\"A\", \"kind\": \"person\"}"))
    let broken = try edited { editor in
      try editor.set("x-o", of: other, to: Array("[\"\(Self.long)\",1]".utf8))
        + editor.set("id", of: other, to: Array("\"c\"".utf8))
    }
    let member = "\"B\",\n      \"x-o\": [\n        \"\(Self.long)\",\n        1\n      ]"
    #expect(
      broken
        == Self.document.replacing("\"B\"", with: member).replacing("\"b\"", with: "\"c\""))
  }

  @Test func `a key that goes leaves no comma`() throws {
    let text = Self.document.replacing(
      "\"name\": \"B\"", with: "\"name\": \"B\",\n      \"x-o\": 1")
    #expect(try edited(text) { try $0.remove("x-o", of: other) } == Self.document)
  }

  @Test func `records go to the end of their list, and lists where the format has them`() throws {
    let note = Array("{\"text\":\"n\"}".utf8)
    let first = try edited { try $0.add(note, to: .note) }
    #expect(
      first
        == Self.document.replacing("[]", with: "[\n    {\"text\": \"n\"}\n  ]"))
    let second = try edited(first) { try $0.add(note, to: .note) }
    #expect(
      second
        == first.replacing("\"n\"}\n", with: "\"n\"},\n    {\"text\": \"n\"}\n"))
    let list = try edited { try $0.add(Array("{\"id\":\"s\",\"title\":\"S\"}".utf8), to: .source) }
    #expect(
      list
        == Self.document.replacing(
          "\"notes\"",
          with: "\"sources\": [\n    {\"id\": \"s\", \"title\": \"S\"}\n  ],\n  \"notes\""))
    let walk = "{\"title\": \"W\", \"steps\": [{\"about\": \"a\"}]}"
    let last = try edited { try $0.add(Array(walk.utf8), to: .walk) }
    #expect(
      last == Self.document.replacing("[]\n", with: "[],\n  \"walks\": [\n    \(walk)\n  ]\n"))
    #expect(try edited(second) { try $0.delete(RecordRef(kind: .note, row: 1)) } == first)
    #expect(try edited(first) { try $0.delete(RecordRef(kind: .note, row: 0)) } == Self.document)
  }

  @Test func `in lines a record is a line, laid out as the header is`() throws {
    for (blank, end) in [("", "\n"), (" ", "")] {
      let lines =
        "{\"casebook\":\(blank)1,\(blank)\"title\":\(blank)\"T\"}\n"
        + "{\"record\":\(blank)\"note\",\(blank)\"text\":\(blank)\"n\"}"
      let more = try edited(lines + end) { try $0.add(Array("{\"text\" : \"n\"}".utf8), to: .note) }
      #expect(more == "\(lines)\n{\"record\":\(blank)\"note\",\(blank)\"text\":\(blank)\"n\"}\n")
      let note = RecordRef(kind: .note, row: 1)
      #expect(try edited(more) { try $0.delete(note) } == lines + "\n")
      let tagged = try edited(more) { try $0.set("todo", of: note, to: Array("true".utf8)) }
      #expect(tagged.hasSuffix("\"n\",\(blank)\"todo\":\(blank)true}\n"))
    }
  }

  static let refused: [(String, String?, EditFailure)] = [
    ("nmae", "1", .unknownKey("nmae")), ("record", "\"note\"", .unknownKey("record")),
    ("name", "{", .notJSON), ("name", "1 2", .notJSON), ("name", "", .notJSON),
    ("name", nil, .neededKey("name")), ("kind", nil, .missingKey("kind")),
  ]

  @Test(arguments: refused) func `what cannot be is refused`(
    key: String, json: String?, failure: EditFailure
  ) throws {
    #expect(throws: failure) {
      try edited { editor in
        guard let json else { return try editor.remove(key, of: actor) }
        return try editor.set(key, of: actor, to: Array(json.utf8))
      }
    }
  }

  @Test func `a record that says its kind twice, or is none, is refused`() throws {
    for (json, failure) in [
      ("[]", EditFailure.notJSON),
      ("{\"record\": \"note\", \"text\": \"t\"}", .unknownKey("record")),
    ] {
      #expect(throws: failure) { try edited { try $0.add(Array(json.utf8), to: .note) } }
    }
  }
}
