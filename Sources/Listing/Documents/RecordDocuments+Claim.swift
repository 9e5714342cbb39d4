import CaseModel
import Review
import ScreenGrid

extension RecordDocuments {
  /// A claim to be judged: what it says and where, why it is next, what others say, and what people
  /// have said of it.
  public func check(_ record: RecordRef) -> Document {
    guard record.kind == .claim, snapshot.story.contains(record) else {
      return inspector(of: record)
    }
    return titled(checkOfAll(record))
  }

  private func checkOfAll(_ record: RecordRef) -> Document {
    let claim = snapshot.story.claims[record.row]
    var builder = DocumentBuilder(self, title: "Claim \(wording.citation(of: claim))")
    builder.row("Claim", wording.claim(claim), style: .bold)
    let reasons = snapshot.reasonsToCheck(record, wording)
    builder.row("Why now", reasons.joined(separator: wording.separator))
    builder.row("You judge", judgeable(claim))
    builder.addPassage(of: record, place: wording.citation(of: claim))
    builder.addOthers(of: claim)
    builder.addEvidence(about: record)
    builder.addGround(of: claim)
    builder.addMarks(on: record, showsDeskNotes: showsDeskNotes)
    builder.addReviews(about: record)
    return builder.document
  }

  /// The page of a claim: what is checked, and all that the case keeps of it.
  func claimPage(_ record: RecordRef) -> Document {
    var document = checkOfAll(record)
    document.lines += details(of: snapshot.story.claims[record.row]).lines
    return document
  }

  /// The things that can be judged, which are not the same.
  private func judgeable(_ claim: Claim) -> SafeText {
    let source = wording.sourceLabel(of: claim)
    let isAlleged = claim.standing == .alleged
    let parts: [SafeText] =
      ["that it is so", "that \(source) says so"] + (isAlleged ? ["that it was alleged"] : [])
    return parts.joined(separator: " | ")
  }

  private func details(of claim: Claim) -> Document {
    var builder = DocumentBuilder(self, title: .empty)
    builder.blank()
    builder.text("Said", claim.said?.words ?? claim.saidText)
    builder.text("As of", claim.asOf?.words ?? claim.asOfText)
    builder.text("Counts", claim.scope)
    builder.row("According to", builder.list(claim.attribution.map(builder.mention)))
    builder.links("Via", claim.via)
    builder.links("Corrects", [claim.revises].compactMap(\.self))
    if claim.rank != .normal {
      let reason: SafeText = claim.rankReason.map { ": \($0)" } ?? .empty
      builder.row("Rank", "\(claim.rank.rawValue), by the case's author\(reason)")
    }
    builder.row("Credibility", claim.credibility.map { "\($0) of 6 (1 confirmed, 6 unknown)" })
    builder.addEnd(of: claim.ref, tags: claim.tags, note: claim.note)
    return builder.document
  }
}

extension DocumentBuilder {
  /// What others say on the same question, and who does not mention it.
  fileprivate mutating func addOthers(of claim: Claim) {
    guard let question = claim.question, question.kind == .question else { return }
    let sides = orders.sides(ofQuestion: question.row)
    let others = sides.others(than: claim.ref, atMost: Self.mostOthers)
    var lines = others.first.map { otherLine($0, beside: claim) }
    let more = others.count - others.first.count
    if more > 0 { lines.append([muted("and \(wording.count(more, "claim")) more")]) }
    rows("Others say", lines)
    addSilence(on: question)
    addSameAnswer(sides.side(of: claim.ref).filter { $0 != claim.ref })
    links("Question", [question])
  }

  /// The question has them all.
  private static let mostOthers = 12

  /// "≠ Brief ¶3  2023", and of what only looks like a clash why it is none.
  private func otherLine(_ other: RecordRef, beside claim: Claim) -> [DocumentSpan] {
    let pair = snapshot.crossReference.verdict(ofClaims: claim.row, other.row)
    let words = plain("  \(wording.answer(of: story.claims[other.row]))")
    guard let finding = pair.finding else { return [citation(other), words] }
    if pair.verdict == .contradicts {
      // In bold alone: a source may go by a person's name.
      let mark = DocumentSpan("\(wording.glyphs.conflict) ", style: .bold)
      return [mark, citation(other), words]
    }
    return [citation(other), words, muted("  no conflict: \(finding.reason.rawValue)")]
  }

  private mutating func addSameAnswer(_ others: [RecordRef]) {
    guard !others.isEmpty else {
      return row("Same answer", "no other claim gives it: a verdict touches 1 claim")
    }
    let more = others.count - Self.mostOthers
    let rest = more > 0 ? [muted(" and \(wording.grouped(more)) more")] : []
    row("Same answer", citations(Array(others.prefix(Self.mostOthers))) + rest)
  }

  /// What a claim rests on, and what rests on it.
  fileprivate mutating func addGround(of claim: Claim) {
    links("Rests on", claim.basedOn)
    let resting = story.index.claims(basedOn: claim.ref).map { RecordRef(kind: .claim, row: $0) }
    links("Carries", resting)
  }

  /// Every reviewer's marks: when, which verdict, why; undone ones are said to be undone.
  fileprivate mutating func addMarks(on claim: RecordRef, showsDeskNotes: Bool) {
    let entries = snapshot.overlay.history(of: claim).filter(\.mark.kind.isContent)
    row("Marks", entries.isEmpty ? "nobody has marked it" : nil)
    for entry in entries {
      add(entry, on: claim, showsDeskNotes: showsDeskNotes)
    }
  }

  private mutating func add(
    _ entry: MarkHistory.Entry, on claim: RecordRef, showsDeskNotes: Bool
  ) {
    let mark = entry.mark
    let matter: SafeText = mark.judged == .isSo ? .empty : ", \(wording.judged(mark.judged))"
    let role: ColorRole = entry.isUndone ? .muted : .plain
    row(
      "\(mark.by)",
      [
        DocumentSpan(
          wording.status(of: entry, in: snapshot.overlay.marks) + matter,
          style: Style(role, entry.isUndone ? [] : .bold)),
        muted("  \(wording.time(mark.at))  \(mark.id.text)"),
      ])
    let marks = snapshot.overlay.marks
    if let reason = wording.text(mark.reason, of: entry, in: marks) { text(.empty, reason) }
    if showsDeskNotes, let note = wording.text(mark.deskNote, of: entry, in: marks) {
      text(.empty, "desk note (not exported): \(note)")
    }
    if !entry.isUndone { row(.empty, wording.lack(of: mark), style: Style(.warning)) }
    if !entry.isUndone, snapshot.overlay.isStale(mark, of: claim) {
      row(.empty, wording.staleWords, style: Style(.warning))
    }
  }
}
