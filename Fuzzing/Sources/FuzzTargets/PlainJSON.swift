/// A JSON value as a second reader understands it: written to be plainly right, not fast, and with
/// nothing in common with the scanner it is compared with.
enum PlainJSON {
  case null
  case flag(Bool)
  case number(String)
  case string([UInt8])
  case list([PlainJSON])
  case object([(key: [UInt8], value: PlainJSON)])

  /// The value of a text; nil for what RFC 8259 or the limits of the case format refuse.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = PlainReader(bytes)
    guard let value = reader.document() else { return nil }
    self = value
  }
}

private struct PlainReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func document() -> PlainJSON? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return at == bytes.count ? value : nil
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  private mutating func value(depth: Int) -> PlainJSON? {
    skipBlanks()
    if take("null") { return .null }
    if take("true") { return .flag(true) }
    if take("false") { return .flag(false) }
    switch next {
    case UInt8(ascii: "\"")?: return string().map(PlainJSON.string)
    case UInt8(ascii: "[")?: return depth < 64 ? list(depth: depth + 1) : nil
    case UInt8(ascii: "{")?: return depth < 64 ? object(depth: depth + 1) : nil
    default: return number()
    }
  }

  private mutating func list(depth: Int) -> PlainJSON? {
    at += 1
    var elements: [PlainJSON] = []
    skipBlanks()
    if take("]") { return .list([]) }
    while let element = value(depth: depth) {
      elements.append(element)
      skipBlanks()
      if take("]") { return .list(elements) }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func object(depth: Int) -> PlainJSON? {
    at += 1
    var members: [(key: [UInt8], value: PlainJSON)] = []
    skipBlanks()
    if take("}") { return .object([]) }
    while let key = string(), !members.contains(where: { $0.key == key }) {
      skipBlanks()
      guard take(":"), let value = value(depth: depth) else { return nil }
      members.append((key, value))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
      skipBlanks()
    }
    return nil
  }
}

extension PlainReader {
  private mutating func number() -> PlainJSON? {
    let start = at
    _ = take("-")
    if !take("0") { guard digits() else { return nil } }
    if take(".") { guard digits() else { return nil } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { return nil }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    return Double(text)?.isFinite == true ? .number(text) : nil
  }

  private mutating func digits() -> Bool {
    let start = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    return at > start
  }

  /// The UTF-8 of what a string means.
  private mutating func string() -> [UInt8]? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      at += 1
      if byte == UInt8(ascii: "\"") { return text }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let scalar = escaped() else { return nil }
      text.append(contentsOf: Array(String(scalar).utf8))
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    at += 1
    let short: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    guard letter == UInt8(ascii: "u") else { return short[letter] }
    guard let unit = unit() else { return nil }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard take("\\u"), let low = self.unit() else { return nil }
    var decoder = UTF16()
    var units = [UInt16(unit), UInt16(low)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&units) else { return nil }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let digits = bytes[at..<at + 4]
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
    at += 4
    return isHex ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
