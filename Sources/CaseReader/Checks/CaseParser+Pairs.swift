import CaseModel

extension CaseParser {
  /// Tells of decisions on two records of different kinds.
  mutating func reportPairs(of whole: Case) throws(ReadFailure) {
    for decision in whole.decisions {
      let about = decision.about
      guard about.count == 2, about[0].kind != about[1].kind else { continue }
      let kinds = about.map(\.kind.withArticle)
      try report(
        .mixedPair, decision.ref, key: "about",
        "a decision is on two records of one kind, found \(Quotation.list(kinds, last: "and"))",
        in: whole)
    }
  }

  /// Tells of tags that are defined twice.
  mutating func reportTags(of whole: Case) throws(ReadFailure) {
    var met: Set<[UInt8]> = []
    for tag in whole.tags where !met.insert(Array(tag.tag.utf8)).inserted {
      try report(
        .duplicateTag, tag.ref, key: "tag",
        "the tag \(Quotation.of(tag.tag)) is defined twice; the first definition holds", in: whole)
    }
  }

  /// Says what is wrong with a record that was kept, at the value of one of its keys.
  mutating func report(
    _ code: FindingCode, _ record: RecordRef, key: String, _ message: String,
    hint: String? = nil, in whole: Case
  ) throws(ReadFailure) {
    findings.returnTo(record)
    findings.count(code)
    guard findings.hasRoom else { return }
    let span = whole.span(of: record)
    let bytes = try window.bytes(at: span.offset, length: span.length)
    let offset = bytes.withUnsafeBufferPointer { RecordValue.offset(of: key, in: $0) }
    findings.keep(
      FindingDraft(
        code: code, offset: span.offset + (offset ?? 0),
        pointer: "\(pointer(of: record))/\(key)",
        message: message, hint: hint, record: record))
  }
}
