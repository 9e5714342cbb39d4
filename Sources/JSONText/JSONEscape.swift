/// Writing text so that a terminal, an editor and a reader of a diff see every character of it.
public enum JSONEscape {
  /// Appends `text` as a JSON string with its quotes.
  ///
  /// Quotes, backslashes and everything in `JSONInvisible` become escapes, beyond U+FFFF as a
  /// surrogate pair; all else stays as it is.
  public static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(JSONByte.quote)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    bytes.append(JSONByte.quote)
  }

  /// Appends JSON text as it is, but with the unseen characters inside its strings escaped.
  ///
  /// The text must be valid JSON: then such characters stand in strings only.
  public static func appendVisible(
    _ json: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, JSONInvisible.contains(scalar) {
        appendUnicode(scalar, to: &bytes)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let letter = shortLetter(scalar.value) {
      bytes.append(JSONByte.backslash)
      bytes.append(letter)
    } else if JSONInvisible.contains(scalar) {
      appendUnicode(scalar, to: &bytes)
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func shortLetter(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x22: JSONByte.quote
    case 0x5C: JSONByte.backslash
    case 0x08: 0x62
    case 0x0C: 0x66
    case 0x0A: 0x6E
    case 0x0D: 0x72
    case 0x09: 0x74
    default: nil
    }
  }

  private static func appendUnicode(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      bytes.append(JSONByte.backslash)
      bytes.append(0x75)
      for shift in [12, 8, 4, 0] { bytes.append(hexDigit(unit >> UInt16(shift) & 0xF)) }
    }
  }

  private static func hexDigit(_ value: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x57 + value)
  }
}
