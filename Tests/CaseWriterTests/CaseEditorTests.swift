import CaseModel
import CaseReader
import CaseWriter
import JSONText
import Testing
import TestSupport

/// An edit of one record changes what it says and nothing beside it.
@Suite struct CaseEditorTests {
  @Test(arguments: 0..<300) func `a random edit of one record changes no byte outside its span`(
    seed: Int
  ) throws {
    var random = Seeded(seed)
    let before = try file(seed)
    let edit = try #require(RandomEdit(before, &random))
    let (edits, after) = try edited(before, edit)
    #expect(after.reading.findings.isEmpty, "seed \(seed) \(edit)\n\(after.text)")
    #expect(try after.header() == before.header())
    let (old, new) = (try before.records(), try after.records())
    let index = try position(of: edit.record, in: before)
    #expect(new[index] == edit.wanted, "seed \(seed) \(edit)\n\(after.text)")
    var others = old
    others[index] = new[index]
    #expect(others == new, "seed \(seed)")
    let span = before.reading.case.span(of: edit.record)
    for edit in edits {
      #expect(edit.range.lowerBound > span.offset)
      #expect(edit.range.upperBound < span.offset + span.length)
    }
    // All before the span and all after it is as it was.
    let (was, is_) = (Array(before.text.utf8), Array(after.text.utf8))
    let rest = was.count - span.offset - span.length
    #expect(was.prefix(span.offset) == is_.prefix(span.offset))
    #expect(was.suffix(rest) == is_.suffix(rest))
  }

  @Test(arguments: 0..<150) func `a record that is put in comes last of its kind`(seed: Int) throws
  {
    var random = Seeded(seed)
    let before = try file(seed)
    let kind = random.pick([RecordKind.note, .review, .actor, .tag, .evidence])
    let texts: [RecordKind: String] = [
      .note: #"{"text": "new \u00e9", "x-n": 1.50}"#,
      .review: #"{"about": "q0", "rating": "false"}"#, .actor: #"{"id":"new" , "name": "N"}"#,
      .tag: "{\"tag\": \"new\",\n\"label\": \"\(String(repeating: "long ", count: 30))\"}",
      .evidence: #"{"about": "e0", "source": "s0", "bearing": "supports"}"#,
    ]
    let text = try #require(texts[kind])
    let edits = try editor(before).add(Array(text.utf8), to: kind)
    let after = try applied(edits, to: before)
    #expect(after.reading.findings.isEmpty, "seed \(seed)\n\(after.text)")
    let ref = RecordRef(kind: kind, row: before.reading.case.count(kind))
    var records = try after.records()
    let added = records.remove(at: try position(of: ref, in: after))
    #expect(records == (try before.records()), "seed \(seed)\n\(after.text)")
    #expect(added.hasSuffix("\(try JSONValue(parsing: text).members ?? [])"))
  }

