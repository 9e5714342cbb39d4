import CaseModel
import CaseWriter
import Foundation
import JSONText
import Testing

/// The schema has the keys, required keys, words and list shapes of `RecordShape`, and no others.
@Suite struct SchemaShapeTests {
  private let schema: JSONValue

  init() throws {
    schema = try JSONValue(parsing: [UInt8](try Data(contentsOf: SchemaChecker.schema)))
  }

  @Test func `it is a schema of draft 2020-12 with a name of its own`() {
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"]?.text == "urn:casebook:schema:case:1")
  }

  @Test(arguments: RecordKind.allCases) func `each kind of record has its keys and no others`(
    kind: RecordKind
  ) throws {
    let record = try #require(schema["$defs"]?[kind.word])
    expect(record, RecordShape.of(kind))
    let list = schema["properties"]?[kind.listKey]
    let items = JSONValue.object([
      JSONMember("$ref", .string("#/$defs/\(kind.word)")),
      JSONMember("unevaluatedProperties", .boolean(false)),
    ])
    #expect(list?["type"]?.text == "array")
    #expect(list?["items"] == items)
  }

  @Test func `the header has its keys, in a case and in a line`() throws {
    let lists = RecordKind.allCases.map(\.listKey)
    for header in [schema, try #require(schema["$defs"]?["header"])] {
      let keys = (header["properties"]?.members ?? []).filter { !lists.contains($0.key) }
      expect(Self.with(header, "properties", .object(keys)), RecordShape.header)
      #expect(header["additionalProperties"]?.boolean == false)
    }
    let known = RecordShape.header.fields.map(\.key) + lists
    #expect(Set(schema["properties"]?.members?.map(\.key) ?? []) == Set(known))
  }

  @Test func `the lists stand in the order in which they are written`() {
    let keys = Set(RecordKind.allCases.map(\.listKey))
    let listed = schema["properties"]?.members?.map(\.key).filter { keys.contains($0) }
    #expect(listed == CaseConverter.listOrder.map(\.listKey))
  }

  @Test func `a line is the header or a record of any kind, closed to other keys`() {
    let choices = schema["$defs"]?["line"]?["oneOf"]?.elements ?? []
    let kinds = choices.dropFirst().compactMap { $0["properties"]?["record"]?["const"]?.text }
    #expect(choices.first?["$ref"]?.text == "#/$defs/header")
    #expect(kinds == RecordKind.allCases.map(\.word))
    for choice in choices.dropFirst() {
      #expect(choice["required"]?.elements == [.string("record")])
      #expect(choice["unevaluatedProperties"]?.boolean == false)
    }
  }

  @Test func `everything that is defined is used`() throws {
    let text = try String(contentsOf: SchemaChecker.schema, encoding: .utf8)
    for definition in schema["$defs"]?.members ?? [] where definition.key != "line" {
      #expect(text.contains("\"#/$defs/\(definition.key)\""), "\(definition.key)")
    }
  }

  private func expect(_ record: JSONValue, _ shape: RecordShape) {
    let properties = record["properties"]?.members ?? []
    #expect(properties.map(\.key) == shape.fields.map(\.key))
    for (property, field) in zip(properties, shape.fields) {
      let wanted = ExpectedSchema.of(field)
      let found = ExpectedSchema.withoutWords(property.value)
      #expect(found == wanted, "\(shape.kind?.word ?? "header") \(field.key)")
    }
    let required = shape.requiredFields.map { JSONValue.string(shape.fields[$0].key) }
    #expect((record["required"]?.elements ?? []) == required)
    let alternatives = shape.alternatives.map { group in
      JSONValue.object([
        JSONMember("required", .array(group.map { .string(shape.fields[$0].key) }))
      ])
    }
    #expect((record["anyOf"]?.elements ?? []) == alternatives)
    let dependencies = shape.dependencies.map { field, needs in
      JSONMember(shape.fields[field].key, .array([.string(shape.fields[needs].key)]))
    }
    #expect((record["dependentRequired"]?.members ?? []) == dependencies)
    #expect(record["patternProperties"] == .object([JSONMember("^x-", .boolean(true))]))
  }

  private static func with(_ value: JSONValue, _ key: String, _ other: JSONValue) -> JSONValue {
    .object((value.members ?? []).map { $0.key == key ? JSONMember(key, other) : $0 })
  }
}

