import JSONText

/// A place in text that ends with `ByteWindow.margin` zero bytes.
///
/// No JSON text holds a zero byte, so whatever is looked for here, a search stops at the first one
/// at the latest, and nothing needs to be compared with the end. A look may reach some thirty bytes
/// behind a zero; nothing is decided by what lies there.
typealias Place = UnsafePointer<UInt8>

extension Place {
  /// The next byte that is no blank: mostly this one, or the next.
  @inline(__always)
  var afterBlanks: Place {
    if pointee > 0x20 { return self }
    if pointee == 0x20, self[1] > 0x20 { return self + 1 }
    let next = self + 1 + (self + 1).spaces
    return pointee == 0x0A && next.pointee > 0x20 ? next : afterManyBlanks
  }

  /// How many of the next eight bytes are spaces, up to the first that is none: with spaces lines are
  /// indented.
  @inline(__always)
  private var spaces: Int {
    let word = UnsafeRawPointer(self).loadUnaligned(as: UInt64.self)
    return (UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020).trailingZeroBitCount &>> 3
  }

  @inline(never)
  private var afterManyBlanks: Place {
    var at = self
    while true {
      at += at.spaces
      switch at.pointee {
      case 0x20: continue
      case 0x0A, 0x0D, 0x09: at += 1
      default: return at
      }
    }
  }

  /// The value behind the colon that comes next; nil where another thing does.
  @inline(__always)
  var afterColon: Place? {
    let at = afterBlanks
    return at.pointee == UInt8(ascii: ":") ? (at + 1).afterBlanks : nil
  }

  /// Where a member begins: here for the first of its container, else behind a comma.
  @inline(__always)
  func afterComma(isFirst: Bool) -> Place? {
    if isFirst { return self }
    return pointee == UInt8(ascii: ",") ? (self + 1).afterBlanks : nil
  }

  /// The first byte that is not printable ASCII, or is a quote or a backslash.
  ///
  /// Looks at eight bytes at a time; `JSONCursor.string` says how.
  @inline(__always)
  var plainEnd: Place {
    var at = self
    while true {
      let word = UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let escapes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      let controls = word &- 0x2020_2020_2020_2020
      let stops = (word | quotes | escapes | controls) & 0x8080_8080_8080_8080
      if stops != 0 { return at + stops.trailingZeroBitCount &>> 3 }
      at += 8
    }
  }

  /// True when a line end (LF) stands between here and another place.
  ///
  /// Looks at 32 bytes at a time; the last ones are looked at together with some before them.
  @inline(__always)
  func isLineEnd(before end: Place) -> Bool {
    guard end - self >= 32 else {
      var at = self
      while at < end, at.pointee != 0x0A { at += 1 }
      return at < end
    }
    var at = self
    while end - at > 32 {
      if at.isLineEndWithin32 { return true }
      at += 32
    }
    return (end - 32).isLineEndWithin32
  }

  @inline(__always)
  private var isLineEndWithin32: Bool {
    (lineEnds(at: 0) | lineEnds(at: 8)) | (lineEnds(at: 16) | lineEnds(at: 24)) != 0
  }

  @inline(__always)
  private func lineEnds(at offset: Int) -> UInt64 {
    UnsafeRawPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self).lineEnds
  }

  /// What kind of value begins here; nil when none does.
  var kind: JSONKind? {
    switch pointee {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "-"), 0x30...0x39: .number
    default: nil
    }
  }

  /// True or false, and where the word ends; nil for anything else.
  var flag: (value: Bool, end: Place)? {
    let word = UInt32(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt32.self))
    let isTrue = word == 0x6575_7274
    let end = self + (isTrue ? 4 : 5)
    guard isTrue || word == 0x736C_6166 && self[4] == UInt8(ascii: "e"), end.endsWord else {
      return nil
    }
    return (isTrue, end)
  }

  /// True for a byte that may follow a literal.
  private var endsWord: Bool {
    [0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09].contains(pointee)
  }
}
