/// Up to four digits, any of which may be left unspecified: "1985", "20XX", "X1".
struct DigitPattern: Hashable {
  private var digits: UInt32 = 0
  private(set) var count = 0
  private static let unspecified: UInt32 = 0xF

  /// Adds a digit at the right; nil stands for an X. A fifth one is dropped at the left.
  mutating func append(_ digit: Int?) {
    digits = digits << 4 | (digit.map(UInt32.init) ?? Self.unspecified)
    digits &= 0xFFFF
    count = min(count + 1, 4)
  }

  /// The number, when every digit is given.
  var value: Int? { unspecifiedCount == 0 ? lowest : nil }

  /// The number with every X read as 0.
  var lowest: Int { number(unspecifiedAs: 0) }

  /// The number with every X read as 9.
  var highest: Int { number(unspecifiedAs: 9) }

  /// How many digits are an X.
  var unspecifiedCount: Int { (0..<count).count { digit($0) == nil } }

  /// How many digits at the right are an X, up to the first one given.
  var trailingUnspecified: Int { (0..<count).prefix { digit($0) == nil }.count }

  /// True when all digits are an X.
  var isWhollyUnspecified: Bool { unspecifiedCount == count }

  /// True when every X stands right of every digit, so that the numbers meant are one run.
  var isOneRun: Bool { trailingUnspecified == unspecifiedCount }

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
    range.lazy.filter(matches)
  }

  /// The digit so many places from the right, nil for an X.
  private func digit(_ place: Int) -> Int? {
    let digit = digits >> (4 * UInt32(place)) & 0xF
    return digit == Self.unspecified ? nil : Int(digit)
  }

  private func number(unspecifiedAs filler: Int) -> Int {
    (0..<count).reversed().reduce(0) { $0 * 10 + (digit($1) ?? filler) }
  }
}
