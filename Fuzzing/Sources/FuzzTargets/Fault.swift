/// What an input showed to be wrong with the code it was fed to.
public struct Fault: Error, CustomStringConvertible {
  /// What was expected, and what was there instead.
  public let description: String

  /// A fault in these words.
  public init(_ description: String) { self.description = description }
}

/// Throws a fault unless the condition holds; the words are made only then.
func demand(_ isRight: Bool, _ words: @autoclosure () -> String) throws {
  guard isRight else { throw Fault(words()) }
}
