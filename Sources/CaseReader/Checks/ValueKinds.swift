import CaseModel
import JSONText

/// What the value of a claim is made of; of a list, what its elements are.
struct ValueKinds: OptionSet {
  let rawValue: UInt16

  static let text = ValueKinds(rawValue: 1 << 0)
  /// A text that is surely a date; others may be.
  static let plainDate = ValueKinds(rawValue: 1 << 1)
  static let number = ValueKinds(rawValue: 1 << 2)
  static let flag = ValueKinds(rawValue: 1 << 3)
  static let bounds = ValueKinds(rawValue: 1 << 4)
  static let amount = ValueKinds(rawValue: 1 << 5)
  static let coordinates = ValueKinds(rawValue: 1 << 6)
  /// `{"none": true}` or `{"unknown": true}`, which answer any question.
  static let nothing = ValueKinds(rawValue: 1 << 7)
  static let list = ValueKinds(rawValue: 1 << 8)

  private static let simple: ValueKinds = [.text, .plainDate, .number, .flag]

  /// What may answer a question of this type.
  static func allowed(for type: AnswerType, many: Bool) -> ValueKinds {
    let kinds: ValueKinds =
      switch type {
      // The type of a question that gives none is text, so that takes all but lists.
      case .text: simple.union([.bounds, .amount, .coordinates])
      case .choice: simple
      case .number, .quantity: [.number, .bounds, .amount]
      case .date, .actor, .event, .url: [.text, .plainDate]
      case .boolean: .flag
      case .place: [.text, .plainDate, .coordinates]
      }
    return kinds.union(many ? [.nothing, .list] : .nothing)
  }

  /// In words: "a string".
  var words: String {
    let names: [(ValueKinds, String)] = [
      (.list, "a list"), (.text, "a string"), (.plainDate, "a string"), (.number, "a number"),
      (.flag, "true or false"), (.bounds, "bounds of a number"), (.amount, "an amount"),
      (.coordinates, "coordinates"), (.nothing, "none"),
    ]
    return names.first { !isDisjoint(with: $0.0) }?.1 ?? "nothing"
  }
}

extension AnswerType {
  /// True when the kinds of a value alone do not tell whether it fits.
  func mustLook(at kinds: ValueKinds) -> Bool {
    switch self {
    case .date: kinds.contains(.text)
    case .url: !kinds.isDisjoint(with: [.text, .plainDate])
    case .choice: !kinds.contains(.nothing)
    default: false
    }
  }

  /// What a question of this type takes, in words.
  var words: String {
    switch self {
    case .text: "a string"
    case .number: "a number"
    case .quantity: "an amount with its unit"
    case .date: "a date"
    case .boolean: "true or false"
    case .place: "a place or coordinates"
    case .actor: "the id of an actor"
    case .event: "the id of an event"
    case .choice: "one of its options"
    case .url: "a URL"
    }
  }
}

extension CaseParser {
  /// Notes what the value that was just read is made of.
  ///
  /// All it calls is mutating, or does not belong to the parser: to ask a parser anything else costs a
  /// copy of all that it holds.
  mutating func noteValueKinds(_ kind: JSONKind, _ json: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .string:
      let text = UnsafeBufferPointer(rebasing: json[1..<(json.count - 1)])
      place.valueKinds = dates.isKnown(text) ? .plainDate : .text
    case .number: place.valueKinds = .number
    case .boolean: place.valueKinds = .flag
    case .array: place.valueKinds = (try? Self.kinds(ofElementsIn: json)) ?? .list
    default:
      let met = place.metInObject
      place.valueKinds = Self.objectKinds.first { met & $0.mask != 0 }?.kinds ?? []
    }
  }

  private static func kinds(
    ofElementsIn json: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> ValueKinds {
    var kinds: ValueKinds = .list
    var probe = JSONCursor(json)
    try probe.openArray()
    while try probe.nextElement() {
      switch try probe.peek() {
      case .string: kinds.insert(.text)
      case .number: kinds.insert(.number)
      default: kinds.insert(.flag)
      }
      try probe.skipValue()
    }
    return kinds
  }

  private static let objectKinds: [(mask: UInt32, kinds: ValueKinds)] = [
    (mask("min", "max", "about"), .bounds), (mask("amount"), .amount),
    (mask("lat", "lon"), .coordinates), (mask("none", "unknown"), .nothing),
  ]

  private static func mask(_ keys: String...) -> UInt32 {
    keys.reduce(0) { mask, key in
      let place = RawGrammar.valueObject.keys.words.firstIndex(of: key)
      return place.map { mask | 1 << UInt32($0) } ?? mask
    }
  }
}
