/// A strict walk over JSON text (RFC 8259), value by value, without building a tree.
///
/// The caller asks what stands next and takes it; each step checks its own part of the grammar, so
/// text that was walked over wholly was right. Offsets count from the start of the buffer. Every
/// access is checked against the end of the buffer; when the buffer is a window on a longer input,
/// running off it is the error `.windowEnded`, which no complete text gives.
///
/// The buffer must outlive the cursor. Memory does not grow with the text, but by 24 bytes for each
/// key of the objects that are open (they are compared, so that no key stands twice).
public struct JSONCursor {
  /// The bytes walked over.
  public private(set) var buffer: UnsafeBufferPointer<UInt8>
  /// Offset of the next byte to look at.
  public internal(set) var offset: Int
  /// How many objects and lists are open.
  public private(set) var depth: Int
  /// True when the input ends where the buffer ends.
  public private(set) var isAtEndOfInput: Bool

  var keys = JSONKeyStack()
  /// Bit d is set when the container at depth d + 1 has had a member.
  private var hasMember: UInt64 = 0

  /// A cursor at `offset` of `buffer`, `depth` brackets deep already.
  public init(
    _ buffer: UnsafeBufferPointer<UInt8>, at offset: Int = 0, depth: Int = 0,
    isAtEndOfInput: Bool = true
  ) {
    self.buffer = buffer
    self.offset = offset
    self.depth = depth
    self.isAtEndOfInput = isAtEndOfInput
  }

  /// What stands next, after blanks; nothing is taken.
  public mutating func peek() throws(JSONError) -> JSONKind {
    switch try nextByte(expected: .value) {
    case JSONByte.leftBrace: return .object
    case JSONByte.leftBracket: return .array
    case JSONByte.quote: return .string
    case JSONByte.minus, JSONByte.zero...JSONByte.nine: return .number
    case 0x74, 0x66: return .boolean
    case 0x6E: return .null
    default: throw unexpected(.value)
    }
  }

  /// Takes `{`.
  public mutating func openObject() throws(JSONError) {
    try open(JSONByte.leftBrace, expected: .object)
    keys.open()
  }

  /// Takes `[`.
  public mutating func openArray() throws(JSONError) {
    try open(JSONByte.leftBracket, expected: .array)
  }

  /// Takes the next key and its colon; nil when the object closed instead.
  ///
  /// A key that stood before in this object is the error `.duplicateKey`, compared by unescaped
  /// bytes. In an object of more than 64 keys that is found at its end.
  public mutating func nextKey() throws(JSONError) -> JSONString? {
    guard try takeKeyText() else {
      try closeKeys()
      return nil
    }
    let key = try string()
    try noteKey(key)
    try takeColon()
    return key
  }

  /// As `nextKey`, but the caller compares the keys of this object itself.
  ///
  /// For an object whose keys are few and known, or one that is longer than the window.
  public mutating func nextKeyUnchecked() throws(JSONError) -> JSONString? {
    guard try takeKeyText() else {
      keys.close()
      return nil
    }
    let key = try string()
    try takeColon()
    return key
  }

  /// True when another element of the list stands next; false when the list closed instead.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try takeSeparator(close: JSONByte.rightBracket, expected: .commaOrCloseOfArray)
  }

  /// Takes the blanks up to the end; anything else there is `.textAfterDocument`.
  public mutating func finish() throws(JSONError) {
    skipSpace()
    guard offset < buffer.count else {
      guard isAtEndOfInput else { throw endFault(.endOfText) }
      return
    }
    throw JSONError(.textAfterDocument, at: offset, found: buffer[offset], expected: .endOfText)
  }
}

extension JSONCursor {
  /// A place to come back to, with all that is open there.
  public struct Mark: Sendable {
    /// The offset of the place.
    public let offset: Int
    /// How many objects and lists were open.
    public let depth: Int
    fileprivate let hasMember: UInt64
    fileprivate let keys: JSONKeyStack.Mark
  }

