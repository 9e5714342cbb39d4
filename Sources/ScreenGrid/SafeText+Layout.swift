extension SafeText {
  /// Where text stands in a space that is wider.
  public enum Alignment: Hashable, Sendable { case leading, trailing, center }

  /// The longest beginning that takes at most so many columns, ended by the ellipsis where
  /// something was cut and the ellipsis fits. Whole characters only.
  public func cut(toColumns limit: Int, ellipsis: SafeText = "…") -> SafeText {
    if columns <= limit { return self }
    let room = limit - ellipsis.columns
    return room < 0 ? prefix(columns: max(0, limit)) : prefix(columns: room) + ellipsis
  }

  /// The text with spaces to make up so many columns; a longer text stays as it is.
  public func padded(toColumns wanted: Int, alignment: Alignment = .leading) -> SafeText {
    let missing = max(0, min(wanted, GridSize.limit) - columns)
    switch alignment {
    case .leading: return self + .spaces(missing)
    case .trailing: return .spaces(missing) + self
    case .center: return .spaces(missing / 2) + self + .spaces(missing - missing / 2)
    }
  }

  /// Exactly so many columns: cut or padded.
  public func fitted(
    toColumns wanted: Int, alignment: Alignment = .leading, ellipsis: SafeText = "…"
  ) -> SafeText {
    cut(toColumns: wanted, ellipsis: ellipsis).padded(toColumns: wanted, alignment: alignment)
  }

  /// The text so many times over.
  public func repeated(_ count: Int) -> SafeText {
    guard count > 0, !isEmpty else { return .empty }
    let count = min(count, GridSize.limit)
    return SafeText(
      text: String(repeating: text, count: count), columns: columns * count, wasChanged: wasChanged)
  }

  /// The whole characters that fit into so many columns.
  public func prefix(columns limit: Int) -> SafeText {
    if columns <= limit { return self }
    var end = 0
    var used = 0
    for character in characters {
      if used + character.columns > limit { break }
      used += character.columns
      end = character.bytes.upperBound
    }
    return slice(0..<end, columns: used)
  }

  /// What is left after the characters that fit into so many columns.
  public func dropping(columns count: Int) -> SafeText {
    let start = prefix(columns: max(0, count))
    return slice(start.text.utf8.count..<text.utf8.count, columns: columns - start.columns)
  }

  /// A piece between two borders of characters, its columns counted anew.
  func slice(_ bytes: Range<Int>) -> SafeText {
    let piece = slice(bytes, columns: bytes.count)
    return isASCII
      ? piece : slice(bytes, columns: Self.countColumns(piece.text))
  }

  /// A piece between two borders of characters.
  func slice(_ bytes: Range<Int>, columns: Int) -> SafeText {
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: bytes.lowerBound)
    let end = view.index(view.startIndex, offsetBy: bytes.upperBound)
    return SafeText(text: String(text[start..<end]), columns: columns, wasChanged: wasChanged)
  }
}

extension SafeText {
  /// One text after the other.
  public static func + (one: SafeText, other: SafeText) -> SafeText {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    let text = one.text + other.text
    let columns = other.mayJoin ? countColumns(text) : one.columns + other.columns
    return SafeText(text: text, columns: columns, wasChanged: one.wasChanged || other.wasChanged)
  }

  /// Adds a text at the end.
  public static func += (one: inout SafeText, other: SafeText) { one = one + other }

  /// Whether it begins with what can become part of a character in front of it.
  private var mayJoin: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isSkinTone || first.isRegionalIndicator
  }

  fileprivate static func countColumns(_ text: String) -> Int {
    var walker = CharacterWalker()
    return text.unicodeScalars.reduce(0) { $0 + walker.step($1).columns }
  }
}

extension Sequence<SafeText> {
  /// All of them in one, with something in between.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var result = SafeText.empty
    for (position, text) in enumerated() {
      if position > 0 { result += separator }
      result += text
    }
    return result
  }
}
