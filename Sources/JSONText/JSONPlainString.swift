extension UnsafeBufferPointer<UInt8> {
  /// What a JSON string means, where these bytes are one without escapes; nil for all others.
  ///
  /// The bytes must be one JSON value that was found to be right.
  public var plainJSONString: UnsafeBufferPointer<UInt8>? {
    guard count >= 2, self[0] == JSONByte.quote else { return nil }
    let inner = UnsafeBufferPointer(rebasing: self[1..<(count - 1)])
    return inner.hasBackslash ? nil : inner
  }

  /// Looks at eight bytes at a time; the last ones are looked at together with some before them.
  private var hasBackslash: Bool {
    guard count >= 8 else { return contains(JSONByte.backslash) }
    let raw = UnsafeRawBufferPointer(self)
    var found: UInt64 = 0
    for place in stride(from: 0, to: count &- 8, by: 8) { found |= raw.backslashes(at: place) }
    return (found | raw.backslashes(at: count &- 8)) != 0
  }
}

extension UnsafeRawBufferPointer {
  /// No bit is set where none of eight bytes is a backslash.
  @inline(__always)
  fileprivate func backslashes(at place: Int) -> UInt64 {
    let difference = loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ 0x5C5C_5C5C_5C5C_5C5C
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
