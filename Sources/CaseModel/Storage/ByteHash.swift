/// Hashing and comparing runs of bytes, eight at a time.
enum ByteHash {
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hash of the bytes under a seed, folded from 64 x 64 bit products (the idea of wyhash).
  ///
  /// The seed is drawn anew for each table, so that a case file cannot be made to collide.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var place = 0
    while place &+ 8 <= bytes.count {
      state = fold(state ^ word(bytes, at: place))
      place &+= 8
    }
    return fold(state ^ rest(bytes, from: place) ^ seed)
  }

  /// A hash of two words under a seed, as of sixteen bytes.
  @inline(__always)
  static func hash(_ first: UInt64, _ second: UInt64, seed: UInt64) -> UInt64 {
    fold(fold(seed ^ first) ^ second ^ seed)
  }

  /// True when both hold the same bytes.
  @inline(__always)
  static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    var place = 0
    while place &+ 8 <= left.count {
      guard word(left, at: place) == word(right, at: place) else { return false }
      place &+= 8
    }
    return rest(left, from: place) == rest(right, from: place)
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: multiplier)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// The last bytes, up to seven, as one number.
  @inline(__always)
  private static func rest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var value: UInt64 = 0
    var place = start
    while place < bytes.count {
      value = value << 8 | UInt64(bytes[place])
      place &+= 1
    }
    return value
  }
}
