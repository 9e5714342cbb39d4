extension JSONValue {
  /// The value that `bytes` are the JSON text of, by the rules of `JSONCursor`.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var cursor = JSONCursor(bytes)
    try cursor.start()
    self = try cursor.value()
    try cursor.finish()
  }

  /// The value that `bytes` are the JSON text of.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in try JSONValue(parsing: buffer) }
    }
    self = try result.get()
  }

  /// The value that `text` is the JSON text of.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

extension JSONCursor {
  /// Takes the next value as a tree, of at most `JSONLimits.treeValues` values.
  public mutating func value() throws(JSONError) -> JSONValue {
    var room = JSONLimits.treeValues
    return try value(room: &room)
  }

  private mutating func value(room: inout Int) throws(JSONError) -> JSONValue {
    room -= 1
    guard room >= 0 else { throw JSONError(.tooManyValues, at: offset) }
    switch try peek() {
    case .object: return try objectValue(room: &room)
    case .array: return try arrayValue(room: &room)
    case .string: return .string(text(of: try string()))
    case .number: return .number(text(of: try number()))
    case .boolean: return .boolean(try boolean())
    case .null:
      try null()
      return .null
    }
  }

  private mutating func objectValue(room: inout Int) throws(JSONError) -> JSONValue {
    try openObject()
    var members: [JSONMember] = []
    while let key = try nextKey() {
      members.append(JSONMember(text(of: key), try value(room: &room)))
    }
    return .object(members)
  }

  private mutating func arrayValue(room: inout Int) throws(JSONError) -> JSONValue {
    try openArray()
    var elements: [JSONValue] = []
    while try nextElement() { elements.append(try value(room: &room)) }
    return .array(elements)
  }
}
