/// A quick fingerprint of a short text: cost does not grow with its length.
///
/// It looks at the first and the last eight bytes and the length only, so equal bytes have equal
/// fingerprints but not the other way round: whoever finds two equal must compare the bytes.
public enum JSONFingerprint {
  /// The fingerprint of `bytes`.
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bytes.count >= 8 else { return mix(short(bytes), 0, bytes.count) }
    let raw = UnsafeRawBufferPointer(bytes)
    let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    return mix(UInt64(littleEndian: first), UInt64(littleEndian: last), bytes.count)
  }

  /// The fingerprint of the UTF-8 bytes of `text`.
  public static func of(_ text: String) -> UInt64 {
    Array(text.utf8).withUnsafeBufferPointer { of($0) }
  }

  private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for byte in bytes { word = word << 8 | UInt64(byte) }
    return word
  }

  private static func mix(_ first: UInt64, _ last: UInt64, _ count: Int) -> UInt64 {
    var word = first ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    word = (word ^ word >> 32) &* 0xD6E8_FEB8_6659_FD93
    word = (word ^ last ^ word >> 32) &* 0xD6E8_FEB8_6659_FD93
    return word ^ word >> 32
  }
}
