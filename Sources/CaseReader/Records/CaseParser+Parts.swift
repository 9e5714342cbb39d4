import CaseModel
import JSONText

/// One key of the small objects that event actors, lineage and walk steps are written as.
struct ListPart: Sendable {
  enum Shape: Sendable {
    case reference
    case text(TextRule)
    case word([String])
  }

  /// What stood at the key.
  enum Value {
    case absent
    case symbol(Symbol)
    case word(Int)
  }

  let key: String
  let shape: Shape
  var isRequired = false

  /// An actor of an event; `builder` keeps the parts in this order.
  static let participant = [
    ListPart(key: "actor", shape: .reference, isRequired: true),
    ListPart(key: "role", shape: .text(.filled)),
    ListPart(key: "note", shape: .text(.any)),
  ]

  /// A source that another comes from.
  static let lineage = [
    ListPart(key: "source", shape: .reference, isRequired: true),
    ListPart(key: "certainty", shape: .word(LineageCertainty.allCases.map(\.rawValue))),
    ListPart(key: "by", shape: .text(.any)),
    ListPart(key: "for", shape: .text(.any)),
    ListPart(key: "against", shape: .text(.any)),
  ]

  /// A step of a walk.
  static let step = [
    ListPart(key: "about", shape: .reference, isRequired: true),
    ListPart(key: "text", shape: .text(.any)),
  ]

  /// A bare name where ids may stand too.
  static let name = [ListPart(key: "name", shape: .text(.filled), isRequired: true)]
}

extension CaseParser {
  /// Reads a list of ids or small objects; a bare id is the first part alone.
  mutating func readParts(_ field: Int, _ shape: [ListPart]) throws(JSONError) {
    guard try expect(.array) else { return }
    let list = builder.beginList()
    let start = cursor.offset
    var count = 0
    try cursor.openArray()
    while try cursor.nextElement() {
      try readPartElement(shape)
      count += 1
    }
    if count == 0, place.shape.kind == .walk {
      report(.emptyList, at: start, "the list \(fieldWords) may not be empty")
    }
    endList(field, from: list)
  }

  private mutating func readPartElement(_ shape: [ListPart]) throws(JSONError) {
    switch try cursor.peek() {
    case .object: try readPartValues(shape)
    case .string where place.shape.kind != .walk: try readBarePart(shape)
    case let other:
      let keys = shape.map(\.key)
      let object = "an object with \(Quotation.list(keys, last: "and"))"
      reportType(other, place.shape.kind == .walk ? object : "an id, or \(object)")
      try cursor.skipValue()
      return
    }
    parts.forEach { append($0) }
  }

  private mutating func readBarePart(_ shape: [ListPart]) throws(JSONError) {
    clearParts(shape)
    if let symbol = try reference() { parts[0] = .symbol(symbol) }
  }

  private mutating func append(_ part: ListPart.Value) {
    switch part {
    case .absent: builder.appendAbsent()
    case .symbol(let symbol): builder.append(symbol)
    case .word(let place): builder.appendWord(place)
    }
  }

  private mutating func clearParts(_ shape: [ListPart]) {
    parts.removeAll(keepingCapacity: true)
    for _ in shape { parts.append(.absent) }
  }

  /// Reads a small object into `parts`.
  mutating func readPartValues(_ shape: [ListPart]) throws(JSONError) {
    let start = cursor.offset
    clearParts(shape)
    var met = FieldSet()
    try cursor.openObject()
    while let key = try cursor.nextKey() {
      guard let index = index(of: key, in: shape) else {
        reportUnknown(key, among: shape.map(\.key), of: "an entry of \(fieldWords)")
        try cursor.skipValue()
        continue
      }
      met.insert(index)
      parts[index] = try readPart(shape[index].shape)
    }
    for index in shape.indices where shape[index].isRequired && !met.contains(index) {
      let key = Quotation.of(shape[index].key)
      report(.missingKey, at: start, "an entry of \(fieldWords) needs \(key)")
    }
  }

  private func index(of key: JSONKey, in shape: [ListPart]) -> Int? {
    let text = cursor.unescapedBytes(of: key.text)
    return shape.firstIndex { $0.key.utf8.elementsEqual(text) }
  }

  private mutating func readPart(_ shape: ListPart.Shape) throws(JSONError) -> ListPart.Value {
    switch shape {
    case .reference: return try reference().map(ListPart.Value.symbol) ?? .absent
    case .text(let rule): return try symbol(rule).map(ListPart.Value.symbol) ?? .absent
    case .word(let words):
      guard try expect(.string) else { return .absent }
      let string = try cursor.string()
      return word(string, among: words).map(ListPart.Value.word) ?? .absent
    }
  }
}
