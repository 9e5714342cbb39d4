/// Turning the bytes between the quotes into the text they mean.
///
/// Works on bytes the scanner has checked; on others it keeps what it does not understand, and
/// never reads past the end.
enum JSONUnescape {
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var at = 0
    while at < bytes.count {
      let run = plainEnd(bytes, from: at)
      text.append(contentsOf: bytes[at..<run])
      at = run < bytes.count ? appendEscape(bytes, at: run, to: &text) : run
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41) + 10
    case 0x61...0x66: UInt32(byte - 0x61) + 10
    default: nil
    }
  }

  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != JSONByte.backslash { at += 1 }
    return at
  }

  /// Appends what the escape at `at` means and gives its end.
  private static func appendEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int, to text: inout [UInt8]
  ) -> Int {
    guard at + 1 < bytes.count else {
      text.append(bytes[at])
      return at + 1
    }
    guard bytes[at + 1] == 0x75 else {
      text.append(short(bytes[at + 1]))
      return at + 2
    }
    let (scalar, end) = unicode(bytes, at: at)
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return end
  }

  private static func short(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: letter
    }
  }

  private static func unicode(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int
  ) -> (scalar: Unicode.Scalar, end: Int) {
    let replacement = Unicode.Scalar(0xFFFD as UInt16) ?? " "
    guard let unit = codeUnit(bytes, at: at) else { return (replacement, min(at + 6, bytes.count)) }
    if let scalar = Unicode.Scalar(unit) { return (scalar, at + 6) }
    guard unit < 0xDC00, let low = codeUnit(bytes, at: at + 6), low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
    else { return (replacement, at + 6) }
    return (scalar, at + 12)
  }

  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> UInt32? {
    guard at + 6 <= bytes.count, bytes[at] == JSONByte.backslash, bytes[at + 1] == 0x75 else {
      return nil
    }
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      guard let digit = hexDigit(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
