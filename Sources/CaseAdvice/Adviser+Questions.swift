import CaseModel

extension Adviser {
  mutating func look(at question: Question) {
    guard question.status == .open, question.answerJSON == nil, question.wouldSettle.isEmpty,
      story.index.claims(ofQuestion: question.ref).isEmpty
    else { return }
    say(
      .noAnswer, of: question.ref, "nobody answers it",
      hint: "\"wouldSettle\" takes the papers or people that could")
  }

  mutating func look(at evidence: EvidenceLink) {
    guard evidence.bearing == .supports, let source = evidence.source else { return }
    if isDraft(source) {
      say(.ownEvidence, of: evidence.ref, at: "source", "our own draft is no evidence")
    } else if let about = evidence.about, about.kind == .claim,
      story.claims[about.row].source == source
    {
      say(
        .ownEvidence, of: evidence.ref, at: "source",
        "the claim is from this source already, so it bears out itself")
    }
  }

  mutating func look(at decision: Decision) {
    guard decision.reason == nil, decision.note == nil else { return }
    say(.noReason, of: decision.ref, at: "decision", "decided without a reason")
  }

  mutating func lookAtConflicts() {
    for row in crossReference.conflictRows {
      let question = story.questions[row]
      guard question.status == .open, question.answerJSON == nil,
        let conflict = crossReference.conflict(ofQuestion: row),
        conflict.members.joined().contains(where: { !isJudged(story.claims[$0].ref) })
      else { continue }
      say(
        .undecided, of: question.ref, "\(Self.short(conflict.reason)); nobody has decided",
        hint: "\"answer\" decides, or \"status\": \"settled\", or a mark on each of its claims")
    }
  }

  /// Reasons quote answers, and those may be of any length.
  private static func short(_ text: String) -> String {
    text.count > 200 ? text.prefix(199) + "…" : text
  }

  mutating func lookForUnmentioned() {
    let options = optionIDs()
    for ref in story.actors.map(\.ref) + story.sources.map(\.ref)
    where story.index.references(to: ref).isEmpty && !options.contains(ref) {
      say(.unmentioned, of: ref, "nothing else in the case mentions it")
    }
  }

  /// The records that stand among the options of a question.
  private func optionIDs() -> Set<RecordRef> {
    let asking = story.questions.filter { $0.type == .actor || $0.type == .event }
    return Set(asking.flatMap(\.options).compactMap { story.reference(to: $0.value) })
  }
}
