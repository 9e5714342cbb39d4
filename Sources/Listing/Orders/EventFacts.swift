import CaseModel
import CrossReference

/// What is counted of each event, once for each case: its claims, the texts that speak of it, what
/// they come from, and how it is put.
struct EventFacts: Sendable {
  /// Claims on questions about it.
  var claims = 0
  /// Texts that speak of it.
  var texts = 0
  /// What those come from.
  var origins = OriginCount(traced: 0)
  /// How it is put.
  var standing = EventStanding.reported
}

extension Derivation {
  /// The facts of each event, by its row. Linear in claims.
  func eventFacts() -> [EventFacts] {
    story.events.map(facts)
  }

  private func facts(_ event: CaseEvent) -> EventFacts {
    let claims = story.index.questions(about: event.ref)
      .flatMap { story.index.claims(ofQuestion: RecordRef(kind: .question, row: $0)) }
    let speaking = Set(claims.compactMap { story.claims[$0].source?.row })
    let texts = crossReference.sources(ofEvent: event.row).filter { row in
      speaking.contains(row) || story.sources[row].state(inHand: []) != .onlyCited
    }
    return EventFacts(
      claims: claims.count, texts: texts.count, origins: crossReference.origins(ofSources: texts),
      standing: standing(ofClaims: claims))
  }

  /// How something is put by all claims on it, taken together.
  func standing(ofClaims claims: [Int]) -> EventStanding {
    var seen: Set<EventStanding> = []
    for row in claims {
      seen.insert(EventStanding(story.claims[row]))
      if seen.contains(.reported) { return .reported }
    }
    if seen.contains(.onlyAlleged) || seen.count > 1 { return .onlyAlleged }
    return seen.first ?? .reported
  }
}

extension EventStanding {
  /// How an event would be put if only one claim spoke of it.
  fileprivate init(_ claim: Claim) {
    switch claim.standing {
    case .stated, .admitted, .found: self = claim.stance == .denies ? .onlyDenied : .reported
    case .alleged: self = .onlyAlleged
    case .denied: self = .onlyDenied
    case .opinion: self = .onlyOpinion
    }
  }
}
