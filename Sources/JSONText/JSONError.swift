/// What is wrong with a JSON text, and where.
///
/// Small and without references, so that throwing one costs nothing.
public struct JSONError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  public let fault: JSONFault
  /// What would have been right at this place.
  public let expected: JSONExpectation
  /// Byte offset in the buffer the cursor walks over.
  public let offset: Int
  /// The byte at `offset`; nil at the end of the buffer.
  public let found: UInt8?

  /// An error at a place of the caller's choosing.
  public init(
    _ fault: JSONFault, at offset: Int, found: UInt8? = nil,
    expected: JSONExpectation = .nothingElse
  ) {
    self.fault = fault
    self.offset = offset
    self.found = found
    self.expected = expected
  }

  /// True when more bytes might make the text right: not an error yet.
  public var isEndOfWindow: Bool { fault == .windowEnded }
}

/// The kinds of fault the scanner tells apart.
public enum JSONFault: UInt8, Sendable, CaseIterable {
  /// The buffer ended but the input goes on: read more and try again.
  case windowEnded
  /// The input ended in the middle of something.
  case unexpectedEnd
  /// A byte that cannot stand here.
  case unexpectedByte
  /// A comma with nothing after it.
  case trailingComma
  /// Two values or members without a comma between.
  case missingComma
  /// `//`, `/*` or `#`: JSON has no comments.
  case comment
  /// A bare word other than true, false and null, as `NaN` or `None`.
  case badLiteral
  /// A number written as JSON does not allow: `01`, `+1`, `.5`, `1.`, `0x1F`.
  case badNumber
  /// A number that no 64-bit floating-point value can hold.
  case numberTooLarge
  /// A raw control character inside a string.
  case controlInString
  /// A backslash followed by something JSON does not know.
  case badEscape
  /// Half of a surrogate pair, which is no character.
  case loneSurrogate
  /// Bytes that are not UTF-8.
  case badUTF8
  /// A text in UTF-16 or UTF-32.
  case otherEncoding
  /// A string or number longer than `JSONLimits.stringBytes`.
  case stringTooLong
  /// More than `JSONLimits.treeValues` values where a tree of them was asked for.
  case tooManyValues
  /// More than `JSONLimits.nesting` brackets inside each other.
  case tooDeep
  /// A key that stands twice in one object.
  case duplicateKey
  /// Something after the end of the document.
  case textAfterDocument
}

/// What the grammar would have allowed at the place of an error.
public enum JSONExpectation: UInt8, Sendable {
  case value
  case key
  case keyOrClose
  case colon
  case commaOrCloseOfObject
  case commaOrCloseOfArray
  case string
  case number
  case object
  case array
  case boolean
  case null
  case digit
  case endOfText
  case nothingElse
}

/// The limits the scanner holds, named in its messages.
public enum JSONLimits {
  /// The most brackets that may stand inside each other; the outermost counts as one.
  public static let nesting = 64
  /// The most bytes between the quotes of one string, as written; numbers keep to it too.
  public static let stringBytes = 4 << 20
  /// The most values a `JSONValue` tree made from text holds; a walk has no such limit.
  public static let treeValues = 1 << 20
}
