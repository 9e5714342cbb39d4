/// Why a text is not a list of keys.
public struct KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, in characters counted from 1.
  public let column: Int
  /// What is wrong there.
  public let message: String

  /// For people: `column 3: no key is called "Foo"`.
  public var description: String { "column \(column): \(message)" }
}

extension KeyPress {
  /// The key in the notation of `replay`: `j`, `<Enter>`, `<C-g>`, `<A-x>`, `<F5>`, `<lt>` for `<`,
  /// `<Space>`; characters that can't be seen by number, `<U+200b>`.
  public var notation: String {
    switch self {
    case .character(let scalar): Self.bareNotation(scalar)
    case .control(let scalar): "<C-\(Self.nameInside(scalar))>"
    case .alt(let scalar): "<A-\(Self.nameInside(scalar))>"
    case .function(let number): "<F\(number)>"
    default: "<\(Self.named.first { $0.key == self }?.names.first ?? "")>"
    }
  }

  /// Reads keys written one after another, as in `j<Enter><C-g>`. Names may be in any case;
  /// `<CR>`, `<Return>`, `<BS>`, `<Del>` and a few others are understood too.
  public static func parse(_ text: some StringProtocol) throws(KeyNotationError) -> [KeyPress] {
    var reader = KeyNotationReader(Array(text.unicodeScalars))
    return try reader.readAll()
  }

  /// Keys without a character, each with its name in front and then other names for it.
  static let named: [(key: KeyPress, names: [String])] = [
    (.enter, ["Enter", "CR", "Return"]), (.tab, ["Tab"]), (.backTab, ["S-Tab", "BackTab"]),
    (.backspace, ["Backspace", "BS", "Bksp"]), (.escape, ["Esc", "Escape"]),
    (.up, ["Up"]), (.down, ["Down"]), (.left, ["Left"]), (.right, ["Right"]),
    (.home, ["Home"]), (.end, ["End"]), (.pageUp, ["PageUp", "PgUp"]),
    (.pageDown, ["PageDown", "PgDn"]), (.delete, ["Del", "Delete"]), (.insert, ["Ins", "Insert"]),
  ]

  private static func bareNotation(_ scalar: Unicode.Scalar) -> String {
    if scalar == ">" { return ">" }
    let name = nameInside(scalar)
    return name.unicodeScalars.count == 1 ? name : "<\(name)>"
  }

  private static func nameInside(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "Space"
    case "<": "lt"
    case ">": "gt"
    default:
      scalar.safety(after: "x", before: nil) == .shown
        ? String(scalar) : "U+\(String(scalar.value, radix: 16))"
    }
  }
}

/// Reads the notation of keys.
struct KeyNotationReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func readAll() throws(KeyNotationError) -> [KeyPress] {
    var keys: [KeyPress] = []
    while position < scalars.count { keys.append(try readOne()) }
    return keys
  }

  private mutating func readOne() throws(KeyNotationError) -> KeyPress {
    let start = position
    position += 1
    guard scalars[start] == "<" else { return .character(scalars[start]) }
    guard let end = scalars[position...].firstIndex(of: ">") else {
      throw error(start, "\"<\" is never closed; the key \"<\" itself is written <lt>")
    }
    let name = scalars[position..<end]
    position = end + 1
    guard let key = Self.key(name) else {
      throw error(start, "no key is called <\(SafeText(cleaning: Self.string(name)))>")
    }
    return key
  }

  private func error(_ index: Int, _ message: String) -> KeyNotationError {
    KeyNotationError(column: index + 1, message: message)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> KeyPress? {
    let name = string(scalars)
    let folded = name.lowercased()
    if let found = KeyPress.named.first(where: { $0.names.contains { $0.lowercased() == folded } })
    {
      return found.key
    }
    if let modified = modifiedKey(scalars) { return modified }
    if let number = functionNumber(folded) { return .function(number) }
    return scalars.count > 1 ? scalar(scalars).map(KeyPress.character) : nil
  }

  /// Scalar-wise, because a combining mark after the hyphen makes one Character with it.
  private static func modifiedKey(_ scalars: ArraySlice<Unicode.Scalar>) -> KeyPress? {
    guard scalars.dropFirst().first == "-", let rest = scalar(scalars.dropFirst(2)) else {
      return nil
    }
    switch scalars.first {
    case "C", "c": return control(rest)
    case "A", "a", "M", "m": return .alt(rest)
    default: return nil
    }
  }

  /// ^G and ^g are one key; the terminal sends the same for both.
  private static func control(_ scalar: Unicode.Scalar) -> KeyPress {
    .control(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
  }

  private static func functionNumber(_ name: String) -> Int? {
    let digits = name.dropFirst()
    guard name.hasPrefix("f"), digits.utf8.first != UInt8(ascii: "0"),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), (1...63).contains(number)
    else { return nil }
    return number
  }

  /// A character by itself, by name or by number.
  private static func scalar(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    if scalars.count == 1 { return scalars.first }
    switch string(scalars).lowercased() {
    case "space": return " "
    case "lt": return "<"
    case "gt": return ">"
    case let name where name.hasPrefix("u+"):
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
