/// How many records of which kind a sample has.
struct SampleSize: Sendable {
  let events: Int
  /// 5,000, fewer in a case of less than 10,000 events.
  let actors: Int
  /// 1,000, fewer in a case of less than 10,000 events.
  let sources: Int

  init(events: Int) {
    self.events = events
    actors = events == 0 ? 0 : min(5_000, max(8, events / 2))
    sources = events == 0 ? 0 : min(1_000, max(8, events / 10))
  }

  /// One in so many events, at least one where there are any.
  func oneEvent(in every: Int) -> Int { events == 0 ? 0 : max(1, events / every) }
}

/// The lists of a case, in the order in which they are written.
enum SampleList: Int, CaseIterable {
  case tags, actors, relations, sources, events, questions, claims, evidence, reviews, notes
  case decisions, walks

  /// The key of the list in a document.
  var key: StaticString {
    switch self {
    case .tags: "tags"
    case .actors: "actors"
    case .relations: "relations"
    case .sources: "sources"
    case .events: "events"
    case .questions: "questions"
    case .claims: "claims"
    case .evidence: "evidence"
    case .reviews: "reviews"
    case .notes: "notes"
    case .decisions: "decisions"
    case .walks: "walks"
    }
  }

  /// The word for one of its records in JSON Lines.
  var word: StaticString {
    switch self {
    case .tags: "tag"
    case .actors: "actor"
    case .relations: "relation"
    case .sources: "source"
    case .events: "event"
    case .questions: "question"
    case .claims: "claim"
    case .evidence: "evidence"
    case .reviews: "review"
    case .notes: "note"
    case .decisions: "decision"
    case .walks: "walk"
    }
  }
}
