import CaseModel

/// What is counted of each event, once for each case: its claims, the texts that speak of it, what
/// they come from, and how it is put.
struct EventFacts: Sendable {
  /// Claims on questions about it.
  var claims = 0
  /// Sources that make them.
  var texts = 0
  /// What those come from.
  var origins = OriginCount()
  /// How it is put.
  var standing = EventStanding.reported
}

/// Counts all events in one walk over the claims.
struct EventCounter {
  private let story: Case
  private let derivation: Derivation
  private var facts: [EventFacts]
  private var seen: [Seen]
  private var texts: Set<Pair> = []
  private var origins: Set<Pair> = []

  private struct Seen {
    var isReported = false
    var isAlleged = false
    var isDenied = false
    var isOpinion = false

    var standing: EventStanding {
      if isReported { return .reported }
      if isAlleged { return .onlyAlleged }
      if isDenied { return isOpinion ? .onlyAlleged : .onlyDenied }
      return isOpinion ? .onlyOpinion : .reported
    }
  }

  private struct Pair: Hashable {
    let event: Int
    let other: Int
  }

  /// The facts of each event, by its row.
  static func facts(of story: Case, _ derivation: Derivation) -> [EventFacts] {
    var counter = EventCounter(story, derivation)
    for row in story.claims.indices { counter.count(story.claims[row]) }
    for event in counter.facts.indices {
      counter.facts[event].standing = counter.seen[event].standing
    }
    return counter.facts
  }

  private init(_ story: Case, _ derivation: Derivation) {
    self.story = story
    self.derivation = derivation
    facts = Array(repeating: EventFacts(), count: story.count(.event))
    seen = Array(repeating: Seen(), count: story.count(.event))
  }

  private mutating func count(_ claim: Claim) {
    guard let event = story.subject(ofClaim: claim.ref), event.kind == .event,
      facts.indices.contains(event.row)
    else { return }
    facts[event.row].claims += 1
    note(claim, event.row)
    guard let source = claim.source, source.kind == .source else { return }
    if texts.insert(Pair(event: event.row, other: source.row)).inserted {
      facts[event.row].texts += 1
    }
    countOrigins(of: claim, source, event.row)
  }

  /// Texts without a recorded origin are counted apart, so they get negative numbers.
  private mutating func countOrigins(of claim: Claim, _ source: RecordRef, _ event: Int) {
    guard let all = derivation.origins(ofClaim: claim.ref) else {
      let isNew = origins.insert(Pair(event: event, other: ~source.row)).inserted
      facts[event].origins.untraced += isNew ? 1 : 0
      return
    }
    for origin in all where origins.insert(Pair(event: event, other: origin.row)).inserted {
      facts[event].origins.traced += 1
    }
  }

  private mutating func note(_ claim: Claim, _ event: Int) {
    switch claim.standing {
    case .stated, .admitted, .found:
      if claim.stance == .denies {
        seen[event].isDenied = true
      } else {
        seen[event].isReported = true
      }
    case .alleged: seen[event].isAlleged = true
    case .denied: seen[event].isDenied = true
    case .opinion: seen[event].isOpinion = true
    }
  }
}
