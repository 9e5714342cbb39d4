import CaseModel

/// A date somebody gives for an event.
struct ClaimedDate: Sendable {
  /// The date.
  let date: EDTF
  /// The claims that give it; none for the reading of the case's author.
  let claims: [RecordRef]
}

extension ClaimedDate {
  /// By the first day, then the last, then as written; what has no start comes first.
  static func isBefore(_ left: ClaimedDate, _ right: ClaimedDate) -> Bool {
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
    type == .date && (property == nil || property == "date" || property == "start")
  }
}

extension Question {
  /// Whether its answers are dates on which the event it is about ended.
  var asksEnd: Bool { type == .date && property == "end" }
}

extension Claim {
  /// Whether its answer is a date that the case's author reads in other words of the source, such as
  /// "last month".
  var readsDate: Bool { value?.dates.contains { !$0.qualifiers.isEmpty } ?? false }
}

extension ClaimValue {
  /// The dates in it.
  var dates: [EDTF] {
    switch self {
    case .date(let date): [date]
    case .list(let values): values.compactMap(\.date)
    default: []
    }
  }

  private var date: EDTF? {
    if case .date(let date) = self { date } else { nil }
  }
}