  /// Where the cursor stands.
  public var mark: Mark {
    Mark(offset: offset, depth: depth, hasMember: hasMember, keys: keys.mark)
  }

  /// Goes back to an earlier place, or leaves what was opened since without closing it.
  public mutating func rewind(to mark: Mark, at newOffset: Int? = nil) {
    offset = newOffset ?? mark.offset
    depth = mark.depth
    hasMember = mark.hasMember
    keys.rewind(to: mark.keys)
  }

  /// Goes on at another offset in the container that was innermost at `mark`.
  ///
  /// With `afterMember`, a comma or the closing bracket must follow; without, a member or the
  /// closing bracket. For going on after an error; whoever does so has told of it.
  public mutating func resume(in mark: Mark, at newOffset: Int, afterMember: Bool) {
    rewind(to: mark, at: newOffset)
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: depth &- 1)
    hasMember = afterMember ? hasMember | bit : hasMember & ~bit
  }

  /// True when a member stood before in the innermost container, so that a comma must come next.
  public var isAfterMember: Bool { hasMember & 1 << UInt64(truncatingIfNeeded: depth &- 1) != 0 }

  /// Goes on in another buffer, at the place that has this offset there.
  ///
  /// Keys remembered so far would point into the old buffer, so they are forgotten: only objects
  /// read by `nextKeyUnchecked` may be open.
  public mutating func move(
    to newBuffer: UnsafeBufferPointer<UInt8>, at newOffset: Int, isAtEndOfInput: Bool
  ) {
    buffer = newBuffer
    offset = newOffset
    self.isAtEndOfInput = isAtEndOfInput
    keys.forgetKeys()
  }
}

extension JSONCursor {
  @inline(__always)
  mutating func skipSpace() {
    while offset < buffer.count, JSONByte.isSpace(buffer[offset]) { offset &+= 1 }
  }

  /// The next byte that is no blank, not taken.
  @inline(__always)
  mutating func nextByte(expected: JSONExpectation) throws(JSONError) -> UInt8 {
    if offset < buffer.count, buffer[offset] > JSONByte.space { return buffer[offset] }
    skipSpace()
    guard offset < buffer.count else { throw endFault(expected) }
    return buffer[offset]
  }

  private mutating func open(
    _ bracket: UInt8, expected: JSONExpectation
  ) throws(JSONError) {
    guard try nextByte(expected: expected) == bracket else { throw unexpected(expected) }
    guard depth < JSONLimits.nesting else {
      throw JSONError(.tooDeep, at: offset, found: bracket)
    }
    offset += 1
    hasMember &= ~(1 << UInt64(truncatingIfNeeded: depth))
    depth += 1
  }

  /// False when the container closed.
  @inline(__always)
  private mutating func takeSeparator(
    close: UInt8, expected: JSONExpectation
  ) throws(JSONError) -> Bool {
    let byte = try nextByte(expected: expected)
    if byte == close { return leave() }
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: depth &- 1)
    guard hasMember & bit != 0 else {
      hasMember |= bit
      return true
    }
    guard byte == JSONByte.comma else { throw noComma(expected) }
    let comma = offset
    offset += 1
    guard try nextByte(expected: .value) != close else {
      throw JSONError(.trailingComma, at: comma, found: JSONByte.comma)
    }
    return true
  }

  private mutating func leave() -> Bool {
    offset += 1
    depth = max(0, depth - 1)
    return false
  }

  @inline(__always)
  private mutating func takeKeyText() throws(JSONError) -> Bool {
    let isFirst = hasMember & (1 << UInt64(truncatingIfNeeded: depth &- 1)) == 0
    guard
      try takeSeparator(
        close: JSONByte.rightBrace, expected: isFirst ? .keyOrClose : .commaOrCloseOfObject)
    else { return false }
    guard try nextByte(expected: .key) == JSONByte.quote else { throw unexpected(.key) }
    return true
  }

  @inline(__always)
  private mutating func takeColon() throws(JSONError) {
    guard try nextByte(expected: .colon) == JSONByte.colon else { throw unexpected(.colon) }
    offset += 1
  }
}
