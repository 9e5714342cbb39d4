import CaseModel

/// What the case has from an actor, and what it has on it. Only what names the actor itself: what is
/// said of a group is not said of its members, nor the other way round.
struct ActorSpeech: Sendable {
  /// Claims on the actor's word: put so by it, according to it, or from a text in which it speaks.
  let says: [RecordRef]
  /// Claims that give the actor for an answer.
  let named: [RecordRef]

  /// Costs time in these claims.
  init(of actor: RecordRef, in story: Case) {
    let index = story.index
    let texts = index.sources(spokenBy: actor).map { RecordRef(kind: .source, row: $0) }
    let own = texts.flatMap { Array(index.claims(ofSource: $0)) }
    let rows = Set(own).union(index.claims(onTheWordOf: actor))
      .union(index.claims(attributedTo: actor))
    says = rows.sorted().map { RecordRef(kind: .claim, row: $0) }
    named = index.claims(answering: actor).map { RecordRef(kind: .claim, row: $0) }
  }
}
