/// A character of a cleaned text: what is never cut in two.
struct TextCharacter {
  /// Where it lies in the text's UTF-8.
  var bytes: Range<Int>
  /// Its columns: 1 or 2.
  var columns: Int
  /// Its first scalar.
  var base: Unicode.Scalar

  /// A blank at which a line may end; one that carries marks is not blank.
  var isSpace: Bool { base == " " && bytes.count == 1 }
  /// Whether a line may end before or after it without a blank, as in Chinese and Japanese.
  var isWide: Bool { columns == 2 }
}

/// The characters of a text, in order.
struct TextCharacters: Sequence, IteratorProtocol {
  private var rest: String.UnicodeScalarView.Iterator
  private var walker = CharacterWalker()
  private var ahead: (scalar: Unicode.Scalar, step: CharacterWalker.Step)?
  private var offset = 0

  init(_ text: String) {
    rest = text.unicodeScalars.makeIterator()
    advance()
  }

  private mutating func advance() {
    ahead = rest.next().map { ($0, walker.step($0)) }
  }

  mutating func next() -> TextCharacter? {
    guard let (base, step) = ahead else { return nil }
    var columns = step.columns
    var end = offset + base.utf8Length
    advance()
    while let more = ahead, !more.step.startsCharacter {
      columns += more.step.columns
      end += more.scalar.utf8Length
      advance()
    }
    defer { offset = end }
    return TextCharacter(bytes: offset..<end, columns: columns, base: base)
  }
}

extension SafeText {
  var characters: TextCharacters { TextCharacters(text) }
}

extension Unicode.Scalar {
  var utf8Length: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4 }
}
