/// The one place where foreign text becomes text for people (see ``SafeText``).
struct TextCleaner {
  /// More marks than this on one character are dropped: no script needs them, and a tower of them
  /// covers the rows above.
  static let marksAtMost = 8

  private var output = String.UnicodeScalarView()
  private var walker = CharacterWalker()
  private var columns = 0
  private var wasChanged = false
  private var marks = 0
  private var last: Unicode.Scalar?

  static func clean(_ raw: some StringProtocol) -> SafeText {
    var cleaner = TextCleaner()
    var rest = raw.unicodeScalars.makeIterator()
    var current = rest.next()
    while let scalar = current {
      current = rest.next()
      cleaner.take(scalar, before: current)
    }
    return cleaner.result
  }

  /// Every character outside of printable ASCII as an escape, and the backslash doubled.
  static func spell(_ raw: some StringProtocol) -> SafeText {
    var cleaner = TextCleaner()
    for scalar in raw.unicodeScalars {
      if scalar == "\\" {
        cleaner.append("\\\\")
      } else if (0x20..<0x7F).contains(scalar.value) {
        cleaner.append(scalar)
      } else {
        cleaner.append(escape(scalar))
      }
    }
    return cleaner.result
  }

  private var result: SafeText {
    SafeText(text: String(output), columns: columns, wasChanged: wasChanged)
  }

  private mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch scalar.safety(after: last, before: next) {
    case .shown: append(scalar)
    case .mark: appendMark(scalar)
    case .joiner: appendMark(scalar)
    case .hidden: break
    case .dropped: wasChanged = true
    case .escaped:
      wasChanged = true
      append(Self.escape(scalar))
    }
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    columns += walker.step(scalar).columns
    marks = 0
    last = scalar
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    if last == nil {
      // A mark needs something to sit on, or it would land on what stands to the left on screen.
      append("\u{25CC}")
      wasChanged = true
    }
    guard marks < Self.marksAtMost else {
      wasChanged = true
      return
    }
    marks += 1
    output.append(scalar)
    columns += walker.step(scalar).columns
    last = scalar
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let digits = String(scalar.value, radix: 16)
      let padding = String(repeating: "0", count: max(0, 4 - digits.count))
      return scalar.value > 0xFFFF ? "\\u{\(digits)}" : "\\u\(padding)\(digits)"
    }
  }
}

/// What cleaning does with a scalar.
enum ScalarSafety {
  case shown, mark, joiner, escaped
  /// Left out, and nobody needs to know: a request for the emoji form of an emoji.
  case hidden
  /// Left out, which changes the text.
  case dropped
}

extension Unicode.Scalar {
  /// What cleaning does with the scalar between two others.
  func safety(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> ScalarSafety {
    switch value {
    case 0x20..<0x7F: return .shown
    case 0xA0..<0x300: return value == 0xAD ? .escaped : .shown
    case 0x200C, 0x200D: return joinerSafety(after: previous, before: next)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return selectorSafety(after: previous, before: next)
    case 0xFFF9...0xFFFB: return .escaped
    default: return safetyByCategory
    }
  }

  private var safetyByCategory: ScalarSafety {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return .escaped
    default:
      if properties.isDefaultIgnorableCodePoint { return .escaped }
      return CharacterWidth.columns(of: self) == 0 ? .mark : .shown
    }
  }

  /// Joiners shape letters of some scripts and make families of emoji; elsewhere they only hide.
  private func joinerSafety(
    after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> ScalarSafety {
    guard let previous, let next else { return .escaped }
    if self == .zeroWidthJoiner, previous.isEmojiSymbol, next.isEmojiSymbol { return .joiner }
    return previous.isShapedLetter && next.isShapedLetter ? .joiner : .escaped
  }

  /// Selectors choose between forms of one character. No terminal agrees with another on how wide
  /// the forms are, so they go; that an emoji loses its request to be one changes nothing.
  private func selectorSafety(
    after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> ScalarSafety {
    guard let previous else { return .escaped }
    let isKeycap = next == "\u{20E3}" && previous.properties.isEmoji
    if value == 0xFE0F || value == 0xFE0E, previous.isEmojiSymbol || isKeycap { return .hidden }
    return previous.properties.isIdeographic ? .dropped : .escaped
  }

  private var isEmojiSymbol: Bool { value > 0xFF && properties.isEmoji }

  /// A letter, or a mark on one, of a script in which joiners change shapes: none below Hebrew.
  ///
  /// Some that are letters or marks by their category are never seen, so there is nothing to join.
  private var isShapedLetter: Bool {
    guard value >= 0x590, !properties.isDefaultIgnorableCodePoint else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
