import CaseModel
import JSONText
import TestSupport

/// A valid case with one thing changed at random: a key dropped, renamed or doubled with another
/// value, a value of another type, a word that is none.
struct Mutation: CustomStringConvertible {
  let bytes: [UInt8]
  let description: String

  init(seed: Int) {
    var random = Seeded(seed)
    let base = seed % 2 == 0 ? FullCase.value : random.pick(Self.examples)
    var change = Change(random: random)
    let place = change.random.below(change.count(base))
    let value = change.changed(base, place)
    var writer = JSONWriter(.compact)
    writer.value(value)
    bytes = writer.bytes
    description = "seed \(seed), \(change.words)"
  }

  /// The table's cases that keep a rule and are not large.
  private static let examples: [JSONValue] = FindingRule.all.flatMap(\.examples)
    .compactMap(\.keeping).filter { $0.words == nil && !$0.isLines }
    .compactMap { try? JSONValue(parsing: $0.document) }
}

/// Walks to the nth value of a tree and changes it there.
private struct Change {
  var random: Seeded
  private(set) var words = "nothing"
  private var left = 0

  init(random: Seeded) { self.random = random }

  /// How many values there are, the whole left out.
  func count(_ value: JSONValue) -> Int {
    switch value {
    case .array(let elements): elements.reduce(0) { $0 + 1 + count($1) }
    case .object(let members): members.reduce(0) { $0 + 1 + count($1.value) }
    default: 0
    }
  }

  mutating func changed(_ value: JSONValue, _ place: Int) -> JSONValue {
    left = place
    return walk(value)
  }

  private mutating func walk(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.flatMap { step($0) })
    case .object(let members): .object(members.flatMap { step($0, among: members) })
    default: value
    }
  }

  private mutating func step(_ element: JSONValue) -> [JSONValue] {
    left -= 1
    guard left == -1 else { return [left < -1 ? element : walk(element)] }
    words = "an element"
    return random.chance(3) ? [] : [other(element)]
  }

  private mutating func step(_ member: JSONMember, among all: [JSONMember]) -> [JSONMember] {
    left -= 1
    guard left == -1 else {
      return [JSONMember(member.key, left < -1 ? member.value : walk(member.value))]
    }
    words = "\"\(member.key)\""
    switch random.below(6) {
    case 0: return []
    case 1: return [JSONMember(random.pick(["x-\(member.key)", "zz", "Id", ""]), member.value)]
    case 2: return [JSONMember(member.key, .array([member.value]))]
    default: return [JSONMember(member.key, other(member.value))]
    }
  }

  /// A value of another type, or one of the same type that may not be right.
  private mutating func other(_ value: JSONValue) -> JSONValue {
    let texts = [
      "", "zz", "~a", "a b", "a\u{A0}b", "a,b", "../a", "/a", "a\n", "en\n", "Person", "X",
      "2020-13",
      "2020", "https://a.org", "a:", "a: b", "\u{1C}", "\u{85}", "the-event", "the-actor", "C:a",
      String(repeating: "n", count: 201), String(repeating: "0", count: 64) + "\n",
    ]
    let objects: [[JSONMember]] = [
      [], [JSONMember("name", .string("A"))], [JSONMember("min", .number("1"))],
      [JSONMember("none", .boolean(true)), JSONMember("unknown", .boolean(true))],
      [JSONMember("lat", .number("1"))], [JSONMember("amount", .number("1"))],
    ]
    switch random.below(8) {
    case 0: return .null
    case 1: return .boolean(random.chance(2))
    case 2:
      return .number(random.pick(["0", "-1", "1.5", "7", "1e3", "91", "99999999999999999999"]))
    case 3: return .array(random.chance(2) ? [] : [value, value])
    case 4: return .object(random.pick(objects))
    default: return .string(random.pick(texts))
    }
  }
}
