/// A run of bytes of the case file.
public struct ByteSpan: Hashable, Sendable {
  /// Offset of the first byte from the start of the file.
  public let offset: Int
  /// Number of bytes.
  public let length: Int

  /// A run of `length` bytes from `offset`; both are kept within 0 and 4 GiB - 1.
  public init(offset: Int, length: Int) {
    self.offset = min(max(0, offset), Self.limit)
    self.length = min(max(0, length), Self.limit)
  }

  private static let limit = Int(UInt32.max)

  var packed: UInt64 { UInt64(offset) << 32 | UInt64(length) }

  init(packed: UInt64) {
    self.init(offset: Int(packed >> 32), length: Int(packed & 0xFFFF_FFFF))
  }
}