/// What the schema says of a field by its shape, words for people left out.
enum ExpectedSchema {
  static func of(_ field: FieldShape) -> JSONValue {
    // The one number that is a version.
    if field.key == "casebook" { return parsed(#"{"const": 1}"#) }
    return parsed(text(field.value))
  }

  /// A schema without what only people and editors read.
  static func withoutWords(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.filter { !["description", "title", "default"].contains($0.key) }
          .map { JSONMember($0.key, withoutWords($0.value)) })
    case .array(let elements): .array(elements.map(withoutWords))
    default: value
    }
  }

  private static func text(_ shape: ValueShape) -> String {
    switch shape {
    case .id, .reference: id
    case .text(let rule), .term(let rule): text(rule)
    case .textOrNumber: #"{"type": ["string", "number"]}"#
    case .date: ref("edtf")
    case .word(let words): "{\"enum\": [\(words.map { "\"\($0)\"" }.joined(separator: ", "))]}"
    case .flag: #"{"type": "boolean"}"#
    case .integer(let range):
      "{\"type\": \"integer\", \"minimum\": \(range.lowerBound), \"maximum\": \(range.upperBound)}"
    case .number(let range): number(range)
    case .references(_, let rule): list(of: id, rule)
    case .mentions(_, let rule): list(of: ref("mention"), rule)
    case .participants: ref("participants")
    case .lineage: ref("lineage")
    case .steps:
      """
      {"type": "array", "items": {"type": "object", "properties": {"about": \(id), \
      "text": {"type": "string"}}, "required": ["about"], "additionalProperties": false}, \
      "minItems": 1}
      """
    case .tags: ref("tags")
    case .raw(let shape): text(shape)
    }
  }

  private static let id = ref("id")

  private static func ref(_ name: String) -> String { "{\"$ref\": \"#/$defs/\(name)\"}" }

  private static func text(_ rule: TextRule) -> String {
    switch rule.form {
    // Which zones there are is the system's to know.
    case .any, .zone:
      let least = rule.minimum > 0 ? ", \"minLength\": \(rule.minimum)" : ""
      let most = rule.maximum.map { ", \"maxLength\": \($0)" } ?? ""
      return "{\"type\": \"string\"\(least)\(most)}"
    case .url: return ref("url")
    case .language: return ref("language")
    case .schemaName: return ref("schemaName")
    case .sha256: return ref("sha256")
    case .relativePath: return ref("path")
    }
  }

  private static func number(_ range: ClosedRange<Double>) -> String {
    let most = Double.greatestFiniteMagnitude
    let lower = range.lowerBound == -most ? "" : ", \"minimum\": \(Int(range.lowerBound))"
    let upper = range.upperBound == most ? "" : ", \"maximum\": \(Int(range.upperBound))"
    return "{\"type\": \"number\"\(lower)\(upper)}"
  }

  private static func list(of element: String, _ rule: ListRule) -> String {
    guard rule.allowsList else { return element }
    let least = rule.count.lowerBound
    let most = rule.count.upperBound
    let bounds =
      (least > 0 ? ", \"minItems\": \(least)" : "") + (most < .max ? ", \"maxItems\": \(most)" : "")
    let list = "{\"type\": \"array\", \"items\": \(element)\(bounds)}"
    return rule.allowsBare ? "{\"anyOf\": [\(element), \(list)]}" : list
  }

  private static func text(_ shape: RawShape) -> String {
    switch shape {
    case .texts(let rule): "{\"type\": \"array\", \"items\": \(text(rule))}"
    case .textOrTexts(let rule):
      "{\"anyOf\": [\(text(rule)), {\"type\": \"array\", \"items\": \(text(rule))}]}"
    case .locator: ref("locator")
    case .place: ref("place")
    case .value: ref("value")
    case .options: ref("options")
    case .media: ref("media")
    case .names: ref("names")
    case .cslDate: ref("cslDate")
    case .identifiers: ref("identifiers")
    case .properties: ref("properties")
    case .object: #"{"type": "object"}"#
    }
  }

  private static func parsed(_ text: String) -> JSONValue {
    (try? JSONValue(parsing: text)) ?? .null
  }
}
