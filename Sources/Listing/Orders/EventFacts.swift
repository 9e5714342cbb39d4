import CaseModel
import CrossReference

/// What is counted of an event: its claims, the texts that speak of it, what they come from, and how
/// it is put. Made when the event is looked at, in time linear in its claims.
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
  /// The facts of an event.
  func facts(of event: CaseEvent) -> EventFacts {
    let claims = claims(about: event.ref)
    let speaking = Set(claims.compactMap { story.claims[$0].source?.row })
    let texts = crossReference.sources(ofEvent: event.row).filter { row in
      speaking.contains(row) || story.sources[row].state(inHand: []) != .onlyCited
    }
    return EventFacts(
      claims: claims.count, texts: texts.count, origins: crossReference.origins(ofSources: texts),
      standing: standing(ofClaims: claims))
  }

  /// How an event is put by all who speak of it.
  func standing(of event: RecordRef) -> EventStanding { standing(ofClaims: claims(about: event)) }

  /// Rows of the claims on questions about a record.
  private func claims(about record: RecordRef) -> [Int] {
    story.index.questions(about: record)
      .flatMap { story.index.claims(ofQuestion: RecordRef(kind: .question, row: $0)) }
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
