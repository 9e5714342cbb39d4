extension String {
  /// The text with commas between the thousands of its numbers: "at least 3,000,000".
  ///
  /// Digits behind a point and those of an exponent stay as they are. Linear.
  public var withDigitGroups: String {
    var grouped: [UInt8] = []
    var digits: [UInt8] = []
    func flush() {
      let isWhole = !Self.endsBeforeFraction(grouped)
      for (place, digit) in digits.enumerated() {
        let left = digits.count - place
        if isWhole, place > 0, left % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
        grouped.append(digit)
      }
      digits.removeAll(keepingCapacity: true)
    }
    for byte in utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        flush()
        grouped.append(byte)
      }
    }
    flush()
    return String(decoding: grouped, as: UTF8.self)
  }

  /// Whether digits behind these bytes are no thousands: "1.", "1e", "1e+".
  private static func endsBeforeFraction(_ bytes: [UInt8]) -> Bool {
    let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    let bare = bytes.last.map(signs.contains) == true ? bytes.dropLast() : bytes[...]
    guard let last = bare.last else { return false }
    if last == UInt8(ascii: ".") { return bare.count == bytes.count }
    return [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(last)
  }
}
