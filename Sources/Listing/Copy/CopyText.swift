import ScreenGrid

/// Words made to be taken out of the program: onto a clipboard, or onto a line of its own.
public struct CopyText: Equatable, Sendable {
  /// What is copied of a record.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// What is said on a question, fit for a draft.
    case line
    /// Where something stands, fit for a note.
    case citation
    /// The id, fit for a command.
    case id
  }

  /// What they are.
  public let form: Form
  /// The words, in one line and without control characters.
  public let words: SafeText

  /// Makes a text to be copied.
  public init(_ form: Form, _ words: SafeText) {
    self.form = form
    self.words = words
  }
}
