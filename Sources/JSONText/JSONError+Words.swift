extension JSONError {
  /// What is wrong, in words for the person who wrote the text: "a comma with nothing after it".
  ///
  /// Names what was found and what could stand there, never a raw control character.
  public var words: String {
    switch fault {
    case .windowEnded where expected == .string, .unexpectedEnd where expected == .string:
      "the text ends too early, inside a string"
    case .windowEnded, .unexpectedEnd: "the text ends too early; \(expected.words) could follow"
    case .unexpectedByte: "found \(foundWords) where \(expected.words) could stand"
    case .duplicateKey: "this key stood before in the same object"
    default: fault.words
    }
  }

  /// What to do about it, where that is not plain from `words`.
  public var hint: String? {
    switch fault {
    case .trailingComma: "take the comma out"
    case .missingComma: "put a comma before it"
    case .comment: "keep remarks in a key that begins with x-"
    case .badLiteral: "the only bare words are true, false and null; put others in double quotes"
    case .badNumber: "write 0.5, 10, -3 or 1e6: no plus sign, no zero in front, no bare dot"
    case .controlInString: "write \\n for a new line, \\t for a tab"
    case .badEscape: "write \\\\ for a backslash"
    case .loneSurrogate: "write both halves, or the character itself"
    case .badUTF8, .otherEncoding: "save the file as UTF-8"
    case .unexpectedByte where found == 0x27: "JSON has double quotes only"
    case .unexpectedByte where isBareKey: "put the key in double quotes"
    default: nil
    }
  }

  private var isBareKey: Bool {
    guard expected == .key || expected == .keyOrClose, let found else { return false }
    return (found | 0x20) &- 0x61 < 26 || found == 0x5F || found == 0x24 || found >= 0x80
  }

  private var foundWords: String {
    guard let found else { return "the end" }
    guard found > 0x20, found < 0x7F else { return "byte \(Self.hex(found))" }
    return String(UnicodeScalar(found))
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

extension JSONFault {
  /// What is wrong, without the place.
  fileprivate var words: String {
    switch self {
    case .windowEnded, .unexpectedEnd: "the text ends too early"
    case .unexpectedByte: "this cannot stand here"
    case .trailingComma: "a comma with nothing after it"
    case .missingComma: "no comma between two values"
    case .comment: "JSON has no comments"
    case .badLiteral: "a bare word that is not true, false or null"
    case .badNumber: "this is not how JSON writes a number"
    case .numberTooLarge: "a number too large to hold (the limit is about 1.8e308)"
    case .controlInString: "a raw control character inside a string"
    case .badEscape: "a backslash followed by something JSON does not know"
    case .loneSurrogate: "half of a surrogate pair, which is no character"
    case .badUTF8: "bytes that are not UTF-8"
    case .otherEncoding: "the file is not in UTF-8 but perhaps in UTF-16 or UTF-32"
    case .stringTooLong: "longer than \(JSONLimits.stringBytes >> 20) MiB, the limit for one value"
    case .tooManyValues: "more than \(JSONLimits.treeValues) values in one tree, the limit"
    case .tooDeep: "nested more than \(JSONLimits.nesting) deep, the limit"
    case .duplicateKey: "a key that stands twice"
    case .textAfterDocument: "text after the end of the document"
    }
  }
}

extension JSONExpectation {
  /// What could stand there: "a value", "a comma or }".
  public var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .keyOrClose: "a key in double quotes or }"
    case .colon: "a colon"
    case .commaOrCloseOfObject: "a comma or }"
    case .commaOrCloseOfArray: "a comma or ]"
    case .string: "a string"
    case .number: "a number"
    case .object: "{"
    case .array: "["
    case .boolean: "true or false"
    case .null: "null"
    case .digit: "a digit"
    case .endOfText: "the end of the text"
    case .nothingElse: "nothing else"
    }
  }
}
