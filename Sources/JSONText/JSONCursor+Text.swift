extension JSONCursor {
  /// The bytes between the quotes, as written; they live as long as the buffer.
  @inlinable
  public func bytes(of string: JSONString) -> UnsafeBufferPointer<UInt8> {
    bytes(in: string.range)
  }

  /// The bytes at a range of offsets, as much of it as lies in the buffer.
  @inlinable
  public func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)])
  }

  /// The bytes of the text the string means, in UTF-8.
  public func unescapedBytes(of string: JSONString) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(string.count)
    appendUnescaped(string, to: &text)
    return text
  }

  /// Appends the bytes of the text the string means, in UTF-8.
  public func appendUnescaped(_ string: JSONString, to text: inout [UInt8]) {
    guard string.hasEscapes else { return text.append(contentsOf: bytes(of: string)) }
    JSONUnescape.append(bytes(of: string), to: &text)
  }

  /// The text the string means.
  public func text(of string: JSONString) -> String {
    guard string.hasEscapes else { return String(decoding: bytes(of: string), as: UTF8.self) }
    return String(decoding: unescapedBytes(of: string), as: UTF8.self)
  }

  /// The number as it was written.
  public func text(of number: JSONNumber) -> String {
    String(decoding: bytes(in: number.range), as: UTF8.self)
  }

  /// The nearest 64-bit floating-point value; nil only when the number is not one of this buffer.
  public func double(of number: JSONNumber) -> Double? { Double(text(of: number)) }

  /// The number when it is whole, written without fraction and exponent, and fits in 64 bits.
  public func integer(of number: JSONNumber) -> Int? {
    number.isInteger ? Int(text(of: number)) : nil
  }
}
