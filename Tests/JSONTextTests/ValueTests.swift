import Testing

@testable import JSONText

@Suite struct ValueTests {
  @Test func `a tree keeps the order of keys and the text of numbers`() throws {
    let value = try JSONValue(parsing: #"{"b": [1.50, null], "a": {"x\n": true}}"#)
    #expect(
      value
        == .object([
          JSONMember("b", .array([.number("1.50"), .null])),
          JSONMember("a", .object([JSONMember("x\n", .boolean(true))])),
        ]))
    #expect(value["b"]?.elements?.first?.double == 1.5)
    #expect(value["a"]?["x\n"]?.boolean == true)
    #expect(value["c"] == nil)
    #expect(value.members?.map(\.key) == ["b", "a"])
  }

  @Test func `a key is found by its bytes and not by how it looks`() throws {
    let value = try JSONValue(parsing: "{\"\u{E9}\": 1, \"e\u{301}\": 2}")
    #expect(value["\u{E9}"]?.integer == 1)
    #expect(value["e\u{301}"]?.integer == 2)
  }

  @Test func `a tree of too many values is refused`() {
    let text = "[" + String(repeating: "1,", count: JSONLimits.treeValues) + "1]"
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test func `a tree is refused for what a walk is refused for`() {
    for (text, fault) in GrammarTests.refused {
      var found: JSONFault?
      do throws(JSONError) { _ = try JSONValue(parsing: text) } catch { found = error.fault }
      #expect(found == fault, "\(text.prefix(60))")
    }
  }
}
