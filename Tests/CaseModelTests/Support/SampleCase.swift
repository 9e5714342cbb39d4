import CaseModel

/// A value of a sample record, as it would stand in a file.
enum SampleValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  case text(String)
  case flag(Bool)
  case integer(Int)
  case ids([String])
  /// Elements of a list with several items each; nil is a key left out.
  case elements([[String?]])
  /// Bare names, where ids may stand too.
  case names([String])

  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(arrayLiteral ids: String...) { self = .ids(ids) }
}

/// Builds a case from records written down in a test, by key, as the reader would.
struct SampleCase: ~Copyable {
  var builder = CaseBuilder()
  private var shape = RecordShape.of(.actor)

  @discardableResult
  mutating func add(
    _ kind: RecordKind, _ fields: KeyValuePairs<String, SampleValue>,
    span: ByteSpan = ByteSpan(offset: 0, length: 0)
  ) -> RecordRef? {
    begin(kind, fields)
    return builder.end(span: span)
  }

  /// As `add`, but the record stays open.
  mutating func begin(_ kind: RecordKind, _ fields: KeyValuePairs<String, SampleValue>) {
    shape = RecordShape.of(kind)
    builder.begin(kind)
    for (key, value) in fields { set(required(shape.field(named: key), key), value) }
  }

  consuming func whole() -> Case { builder.snapshot(isWhole: true) }

  mutating func symbol(_ text: String) -> Symbol {
    var text = text
    return required(text.withUTF8 { builder.intern($0) }, "symbol")
  }

  private mutating func set(_ field: Int, _ value: SampleValue) {
    switch value {
    case .text(var text):
      switch shape.fields[field].value {
      case .id, .term, .reference: builder.set(field, to: symbol(text))
      case .word(let words): builder.setWord(field, ordinal(of: text, in: words))
      case .mentions, .references: setList(field, [[text]])
      default: text.withUTF8 { _ = builder.setText(field, $0) }
      }
    case .flag(let flag): builder.setFlag(field, flag)
    case .integer(let number): builder.setInteger(field, number)
    case .ids(let ids): setList(field, ids.map { [$0] })
    case .elements(let elements): setList(field, elements)
    case .names(let names):
      let start = builder.beginList()
      for name in names { builder.appendName(symbol(name)) }
      builder.endList(field, from: start)
    }
  }

  private mutating func setList(_ field: Int, _ elements: [[String?]]) {
    let start = builder.beginList()
    for (place, item) in elements.flatMap({ $0.enumerated() }) { append(item, place, field) }
    builder.endList(field, from: start)
  }

  private mutating func append(_ item: String?, _ place: Int, _ field: Int) {
    guard let item else { return builder.appendAbsent() }
    if shape.fields[field].value == .lineage, place == 1 {
      builder.appendWord(ordinal(of: item, in: ["named", "likely", "possible"]))
    } else {
      builder.append(symbol(item))
    }
  }

  private func ordinal(of word: String, in words: [String]) -> Int {
    required(words.firstIndex(of: word), word)
  }

  /// For expectations, whose macro cannot look into a value that cannot be copied.
  func isSet(_ field: Int) -> Bool { builder.isSet(field) }
}
