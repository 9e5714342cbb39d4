/// The bytes of a symbol as two words: up to 15 bytes stand in them, and the last byte says how
/// many; of longer ones it is 255, the first word says where they lie and the rest is of their hash.
struct SymbolEntry: BitwiseCopyable, Sendable, Equatable {
  static let longMark: UInt64 = 0xFF << 56

  var low: UInt64
  var high: UInt64

  @inline(__always)
  var isLong: Bool { high >= Self.longMark }

  /// Number of bytes that stand in the entry itself.
  var inlineCount: Int { Int(high >> 56) }
}

/// What a run of bytes is looked for by: what its entry would be, and where the search begins.
struct SymbolKey: BitwiseCopyable {
  /// For a long run `low` is not known before it is kept.
  var entry: SymbolEntry
  /// 32 bits whose lowest ones say where the search for the bytes begins.
  let tag: UInt64

  /// All but the last byte are hashed; that one only adds to the hash. So ids that follow one
  /// another, as `e1041` and `e1042` do in most files, lie side by side, and reading a million of
  /// them misses the cache far less often. At most 16 ids can share a tag by intent.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) {
    self = bytes.count < 16 ? Self.short(bytes, seed) : Self.long(bytes, seed)
  }

  private init(entry: SymbolEntry, tag: UInt64) {
    self.entry = entry
    self.tag = tag & 0xFFFF_FFFF
  }

  /// The same for bytes of which sixteen can be read from the first on, however many there are.
  @inline(__always)
  init(readable bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) {
    guard bytes.count < 16, let start = UnsafeRawPointer(bytes.baseAddress) else {
      self = Self.long(bytes, seed)
      return
    }
    let count = UInt64(truncatingIfNeeded: bytes.count)
    let low = start.loadUnaligned(as: UInt64.self)
    let high = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let end = (1 &<< (count &* 8)) &- 1
    self = Self.short(count < 8 ? low & end : low, count > 8 ? high & end : 0, bytes.count, seed)
  }

  @inline(__always)
  private static func short(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> SymbolKey {
    let (low, high) = words(bytes)
    return short(low, high, bytes.count, seed)
  }

  @inline(__always)
  private static func short(
    _ low: UInt64, _ high: UInt64, _ length: Int, _ seed: UInt64
  ) -> SymbolKey {
    let last = UInt64(truncatingIfNeeded: length &- 1) & 7 &* 8
    let isInLow = length <= 8
    let ending = (isInLow ? low : high) >> last & 0xFF
    let front = (
      isInLow ? low ^ ending << last : low, isInLow ? high : high ^ ending << last
    )
    let count = UInt64(truncatingIfNeeded: length)
    let hash = ByteHash.hash(front.0, front.1, seed: seed ^ count)
    return SymbolKey(
      entry: SymbolEntry(low: low, high: high | count << 56), tag: hash &+ ending & 15)
  }

  private static func long(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> SymbolKey {
    let front = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 1)])
    let hash = ByteHash.hash(front, seed: seed)
    let ending = UInt64(bytes[bytes.count - 1])
    // The hash once more over the last byte, so that a run of ids does not share it.
    let rest = ByteHash.hash(hash, ending, seed: seed) & ~SymbolEntry.longMark
    return SymbolKey(
      entry: SymbolEntry(low: 0, high: SymbolEntry.longMark | rest), tag: hash &+ ending & 15)
  }

  /// Up to 15 bytes as two words, by loads that may overlap. The first byte is the lowest, as on
  /// every machine Swift runs on.
  @inline(__always)
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    if count >= 8 {
      let low = raw.loadUnaligned(as: UInt64.self)
      let end = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return (low, end >> UInt64(truncatingIfNeeded: (16 &- count) &* 8))
    }
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let end = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return (low | end << UInt64(truncatingIfNeeded: (count &- 4) &* 8), 0)
    }
    var low: UInt64 = 0
    for place in 0..<count { low |= UInt64(raw[place]) << UInt64(truncatingIfNeeded: place &* 8) }
    return (low, 0)
  }
}
