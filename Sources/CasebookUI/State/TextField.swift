/// A line of text being typed, with a cursor. Positions are in characters, so that a letter and
/// its accents move and go as one.
public struct TextField: Equatable, Sendable {
  /// What has been typed.
  public private(set) var characters: [Character]
  /// Where the next letter goes, from 0 to the number of characters.
  public private(set) var cursor: Int

  /// A field that holds a text, the cursor behind it.
  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// What has been typed.
  public var text: String { String(characters) }

  /// Whether there is nothing but blanks in it.
  public var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// The text up to the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Puts a text in at the cursor.
  public mutating func insert(_ text: String) {
    join(String(characters[..<cursor]) + text, String(characters[cursor...]))
  }

  /// Takes one character away before the cursor.
  public mutating func deleteBackward() { delete(from: max(0, cursor - 1), to: cursor) }

  /// Takes one character away at the cursor.
  public mutating func deleteForward() {
    delete(from: cursor, to: min(cursor + 1, characters.count))
  }

  /// Takes the word before the cursor away, and the blanks behind it.
  public mutating func deleteWordBackward() { delete(from: startOfWord, to: cursor) }

  /// Takes all before the cursor away.
  public mutating func deleteToStart() { delete(from: 0, to: cursor) }

  private mutating func delete(from start: Int, to end: Int) {
    join(String(characters[..<start]), String(characters[end...]))
  }

  /// Counts characters anew, since a mark may join the letter it has come to stand behind.
  private mutating func join(_ before: String, _ after: String) {
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  /// Moves the cursor by some characters, as far as the text goes.
  public mutating func move(by steps: Int) {
    cursor = min(max(0, cursor + steps), characters.count)
  }

  /// Moves the cursor to the first character.
  public mutating func moveToStart() { cursor = 0 }

  /// Moves the cursor behind the last character.
  public mutating func moveToEnd() { cursor = characters.count }

  private var startOfWord: Int {
    var position = cursor
    while position > 0, characters[position - 1].isWhitespace { position -= 1 }
    while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
    return position
  }
}
