/// What may stand at a key, and how a case keeps it.
///
/// The reader checks by it and calls the `CaseBuilder` function that is named with each shape.
public enum ValueShape: Hashable, Sendable {
  /// The record's own id. `set(_:to: Symbol)`.
  case id
  /// A string. `setText`.
  case text(TextRule)
  /// A string that often occurs again, kept once. `set(_:to: Symbol)`.
  case term(TextRule)
  /// A string or a number, kept as text. `setText`.
  case textOrNumber
  /// A date in EDTF, kept as text. `setText`.
  case date
  /// One of these words. `setWord`.
  case word([String])
  /// True or false. `setFlag`.
  case flag
  /// A whole number in this range. `setInteger`.
  case integer(ClosedRange<Int>)
  /// A number in this range, kept as written. `setText`.
  case number(ClosedRange<Double>)
  /// The id of a record of one of these kinds. `set(_:to: Symbol)`.
  case reference(KindSet)
  /// Ids of records of these kinds. `append`, `endList`.
  case references(KindSet, ListRule)
  /// Ids of records of these kinds, or bare names `{"name": ...}`. `append`, `appendName`.
  case mentions(KindSet, ListRule)
  /// Actors of an event: ids, or `{actor, role, note}`. Three list items each.
  case participants
  /// What a source comes from: ids, or `{source, certainty, by, for, against}`. Five items each.
  case lineage
  /// Steps of a walk: `{about, text}`. Two list items each.
  case steps
  /// Tags: a list of strings of 1 to 100 characters, each once. `append`.
  case tags
  /// Anything else, kept as the JSON text that it is. `setRaw`.
  case raw(RawShape)
}

/// What a string must be.
public struct TextRule: Hashable, Sendable {
  /// What the string is in, beyond being text.
  public enum Form: Hashable, Sendable {
    /// Any text.
    case any
    /// A URL: a scheme, a colon, no blanks; at most 4,096 characters.
    case url
    /// A language tag (BCP 47): `en`, `pt-BR`.
    case language
    /// The name of a FollowTheMoney schema: a capital and letters.
    case schemaName
    /// 64 lower-case hexadecimal digits.
    case sha256
    /// A relative path that does not leave its folder, parted by `/`.
    case relativePath
    /// The IANA name of a time zone: `Europe/Berlin`.
    case zone
  }

  /// The form of the text.
  public let form: Form
  /// Least number of Unicode scalars.
  public let minimum: Int
  /// Largest number of Unicode scalars; nil where only the limit on strings holds.
  public let maximum: Int?

  init(_ form: Form = .any, minimum: Int = 0, maximum: Int? = nil) {
    self.form = form
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Any text.
  public static let any = TextRule()
  /// Any text but the empty one.
  public static let filled = TextRule(minimum: 1)
}

/// How many elements a list may have, and whether one may stand without its brackets.
public struct ListRule: Hashable, Sendable {
  /// The numbers of elements allowed.
  public let count: ClosedRange<Int>
  /// True when a list of one may be written as that one.
  public let allowsBare: Bool
  /// True when a list may stand there.
  public let allowsList: Bool

  init(count: ClosedRange<Int> = 0...Int.max, allowsBare: Bool = false, allowsList: Bool = true) {
    self.count = count
    self.allowsBare = allowsBare
    self.allowsList = allowsList
  }

  /// A list of any length.
  public static let any = ListRule()
  /// One element, never a list.
  public static let one = ListRule(count: 1...1, allowsBare: true, allowsList: false)
  /// One element, or a list of at least one.
  public static let chain = ListRule(count: 1...Int.max, allowsBare: true)
  /// One element, or a list of any length.
  public static let oneOrMore = ListRule(allowsBare: true)
  /// Exactly two elements.
  public static let pair = ListRule(count: 2...2)
}

/// A value that is kept as JSON text and decoded when somebody looks.
public enum RawShape: Hashable, Sendable {
  /// A list of strings.
  case texts(TextRule)
  /// A string, or a list of strings.
  case textOrTexts(TextRule)
  /// Where in a source: words, a selector, or a list of these.
  case locator
  /// A place: a name, or an object.
  case place
  /// The value of a claim or of an answer.
  case value
  /// The known answers of a question.
  case options
  /// Pictures and films of an event.
  case media
  /// Names: a string, a CSL name, or a list of these.
  case names
  /// A date as CSL has it: EDTF text, or an object with `date-parts`.
  case cslDate
  /// Identifiers: scheme to one string or several.
  case identifiers
  /// FollowTheMoney properties: name to a list of strings.
  case properties
  /// Any object.
  case object
}

extension ValueShape {
  /// The kinds of record that ids under this key may belong to; empty where no ids stand.
  public var targets: KindSet {
    switch self {
    case .reference(let kinds), .references(let kinds, _), .mentions(let kinds, _): kinds
    case .participants: .actor
    case .lineage: .source
    case .steps: .any
    case .raw(.place): .actor
    case .raw(.media): .source
    default: []
    }
  }

  /// List items that make one element.
  var stride: Int {
    switch self {
    case .participants: 3
    case .lineage: 5
    case .steps: 2
    default: 1
    }
  }

  /// True when a cell is 32 bits wide: a symbol, a word, a flag.
  var isNarrow: Bool {
    switch self {
    case .id, .term, .word, .flag, .reference: true
    default: false
    }
  }

  /// True when the value is kept as JSON text.
  var isRaw: Bool {
    if case .raw = self { true } else { false }
  }

  /// True when a cell says where a run of list items lies.
  var isList: Bool {
    switch self {
    case .references, .mentions, .participants, .lineage, .steps, .tags: true
    default: false
    }
  }
}
