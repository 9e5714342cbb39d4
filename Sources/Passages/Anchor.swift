/// Words that tie a record to its place in a text, and the paragraph in which they are to stand.
public struct Anchor: Hashable, Sendable {
  /// The words.
  public let exact: String
  /// What stands right before them; "" where nothing is given.
  public let prefix: String
  /// What stands right after them; "" where nothing is given.
  public let suffix: String
  /// The number of the paragraph; nil where none is given.
  public let paragraph: Int?

  /// An anchor of these words.
  public init(exact: String, prefix: String = "", suffix: String = "", paragraph: Int? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.paragraph = paragraph
  }
}

/// What became of an anchor in a text. Nothing is attached anew: whoever reads decides that.
public struct AnchorPlace: Hashable, Sendable {
  /// Whether the words stand where they are said to stand.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Once in their paragraph; where no paragraph is given, once in the text.
    case found
    /// Not in their paragraph, and once elsewhere.
    case moved
    /// More than once in their paragraph; or not there, and more than once elsewhere.
    case ambiguous
    /// Nowhere.
    case missing
  }

  /// Whether the words stand where they are said to stand.
  public let state: State
  /// The bytes of the words, where they stand once; nil where it cannot be said which are meant.
  public let range: Range<Int>?
  /// The paragraph in which those stand.
  public let paragraph: Int?

  /// The place of an anchor that stands once.
  init(_ state: State, _ range: Range<Int>, paragraph: Int?) {
    self.state = state
    self.range = range
    self.paragraph = paragraph
  }

  /// An anchor that stands nowhere, or more than once.
  init(_ state: State) {
    self.state = state
    range = nil
    paragraph = nil
  }
}
