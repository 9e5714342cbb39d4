/// A manual page being written in mdoc, the language of `man` (see `mdoc(7)`).
///
/// Words given to it are shown as they stand: what the language would read as an order is escaped.
struct Mdoc {
  private(set) var text = ""

  /// A heading; its name is written in capitals.
  ///
  /// Not escaped: `man` knows the sections NAME and SYNOPSIS by their bare names.
  mutating func section(_ name: String) { request("Sh", name) }

  /// A heading within a section.
  mutating func subsection(_ name: String) { request("Ss", Self.escaped(name)) }

  /// Words of any length; a blank line starts a paragraph, and lines set in stand as written.
  mutating func prose(_ words: String) {
    var isLiteral = false
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let isSetIn = line.hasPrefix("  ")
      if isSetIn != isLiteral, !line.isEmpty { setLiteral(isSetIn, &isLiteral) }
      if line.isEmpty {
        request("Pp")
      } else if isSetIn {
        plain(String(line))
      } else {
        Self.sentences(in: line).forEach { plain($0) }
      }
    }
    if isLiteral { setLiteral(false, &isLiteral) }
  }

  /// Each sentence on lines of its own, none of them long: so the typesetter wants it.
  private static func sentences(in line: Substring) -> [String] {
    var lines: [String] = [""]
    for word in line.split(separator: " ") {
      let last = lines[lines.count - 1]
      let ends = last.last.map(".?!:".contains) == true && word.first?.isUppercase == true
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if ends || last.count + word.count > 70 {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += " " + word
      }
    }
    return lines
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
