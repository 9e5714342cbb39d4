import CaseModel
import JSONText

extension CaseParser {
  /// The case, and all there is to say of it.
  mutating func result() throws(ReadFailure) -> ReadResult {
    let whole = builder.snapshot(isWhole: true)
    findings.settle()
    try reportBrokenReferences(of: whole)
    try reportMisfits(of: whole)
    try reportLoops(of: whole)
    try reportReversals(of: whole)
    try reportDateOrder(of: whole)
    try reportSelves(of: whole)
    try reportPairs(of: whole)
    try reportTags(of: whole)
    return ReadResult(
      case: whole, findings: try placedFindings(in: whole), findingCounts: findings.counts,
      severityCounts: findings.countsBySeverity, recordsLeftOut: leftOut.count,
      pointers: recordPointers, layout: fileLayout,
      bytesRead: bytesRead, isReadToEnd: isReadToEnd, isEnded: isEnded)
  }

  /// As many as were told of, where reading was ended: a part is not to be said to be smaller.
  private var bytesRead: Int {
    if isEnded { return bytesTold }
    return isReadToEnd ? window.end : inputOffset(cursor.offset)
  }

  /// The findings in the order of the file, with lines and columns from one more pass over it.
  private func placedFindings(in whole: Case) throws(ReadFailure) -> [Finding] {
    guard !findings.kept.isEmpty else { return [] }
    let drafts = findings.kept.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
    let namesakes = drafts.map { draft in
      draft.namesakeID.flatMap(whole.reference(to:)).map { whole.span(of: $0).offset }
    }
    let positions = try LineFinder.positions(
      of: drafts.map(\.offset) + namesakes.compactMap(\.self)
    ) { offset throws(ReadFailure) in
      try window.bytes(at: offset, length: options.blockSize)
    }
    return zip(drafts, namesakes).map { draft, namesake in
      draft.finding(at: positions[draft.offset], namesake: namesake.flatMap { positions[$0] })
    }
  }
}

extension FindingDraft {
  fileprivate func finding(at position: JSONPosition?, namesake: JSONPosition?) -> Finding {
    Finding(
      code, severity: severity, offset: offset, line: position?.line ?? 1,
      column: position?.column ?? 1, pointer: pointer,
      message: namesake.map { "\(message) (line \($0.line))" } ?? message, hint: hint,
      record: record)
  }
}
