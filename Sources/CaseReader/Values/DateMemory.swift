import JSONText

/// Dates that were found right: one case says the same few over and over.
///
/// Only a saving of time. Plain dates (YYYY, YYYY-MM, YYYY-MM-DD) are judged here at once.
struct DateMemory {
  private var known: [[UInt8]] = Array(repeating: [], count: 1 << 10)

  /// True when the text is surely a date; false says nothing.
  func isKnown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if Self.isPlainDate(text) { return true }
    let slot = known[Self.slot(text)]
    return slot.count == text.count && slot.elementsEqual(text) && !text.isEmpty
  }

  mutating func remember(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 64 else { return }
    known[Self.slot(text)] = Array(text)
  }

  private static func slot(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: JSONFingerprint.of(text) & 0x3FF)
  }

  private static func isPlainDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 4 || text.count == 7 || text.count == 10,
      let year = number(text[0..<4])
    else { return false }
    guard text.count > 4 else { return true }
    guard text[4] == 0x2D, let month = number(text[5..<7]), 1...12 ~= month else { return false }
    guard text.count > 7 else { return true }
    guard text[7] == 0x2D, let day = number(text[8..<10]) else { return false }
    return 1...length(of: month, in: year) ~= day
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
