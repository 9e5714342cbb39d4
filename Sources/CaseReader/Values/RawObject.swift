import CaseModel

/// An object with fixed keys inside a value that is kept as JSON text.
final class RawObject: Sendable {
  /// A set of keys that may stand together, by name.
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

  /// The same as sets of key places.
  private struct Mask: Sendable {
    let required: UInt32
    let oneOf: UInt32
    let known: UInt32
    let types: [String]
  }

  let words: String
  let keys: KeyList
  /// By place of the key.
  let grammars: FixedTable<RawGrammar>
  /// The place of the key `type`.
  let typeKey: Int?
  /// The code for keys that are right by themselves but make none of the forms.
  let code: FindingCode
  let allowsExtras: Bool
  /// Two keys with numbers of which the first may not be the greater.
  let ascending: (least: String, most: String)?
  /// Their places.
  let ascendingKeys: (least: Int, most: Int)?
  private let forms: [Form]
  private let masks: [Mask]

  /// At most 32 keys.
  init(
    _ words: String, _ keys: KeyValuePairs<String, RawGrammar>, forms: [Form],
    code: FindingCode = .missingKey, allowsExtras: Bool = false,
    ascending: (least: String, most: String)? = nil
  ) {
    self.words = words
    self.ascending = ascending
    let names = keys.map(\.key)
    self.keys = KeyList(names)
    ascendingKeys = ascending.flatMap { pair in
      guard let least = names.firstIndex(of: pair.least),
        let most = names.firstIndex(of: pair.most)
      else { return nil }
      return (least, most)
    }
    grammars = FixedTable(keys.map(\.value))
    typeKey = names.firstIndex(of: "type")
    self.code = code
    self.allowsExtras = allowsExtras
    self.forms = forms
    masks = forms.map { form in
      let sets = [form.required, form.oneOf, form.allowed].map { Self.mask($0, in: names) }
      return Mask(
        required: sets[0], oneOf: sets[1], known: sets[0] | sets[1] | sets[2], types: form.types)
    }
  }

  /// An object with one form: these keys must be there, the others may.
  convenience init(
    _ words: String, required: [String], _ keys: KeyValuePairs<String, RawGrammar>,
    allowsExtras: Bool = false
  ) {
    let form = Form(required: required, allowed: keys.map(\.key))
    self.init(words, keys, forms: [form], allowsExtras: allowsExtras)
  }

  private static func mask(_ names: [String], in keys: [String]) -> UInt32 {
    names.reduce(0) { mask, name in
      keys.firstIndex(of: name).map { mask | 1 << UInt32($0) } ?? mask
    }
  }

  /// True when the keys met, a set of places, make one of the forms.
  func fits(_ met: UInt32, type: String?) -> Bool {
    for mask in masks
    where met & mask.required == mask.required && met & ~mask.known == 0
      && (mask.oneOf == 0 || met & mask.oneOf != 0)
    {
      if mask.types.isEmpty || type.map(mask.types.contains) == true { return true }
    }
    return false
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

  /// The keys of a set of places, in words.
  func keyWords(_ met: UInt32) -> String {
    let names = keys.words.indices.filter { met & 1 << UInt32($0) != 0 }
    guard !names.isEmpty else { return "nothing" }
    return Quotation.list(names.map { Quotation.of(keys.words[$0]) }, last: "and")
  }
}
