extension UnsafeBufferPointer<UInt8> {
  /// What a JSON string means, where these bytes are one without escapes; nil for all others.
  ///
  /// The bytes must be one JSON value that was found to be right.
  public var plainJSONString: UnsafeBufferPointer<UInt8>? {
    guard count >= 2, self[0] == JSONByte.quote else { return nil }
    let inner = UnsafeBufferPointer(rebasing: self[1..<(count - 1)])
    return inner.contains(JSONByte.backslash) ? nil : inner
  }
}
