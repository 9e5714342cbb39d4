import CaseModel
import JSONText

extension CaseParser {
  mutating func readReferences(_ field: Int, _ rule: ListRule) throws(JSONError) {
    let list = builder.beginList()
    try readElements(of: field, rule) { parser throws(JSONError) in
      if let symbol = try parser.reference() { parser.builder.append(symbol) }
    }
    endList(field, from: list)
  }

  mutating func readMentions(_ field: Int, _ rule: ListRule) throws(JSONError) {
    let list = builder.beginList()
    try readElements(of: field, rule, bareObjects: true) { parser throws(JSONError) in
      guard try parser.cursor.peek() == .object else {
        if let symbol = try parser.reference() { parser.builder.append(symbol) }
        return
      }
      if let name = try parser.name() { parser.builder.appendName(name) }
    }
    endList(field, from: list)
  }

  mutating func readTags(_ field: Int) throws(JSONError) {
    guard try expect(.array) else { return }
    let list = builder.beginList()
    let start = cursor.offset
    var tags: [Symbol] = []
    try cursor.openArray()
    while try cursor.nextElement() {
      guard let tag = try tag() else { continue }
      builder.append(tag)
      tags.append(tag)
    }
    if tags.count > 1, Set(tags).count < tags.count {
      report(.repeatedValue, at: start, "a tag stands twice")
    }
    endList(field, from: list)
  }

  /// The symbol of a tag: 1 to 100 characters.
  private mutating func tag() throws(JSONError) -> Symbol? {
    guard try expect(.string) else { return nil }
    let string = try cursor.string()
    return withText(of: string) { parser, text in
      guard parser.check(text, .filled, at: string.start - 1),
        parser.checkLength(text, most: 100, at: string.start - 1)
      else { return nil }
      return parser.builder.intern(text)
    }
  }

  /// The symbol of a string that is no id.
  mutating func symbol(_ rule: TextRule) throws(JSONError) -> Symbol? {
    guard try expect(.string) else { return nil }
    let string = try cursor.string()
    return withText(of: string) { parser, text in
      guard parser.check(text, rule, at: string.start - 1) else { return nil }
      return parser.builder.intern(text)
    }
  }

  /// Reads `{"name": ...}`.
  private mutating func name() throws(JSONError) -> Symbol? {
    try readPartValues(.name)
    guard case .symbol(let name) = parts.first else { return nil }
    return name
  }

  func endListFailed(_ field: Int) -> String {
    "\(fieldWords) has more elements than can be kept"
  }

  mutating func endList(_ field: Int, from list: CaseBuilder.ListStart) {
    guard !place.hasFieldError, !builder.endList(field, from: list) else { return }
    report(.listTooLong, at: place.start, endListFailed(field))
  }

  /// Reads a list by `element`, or a single element where the rule allows that.
  private mutating func readElements(
    of field: Int, _ rule: ListRule, bareObjects: Bool = false,
    _ element: (inout CaseParser) throws(JSONError) -> Void
  ) throws(JSONError) {
    let found = try cursor.peek()
    let start = cursor.offset
    guard found != .array || !rule.allowsList else {
      let count = try readAll(element)
      return checkCount(count, rule, at: start)
    }
    let isBare = found == .string || bareObjects && found == .object
    guard rule.allowsBare, isBare else {
      reportType(found, rule.words(bareObjects: bareObjects))
      try cursor.skipValue()
      return
    }
    try element(&self)
  }

  private mutating func readAll(
    _ element: (inout CaseParser) throws(JSONError) -> Void
  ) throws(JSONError) -> Int {
    var count = 0
    try cursor.openArray()
    while try cursor.nextElement() {
      try element(&self)
      count += 1
    }
    return count
  }

  private mutating func checkCount(_ count: Int, _ rule: ListRule, at start: Int) {
    guard !rule.count.contains(count) else { return }
    guard count > 0 else {
      return report(.emptyList, at: start, "the list \(fieldWords) may not be empty")
    }
    let words = rule.countWords
    report(.badCount, at: start, "\(fieldWords) has \(words), found \(count)")
  }
}

extension ListRule {
  /// What may stand there: "a list of ids".
  func words(bareObjects: Bool) -> String {
    let one = bareObjects ? "an id or {\"name\": ...}" : "an id"
    guard allowsList else { return one }
    let many = bareObjects ? "a list of ids or {\"name\": ...}" : "a list of ids"
    return allowsBare ? "\(one), or \(many)" : many
  }

  fileprivate var countWords: String {
    guard count.lowerBound == count.upperBound else {
      return "at least \(count.lowerBound) elements"
    }
    return "exactly \(count.lowerBound) elements"
  }
}
