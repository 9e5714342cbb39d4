/// Text that may be shown to people: nothing in it can move the cursor, turn the direction of
/// reading, or hide. Drawing and printing take this type and no other, so the compiler sees to it
/// that everything foreign has been cleaned once.
///
/// Its scalars are printable, combining marks sit on something, and it is one line.
public struct SafeText: Sendable {
  /// The cleaned text.
  public let text: String
  /// The columns that it takes on a screen.
  public let columns: Int
  /// Whether cleaning changed what would have been seen or measured; the exact value can then be
  /// shown with ``init(spelling:)``.
  public let wasChanged: Bool

  init(text: String, columns: Int, wasChanged: Bool) {
    self.text = text
    self.columns = columns
    self.wasChanged = wasChanged
  }

  /// Cleans a text for one line. Controls, direction marks, invisible and unassigned characters
  /// become visible escapes such as `\n`, `\u202e` or `\u{e0041}`; runs of combining marks are
  /// cut at eight. O(n).
  public init(cleaning raw: some StringProtocol) {
    // Nearly all texts are plain. (By the bytes in memory: a walk over a generic view takes ten
    // times as long, and a page of a large case is thousands of texts.)
    var text = String(raw)
    if text.withUTF8({ bytes in bytes.allSatisfy { (0x20..<0x7F).contains($0) } }) {
      self.init(text: text, columns: text.utf8.count, wasChanged: false)
    } else {
      self = TextCleaner.clean(text)
    }
  }

  /// Nothing at all.
  public static let empty = SafeText(text: "", columns: 0, wasChanged: false)

  /// So many spaces; none when below 0. At most ``GridSize/limit``.
  public static func spaces(_ count: Int) -> SafeText {
    let count = min(max(0, count), GridSize.limit)
    return SafeText(
      text: String(repeating: " ", count: count), columns: count, wasChanged: false)
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether each byte is one character of one column. Holds exactly when there are as many
  /// bytes as columns: every other character has more bytes than columns.
  var isASCII: Bool { text.utf8.count == columns }
}

extension SafeText: Hashable {
  /// Whether both have the same scalars (Swift's strings call more things equal than that).
  public static func == (one: SafeText, other: SafeText) -> Bool {
    one.columns == other.columns && one.wasChanged == other.wasChanged
      && one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// Feeds the bytes, to agree with `==`.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension SafeText: CustomStringConvertible {
  /// The cleaned text, so that printing one prints what is safe.
  public var description: String { text }
}
