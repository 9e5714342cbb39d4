extension Place {
  /// The end of a number without an exponent; nil for anything else.
  var plainNumberEnd: Place? {
    let digits = pointee == UInt8(ascii: "-") ? self + 1 : self
    let whole = digits.digitsEnd
    guard whole > digits, digits.pointee != UInt8(ascii: "0") || whole == digits + 1 else {
      return nil
    }
    guard whole.pointee == UInt8(ascii: ".") else { return whole.ifNumberEnds(from: self) }
    let end = (whole + 1).digitsEnd
    return end > whole + 1 ? end.ifNumberEnds(from: self) : nil
  }

  /// The value of the number that ends there.
  func number(to end: Place) -> Double? {
    integer(to: end).map(Double.init) ?? Double(text(to: end))
  }

  /// The value of the whole number that ends there; nil for any other, and for a very long one.
  func integer(to end: Place) -> Int? {
    let isNegative = pointee == UInt8(ascii: "-")
    var at = isNegative ? self + 1 : self
    guard end - at <= 15 else { return nil }
    var value = 0
    while at < end {
      guard at.pointee &- 0x30 <= 9 else { return nil }
      value = value &* 10 &+ Int(at.pointee &- 0x30)
      at += 1
    }
    return isNegative ? -value : value
  }

  /// The text that ends there.
  func text(to end: Place) -> String {
    String(decoding: UnsafeBufferPointer(start: self, count: end - self), as: UTF8.self)
  }

  private var digitsEnd: Place {
    var at = self
    while at.pointee &- 0x30 <= 9 { at += 1 }
    return at
  }

  /// Only a number with an exponent, or a very long one, can be too large for 64 bits.
  private func ifNumberEnds(from start: Place) -> Place? {
    pointee != 0 && pointee | 0x20 != 0x65 && self - start <= 300 ? self : nil
  }
}
