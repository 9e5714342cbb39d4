import JSONText
import Testing
import TestSupport

/// Laying out changes blanks only, and lays a text out as the rules say.
@Suite struct LayoutTests {
  private func compact(_ json: String) -> String {
    var bytes: [UInt8] = []
    Array(json.utf8).withUnsafeBufferPointer { JSONLayout.appendCompact($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func laid(_ json: String, indent: Int = 0, hasComma: Bool = false) -> String {
    var bytes: [UInt8] = []
    Array(json.utf8).withUnsafeBufferPointer {
      JSONLayout.append($0, indent: indent, hasComma: hasComma, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `blanks go and tokens stay`() {
    #expect(
      compact(" { \"a b\\\" \" :\r\n[ 1.50 , -2E+3,true ,null\t,{ } ] } ")
        == "{\"a b\\\" \":[1.50,-2E+3,true,null,{}]}")
    #expect(compact("\"\\\\\" ") == "\"\\\\\"" && compact("") == "")
  }

  @Test func `what fits stands on one line, what does not has a line for each member`() {
    let word = String(repeating: "x", count: 43)
    #expect(laid("{\"a\":1,\"b\":[]}") == "{\"a\": 1, \"b\": []}")
    let fitting = "[\"\(word)\", \"\(word)\", \"a\"]"
    #expect(fitting.count == 99)
    #expect(laid(fitting) == fitting && laid(fitting, hasComma: true) == fitting)
    #expect(laid(fitting, indent: 1) == fitting)
    let broken = "[\n   \"\(word)\",\n   \"\(word)\",\n   \"a\"\n ]"
    #expect(laid(fitting, indent: 1, hasComma: true) == broken)
  }

  @Test func `columns are counted in characters, not bytes`() {
    let word = String(repeating: "é", count: 96)
    #expect(laid("[\"\(word)\"]") == "[\"\(word)\"]")
    #expect(laid("[\"\(word)é\"]") == "[\n  \"\(word)é\"\n]")
  }

  @Test func `what is inside is broken by the same rule`() {
    let word = String(repeating: "x", count: 90)
    #expect(
      laid("{\"k\":{\"a\":1,\"b\":[\"\(word)\"]},\"e\":{}, \"f\": \"\(word)\(word)\"}")
        == """
        {
          "k": {
            "a": 1,
            "b": [
              "\(word)"
            ]
          },
          "e": {},
          "f": "\(word)\(word)"
        }
        """)
  }

  @Test(arguments: 0..<200) func `laying out never changes what a text says`(seed: Int) throws {
    var random = Seeded(seed)
    let json = randomValue(&random, depth: 6)
    let value = try JSONValue(parsing: json)
    let texts = [compact(json), laid(json, indent: seed % 5, hasComma: seed % 2 == 0)]
    #expect(
      try texts.map { try JSONValue(parsing: $0) } == [value, value], "seed \(seed)\n\(json)")
    #expect(laid(texts[0]) == laid(texts[1]) && compact(texts[1]) == texts[0], "seed \(seed)")
    for line in laid(json).split(separator: "\n") where line.unicodeScalars.count > 100 {
      let inner = line.drop { $0 == " " }.dropLast(line.hasSuffix(",") ? 1 : 0)
      #expect(!inner.hasSuffix("}") && !inner.hasSuffix("]"), "seed \(seed)\n\(line)")
    }
  }

  @Test func `text that is no JSON traps nothing`() {
    for text in ["{", "[1", "\"a", "}", "{\"a\" 1}", "\\", "[[[[", ",:,", "{\"a\\"] {
      _ = compact(text)
      _ = laid(text + String(repeating: "x", count: 120))
    }
  }
}

/// A random value, blanks at random.
private func randomValue(_ random: inout Seeded, depth: Int) -> String {
  let blank = random.pick(["", "", " ", "\n  ", "\t"])
  let count = random.below(5)
  switch random.below(depth > 0 ? 7 : 4) {
  case 0: return random.pick(["1.50", "-0", "1e5", "12345678901234567890"]) + blank
  case 1: return random.pick(["true", "false", "null"])
  case 2, 3:
    let word = random.pick(["é, \\\" {", "x", "日本 [", "\\u0041\\\\", "a: "])
    return "\"" + String(repeating: word, count: random.below(30)) + "\""
  case 4, 5:
    let values = (0..<count).map { _ in randomValue(&random, depth: depth - 1) }
    return "[" + blank + values.joined(separator: "," + blank) + blank + "]"
  default:
    let members = (0..<count).map { index in
      "\"k\(index)\"" + blank + ":" + blank + randomValue(&random, depth: depth - 1)
    }
    return "{" + blank + members.joined(separator: blank + ",") + blank + "}"
  }
}
