import CaseModel
import JSONText

/// A valid case with every key of every kind of record in it, made of the shapes of records.
enum FullCase {
  static let value: JSONValue = {
    let header = members(of: RecordShape.header)
    let lists = RecordShape.all.compactMap { shape in
      shape.kind.map { kind in
        let records = [.object(members(of: shape))] + (others[kind] ?? []).map(parsed)
        return JSONMember(kind.listKey, .array(records))
      }
    }
    return .object(header + lists)
  }()

  static let bytes: [UInt8] = {
    var writer = JSONWriter(.pretty)
    writer.value(value)
    return writer.bytes
  }()

  private static func members(of shape: RecordShape) -> [JSONMember] {
    shape.fields.map { JSONMember($0.key, sample($0.value, $0.key, shape.kind)) }
      + [JSONMember("x-own", .array([.null]))]
  }

  /// What the records above refer to where it has to be another of their own kind.
  private static let others: [RecordKind: [String]] = [
    .actor: [#"{"id": "the-actor-2", "name": "B"}"#],
    .source: [#"{"id": "the-source-2", "title": "B"}"#],
    .event: [
      #"{"id": "the-event-2", "title": "B"}"#, #"{"id": "the-event-3", "title": "C"}"#,
    ],
    .claim: [#"{"id": "the-claim-2", "source": "the-source", "text": "B"}"#],
  ]

  private static func target(_ kinds: KindSet, _ key: String, _ own: RecordKind?) -> JSONValue {
    let kind = kinds.kinds.first { $0 != own } ?? own ?? .actor
    let id = "the-\(kind.word)"
    return .string(kind == own ? id + (key == "after" ? "-3" : "-2") : id)
  }

  private static func sample(
    _ shape: ValueShape, _ key: String, _ kind: RecordKind?
  ) -> JSONValue {
    switch shape {
    case .id: .string("the-\(kind?.word ?? "case")")
    case .text(let rule), .term(let rule): .string(text(rule.form))
    case .textOrNumber: .number("7")
    case .date: .string(["start", "born"].contains(key) ? "1984~" : "2014-05/..")
    case .word(let words): .string(words[words.count - 1])
    case .flag: .boolean(true)
    case .integer(let range): .number("\(max(range.lowerBound, 1))")
    case .number: .number("1.5")
    case .reference(let kinds): target(kinds, key, kind)
    case .references(_, .pair): parsed(#"["the-event", "the-event-2"]"#)
    case .references(let kinds, _): .array([target(kinds, key, kind)])
    case .mentions(let kinds, let rule): mention(kinds, rule, key, kind)
    case .participants:
      parsed(#"["the-actor", {"actor": "the-actor", "role": "speaks", "note": ""}]"#)
    case .lineage:
      parsed(
        #"""
        [{"source": "the-source-2", "certainty": "named", "by": "us", "for": "a", "against": "b"}]
        """#)
    case .steps: parsed(#"[{"about": "the-event", "text": "Look."}]"#)
    case .tags: parsed(#"["night", "quay"]"#)
    case .raw(let shape): parsed(raw(shape))
    }
  }

  private static func mention(
    _ kinds: KindSet, _ rule: ListRule, _ key: String, _ kind: RecordKind?
  ) -> JSONValue {
    let name = parsed(#"{"name": "the mayor"}"#)
    return rule.allowsList ? .array([target(kinds, key, kind), name]) : name
  }

  private static func text(_ form: TextRule.Form) -> String {
    switch form {
    case .any: "Twelve died."
    case .url: "https://example.org/a?b=(c)"
    case .language: "pt-BR"
    case .schemaName: "BankAccount"
    case .sha256: String(repeating: "0f", count: 32)
    case .relativePath: "files/a..b.txt"
    case .zone: "Europe/Berlin"
    }
  }

  private static func raw(_ shape: RawShape) -> String {
    switch shape {
    case .texts: #"["a", "b"]"#
    case .textOrTexts: #"["https://a.example", "https://b.example"]"#
    case .locator:
      #"""
      ["p. 3", {"label": "page", "locator": "3"}, {"type": "FragmentSelector", "value": "t=1"},
      {"type": "TextQuoteSelector", "exact": "a", "prefix": "b", "suffix": "c"},
      {"type": "TextPositionSelector", "start": 1, "end": 2, "unit": "byte"},
      {"type": "CssSelector", "value": "p"}]
      """#
    case .place:
      #"""
      {"name": "Quay", "address": "1", "country": "de", "lat": 1, "lon": -2.5, "precision": "town",
      "within": {"name": "Town"}, "identifiers": {"wikidata": "Q1"}}
      """#
    // The question in this case asks for a URL, the last of the words there are.
    case .value: #""https://a.example""#
    case .options:
      #"""
      [{"value": "https://a.example", "label": "A", "aliases": ["a"],
      "within": "https://b.example"}, "https://b.example"]
      """#
    case .media:
      #"""
      [{"url": "a", "caption": "b", "credit": "c", "thumbnail": "d", "alt": "e",
      "source": "the-source", "x-own": 1}]
      """#
    case .names: #"["A", {"family": "B", "given": "C"}]"#
    case .cslDate: #"{"date-parts": [[2020, "5"], [2021]], "circa": true}"#
    case .identifiers: #"{"lei": ["A", "B"], "imo": "C"}"#
    case .properties: #"{"name": ["A"], "alias": []}"#
    case .object: #"{"a": {"b": [1]}}"#
    }
  }

  private static func parsed(_ text: String) -> JSONValue {
    (try? JSONValue(parsing: text)) ?? .null
  }
}
