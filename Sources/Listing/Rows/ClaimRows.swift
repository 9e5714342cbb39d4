import CaseModel
import Review
import ScreenGrid

/// The claims, in the order they are checked in: all on one matter together.
public struct ClaimRows: RowList {
  enum Column: Int, CaseIterable {
    case progress, conflict, claim, source, verdict, why
  }

  let snapshot: Snapshot
  let wording: Wording

  /// The claims of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// The claim and its place stay; why it is next goes first.
  public var columns: [ListColumn] {
    [
      ListColumn("progress", heading: .empty, minimum: 1, ideal: 1),
      ListColumn("conflict", heading: .empty, minimum: 1, ideal: 1),
      ListColumn("claim", heading: "Claim", minimum: 30, ideal: nil),
      ListColumn("source", heading: "Source", minimum: 8, ideal: 14, givesWay: 1),
      ListColumn("verdict", heading: "Verdict", minimum: 11, ideal: 17, givesWay: 2),
      ListColumn("why", heading: "Why now", minimum: 30, ideal: 40, givesWay: 3),
    ]
  }

  /// All claims.
  public var rowCount: Int { snapshot.orders.claims.count }

  /// The claim of a row.
  public func record(atRow row: Int) -> RecordRef? {
    let rows = snapshot.orders.claims
    return rows.indices.contains(row) ? RecordRef(kind: .claim, row: Int(rows[row])) : nil
  }

  /// Looks through all rows, a few million in a thousandth of a second.
  public func row(of record: RecordRef) -> Int? {
    guard record.kind == .claim else { return nil }
    return snapshot.orders.claims.firstIndex(of: Int32(truncatingIfNeeded: record.row))
  }

  /// Whether another claim cannot hold together with this one.
  public func isConflicting(atRow row: Int) -> Bool {
    record(atRow: row).map(snapshot.orders.isConflicting) ?? false
  }

  /// Kept ready.
  public var conflictRows: [Int] { snapshot.orders.conflictRows.claims }

  /// Looks at the bytes of the file first.
  public func searcher(for word: SoughtWord) -> any RowSearcher { ClaimSearcher(self, word) }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    guard let column = Column(rawValue: column), let record = record(atRow: row) else {
      return ListCell(.empty)
    }
    let claim = snapshot.story.claims[record.row]
    switch column {
    case .progress: return progress(of: record)
    case .conflict: return wording.conflictMark(snapshot.orders.isConflicting(record))
    case .claim:
      let isStated = wording.standing(of: claim).isEmpty
      return ListCell(wording.claim(claim), style: Style(isStated ? .plain : .allegation))
    case .source: return ListCell(wording.citation(of: claim))
    case .verdict: return verdict(on: record)
    case .why:
      let reasons = snapshot.shortReasonsToCheck(record, wording)
      let words = reasons.joined(separator: wording.separator)
      return ListCell(words, style: Style(.muted))
    }
  }

  private func progress(of claim: RecordRef) -> ListCell {
    if snapshot.overlay.isDone(claim) { return ListCell(wording.glyphs.check, style: Style(.good)) }
    let isOpen = snapshot.overlay.isInProgress(claim)
    return ListCell(isOpen ? wording.glyphs.middot : .empty)
  }

  private func verdict(on claim: RecordRef) -> ListCell {
    let marks = snapshot.overlay.marks(of: claim)
    let verdicts = marks.words().sorted { $0.rawValue < $1.rawValue }.map(wording.verdict)
    if snapshot.overlay.isStale(claim) { return ListCell("look again", style: Style(.warning)) }
    if !verdicts.isEmpty { return ListCell(verdicts.joined(separator: " | ")) }
    if !marks.drafts.isEmpty { return ListCell(words(of: marks.drafts)) }
    let others = !marks.verdicts.isEmpty
    return ListCell(others ? "other matter" : "-", style: Style(.muted))
  }
}

extension ClaimRows {
  /// What drafts come to: the verdict so far, where there is one on the claim itself.
  private func words(of drafts: [Mark]) -> SafeText {
    let verdicts = Set(drafts.filter { $0.judged == .isSo }.compactMap(\.verdict))
      .sorted { $0.rawValue < $1.rawValue }.map(wording.verdict)
    guard !verdicts.isEmpty else { return "in progress" }
    return "\(verdicts.joined(separator: " | ")), draft"
  }
}

extension Snapshot {
  /// Why a claim is worth checking, as far as that is known without reading its question.
  func shortReasonsToCheck(_ claim: RecordRef, _ wording: Wording) -> [SafeText] {
    var reasons: [SafeText] = []
    if overlay.isStale(claim) { reasons.append("changed since it was marked") }
    if orders.isConflicting(claim) { reasons.append("in conflict") }
    return reasons + restingWords(claim, wording)
  }

  private func restingWords(_ claim: RecordRef, _ wording: Wording) -> [SafeText] {
    let resting = story.index.claims(basedOn: claim).count
    guard resting > 0 else { return [] }
    return ["\(wording.count(resting, "claim")) rest\(resting == 1 ? "s" : "") on it"]
  }

  /// Why a claim is worth checking, the weightiest first.
  func reasonsToCheck(_ claim: RecordRef, _ wording: Wording) -> [SafeText] {
    var reasons: [SafeText] = []
    if overlay.isStale(claim) { reasons.append("changed since it was marked") }
    if let question = story.claims[claim.row].question, question.kind == .question {
      reasons += reasonsToCheck(claim, orders.sides(ofQuestion: question.row), wording)
    }
    return reasons + restingWords(claim, wording)
  }

  private func reasonsToCheck(
    _ claim: RecordRef, _ sides: AnswerSides, _ wording: Wording
  ) -> [SafeText] {
    var reasons: [SafeText] = []
    let source = story.claims[claim.row].source
    if orders.isConflicting(claim) {
      if sides.isBetweenSources { reasons.append("sources differ") }
      if let source, sides.selfContradicting.contains(source) {
        reasons.append("the source differs from itself")
      }
    }
    let speakers = Set(sides.side(of: claim).compactMap { story.claims[$0.row].source })
    if speakers.count == 1, let only = speakers.first {
      let isImplied = sides.side(of: claim).allSatisfy { story.claims[$0.row].isImplied }
      let label = wording.label(of: only, in: story)
      reasons.append("only \(label)\(isImplied ? ", by the case's reading" : " says it")")
    }
    return reasons
  }
}
