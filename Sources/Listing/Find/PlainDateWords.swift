import ScreenGrid

/// The short words of a year, month or day that is written plainly, folded, without reading it as a
/// date: which a million of them would take too long for.
struct PlainDateWords {
  let bytes: [UInt8]

  /// Nil for all that is not "1985", "1985-04" or "1985-04-12" in a year of four digits, and for
  /// days that are none.
  init?(_ text: String) {
    let text = Array(text.utf8)
    guard [4, 7, 10].contains(text.count), let year = Self.number(text[..<4]), year > 999 else {
      return nil
    }
    var words = Array(text[..<4])
    if text.count > 4 {
      guard text[4] == Self.dash, let month = Self.number(text[5..<7]), 1...12 ~= month else {
        return nil
      }
      words = Self.months[month - 1] + [Self.blank] + words
    }
    if text.count > 7 {
      // The last days of a month may be none; those few dates are read.
      guard text[7] == Self.dash, let day = Self.number(text[8..<10]), 1...28 ~= day else {
        return nil
      }
      words = Array(String(day).utf8) + [Self.blank] + words
    }
    bytes = words
  }

  private static let months = "jan feb mar apr may jun jul aug sep oct nov dec"
    .split(separator: " ").map { Array($0.utf8) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard SoughtWord.isDigit(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static let (dash, blank) = (UInt8(ascii: "-"), UInt8(ascii: " "))
}
