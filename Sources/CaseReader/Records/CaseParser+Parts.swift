import CaseModel
import JSONText

extension CaseParser {
  /// Reads a list of ids or small objects; a bare id is the first part alone.
  mutating func readParts(_ field: Int, _ shape: PartShape) throws(JSONError) {
    guard try expect(.array) else { return }
    let list = builder.beginList()
    let start = cursor.offset
    var count = 0
    try cursor.openArray()
    while try cursor.nextElement() {
      try readPartElement(shape)
      count += 1
    }
    if count == 0, !shape.mayBeEmpty {
      report(.emptyList, at: start, "the list \(fieldWords) may not be empty")
    }
    endList(field, from: list)
  }

  private mutating func readPartElement(_ shape: PartShape) throws(JSONError) {
    let found = try cursor.peek()
    if found == .object {
      try readPartValues(shape)
    } else if found == .string, shape.allowsBareID {
      clearParts(shape)
      if let symbol = try reference() { parts[0] = .symbol(symbol) }
    } else {
      let object = "an object with \(Quotation.list(shape.keys.words, last: "and"))"
      reportType(found, shape.allowsBareID ? "an id, or \(object)" : object)
      try cursor.skipValue()
      return
    }
    for part in parts { append(part) }
  }

  private mutating func append(_ part: PartShape.Value) {
    switch part {
    case .absent: builder.appendAbsent()
    case .symbol(let symbol): builder.append(symbol)
    case .word(let place): builder.appendWord(place)
    }
  }

  private mutating func clearParts(_ shape: PartShape) {
    parts.removeAll(keepingCapacity: true)
    for _ in 0..<shape.parts.count { parts.append(.absent) }
  }

  /// Reads a small object into `parts`.
  mutating func readPartValues(_ shape: PartShape) throws(JSONError) {
    let start = cursor.offset
    clearParts(shape)
    var met = FieldSet()
    try cursor.openObject()
    while let key = try cursor.nextKeyUnchecked() {
      guard let index = index(of: key, in: shape.keys) else {
        reportUnknown(key, among: shape.keys.words, of: "an entry of \(fieldWords)")
        try cursor.skipValue()
        continue
      }
      guard !met.contains(index) else { throw duplicate(key) }
      met.insert(index)
      place.innerKey = shape.keys.words[index]
      parts[index] = try readPart(shape.parts[index])
      place.innerKey = nil
    }
    guard !met.contains(0), let key = shape.keys.words.first else { return }
    report(.missingKey, at: start, "an entry of \(fieldWords) needs \(Quotation.of(key))")
  }

  /// The place of a key among a few.
  func index(of key: JSONString, in keys: KeyList) -> Int? {
    guard key.hasEscapes else { return keys.index(of: bytes(of: key)) }
    return cursor.unescapedBytes(of: key).withUnsafeBufferPointer { keys.index(of: $0) }
  }

  private mutating func readPart(_ part: PartShape.Part) throws(JSONError) -> PartShape.Value {
    switch part {
    case .reference: return try reference().map(PartShape.Value.symbol) ?? .absent
    case .text(let rule): return try symbol(rule).map(PartShape.Value.symbol) ?? .absent
    case .word(let words):
      guard try expect(.string) else { return .absent }
      let string = try cursor.string()
      return word(string, among: words).map(PartShape.Value.word) ?? .absent
    }
  }
}
