/// A manual page being written in mdoc, the language of `man` (see `mdoc(7)`).
///
/// Words given to it are shown as they stand: what the language would read as an order is escaped.
struct Mdoc {
  private(set) var text = ""

  /// A heading; its name is written in capitals.
  mutating func section(_ name: String) { request("Sh", Self.escaped(name)) }

  /// A heading within a section.
  mutating func subsection(_ name: String) { request("Ss", Self.escaped(name)) }

  /// Words of any length; a blank line starts a paragraph, and lines set in stand as written.
  mutating func prose(_ words: String) {
    var isLiteral = false
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let isSetIn = line.hasPrefix("  ")
      if isSetIn != isLiteral, !line.isEmpty { setLiteral(isSetIn, &isLiteral) }
      if line.isEmpty { request("Pp") } else { plain(String(line)) }
    }
    if isLiteral { setLiteral(false, &isLiteral) }
  }

  private mutating func setLiteral(_ wanted: Bool, _ isLiteral: inout Bool) {
    if wanted { request("Bd", "-literal", "-compact") } else { request("Ed") }
    isLiteral = wanted
  }

  /// Terms, each with its explanation set in below.
  mutating func list<Items: Sequence>(
    of items: Items, term: (Items.Element) -> String, words: (Items.Element) -> [String]
  ) {
    request("Bl", "-tag", "-width", "Ds")
    for item in items {
      request("It", "Sy", Self.escaped(term(item)))
      for line in words(item) { prose(line) }
    }
    request("El")
  }

  /// An order to the typesetter, its arguments escaped already.
  mutating func request(_ words: String...) {
    text += "." + words.joined(separator: " ") + "\n"
  }

  private mutating func plain(_ line: String) {
    let isOrder = line.first == "." || line.first == "'"
    text += (isOrder ? "\\&" : "") + Self.escapedSigns(line) + "\n"
  }

  /// Words as one argument of an order: none of them is then taken for an order of its own.
  static func escaped(_ words: String) -> String {
    let quoted = escapedSigns(words).replacing("\"", with: "\\(dq")
    return "\"\\&\(quoted)\""
  }

  /// Hyphens stay hyphens, so that what is shown can be typed.
  private static func escapedSigns(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
