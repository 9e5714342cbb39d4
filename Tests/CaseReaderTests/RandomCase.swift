import JSONText
import TestSupport

/// A random valid case, as the records it was made of and as text.
struct RandomCase {
  typealias Record = [(key: String, json: String)]

  private(set) var lists: [String: [Record]] = [:]
  private var random: Seeded

  init(seed: Int) {
    random = Seeded(seed)
    let counts = (0..<5).map { _ in Int.random(in: 1...12, using: &random) }
    lists["actors"] = (0..<counts[0]).map { actor($0) }
    lists["sources"] = (0..<counts[1]).map { source($0) }
    lists["questions"] = (0..<counts[2]).map { question($0) }
    lists["events"] = (0..<counts[3]).map { event($0, counts) }
    lists["claims"] = (0..<counts[4] * 3).map { claim($0, counts) }
  }

  /// The document: lists in a random order, keys in a random order, blanks at random.
  mutating func text() -> String {
    var members = ["\"casebook\": 1", "\"title\": \(string(words()))"]
    for (key, records) in lists.sorted(by: { $0.key < $1.key }) {
      let elements = records.map { object($0) }
      members.append("\"\(key)\":\(blank())[\(elements.joined(separator: "," + blank()))]")
    }
    members.shuffle(using: &random)
    return "{" + blank() + members.joined(separator: "," + blank()) + blank() + "}" + blank()
  }

  /// The lines: kinds mixed at random, keys in a random order, but for some that begin with
  /// `record`; blanks and blank lines at random.
  mutating func lines() -> String {
    var rest = lists.sorted { $0.key < $1.key }
    var lines = ["{\"casebook\": 1, \"title\": \"T\"}"]
    while !rest.isEmpty {
      let index = Int.random(in: rest.indices, using: &random)
      let word = "\"\(rest[index].key.dropLast())\""
      lines.append(line([("record", word)] + rest[index].value.removeFirst()))
      if rest[index].value.isEmpty { rest.remove(at: index) }
    }
    return lines.joined(separator: random.pick(["\n", "\r\n", "\n\n"]))
  }

  private mutating func line(_ record: Record) -> String {
    let order = random.chance(3) ? record.shuffled(using: &random) : record
    let members = order.map {
      "\"\($0.key)\":\(flatBlank())\($0.json.filter { $0 != "\n" && $0 != "\r\n" })"
    }
    return "{" + members.joined(separator: "," + flatBlank()) + flatBlank() + "}"
  }

  private mutating func flatBlank() -> String { random.pick(["", "", " ", "\t ", "\r"]) }

  private mutating func object(_ record: Record) -> String {
    let members = record.shuffled(using: &random).map { member in
      "\"\(member.key)\":\(blank())\(member.json)"
    }
    return "{" + members.joined(separator: "," + blank()) + blank() + "}"
  }

  private mutating func blank() -> String { random.pick(["", "", " ", "\n", "\r\n  ", "\t"]) }

  /// The text as JSON, escaped more or less.
  private mutating func string(_ text: String) -> String {
    guard random.chance(3) else {
      var bytes: [UInt8] = []
      JSONEscape.appendString(text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
  }

  private mutating func words() -> String {
    let pool = [
      "fire", "the \"quay\"", "back\\slash", "é", "日本", "😀", "line\nbreak", "שלום", "tab\t", "½",
    ]
    return (0...Int.random(in: 0...3, using: &random)).map { _ in random.pick(pool) }
      .joined(separator: " ")
  }

  private mutating func date() -> String {
    random.pick(["1985", "1985-04", "2024-02-29", "1984~", "2004-06-XX", "1985/..", "Y170000002"])
  }

  private mutating func ids(_ prefix: String, of count: Int) -> String {
    // Each once, or the reader has something to say of it.
    let ids = Set(
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int.random(in: 0..<count, using: &random)
      }
    ).sorted().map { "\"\(prefix)\($0)\"" }
    return "[" + ids.joined(separator: blank() + ",") + "]"
  }

  private mutating func id(_ prefix: String, of count: Int) -> String {
    "\"\(prefix)\(Int.random(in: 0..<count, using: &random))\""
  }
}

extension RandomCase {
  private mutating func actor(_ index: Int) -> Record {
    var record: Record = [("id", "\"a\(index)\""), ("name", string(words()))]
    if random.chance(2) { record.append(("kind", random.pick(["\"person\"", "\"vessel\""]))) }
    if random.chance(3) { record.append(("born", "\"\(date())\"")) }
    if random.chance(3) { record.append(("tags", "[\(string(words()))]")) }
    if random.chance(4) { record.append(("x-own", "{\"k\": [1.50, null]}")) }
    return record
  }

  private mutating func source(_ index: Int) -> Record {
    var record: Record = [("id", "\"s\(index)\""), ("title", string(words()))]
    // Only from earlier ones, or they would come from each other in a circle.
    if index > 0, random.chance(2) { record.append(("derivedFrom", ids("s", of: index))) }
    if random.chance(3) { record.append(("reliability", "\"B\"")) }
    if random.chance(3) { record.append(("ownReporting", random.pick(["true", "false"]))) }
    if random.chance(4) { record.append(("volume", random.pick(["7", "\"VII\""]))) }
    return record
  }

  private mutating func question(_ index: Int) -> Record {
    var record: Record = [("id", "\"q\(index)\""), ("text", string(words()))]
    if random.chance(2) { record.append(("type", "\"number\"")) }
    if random.chance(3) { record.append(("tolerance", random.pick(["0", "1.5", "1e2"]))) }
    return record
  }

  private mutating func event(_ index: Int, _ counts: [Int]) -> Record {
    var record: Record = [("id", "\"e\(index)\""), ("title", string(words()))]
    if random.chance(2) { record.append(("date", "\"\(date())\"")) }
    if random.chance(2) { record.append(("seq", String(Int.random(in: -9...9, using: &random)))) }
    if random.chance(2) {
      let actor = "{\"role\": \(string(words())), \"actor\": \(id("a", of: counts[0]))}"
      record.append(("actors", "[\(id("a", of: counts[0])), \(actor)]"))
    }
    if random.chance(2) { record.append(("sources", ids("s", of: counts[1]))) }
    return record
  }

  private mutating func claim(_ index: Int, _ counts: [Int]) -> Record {
    var record: Record = [("source", id("s", of: counts[1]))]
    if random.chance(2) { record.append(("id", "\"c\(index)\"")) }
    if random.chance(2) {
      record.append(("question", id("q", of: counts[2])))
      record.append(("value", random.pick(["12", "{\"min\": 9}", "{\"unknown\": true}", "1.50"])))
    }
    record.append(("text", string(words())))
    if random.chance(3) { record.append(("stance", "\"denies\"")) }
    let via = ids("s", of: counts[1])
    if random.chance(3), !via.contains(record[0].json) { record.append(("via", via)) }
    if random.chance(3) { record.append(("attribution", "{\"name\": \(string("x" + words()))}")) }
    if random.chance(3) { record.append(("said", "\"\(date())\"")) }
    return record
  }
}
