import JSONText
import TestSupport

/// A random case without errors as text: records of every kind, most without an id, with keys of
/// one's own, odd numbers and escapes, laid out at random.
struct RandomFile {
  private var random: Seeded

  init(seed: Int) { random = Seeded(seed) }

  private static let kinds = [
    "actor", "relation", "source", "event", "question", "claim", "evidence", "review", "decision",
    "walk", "note", "tag",
  ]

  /// A document: lists in a random order, between the keys of the header.
  mutating func document() -> String {
    var members = header()
    for kind in Self.kinds {
      let records = records(kind).map { object($0) }
      let key = kind == "evidence" ? kind : kind + "s"
      guard !records.isEmpty || random.chance(2) else { continue }
      members.append("\"\(key)\":\(blank())[\(records.joined(separator: ",\(blank())"))\(blank())]")
    }
    members.shuffle(using: &random)
    return "{" + blank() + members.joined(separator: "," + blank()) + blank() + "}" + blank()
  }

  /// Lines: the kinds mixed, some with `record` further back.
  mutating func lines() -> String {
    var lines: [String] = []
    for kind in Self.kinds {
      for record in records(kind) {
        var record = record
        record.insert("\"record\":\(flat())\"\(kind)\"", at: random.chance(3) ? record.count : 0)
        let place = random.below(lines.count + 1)
        lines.insert("{" + record.joined(separator: ",\(flat())") + flat() + "}", at: place)
      }
    }
    let head = "{" + header().map(oneLine).joined(separator: ",") + "}"
    return ([head] + lines.map(oneLine)).joined(separator: random.pick(["\n", "\r\n", "\n\n"]))
  }

  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private mutating func header() -> [String] {
    var members = ["\"casebook\":\(blank())1", "\"title\": \(text())"]
    if random.chance(2) { members.append("\"authors\": [\(text()), \(text())]") }
    if random.chance(2) { members.append("\"x-\\u0061\": \(own(depth: 3))") }
    if random.chance(2) { members.append("\"x-long\": [\(text()), \(text()), \(text())]") }
    if random.chance(2) { members.append("\"id\": \"fire\"") }
    return members.shuffled(using: &random)
  }

  private mutating func object(_ members: [String]) -> String {
    "{" + blank() + members.joined(separator: "," + blank()) + blank() + "}"
  }

  private mutating func blank() -> String { random.pick(["", "", " ", "\n", "\r\n  ", "\t"]) }

  private mutating func flat() -> String { random.pick(["", " ", "\t"]) }

  private mutating func text() -> String {
    let words = [
      "the \\\"quay\\\"", "back\\\\slash", "\\u00e9", "é", "日本", "\\ud83d\\ude00", "a\\/b",
    ]
    let count = random.chance(5) ? 30 : random.below(4)
    let picked = (0..<count).map { _ in random.pick(words) }
    return "\"x" + picked.joined(separator: " ") + "\""
  }

  private mutating func own(depth: Int) -> String {
    switch random.below(depth > 0 ? 5 : 3) {
    case 0: return random.pick(["1.50", "-0", "1E+5", "12345678901234567890", "0.10"])
    case 1: return random.pick(["true", "null", "{}", "[]"])
    case 2: return text()
    case 3: return "[\(blank())\(own(depth: depth - 1)),\(own(depth: depth - 1))\(blank())]"
    default: return "{\"k\":\(blank())\(own(depth: depth - 1)), \"\\u006c\": \(text())}"
    }
  }
}

extension RandomFile {
  private mutating func records(_ kind: String) -> [[String]] {
    // Two of those that others speak of are always there.
    let least = ["actor", "source", "question", "claim", "event"].contains(kind) ? 2 : 0
    return (0..<least + random.below(4)).map { index in
      var members = record(kind, index)
      if random.chance(3) { members.append("\"x-own\": \(own(depth: 3))") }
      return members.shuffled(using: &random)
    }
  }

  private mutating func record(_ kind: String, _ index: Int) -> [String] {
    switch kind {
    case "actor": ["\"id\": \"a\(index)\"", "\"name\": \(text())", "\"aliases\": [\(text())]"]
    case "source": ["\"id\": \"s\(index)\"", "\"title\": \(text())"]
    case "question": ["\"id\": \"q\(index)\"", "\"text\": \(text())"]
    case "event": ["\"id\": \"e\(index)\"", "\"title\": \(text())", "\"actors\": [\"a0\"]"]
    case "tag": ["\"tag\": \"t\(index)\"", "\"label\": \(text())"]
    case "decision": ["\"about\": [\"s0\", \"s1\"]", "\"decision\": \"same\"", "\"by\": \(text())"]
    case "walk":
      ["\"id\": \"w\(index)\"", "\"title\": \(text())", "\"steps\": [{\"about\": \"e0\"}]"]
    case "note": ["\"text\": \(text())", "\"about\": \"e1\""]
    default: [withoutID(kind, index)].flatMap { $0 }
    }
  }

  private mutating func withoutID(_ kind: String, _ index: Int) -> [String] {
    let id = random.chance(3) ? ["\"id\": \"\(kind)\(index)\""] : []
    switch kind {
    case "relation":
      return id + ["\"from\": \"a0\"", "\"to\": \"a1\"", "\"type\": \(text())"]
    case "evidence":
      return id + ["\"about\": \"e0\"", "\"source\": \"s0\"", "\"bearing\": \"supports\""]
    case "review": return id + ["\"about\": \"q0\"", "\"rating\": \(text())"]
    default:
      let value = random.pick(["12.50", "{\"min\": 9 , \"max\":1e2}", "\"twelve\"", "true"])
      return id + ["\"source\": \"s1\"", "\"text\": \(text())"]
        + (random.chance(2) ? [] : ["\"question\": \"q1\"", "\"value\": \(value)"])
    }
  }
}
