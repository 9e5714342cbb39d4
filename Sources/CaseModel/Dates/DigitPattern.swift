/// Up to four digits, any of which may be left unspecified: "1985", "20XX", "X1".
struct DigitPattern: Hashable {
  private var digits: UInt32 = 0
  private(set) var count = 0
  /// How many digits are an X.
  private(set) var unspecifiedCount = 0
  /// The number with every X read as 0.
  private(set) var lowest = 0
  /// The number with every X read as 9.
  private(set) var highest = 0

  private static let unspecified: UInt32 = 0xF

  /// Adds a digit at the right; nil stands for an X. A fifth one is left out.
  mutating func append(_ digit: Int?) {
    guard count < 4 else { return }
    digits = digits << 4 | (digit.map { UInt32(truncatingIfNeeded: $0) } ?? Self.unspecified)
    count += 1
    lowest = lowest * 10 + (digit ?? 0)
    highest = highest * 10 + (digit ?? 9)
    if digit == nil { unspecifiedCount += 1 }
  }

  /// The number, when every digit is given.
  var value: Int? { unspecifiedCount == 0 ? lowest : nil }

  /// How many digits at the right are an X, up to the first one given.
  var trailingUnspecified: Int { (0..<count).prefix { digit($0) == nil }.count }

  /// True when all digits are an X.
  var isWhollyUnspecified: Bool { unspecifiedCount == count }

  /// True when every X stands right of every digit, so that the numbers meant are one run.
  var isOneRun: Bool { unspecifiedCount == 0 || trailingUnspecified == unspecifiedCount }

  /// True when the number, from 0, has the digits given.
  func matches(_ number: Int) -> Bool {
    var rest = number
    for place in 0..<count {
      if let digit = digit(place), digit != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// The numbers of a range that match, in order.
  func values(in range: ClosedRange<Int>) -> LazyFilterSequence<ClosedRange<Int>> {
    let low = min(max(range.lowerBound, lowest), range.upperBound)
    let high = max(min(range.upperBound, highest), low)
    return (low...high).lazy.filter { range.contains($0) && matches($0) }
  }

  /// The digit so many places from the right, nil for an X.
  private func digit(_ place: Int) -> Int? {
    let digit = digits >> (4 * UInt32(truncatingIfNeeded: place)) & 0xF
    return digit == Self.unspecified ? nil : Int(digit)
  }
}
