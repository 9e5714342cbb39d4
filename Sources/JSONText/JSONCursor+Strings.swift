extension JSONCursor {
  /// Takes a string, checked as UTF-8, and says where its bytes are.
  public mutating func string() throws(JSONError) -> JSONString {
    guard try nextByte(expected: .string) == JSONByte.quote else { throw unexpected(.string) }
    let start = offset + 1
    var (at, hasEscapes) = (plainEnd(from: start), false)
    while at < buffer.count, buffer[at] != JSONByte.quote {
      hasEscapes = hasEscapes || buffer[at] == JSONByte.backslash
      at = plainEnd(from: try specialEnd(at))
    }
    guard at - start <= JSONLimits.stringBytes else { throw tooLong(from: start) }
    guard at < buffer.count else { throw endFault(.string) }
    offset = at + 1
    return JSONString(start: start, count: at - start, hasEscapes: hasEscapes)
  }

  /// The end of the run of printable ASCII (no quote, no backslash) from `start`.
  ///
  /// Looks at eight bytes at a time. Each term sets the top bit of a byte to stop at; a borrow can
  /// only spoil bytes after the first one found, which is the only one asked for.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var at = start
    let raw = UnsafeRawBufferPointer(buffer)
    while at &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let escapes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      let controls = word &- 0x2020_2020_2020_2020
      let stops = (word | quotes | escapes | controls) & 0x8080_8080_8080_8080
      if stops != 0 { return at &+ stops.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < raw.count, isPlain(raw[at]) { at &+= 1 }
    return at
  }

  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x60 && byte != JSONByte.quote && byte != JSONByte.backslash
  }

  /// The end of an escape or of a run of characters beyond ASCII.
  private func specialEnd(_ at: Int) throws(JSONError) -> Int {
    let byte = buffer[at]
    if byte == JSONByte.backslash { return try escapeEnd(at) }
    guard byte >= 0x80 else { throw JSONError(.controlInString, at: at, found: byte) }
    var next = try scalarEnd(at)
    while next < buffer.count, buffer[next] >= 0x80 { next = try scalarEnd(next) }
    return next
  }

  private func tooLong(from start: Int) -> JSONError {
    JSONError(.stringTooLong, at: start - 1, found: JSONByte.quote)
  }
}

extension JSONCursor {
  /// The end of the escape at `at`, a surrogate pair counting as one.
  private func escapeEnd(_ at: Int) throws(JSONError) -> Int {
    guard at + 1 < buffer.count else { throw endFault(.string) }
    switch buffer[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return at + 2
    case 0x75: return try unicodeEscapeEnd(at)
    default: throw JSONError(.badEscape, at: at, found: buffer[at])
    }
  }

  private func unicodeEscapeEnd(_ at: Int) throws(JSONError) -> Int {
    let unit = try codeUnit(at)
    guard unit & 0xF800 == 0xD800 else { return at + 6 }
    let lone = JSONError(.loneSurrogate, at: at, found: buffer[at])
    guard unit < 0xDC00 else { throw lone }
    for (step, wanted) in [JSONByte.backslash, 0x75].enumerated() {
      guard at + 6 + step < buffer.count else { throw endFault(.string) }
      guard buffer[at + 6 + step] == wanted else { throw lone }
    }
    guard try codeUnit(at + 6) & 0xFC00 == 0xDC00 else { throw lone }
    return at + 12
  }

  /// The value of the four hexadecimal digits of the `\u` at `at`.
  private func codeUnit(_ at: Int) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      guard index < buffer.count else { throw endFault(.string) }
      guard let digit = JSONUnescape.hexDigit(buffer[index]) else {
        throw JSONError(.badEscape, at: at, found: buffer[at])
      }
      unit = unit << 4 | digit
    }
    return unit
  }
}
