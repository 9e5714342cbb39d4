extension JSONCursor {
  /// Walks over one value of any kind, checking it wholly, and gives its bytes.
  ///
  /// Recursion ends at the nesting limit.
  @discardableResult
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    let kind = try peek()
    let start = offset
    switch kind {
    case .object: try skipObject()
    case .array: try skipArray()
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: try null()
    }
    return start..<offset
  }

  private mutating func skipObject() throws(JSONError) {
    try openObject()
    while try nextKey() != nil { try skipValue() }
  }

  private mutating func skipArray() throws(JSONError) {
    try openArray()
    while try nextElement() { try skipValue() }
  }

  /// Checks a whole document: one value, with blanks around it and perhaps a BOM before it.
  ///
  /// Linear in its length; n log n in the number of keys of one object.
  public static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var cursor = JSONCursor(bytes)
    try cursor.start()
    try cursor.skipValue()
    try cursor.finish()
  }

  /// Takes the byte order mark some editors write, and refuses texts in UTF-16 or UTF-32.
  ///
  /// To be called once, at the start of a file.
  public mutating func start() throws(JSONError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard offset + 3 <= buffer.count || isAtEndOfInput else { throw endFault(.value) }
    let head = Array(buffer[min(offset, buffer.count)..<min(offset + 3, buffer.count)])
    if head == mark {
      offset += 3
      return
    }
    let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
    if isWide || head.prefix(2).contains(0) {
      throw JSONError(.otherEncoding, at: offset, found: head.first)
    }
  }
}
