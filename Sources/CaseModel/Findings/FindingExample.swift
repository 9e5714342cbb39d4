/// A case that breaks a rule, and the nearest one that keeps it.
public struct FindingExample: Sendable {
  /// The reader says the code of it, and no other.
  public let breaking: ExampleCase
  /// Nothing is said of it. Nil where the right way is what other examples show.
  public let keeping: ExampleCase?
  /// The most bytes the reader is to take, where the example is about that.
  public let byteLimit: Int?
  /// True when a JSON Schema sees it, or does not see it, other than the rule says.
  public let isSchemaException: Bool

  init(
    _ breaking: ExampleCase, keeps keeping: ExampleCase? = nil, byteLimit: Int? = nil,
    isSchemaException: Bool = false
  ) {
    self.breaking = breaking
    self.keeping = keeping
    self.byteLimit = byteLimit
    self.isSchemaException = isSchemaException
  }
}

/// A whole case, written down as what matters in it.
public enum ExampleCase: Sendable {
  /// Members of a case that has a source `herald` and a question `dead`; they begin on line 3.
  case members(String)
  /// The same with one more source, or several; then, where there are any, more members.
  case source(String, and: String = "")
  /// The same with one more question.
  case question(String, and: String = "")
  /// A case on which nobody has any advice, with more in it: sources, questions, claims, and
  /// other members.
  case sound(sources: String = "", questions: String = "", claims: String = "", and: String = "")
  /// A whole document.
  case text(String)
  /// A whole document in JSON Lines.
  case lines(String)
  /// Bytes that are no text, and what they are.
  case bytes(String, [UInt8])
  /// Something too large to be written down: what it is, and how it is made.
  case made(String, @Sendable () -> String)

  /// The document.
  public var document: [UInt8] {
    switch self {
    case .members(let members): Array(Self.casing("", "", members).utf8)
    case .source(let source, let members): Array(Self.casing(source, "", members).utf8)
    case .question(let question, let members): Array(Self.casing("", question, members).utf8)
    case .sound(let sources, let questions, let claims, let members):
      Array(Self.sound(sources, questions, claims, members).utf8)
    case .text(let text), .lines(let text): Array(text.utf8)
    case .bytes(_, let bytes): bytes
    case .made(_, let make): Array(make().utf8)
    }
  }

  /// What stands for the document where it cannot be printed: "a text of 4 MiB and a byte".
  public var words: String? {
    switch self {
    case .bytes(let words, _), .made(let words, _): words
    default: nil
    }
  }

  /// True for a document in JSON Lines.
  public var isLines: Bool {
    if case .lines = self { true } else { false }
  }

  private static func casing(_ source: String, _ question: String, _ members: String) -> String {
    let parts = [source, question].map { $0.isEmpty ? "" : ",\n  \($0)" }
    let rest = members.isEmpty ? "" : ",\n\(members)"
    return """
      {"casebook": 1, "title": "Harbour fire",
      "sources": [{"id": "herald", "title": "Herald, 3 May"}\(parts[0])],
      "questions": [{"id": "dead", "text": "How many people died?"}\(parts[1])]\(rest)
      }
      """
  }
}

extension ExampleCase {
  private static func sound(
    _ sources: String, _ questions: String, _ claims: String, _ members: String
  ) -> String {
    let parts = [sources, questions, claims].map { $0.isEmpty ? "" : ",\n  \($0)" }
    let rest = members.isEmpty ? "" : ",\n\(members)"
    return """
      {"casebook": 1, "title": "Harbour fire",
      "sources": [{"id": "herald", "title": "Herald", "URL": "https://herald.example/3",
        "ownReporting": true}\(parts[0])],
      "questions": [{"id": "dead", "text": "How many people died?", "type": "number"}\(parts[1])],
      "claims": [{"id": "c1", "source": "herald", "question": "dead", "value": 12,
        "quote": "twelve dead"}\(parts[2])]\(rest)
      }
      """
  }
}

extension ExampleCase: ExpressibleByStringLiteral {
  /// Members of a case.
  public init(stringLiteral members: String) { self = .members(members) }
}

/// How large examples are made.
enum LargeExample {
  static let empty = #"{"casebook": 1, "title": "Harbour fire"}"#

  /// Lists within lists, so many deep, within the case.
  static func nested(_ depth: Int) -> String {
    with("\"x-a\": " + repeated("[", depth) + repeated("]", depth))
  }

  /// A case with a description of so many bytes.
  static func noting(_ length: Int) -> String {
    with("\"description\": \"\(repeated("n", length))\"")
  }

  /// A case with an actor whose id has so many bytes.
  static func naming(_ length: Int) -> String {
    with("\"actors\": [{\"id\": \"\(repeated("i", length))\", \"name\": \"Mayor\"}]")
  }

  /// A case with an actor whose name has so many characters.
  static func actor(_ letter: String, _ length: Int) -> String {
    with("\"actors\": [{\"id\": \"mayor\", \"name\": \"\(repeated(letter, length))\"}]")
  }

  /// A case with an actor whose aliases take about so many bytes.
  static func aliases(_ length: Int) -> String {
    let alias = "\"\(repeated("n", 1 << 18))\""
    let list = Array(repeating: alias, count: length >> 18).joined(separator: ",")
    return with("\"actors\": [{\"id\": \"mayor\", \"name\": \"Mayor\", \"aliases\": [\(list)]}]")
  }

  private static func with(_ member: String) -> String { empty.dropLast() + ", \(member)}" }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