  @Test(arguments: 0..<150) func `a record that is deleted is gone, and no other`(seed: Int) throws
  {
    var random = Seeded(seed)
    let before = try file(seed)
    let kinds: [RecordKind] = [.note, .review, .relation, .evidence, .walk, .tag, .decision]
    let story = before.reading.case
    guard let kind = kinds.shuffled(using: &random).first(where: { story.count($0) > 0 }) else {
      return
    }
    let ref = RecordRef(kind: kind, row: random.below(story.count(kind)))
    let after = try applied(editor(before).delete(ref), to: before)
    #expect(after.reading.findings.isEmpty, "seed \(seed)\n\(after.text)")
    var records = try before.records()
    records.remove(at: try position(of: ref, in: before))
    // Those behind it without an id of their own have another number now.
    #expect(
      (try after.records()).map(Self.withoutNumber) == records.map(Self.withoutNumber),
      "seed \(seed)\n\(after.text)")
  }

  private static func withoutNumber(_ record: String) -> String {
    record.hasPrefix("~") ? String(record.drop { $0 != " " }) : record
  }

  private func file(_ seed: Int) throws -> Converted {
    var file = RandomFile(seed: seed)
    let read = try Converted(seed % 2 == 0 ? file.document() : file.lines())
    try #require(read.reading.findings.isEmpty)
    return read
  }

  private func editor(_ file: Converted) -> CaseEditor {
    CaseEditor(
      file.reading.case, layout: file.reading.layout, from: MemoryBytes(file.text),
      length: file.text.utf8.count)
  }

  private func applied(_ edits: [ByteEdit], to file: Converted) throws -> Converted {
    let patch = try BytePatch(edits, length: file.text.utf8.count, digest: [])
    var bytes: [UInt8] = []
    try patch.apply(to: MemoryBytes(file.text), blockSize: 100) { bytes += $0 }
    return try Converted(String(decoding: bytes, as: UTF8.self))
  }

  private func edited(
    _ file: Converted, _ edit: RandomEdit
  ) throws -> (edits: [ByteEdit], after: Converted) {
    let edits =
      if let json = edit.json {
        try editor(file).set(edit.key, of: edit.record, to: Array(json.utf8))
      } else {
        try editor(file).remove(edit.key, of: edit.record)
      }
    return (edits, try applied(edits, to: file))
  }

  /// The place of a record among all, as `Converted.records` gives them.
  private func position(of record: RecordRef, in file: Converted) throws -> Int {
    RecordKind.allCases.filter { $0 < record.kind }
      .reduce(record.row) { $0 + file.reading.case.count($1) }
  }
}

/// A key of a record to set or, without a value, to take out.
struct RandomEdit: CustomStringConvertible {
  let record: RecordRef
  let key: String
  let json: String?
  /// The record afterwards, as `Converted.records` gives it.
  let wanted: String

  var description: String { "\(record) \(key) = \(json ?? "nothing")" }

  private static let keys: [RecordKind: [String]] = [
    .actor: ["name", "note", "description"], .source: ["title", "publisher", "note"],
    .event: ["title", "displayDate", "note"], .question: ["text", "note"],
    .claim: ["text", "note"], .note: ["text"], .tag: ["label", "description"],
    .walk: ["title"], .relation: ["type"], .review: ["summary", "rating"],
  ]
  private static let removable = ["aliases", "x-own", "actors", "note", "label"]

  init?(_ file: Converted, _ random: inout Seeded) {
    let story = file.reading.case
    let kinds = Self.keys.keys.sorted().filter { story.count($0) > 0 }
    let kind = random.pick(kinds)
    record = RecordRef(kind: kind, row: random.below(story.count(kind)))
    let span = story.span(of: record)
    let text = Array(file.text.utf8)[span.offset..<span.offset + span.length]
    guard let all = try? JSONValue(parsing: Array(text)).members else { return nil }
    var members = all.filter { $0.key != "record" }
    let present = members.map(\.key).filter(Self.removable.contains)
    if random.chance(3), let key = present.first {
      (self.key, json) = (key, nil)
      members.removeAll { $0.key == key }
    } else {
      key = random.chance(3) ? "x-own" : random.pick(Self.keys[kind] ?? [])
      let long = String(repeating: "word ", count: 25)
      let text = random.pick(["\"new\"", "\"\\u00e9 \(long)\"", "\"日本\""])
      let own = random.pick([
        "[1.50, {\"a\" : [ ]}]", "{\"l\": [\"\(long)\", \"b\"]}", "-0", "null",
      ])
      let json = key == "x-own" ? own : text
      self.json = json
      guard let value = try? JSONValue(parsing: json) else { return nil }
      Self.set(key, value, kind, in: &members)
    }
    wanted = "\(story.id(of: record)) \(members)"
  }

  private static func set(
    _ key: String, _ value: JSONValue, _ kind: RecordKind, in members: inout [JSONMember]
  ) {
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index] = JSONMember(key, value)
      return
    }
    let fields = RecordShape.of(kind)
    let rank = fields.field(named: key) ?? .max
    let next = members.firstIndex { (fields.field(named: $0.key) ?? .max) > rank }
    members.insert(JSONMember(key, value), at: next ?? members.count)
  }
}
