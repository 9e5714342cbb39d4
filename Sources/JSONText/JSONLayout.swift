/// Lays JSON text out anew: only the blanks between tokens change, never a byte of a token.
///
/// The text must have been found to be right; of other text some comes out, and nothing traps.
public enum JSONLayout {
  /// The columns a line may have, where it can be broken.
  public static let columns = 100

  /// Appends the text without blanks between its tokens.
  public static func appendCompact(
    _ json: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var tokens = JSONTokens(json)
    while let token = tokens.next() { bytes.append(contentsOf: json[token]) }
  }

  /// Appends one value on one line, with a blank behind each colon and comma.
  public static func appendFlat(
    _ json: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var laying = JSONLaying(json)
    laying.flat(to: &bytes)
  }

  /// Appends one value as the writing rules of a case have it: on one line where that fits in
  /// `columns`, else a line for each member, two blanks further in; and so each of these.
  ///
  /// - Parameters:
  ///   - indent: How far in the line of the value is.
  ///   - column: How many columns of its line are taken before the value.
  ///   - hasComma: Whether a comma is to follow the value on its line.
  public static func append(
    _ json: UnsafeBufferPointer<UInt8>, indent: Int = 0, column: Int? = nil,
    hasComma: Bool = false, to bytes: inout [UInt8]
  ) {
    var laying = JSONLaying(json)
    laying.value(indent: indent, column: column ?? indent, after: hasComma ? 1 : 0, to: &bytes)
  }

  /// Appends a key with its value, the text of both with the colon between, in the same way.
  public static func appendMember(
    _ json: UnsafeBufferPointer<UInt8>, indent: Int, hasComma: Bool, to bytes: inout [UInt8]
  ) {
    var laying = JSONLaying(json)
    laying.member(indent: indent, after: hasComma ? 1 : 0, to: &bytes)
  }
}

/// The tokens of a JSON text that was found to be right.
struct JSONTokens {
  let json: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ json: UnsafeBufferPointer<UInt8>) { self.json = json }

  /// The byte the next token begins with; nil at the end. Blanks before it are passed.
  mutating func peek() -> UInt8? {
    while offset < json.count, JSONByte.isSpace(json[offset]) { offset &+= 1 }
    return offset < json.count ? json[offset] : nil
  }

  /// The next token; nil at the end.
  mutating func next() -> Range<Int>? {
    guard let first = peek() else { return nil }
    let start = offset
    switch first {
    case JSONByte.quote: offset = stringEnd(from: start + 1)
    case JSONByte.leftBrace, JSONByte.rightBrace, JSONByte.leftBracket, JSONByte.rightBracket,
      JSONByte.comma, JSONByte.colon:
      offset = start + 1
    default: offset = wordEnd(from: start)
    }
    return start..<offset
  }

  private func stringEnd(from start: Int) -> Int {
    var at = start
    while at < json.count, json[at] != JSONByte.quote {
      at &+= json[at] == JSONByte.backslash ? 2 : 1
    }
    return min(at &+ 1, json.count)
  }

  private func wordEnd(from start: Int) -> Int {
    var at = start &+ 1
    while at < json.count, JSONByte.isWord(json[at]) || isInNumber(json[at]) { at &+= 1 }
    return at
  }

  private func isInNumber(_ byte: UInt8) -> Bool {
    byte == JSONByte.dot || byte == JSONByte.plus || byte == JSONByte.minus
  }
}

/// The writing of one value by the rules.
private struct JSONLaying {
  private var tokens: JSONTokens
  private var depth = 0

  init(_ json: UnsafeBufferPointer<UInt8>) { tokens = JSONTokens(json) }

  /// `after` is how many columns are needed behind the value; nil where the next token tells.
  mutating func value(indent: Int, column: Int, after: Int?, to bytes: inout [UInt8]) {
    guard let first = tokens.peek() else { return }
    let isContainer = first == JSONByte.leftBrace || first == JSONByte.leftBracket
    let room = JSONLayout.columns - column
    if !isContainer || depth >= JSONLimits.nesting || fits(in: room, after: after) {
      flat(to: &bytes)
    } else {
      broken(indent: indent, to: &bytes)
    }
  }

  /// True when the next value, on one line with what follows it, takes no more columns than that.
  private func fits(in room: Int, after: Int?) -> Bool {
    var probe = tokens
    var width = 0
    Self.walk(&probe) { token, gap in
      width += probeWidth(token) + gap
      return width <= room
    }
    let comma = after ?? (probe.peek() == JSONByte.comma ? 1 : 0)
    return width + comma <= room
  }

  private func probeWidth(_ token: Range<Int>) -> Int {
    // Far more than any room: there is no need to count all of it.
    guard token.count <= 8 * JSONLayout.columns else { return token.count }
    return tokens.json[token].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  mutating func flat(to bytes: inout [UInt8]) {
    let json = tokens.json
    Self.walk(&tokens) { token, gap in
      bytes.append(contentsOf: json[token])
      if gap > 0 { bytes.append(JSONByte.space) }
      return true
    }
  }

  /// Gives each token of one value, and the blanks that stand behind it on a line.
  private static func walk(_ tokens: inout JSONTokens, _ body: (Range<Int>, Int) -> Bool) {
    var open = 0
    repeat {
      guard let token = tokens.next() else { return }
      var gap = 0
      switch tokens.json[token.lowerBound] {
      case JSONByte.leftBrace, JSONByte.leftBracket: open += 1
      case JSONByte.rightBrace, JSONByte.rightBracket: open -= 1
      case JSONByte.comma, JSONByte.colon: gap = 1
      default: break
      }
      guard body(token, gap) else { return }
    } while open > 0
  }

  private mutating func broken(indent: Int, to bytes: inout [UInt8]) {
    depth += 1
    defer { depth -= 1 }
    take(to: &bytes)
    var isEmpty = true
    while let first = tokens.peek(), !Self.closes(first) {
      if !isEmpty { take(to: &bytes) }
      isEmpty = false
      Self.breakLine(indent + 2, to: &bytes)
      member(indent: indent + 2, after: nil, to: &bytes)
    }
    if !isEmpty { Self.breakLine(indent, to: &bytes) }
    take(to: &bytes)
  }

  /// A key with its value, or an element of a list.
  mutating func member(indent: Int, after: Int?, to bytes: inout [UInt8]) {
    var probe = tokens
    guard let key = probe.next(), probe.peek() == JSONByte.colon else {
      return value(indent: indent, column: indent, after: after, to: &bytes)
    }
    take(to: &bytes)
    take(to: &bytes)
    bytes.append(JSONByte.space)
    let column = indent + probeWidth(key) + 2
    value(indent: indent, column: column, after: after, to: &bytes)
  }

  private mutating func take(to bytes: inout [UInt8]) {
    guard let token = tokens.next() else { return }
    bytes.append(contentsOf: tokens.json[token])
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == JSONByte.rightBrace || byte == JSONByte.rightBracket
  }

  private static func breakLine(_ indent: Int, to bytes: inout [UInt8]) {
    bytes.append(JSONByte.newline)
    bytes.append(contentsOf: repeatElement(JSONByte.space, count: indent))
  }
}
