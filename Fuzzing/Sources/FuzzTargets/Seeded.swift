/// Random numbers that are the same for the same seed on every machine (SplitMix64).
public struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  public init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A whole number from 0 up to, not including, `limit`; 0 when there is none.
  public mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<max(1, limit), using: &self)
  }
}
