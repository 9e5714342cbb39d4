import CaseModel
import JSONText

/// What may stand inside a value that a case keeps as JSON text.
///
/// Lists and objects lie at most four deep in it, so walking by it may recurse.
enum RawGrammar: Sendable {
  case anyObject
  case text(TextRule)
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  case flag
  /// Nothing but true.
  case alwaysTrue
  case word(KeyList)
  case date
  /// An id of another record.
  case reference
  case list(RawList)
  case object(RawObject)
  /// An object with any keys.
  indirect case map(RawGrammar)
  /// One of several, told apart by the kind of the value.
  case choice(RawChoice)

  static let anyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  /// One of these; no two of the same kind.
  static func either(_ choices: [RawGrammar]) -> RawGrammar { .choice(RawChoice(choices)) }

  static func list(
    _ element: RawGrammar, atLeast least: Int = 0, atMost most: Int = .max
  ) -> RawGrammar {
    .list(RawList(element: FixedTable([element]), count: least...most))
  }

  /// One of them, or a list of them.
  static func oneOrMore(_ element: RawGrammar, atLeast least: Int) -> RawGrammar {
    let list = RawGrammar.list(element, atLeast: least)
    guard case .choice(let choice) = element else { return .either([element, list]) }
    return .either(choice.all + [list])
  }

  /// The kind of value it asks for; nil for a choice.
  var kind: JSONKind? {
    switch self {
    case .text, .word, .date, .reference: .string
    case .number, .integer: .number
    case .flag, .alwaysTrue: .boolean
    case .list: .array
    case .anyObject, .object, .map: .object
    case .choice: nil
    }
  }

  /// The kinds of value that are right whatever they say, a bit for each.
  var plainKinds: UInt8 {
    switch self {
    case .text(let rule) where rule == .any: 1 << JSONKind.string.rawValue
    case .number(let range) where range == Self.anyNumber: 1 << JSONKind.number.rawValue
    case .flag: 1 << JSONKind.boolean.rawValue
    case .anyObject: 1 << JSONKind.object.rawValue
    case .choice(let choice): choice.all.reduce(0) { $0 | $1.plainKinds }
    default: 0
    }
  }

  /// What it asks for, in words.
  var words: String {
    switch self {
    case .date: "a date"
    case .reference: "an id"
    case .alwaysTrue: "true"
    case .list(let list): "a list of \(list.element.start.pointee.pluralWords)"
    case .object(let object): object.words
    case .choice(let choice): Quotation.list(choice.all.map(\.words))
    default: kind?.words ?? "a value"
    }
  }

  private var pluralWords: String {
    switch self {
    case .text: "strings"
    case .choice: "these"
    default: words
    }
  }
}

/// A list whose elements go by one grammar.
struct RawList: Sendable {
  /// That grammar alone.
  let element: FixedTable<RawGrammar>
  /// How many elements it may have.
  let count: ClosedRange<Int>
}

/// Several grammars, one for each kind of value at most.
final class RawChoice: Sendable {
  let all: [RawGrammar]
  private let grammars: FixedTable<RawGrammar>
  /// By kind, the place of its grammar; -1 for none.
  private let places: FixedTable<Int>

  init(_ all: [RawGrammar]) {
    self.all = all
    grammars = FixedTable(all)
    places = FixedTable(
      JSONKind.allCases.map { kind in all.firstIndex { $0.kind == kind } ?? -1 })
  }

  /// The grammar a value of this kind goes by; nil when none of the kind may stand there.
  func grammar(for kind: JSONKind) -> UnsafePointer<RawGrammar>? {
    let place = places.start[Int(kind.rawValue)]
    return place < 0 ? nil : grammars.start + place
  }
}
