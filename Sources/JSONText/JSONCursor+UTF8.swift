extension JSONCursor {
  /// The end of the UTF-8 sequence at `at`, by the table of well-formed sequences of Unicode
  /// (chapter 3, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
  @inline(__always)
  func scalarEnd(_ at: Int) throws(JSONError) -> Int {
    let lead = buffer[at]
    guard let length = Self.sequenceLength(lead) else { throw notUTF8(at) }
    for step in 1..<length {
      guard at &+ step < buffer.count else { throw cutSequence(at) }
      let allowed = step == 1 ? Self.secondByte(after: lead) : 0x80...0xBF
      guard allowed.contains(buffer[at &+ step]) else { throw notUTF8(at) }
    }
    return at &+ length
  }

  /// What is wrong with the UTF-8 sequence at `at`; nil when it is one whole character.
  func faultOfScalar(at: Int) -> JSONFault? {
    do throws(JSONError) {
      _ = try scalarEnd(at)
      return nil
    } catch {
      return error.fault
    }
  }

  @inline(__always)
  private static func sequenceLength(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  @inline(__always)
  private static func secondByte(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  private func notUTF8(_ at: Int) -> JSONError {
    JSONError(.badUTF8, at: at, found: buffer[at])
  }

  private func cutSequence(_ at: Int) -> JSONError {
    isAtEndOfInput ? notUTF8(at) : endFault(.string)
  }
}
