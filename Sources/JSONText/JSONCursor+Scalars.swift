extension JSONCursor {
  /// Takes a number and says where its text is; one that overflows to infinity is refused.
  public mutating func number() throws(JSONError) -> JSONNumber {
    let first = try nextByte(expected: .number)
    guard first == JSONByte.minus || JSONByte.isDigit(first) else { throw unexpected(.number) }
    let start = offset
    var at = try wholePartEnd(from: first == JSONByte.minus ? start + 1 : start)
    let wholeEnd = at
    at = try fractionEnd(from: at)
    let fractionEnd = at
    at = try exponentEnd(from: at)
    let number = JSONNumber(start: start, count: at - start, isInteger: at == wholeEnd)
    // Only a long number or one with an exponent can overflow, so only those are converted.
    if at > fractionEnd || number.count > 300 { try checkSize(number) }
    offset = at
    return number
  }

  /// Takes true or false.
  public mutating func boolean() throws(JSONError) -> Bool {
    let first = try nextByte(expected: .boolean)
    guard first == 0x74 || first == 0x66 else { throw unexpected(.boolean) }
    try takeWord(first == 0x74 ? "true" : "false", expected: .boolean)
    return first == 0x74
  }

  /// Takes null.
  public mutating func null() throws(JSONError) {
    guard try nextByte(expected: .null) == 0x6E else { throw unexpected(.null) }
    try takeWord("null", expected: .null)
  }

  private mutating func takeWord(
    _ word: StaticString, expected: JSONExpectation
  ) throws(JSONError) {
    var at = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard at < buffer.count else { throw endFault(expected) }
      guard buffer[at] == word.utf8Start[index] else { throw notAWord() }
      at += 1
    }
    // Letters that follow make another word of it, so its end is known only when something does.
    guard at < buffer.count || isAtEndOfInput else { throw endFault(expected) }
    guard at == buffer.count || !JSONByte.isWord(buffer[at]) else { throw notAWord() }
    offset = at
  }

  private func notAWord() -> JSONError {
    JSONError(.badLiteral, at: offset, found: buffer[offset], expected: .value)
  }
}

extension JSONCursor {
  /// A number may go on after the buffer, so its end is known only when something follows it.
  private func wholePartEnd(from start: Int) throws(JSONError) -> Int {
    let end = try digitsEnd(from: start)
    guard end == start + 1 || buffer[start] != JSONByte.zero else { throw badNumber(start) }
    return end
  }

  private func fractionEnd(from at: Int) throws(JSONError) -> Int {
    guard at < buffer.count, buffer[at] == JSONByte.dot else { return at }
    return try digitsEnd(from: at + 1)
  }

  private func exponentEnd(from at: Int) throws(JSONError) -> Int {
    guard at < buffer.count, buffer[at] | 0x20 == 0x65 else { return at }
    guard at + 1 < buffer.count else { throw endFault(.digit) }
    let isSigned = buffer[at + 1] == JSONByte.plus || buffer[at + 1] == JSONByte.minus
    return try digitsEnd(from: isSigned ? at + 2 : at + 1)
  }

  private func digitsEnd(from start: Int) throws(JSONError) -> Int {
    var at = start
    while at < buffer.count, JSONByte.isDigit(buffer[at]) { at &+= 1 }
    guard at - start <= JSONLimits.stringBytes else { throw JSONError(.stringTooLong, at: start) }
    guard at < buffer.count || isAtEndOfInput else { throw endFault(.digit) }
    guard at > start else {
      guard at < buffer.count else { throw endFault(.digit) }
      throw badNumber(at)
    }
    return at
  }

  private func badNumber(_ at: Int) -> JSONError {
    JSONError(.badNumber, at: at, found: buffer[at], expected: .digit)
  }

  private func checkSize(_ number: JSONNumber) throws(JSONError) {
    guard let value = double(of: number), value.isFinite else {
      throw JSONError(.numberTooLarge, at: number.start, found: buffer[number.start])
    }
  }
}
