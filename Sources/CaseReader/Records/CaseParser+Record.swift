import CaseModel
import JSONText

extension CaseParser {
  /// Reads the next record of a list; false when the list closed.
  mutating func readElement() throws(JSONError) -> Bool {
    place.start = cursor.offset
    place.isInRecord = false
    guard try cursor.nextElement() else { return false }
    try readRecord()
    place.element += 1
    return true
  }

  /// Reads one record: hands it to the builder, or says what is wrong and leaves it out.
  mutating func readRecord() throws(JSONError) {
    beginRecord(at: cursor.offset)
    let found = try cursor.peek()
    guard found == .object else {
      let message = "\(place.recordWords) is an object, found \(foundWords(found))"
      report(.wrongType, at: cursor.offset, message)
      try cursor.skipValue()
      return leaveOut(id: nil)
    }
    try cursor.openObject()
    try readMembers()
    endRecord()
  }

  /// Reads the keys of a record to its closing brace.
  mutating func readMembers() throws(JSONError) {
    while let key = try cursor.nextKeyUnchecked() { try readMember(key) }
    place.field = nil
    checkPresence()
  }

  /// Starts the record whose opening brace stands at `start`.
  mutating func beginRecord(at start: Int) {
    place.start = start
    place.isInRecord = true
    place.field = nil
    place.innerKey = nil
    place.valueKinds = []
    place.met = FieldSet()
    if !place.otherKeys.isEmpty { place.otherKeys.removeAll() }
    if !place.namedIDs.isEmpty { place.namedIDs.removeAll(keepingCapacity: true) }
    place.hasError = false
    findings.beginRecord()
    recordID = nil
    if let kind = place.list { builder.begin(kind) }
  }

  /// Hands the record that ends here to the builder, unless there is an error in it.
  mutating func endRecord() {
    let span = ByteSpan(offset: inputOffset(place.start), length: cursor.offset - place.start)
    guard !place.hasError else {
      noteNamedIDs()
      return leaveOut(id: recordID)
    }
    if let ref = builder.end(span: span) {
      if ref.kind == .claim { valueKinds.append(place.valueKinds) }
      return findings.endRecord(ref)
    }
    report(.listTooLong, at: place.start, "no more records of this kind can be kept")
    leaveOut(id: recordID)
  }

  /// Forgets the record that is being read, and counts it.
  mutating func leaveOut(id: Symbol?) {
    builder.abandon()
    if let kind = place.list {
      leftOut.add(kind, element: place.element, id: id)
    } else if place.isLine {
      leftOut.addLine()
    }
  }

  /// Notes the ids in the text of a record that could not be read: others may name it.
  mutating func noteLostIDs(in bytes: UnsafeBufferPointer<UInt8>) {
    LostIDs(bytes).forEach { id in
      if let symbol = builder.intern(id) { leftOut.add(id: symbol) }
    }
  }

  private mutating func readMember(_ key: JSONString) throws(JSONError) {
    guard let field = field(of: key) else { return try readOtherMember(key) }
    guard !place.met.contains(field) else { throw duplicate(key) }
    place.met.insert(field)
    place.field = field
    place.hasFieldError = false
    try readField(field, place.plan.steps[field])
  }

  /// The error for a key that stood in the object before.
  func duplicate(_ key: JSONString) -> JSONError {
    JSONError(.duplicateKey, at: key.start - 1, expected: .key)
  }

  private func field(of key: JSONString) -> Int? {
    guard key.hasEscapes else { return place.shape.field(matching: bytes(of: key)) }
    let shape = place.shape
    return cursor.unescapedBytes(of: key).withUnsafeBufferPointer { shape.field(matching: $0) }
  }

  /// A key that is none of the format: kept when it begins with `x-`, else told of.
  private mutating func readOtherMember(_ key: JSONString) throws(JSONError) {
    place.field = nil
    if place.isLine, isRecordKey(key) { return try passRecordKey(key) }
    let isNew = place.otherKeys.insert(cursor.unescapedBytes(of: key)).inserted
    guard isNew else { throw duplicate(key) }
    guard isExtra(key) else {
      reportUnknown(key, among: place.shape.fields.map(\.key))
      try cursor.skipValue()
      return
    }
    let quoted = (key.start - 1)..<(key.start + key.count + 1)
    let json = try cursor.skipValue()
    builder.addExtra(quotedKey: cursor.bytes(in: quoted), json: cursor.bytes(in: json))
  }

  /// True for a key that begins with `x-`.
  func isExtra(_ key: JSONString) -> Bool {
    guard key.hasEscapes else { return cursor.bytes(of: key).starts(with: [0x78, 0x2D]) }
    return cursor.unescapedBytes(of: key).starts(with: [0x78, 0x2D])
  }

  /// What to do about a key that is near to none.
  static let ownKeys = "keys of your own begin with x-"

  /// Says that a key is none of the format, and which may be meant.
  mutating func reportUnknown(
    _ key: JSONString, among keys: [String], of owner: String? = nil,
    otherwise: String? = CaseParser.ownKeys
  ) {
    guard wantsWords(for: .unknownKey) else { return }
    let name = cursor.text(of: key)
    let hint =
      Suggestion.nearest(to: name, among: keys).map { "did you mean \(Quotation.of($0))?" }
      ?? otherwise
    let whose = owner ?? place.recordWords
    keep(
      .unknownKey, at: key.start - 1, "\(Quotation.of(name)) is no key of \(whose)",
      hint: hint)
  }
}
