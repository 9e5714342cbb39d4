import CaseModel
import JSONText

extension CaseParser {
  /// Tells of ids that no record has, or one of a wrong kind.
  ///
  /// The record stays in the case: a reference forward is known to lead nowhere only at the end,
  /// and what is left out should not depend on the order of the file.
  mutating func reportBrokenReferences(of whole: Case) throws(ReadFailure) {
    var ids = IDCandidates(of: whole)
    var last: (reference: BrokenReference, count: Int)?
    for reference in whole.brokenReferences(limit: options.findingLimit) {
      // The record may be among those that were not read.
      if isEnded || !isReadToEnd, reference.found == nil { continue }
      findings.returnTo(reference.record)
      let count = last?.reference == reference ? (last?.count ?? 0) + 1 : 0
      last = (reference, count)
      try report(reference, occurrence: count, in: whole, &ids)
    }
    if isReadToEnd { reportNamedIDs(&ids) }
  }

  private mutating func report(
    _ reference: BrokenReference, occurrence: Int, in whole: Case, _ ids: inout IDCandidates
  ) throws(ReadFailure) {
    let code: FindingCode = reference.found == nil ? .danglingReference : .wrongKind
    let isLeftOut = reference.found == nil && isLeftOut(reference.id)
    // What is wrong was said of the record that was left out; this only follows from it.
    let severity: Finding.Severity? = isLeftOut ? .warning : nil
    findings.count(code, severity: severity)
    guard findings.hasRoom else { return }
    let (offset, pointer) = try place(of: reference, occurrence, in: whole)
    findings.keep(
      FindingDraft(
        code: code, offset: offset, pointer: pointer,
        message: message(of: reference, isLeftOut: isLeftOut),
        hint: isLeftOut || reference.found != nil
          ? nil : ids.hint(for: reference.id, among: reference.allowed),
        record: reference.record, severity: severity))
  }

  private func message(of reference: BrokenReference, isLeftOut: Bool) -> String {
    let id = Quotation.of(reference.id)
    let key = Quotation.of(reference.key)
    if isLeftOut { return "\(key): the record \(id) was left out because of an error in it" }
    let wanted = reference.allowed.words
    guard let found = reference.found else {
      return "\(key) takes the id of \(wanted); no record has the id \(id)"
    }
    return "\(key) takes the id of \(wanted); \(id) is \(found.kind.withArticle)"
  }

  private mutating func isLeftOut(_ id: String) -> Bool {
    guard leftOut.count > 0 else { return false }
    let symbol = Array(id.utf8).withUnsafeBufferPointer { builder.intern($0) }
    return symbol.map(leftOut.ids.contains) ?? false
  }

  /// Where the id stands: the record is looked at once more.
  private func place(
    of reference: BrokenReference, _ occurrence: Int, in whole: Case
  ) throws(ReadFailure) -> (offset: Int, pointer: String) {
    let span = whole.span(of: reference.record)
    let base = pointer(of: reference.record)
    let bytes = try window.bytes(at: span.offset, length: span.length)
    return bytes.withUnsafeBufferPointer { record in
      let finder = ReferenceFinder(reference.id, under: reference.key)
      guard let offset = finder.offset(of: occurrence, in: record) else {
        return (span.offset, base)
      }
      let inner = PointerFinder.pointer(in: record, from: 0, to: offset)
      return (span.offset + offset, base + inner)
    }
  }
}

extension KindSet {
  /// "a source", "an actor or a source", "a record".
  var words: String {
    kinds.count > 6 ? "a record" : Quotation.list(kinds.map(\.withArticle))
  }
}

/// Ids that somebody who wrote a wrong one may have meant.
struct IDCandidates {
  /// More ids than this are not compared, nor for more findings: it costs more than it is worth.
  private static let most = 5_000
  private static let mostHints = 50

  private let whole: Case
  private var ids: [KindSet: [String]] = [:]
  private var hints = 0

  init(of whole: Case) { self.whole = whole }

  mutating func hint(for id: String, among kinds: KindSet) -> String? {
    hints += 1
    guard hints <= Self.mostHints else { return nil }
    let near = Suggestion.nearest(to: id, among: ids(of: kinds))
    return near.map { "did you mean \(Quotation.of($0))?" }
  }

  private mutating func ids(of kinds: KindSet) -> [String] {
    if let known = ids[kinds] { return known }
    let count = kinds.kinds.reduce(0) { $0 + whole.count($1) }
    let refs = kinds.kinds.flatMap { kind in
      (0..<(count <= Self.most ? whole.count(kind) : 0)).map { RecordRef(kind: kind, row: $0) }
    }
    let found = refs.filter(whole.hasOwnID).map(whole.id(of:))
    ids[kinds] = found
    return found
  }
}

/// Finds the strings of one record that name another.
struct ReferenceFinder {
  private let id: String
  private let key: String
  /// Keys of small objects under which ids stand.
  private static let innerKeys = ["actor", "source", "about", "within"]

  init(_ id: String, under key: String) {
    self.id = id
    self.key = key
  }

  /// The offset of the nth place where the id stands under the key.
  func offset(of occurrence: Int, in record: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = JSONCursor(record)
    var offsets: [Int] = []
    do throws(JSONError) {
      try cursor.openObject()
      while let found = try cursor.nextKey() {
        if cursor.text(of: found).utf8.elementsEqual(key.utf8) {
          try collect(&cursor, &offsets)
        } else {
          try cursor.skipValue()
        }
      }
    } catch {
      // The record was read before, so this is a file that changed meanwhile.
      return offsets.dropFirst(occurrence).first
    }
    return offsets.dropFirst(occurrence).first
  }

  private func collect(_ cursor: inout JSONCursor, _ offsets: inout [Int]) throws(JSONError) {
    switch try cursor.peek() {
    case .string:
      let string = try cursor.string()
      if cursor.text(of: string).utf8.elementsEqual(id.utf8) { offsets.append(string.start - 1) }
    case .array:
      try cursor.openArray()
      while try cursor.nextElement() { try collect(&cursor, &offsets) }
    case .object: try collectObject(&cursor, &offsets)
    default: try cursor.skipValue()
    }
  }

  private func collectObject(
    _ cursor: inout JSONCursor, _ offsets: inout [Int]
  ) throws(JSONError) {
    try cursor.openObject()
    while let found = try cursor.nextKey() {
      if Self.innerKeys.contains(cursor.text(of: found)) {
        try collect(&cursor, &offsets)
      } else {
        try cursor.skipValue()
      }
    }
  }
}
