import JSONText

/// Dates that were found right: one case says the same few over and over.
///
/// Only a saving of time. Plain dates (YYYY, YYYY-MM, YYYY-MM-DD), with a qualifier for the whole
/// behind them or not, days with a time and from one day to another are judged here at once.
struct DateMemory {
  /// A text of up to 31 bytes and, in the last byte, its length; nothing has length 0.
  private struct Slot: Equatable {
    static let longest = 31

    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    init(_ text: UnsafeBufferPointer<UInt8>) {
      withUnsafeMutableBytes(of: &words) { bytes in
        bytes.copyBytes(from: text)
        bytes[Self.longest] = UInt8(truncatingIfNeeded: text.count)
      }
    }

    static func == (left: Slot, right: Slot) -> Bool { left.words == right.words }
  }

  private var known = [Slot](repeating: Slot(), count: 1 << 13)

  /// True when the text is surely a date; false says nothing.
  func isKnown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count > 18, Self.isPlainTime(text) || Self.isPlainInterval(text) { return true }
    if Self.isPlainDate(Self.withoutQualifier(text)) { return true }
    guard 1...Slot.longest ~= text.count, Self.mayBegin(text[0]) else { return false }
    return known[Self.place(of: text)] == Slot(text)
  }

  mutating func remember(_ text: UnsafeBufferPointer<UInt8>) {
    guard 1...Slot.longest ~= text.count else { return }
    known[Self.place(of: text)] = Slot(text)
  }

  private static func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: JSONFingerprint.of(text) & 0x1FFF)
  }

  /// False for letters that begin no date: most texts are told by their first.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x41 || byte | 1 == 0x59 || byte == 0x5B || byte >= 0x7B
  }

  /// The text without the `?`, `~` or `%` that says how sure or how exact all of it is.
  @inline(__always)
  private static func withoutQualifier(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let last = text.last, last == 0x3F || last == 0x7E || last == 0x25 else { return text }
    return UnsafeBufferPointer(rebasing: text[..<(text.count - 1)])
  }

  /// True for YYYY-MM-DDThh:mm:ss, with Z or an offset such as +01:30 behind it or not.
  private static func isPlainTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard [19, 20, 25].contains(text.count), text[10] == 0x54, isPlainDate(text[..<10]),
      isPlainClock(text, at: 11, below: 24), text[16] == 0x3A,
      let second = twoDigits(text, at: 17), second < 60
    else { return false }
    guard text.count > 19 else { return true }
    guard text.count > 20 else { return text[19] == 0x5A }
    // At fourteen hours offsets end.
    return (text[19] == 0x2B || text[19] == 0x2D) && isPlainClock(text, at: 20, below: 14)
  }

  /// True for hh:mm.
  private static func isPlainClock(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, below limit: Int
  ) -> Bool {
    guard let hour = twoDigits(text, at: place), let minute = twoDigits(text, at: place + 3) else {
      return false
    }
    return hour < limit && minute < 60 && text[place + 2] == 0x3A
  }

  /// True for YYYY-MM-DD/YYYY-MM-DD, the later one behind.
  private static func isPlainInterval(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 21 && text[10] == 0x2F && isPlainDate(text[..<10]) && isPlainDate(text[11...])
      && text[..<10].lexicographicallyPrecedes(text[11...])
  }

  private static func isPlainDate(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    isPlainDate(UnsafeBufferPointer(rebasing: text))
  }

  private static func isPlainDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 10 || text.count == 7 || text.count == 4,
      let century = twoDigits(text, at: 0), let year = twoDigits(text, at: 2)
    else { return false }
    guard text.count > 4 else { return true }
    guard text[4] == 0x2D, let month = twoDigits(text, at: 5), 1...12 ~= month else { return false }
    guard text.count > 7 else { return true }
    guard text[7] == 0x2D, let day = twoDigits(text, at: 8), day > 0 else { return false }
    return day <= 28 || day <= length(of: month, in: century * 100 + year)
  }

  @inline(__always)
  private static func twoDigits(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let (tens, ones) = (text[place] &- 0x30, text[place &+ 1] &- 0x30)
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
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
