import CaseModel
import JSONText

/// What may stand inside a value that a case keeps as JSON text.
///
/// Lists and objects lie at most four deep in it, so walking by it may recurse.
indirect enum RawGrammar: Sendable {
  case anyObject
  case text(TextRule)
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  case flag
  /// Nothing but true.
  case alwaysTrue
  case word([String])
  case date
  /// An id of another record.
  case reference
  case list(RawGrammar, atLeast: Int, atMost: Int)
  case object(RawObject)
  /// An object with any keys.
  case map(RawGrammar)
  /// One of these, told apart by the kind of the value.
  case either([RawGrammar])

  static let anyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  /// The kind of value it asks for; nil for `either`.
  var kind: JSONKind? {
    switch self {
    case .text, .word, .date, .reference: .string
    case .number, .integer: .number
    case .flag, .alwaysTrue: .boolean
    case .list: .array
    case .anyObject, .object, .map: .object
    case .either: nil
    }
  }

  /// What it asks for, in words.
  var words: String {
    switch self {
    case .date: "a date"
    case .reference: "an id"
    case .alwaysTrue: "true"
    case .list(let element, _, _): "a list (\(element.words))"
    case .object(let object): object.words
    case .either(let choices): Quotation.list(choices.map(\.words))
    default: kind?.words ?? "a value"
    }
  }

  static func list(_ element: RawGrammar, atLeast least: Int = 0) -> RawGrammar {
    .list(element, atLeast: least, atMost: .max)
  }

  /// One of them, or a list of them.
  static func oneOrMore(_ element: RawGrammar) -> RawGrammar {
    guard case .either(let choices) = element else { return .either([element, .list(element)]) }
    return .either(choices + [.list(element, atLeast: 1)])
  }
}

/// An object with fixed keys inside a value that is kept as JSON text.
final class RawObject: Sendable {
  /// A key of the object.
  struct Key: Sendable {
    let name: String
    let grammar: RawGrammar
  }

  /// A set of keys that may stand together.
  struct Form: Sendable {
    /// The keys that must be there.
    var required: [String] = []
    /// At least one of these must be there, where there are any.
    var oneOf: [String] = []
    /// The keys that may be there besides.
    var allowed: [String] = []
    /// What the key `type` must be, where it must be something.
    var types: [String] = []
  }

  let words: String
  let keys: [Key]
  let forms: [Form]
  /// The code for keys that are right by themselves but make none of the forms.
  let code: FindingCode
  let allowsExtras: Bool

  init(
    _ words: String, _ keys: [Key], forms: [Form], code: FindingCode = .missingKey,
    allowsExtras: Bool = false
  ) {
    self.words = words
    self.keys = keys
    self.forms = forms
    self.code = code
    self.allowsExtras = allowsExtras
  }

  /// An object with one form: these keys must be there, the others may.
  convenience init(
    _ words: String, required: [String] = [], _ keys: [Key], allowsExtras: Bool = false
  ) {
    let form = Form(required: required, allowed: keys.map(\.name))
    self.init(words, keys, forms: [form], allowsExtras: allowsExtras)
  }

  /// True when the keys met make one of the forms.
  func fits(_ met: [String], type: String?) -> Bool {
    forms.contains { form in
      let known = form.required + form.oneOf + form.allowed
      return form.required.allSatisfy(met.contains) && met.allSatisfy(known.contains)
        && (form.oneOf.isEmpty || form.oneOf.contains(where: met.contains))
        && (form.types.isEmpty || type.map(form.types.contains) == true)
    }
  }

  /// The forms, in words.
  var formWords: String {
    let choices = forms.map { form in
      let type = form.types.isEmpty ? [] : ["type \(Quotation.list(form.types))"]
      let required = form.required.filter { $0 != "type" || form.types.isEmpty }
      let oneOf = form.oneOf.isEmpty ? [] : [Quotation.list(form.oneOf)]
      return Quotation.list(type + required + oneOf, last: "and")
    }
    return choices.filter { !$0.isEmpty }.joined(separator: "; or ")
  }
}
