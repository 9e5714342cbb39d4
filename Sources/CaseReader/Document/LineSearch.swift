import JSONText

/// Finds the ends of lines in bytes.
struct LineSearch {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How far ahead is looked for a line that shows that a file is in the JSON Lines form.
  static let reach = 1 << 16

  /// The offset of the next line end (LF) from `start` on; nil when there is none.
  ///
  /// Looks at eight bytes at a time.
  func end(from start: Int) -> Int? {
    var at = start
    let raw = UnsafeRawBufferPointer(bytes)
    while at &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let ends = word.lineEnds
      if ends != 0 { return at &+ ends.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < raw.count, raw[at] != 0x0A { at &+= 1 }
    return at < raw.count ? at : nil
  }

  /// The first byte from `start` on that is no blank; the end of the bytes when there is none.
  func word(from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at].isJSONBlank { at &+= 1 }
    return at
  }

  /// True when an opening brace stands there.
  func opensObject(at offset: Int) -> Bool { offset < bytes.count && bytes[offset] == 0x7B }

  /// True when a line after the one of `start` begins with `{"record"`.
  func hasRecordLine(after start: Int) -> Bool {
    var at = start
    while let end = end(from: at) {
      let brace = word(from: end + 1)
      // Not from line to line: empty ones would be walked over again for each.
      at = brace
      guard opensObject(at: brace) else { continue }
      if bytes[word(from: brace + 1)...].starts(with: "\"record\"".utf8) { return true }
    }
    return false
  }
}

extension UInt64 {
  /// The top bit of the lowest of its eight bytes that is a line end (LF), and perhaps bits above it,
  /// which say nothing; 0 where none is one.
  ///
  /// In the difference to LF, a byte is zero where a borrow sets its top bit; a borrow can only spoil
  /// bytes after the first one found.
  @inline(__always)
  var lineEnds: UInt64 {
    let difference = self ^ 0x0A0A_0A0A_0A0A_0A0A
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
