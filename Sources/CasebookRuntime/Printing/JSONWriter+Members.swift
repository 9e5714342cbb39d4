import JSONText

extension JSONWriter {
  /// Writes a member that is a text, or null.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is true or false.
  public mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member that is a whole number, or null.
  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { integer(number) } else { null() }
  }
}
