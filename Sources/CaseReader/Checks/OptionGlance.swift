import JSONText

/// A first look at the options of a question, by their bytes: most often it shows at once that
/// nothing is wrong with them, and which one a claim says.
///
/// It knows only a few options in plain ASCII without escapes; what else there is, `QuestionTaker`
/// decodes.
struct OptionGlance {
  private enum Role { case value, label, alias, within }

  private struct Name {
    let role: Role
    let option: Int
    let text: Range<Int>
  }

  private static let most = 32

  private let json: [UInt8]
  private var names: [Name] = []
  private var count = 0
  private var isPlain = true

  /// Nil when there are other options than it knows.
  init?(_ json: UnsafeBufferPointer<UInt8>) {
    guard json.count < 4_096, json.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.json = Array(json)
    var cursor = JSONCursor(json)
    do throws(JSONError) { try walk(&cursor) } catch { return nil }
    guard isPlain, names.count <= Self.most else { return nil }
  }

  /// True when one of the options has this for its value, an alias or its label.
  func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { $0.role != .within && json[$0.text].elementsEqual(text) }
  }

  /// True when no two options share a name, and each lies within none or, at the end, another one
  /// that lies within none.
  var isSurelyRight: Bool { haveNamesOfTheirOwn && lieWithinEachOther }

  private var haveNamesOfTheirOwn: Bool {
    names.indices.allSatisfy { place in
      names[..<place].allSatisfy { !clash(names[place], $0) }
    }
  }

  /// An alias that repeats the value of its own option says nothing new.
  private func clash(_ name: Name, _ other: Name) -> Bool {
    guard isName(name), isName(other), json[name.text] == json[other.text] else { return false }
    return name.option != other.option || name.role == other.role
  }

  private func isName(_ name: Name) -> Bool { name.role == .value || name.role == .alias }

  private var lieWithinEachOther: Bool {
    let wider = (0..<count).map(wider)
    return (0..<count).allSatisfy { start in
      var (at, steps) = (start, 0)
      while let next = wider[at] {
        guard next >= 0, steps < count else { return false }
        (at, steps) = (next, steps + 1)
      }
      return true
    }
  }

  /// The option that another lies within; nil for none, -1 for one that is not there.
  private func wider(_ option: Int) -> Int? {
    guard let within = names.first(where: { $0.option == option && $0.role == .within }) else {
      return nil
    }
    let found = names.first { $0.role == .value && json[$0.text] == json[within.text] }
    return found?.option ?? -1
  }
}

extension OptionGlance {
  private mutating func walk(_ cursor: inout JSONCursor) throws(JSONError) {
    try cursor.openArray()
    while try cursor.nextElement() {
      if try cursor.peek() == .object {
        try walkObject(&cursor)
      } else {
        try note(.value, &cursor)
      }
      count += 1
    }
  }

  private mutating func walkObject(_ cursor: inout JSONCursor) throws(JSONError) {
    try cursor.openObject()
    while let key = try cursor.nextKeyUnchecked() {
      if key.hasEscapes { isPlain = false }
      switch Self.role(of: cursor.bytes(of: key)) {
      case .alias: try noteAliases(&cursor)
      case let role?: try note(role, &cursor)
      case nil: try cursor.skipValue()
      }
    }
  }

  private static func role(of key: UnsafeBufferPointer<UInt8>) -> Role? {
    if key.elementsEqual("value".utf8) { return .value }
    if key.elementsEqual("label".utf8) { return .label }
    if key.elementsEqual("within".utf8) { return .within }
    return key.elementsEqual("aliases".utf8) ? .alias : nil
  }

  private mutating func noteAliases(_ cursor: inout JSONCursor) throws(JSONError) {
    guard try cursor.peek() == .array else { return try note(.alias, &cursor) }
    try cursor.openArray()
    while try cursor.nextElement() { try note(.alias, &cursor) }
  }

  private mutating func note(_ role: Role, _ cursor: inout JSONCursor) throws(JSONError) {
    guard try cursor.peek() == .string else {
      isPlain = false
      try cursor.skipValue()
      return
    }
    let string = try cursor.string()
    if string.hasEscapes { isPlain = false }
    names.append(Name(role: role, option: count, text: string.range))
  }
}
