/// Random numbers of one record (SplitMix64, Steele, Lea and Flood 2014): they follow from the seed,
/// the stream and the record's number, so that records can be made in any order and again.
struct SampleRandom {
  private var state: UInt64

  /// What the numbers are for; each stream is independent of the others.
  enum Stream: UInt64 {
    case actor = 1, relation, source, event, question, claim, evidence, review, decision, note
    case issue
  }

  init(seed: UInt64, _ stream: Stream, _ index: Int) {
    let place = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
    state = Self.mixed(seed &+ stream.rawValue &* 0xD1B5_4A32_D192_ED03) ^ Self.mixed(place)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number from 0 up to, not including, `limit`, which is at least 1.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: limit)) &>> 32)
  }

  /// A whole number in the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in so many of a thousand.
  mutating func happens(_ perMille: Int) -> Bool { below(1_000) < perMille }

  /// The place of one of these weights, each as likely as it weighs.
  mutating func place(in weights: [Int], sum: Int) -> Int {
    var rest = below(sum)
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return 0
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word &>> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word &>> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word &>> 31
  }
}
