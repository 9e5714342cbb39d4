import CaseModel

/// A date somebody gives for an event.
struct ClaimedDate: Sendable {
  /// The date.
  let date: EDTF
  /// The claims that give it; none for the reading of the case's author.
  let claims: [RecordRef]
}

extension Case {
  /// The dates given for an event, each once, the earliest first: those of claims on questions
  /// about when it was or began, and the reading of the case's author.
  func claimedDates(of event: RecordRef) -> [ClaimedDate] {
    var claims: [EDTF: [RecordRef]] = [:]
    if let date = events[event.row].date { claims[date] = [] }
    for row in index.questions(about: event) where questions[row].asksWhen {
      let question = RecordRef(kind: .question, row: row)
      for claim in index.claims(ofQuestion: question) {
        for date in self.claims[claim].dates {
          claims[date, default: []].append(RecordRef(kind: .claim, row: claim))
        }
      }
    }
    return claims.map { ClaimedDate(date: $0.key, claims: $0.value) }.sorted(
      by: ClaimedDate.isBefore)
  }
}

extension ClaimedDate {
  /// By the first day, then the last, then as written; what has no start comes first.
  fileprivate static func isBefore(_ left: ClaimedDate, _ right: ClaimedDate) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
      || (left.key == right.key && left.date.text < right.date.text)
  }

  private var key: [Int] {
    [date.earliest?.number ?? .min, date.latest?.number ?? .max]
  }
}

extension Question {
  /// Whether its answers are dates on which the event it is about was, or began.
  var asksWhen: Bool {
    type == .date && (property == "date" || property == "start")
  }
}

extension Claim {
  /// The dates it gives; none where it gives something else, or denies them.
  var dates: [EDTF] {
    guard stance != .denies, standing != .denied, let value else { return [] }
    return value.dates
  }
}

extension ClaimValue {
  fileprivate var dates: [EDTF] {
    switch self {
    case .date(let date): [date]
    case .list(let values):
      values.compactMap { value in
        if case .date(let date) = value { date } else { nil }
      }
    default: []
    }
  }
}
