extension JSONCursor {
  /// The error for having come to the end of the buffer: more to read, or nothing more.
  func endFault(_ expected: JSONExpectation) -> JSONError {
    let fault: JSONFault = isAtEndOfInput ? .unexpectedEnd : .windowEnded
    return JSONError(fault, at: buffer.count, expected: expected)
  }

  /// The error for the byte that stands next, named as exactly as one can.
  func unexpected(_ expected: JSONExpectation) -> JSONError {
    let byte = buffer[offset]
    let fault = fault(of: byte, expected: expected)
    return JSONError(fault, at: offset, found: byte, expected: expected)
  }

  /// The error for something that stands where a comma or the closing bracket belongs.
  func noComma(_ expected: JSONExpectation) -> JSONError {
    let byte = buffer[offset]
    let fault: JSONFault =
      startsValue(byte) ? .missingComma : fault(of: byte, expected: expected)
    return JSONError(fault, at: offset, found: byte, expected: expected)
  }

  private func startsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case JSONByte.quote, JSONByte.leftBrace, JSONByte.leftBracket, JSONByte.minus: true
    default: JSONByte.isWord(byte)
    }
  }

  private func fault(of byte: UInt8, expected: JSONExpectation) -> JSONFault {
    switch byte {
    case JSONByte.slash, JSONByte.hash: return .comment
    case JSONByte.plus, JSONByte.dot: return expected == .value ? .badNumber : .unexpectedByte
    case 0x80...0xFF: return faultOfScalar(at: offset) ?? .unexpectedByte
    default:
      let isWord = JSONByte.isWord(byte) && !JSONByte.isDigit(byte)
      return isWord && expected == .value ? .badLiteral : .unexpectedByte
    }
  }
}
