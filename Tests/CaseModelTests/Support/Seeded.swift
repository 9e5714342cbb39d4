/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A whole number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  /// Bytes of letters that often share a beginning or an end.
  mutating func bytes(upTo limit: Int) -> [UInt8] {
    (0..<below(limit + 1)).map { _ in UInt8(97 + below(3)) }
  }
}

/// The value, in a helper that a test with a wrong sample must not get past.
func required<Value>(_ value: Value?, _ what: String) -> Value {
  guard let value else { preconditionFailure("no \(what)") }
  return value
}
