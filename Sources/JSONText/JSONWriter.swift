/// Writes JSON text piece by piece: keys in the order given, the same bytes for the same calls.
///
/// Strings are escaped by `JSONEscape`. In the pretty form each member stands on a line of its own,
/// two blanks further in than what holds it.
public struct JSONWriter {
  /// How the text is laid out.
  public enum Form: Sendable {
    /// No blanks at all.
    case compact
    /// A line for each member.
    case pretty
  }

  /// What has been written and not been taken away so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let form: Form
  private let takeAway: (([UInt8]) -> Void)?
  private var hasMember: [Bool] = []
  private var isAfterKey = false

  /// A writer with nothing written.
  public init(_ form: Form = .compact) {
    self.form = form
    takeAway = nil
  }

  /// A writer of a text that is too long to be kept: whenever there are some 64 kB of it, they are
  /// given to `takeAway`. What is left at the end is in `bytes`.
  public init(_ form: Form, takeAway: @escaping ([UInt8]) -> Void) {
    self.form = form
    self.takeAway = takeAway
  }

  private static let piece = 1 << 16

  /// What has been written and not been taken away so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `content` writes.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    container(JSONByte.leftBrace, JSONByte.rightBrace, content)
  }

  /// Writes a list whose elements `content` writes.
  public mutating func array(_ content: (inout JSONWriter) -> Void) {
    container(JSONByte.leftBracket, JSONByte.rightBracket, content)
  }

  /// Writes a key; its value is to follow.
  public mutating func key(_ key: String) {
    startMember()
    JSONEscape.appendString(key, to: &bytes)
    bytes.append(JSONByte.colon)
    if form == .pretty { bytes.append(JSONByte.space) }
    isAfterKey = true
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    startMember()
    JSONEscape.appendString(text, to: &bytes)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { word(String(value)) }

  /// Writes a number, or null for what JSON cannot say (infinity, not a number).
  public mutating func double(_ value: Double) { word(value.isFinite ? String(value) : "null") }

  /// Writes a number digit for digit; a text that is no JSON number is written as a string.
  public mutating func number(_ text: String) {
    guard let value = try? JSONValue(parsing: text), value == .number(text) else {
      return string(text)
    }
    word(text)
  }

  /// Writes true or false.
  public mutating func boolean(_ flag: Bool) { word(flag ? "true" : "false") }

  /// Writes null.
  public mutating func null() { word("null") }

  /// Writes a value that is JSON text already, laid out as it is, unseen characters escaped.
  public mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
    startMember()
    JSONEscape.appendVisible(json, to: &bytes)
  }

  /// Ends the text with a line end.
  public mutating func newline() { bytes.append(JSONByte.newline) }
}

extension JSONWriter {
  /// Writes a tree.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let elements):
      array { list in for element in elements { list.value(element) } }
    case .object(let members):
      object { object in
        for member in members {
          object.key(member.key)
          object.value(member.value)
        }
      }
    }
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    startMember()
    bytes.append(open)
    hasMember.append(false)
    content(&self)
    if hasMember.popLast() == true { breakLine() }
    bytes.append(close)
  }

  private mutating func word(_ word: String) {
    startMember()
    bytes.append(contentsOf: word.utf8)
  }

  private mutating func startMember() {
    guard !isAfterKey else {
      isAfterKey = false
      return
    }
    guard let last = hasMember.indices.last else { return }
    if hasMember[last] { bytes.append(JSONByte.comma) }
    hasMember[last] = true
    breakLine()
    giveAway()
  }

  private mutating func giveAway() {
    guard let takeAway, bytes.count >= Self.piece else { return }
    takeAway(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func breakLine() {
    guard form == .pretty else { return }
    bytes.append(JSONByte.newline)
    bytes.append(contentsOf: repeatElement(JSONByte.space, count: 2 * hasMember.count))
  }
}
