import CaseModel
import CaseReader
import CaseWriter
import JSONText

/// What must hold of a case file after a record of it was edited: the edit is chosen by the bytes.
struct EditCheck {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when something was edited.
  func run() throws -> Bool {
    let first = try WrittenCase(bytes)
    guard first.isRight else { return false }
    var random = Seeded(bytes.reduce(0) { $0 &* 31 &+ Int($1) })
    let refs = RecordKind.allCases.flatMap { kind in
      (0..<first.reading.case.count(kind)).map { RecordRef(kind: kind, row: $0) }
    }
    var isEdited = false
    for _ in 0..<4 {
      guard let edit = Edit.any(of: refs, &random) else { return false }
      isEdited = try check(edit, of: first) || isEdited
    }
    return isEdited
  }

  private func check(_ edit: Edit, of first: WrittenCase) throws -> Bool {
    let editor = CaseEditor(
      first.reading.case, layout: first.reading.layout, from: MemoryBytes(bytes),
      length: bytes.count)
    let edits: [ByteEdit]
    do {
      edits = try edit.edits(by: editor)
    } catch {
      try demand(error != .changed && error != .notJSON, "\(edit): \(error)")
      return false
    }
    let patched = try patched(by: edits, edit)
    try checkSame(try WrittenCase(patched), first, but: edit)
    return true
  }

  /// The file after the edits; not a byte outside of them is another.
  private func patched(by edits: [ByteEdit], _ edit: Edit) throws -> [UInt8] {
    let pieces = Pieces()
    try BytePatch(edits, length: bytes.count, digest: []).apply(
      to: MemoryBytes(bytes), blockSize: 7
    ) { pieces.bytes += $0 }
    var plain = bytes
    for edit in edits.reversed() { plain.replaceSubrange(edit.range, with: edit.bytes) }
    try demand(pieces.bytes == plain, "\(edit) changes more than it says")
    return plain
  }

  /// All other records are as they were, and so is the header.
  private func checkSame(_ result: WrittenCase, _ first: WrittenCase, but edit: Edit) throws {
    try demand(result.reading.isReadToEnd, "after \(edit): \(result.reading.findings)")
    let (was, header) = (try first.header(), try result.header())
    try demand(was == header, "after \(edit) the header is \(header)")
    // Without records both forms are the header.
    let isSameForm = first.reading.layout.form == result.reading.layout.form
    try demand(isSameForm || result.reading.case.isEmpty, "\(edit) changes the form")
    for kind in RecordKind.allCases {
      var wanted = try first.records(of: kind)
      let found = try result.records(of: kind)
      try edit.change(&wanted, of: kind, as: found)
      try demand(found == wanted, "after \(edit) \(kind) is \(found), and not \(wanted)")
    }
  }
}

/// One edit of a case.
struct Edit: CustomStringConvertible {
  enum What { case set, remove, delete, add }

  let what: What
  let record: RecordRef
  private let key: String
  private let value: String

  private static let keys = ["x-a", "note", "x-\u{E9}\"", "text", "title", "tags"]
  private static let values = ["1.50", "\"n\"", "{\"a\": [1, {}]}", "[]", "\"\\u00e9\u{1F30A}\""]

  /// An edit of one of these records, after which the case still reads; nil where there are none.
  static func any(of records: [RecordRef], _ random: inout Seeded) -> Edit? {
    guard !records.isEmpty else { return nil }
    let record = records[random.below(records.count)]
    let what = [What.set, .set, .remove, .delete, .add][random.below(5)]
    let key = keys[random.below(keys.count)]
    // Only a key of one's own takes any value.
    let isOwn = key.hasPrefix("x-")
    let value = isOwn ? values[random.below(values.count)] : key == "tags" ? "[\"t\"]" : "\"new\""
    return Edit(what: what, record: record, key: key, value: value)
  }

  var description: String { "\(what) \(key) of \(record) to \(value)" }

  func edits(by editor: CaseEditor) throws(EditFailure) -> [ByteEdit] {
    switch what {
    case .set: try editor.set(key, of: record, to: Array(value.utf8))
    case .remove: try editor.remove(key, of: record)
    case .delete: try editor.delete(record)
    case .add: try editor.add(Array(Self.note.utf8), to: .note)
    }
  }

  private static let note = "{\"text\": \"added\"}"

  /// Makes of the records of a kind what they should be; the edited one is what was found, once that
  /// is seen to have the right keys.
  func change(_ records: inout [String], of kind: RecordKind, as found: [String]) throws {
    if what == .add, kind == .note { records.append("{\"text\":\"added\"}") }
    guard what != .add, kind == record.kind else { return }
    guard what != .delete else {
      records.remove(at: record.row)
      return
    }
    try demand(found.indices.contains(record.row), "after \(self) the record is gone")
    try checkMembers(of: found[record.row], was: records[record.row])
    records[record.row] = found[record.row]
  }

  private func checkMembers(of found: String, was: String) throws {
    let wanted = what == .set ? try JSONValue(parsing: Array(value.utf8)) : nil
    let object = try JSONValue(parsing: Array(found.utf8))
    try demand(object[key] == wanted, "after \(self) it is \(found)")
    let others = [object, try JSONValue(parsing: Array(was.utf8))].map { object in
      object.members?.filter { !$0.key.utf8.elementsEqual(key.utf8) }
    }
    try demand(others[0] == others[1], "\(self) changes other keys: \(found), was \(was)")
  }
}
