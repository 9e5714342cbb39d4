import CaseModel

/// When an event was, by everybody who says so.
public struct EventDates: Sendable {
  /// Which date of the event a claim is about.
  public enum Side: String, CaseIterable, Sendable {
    /// The date of the event, or of its whole.
    case date
    /// When it began.
    case start
    /// When it ended.
    case end
  }

  /// One date and who gives it.
  public struct Claimed: Sendable {
    /// The answer in words, and the claims and sources that give it.
    public let answer: Answer
    /// The date; nil when it was given in words that are no date, such as "last month".
    public let date: EDTF?
    /// Which date of the event it is.
    public let side: Side
    /// Row of the question it answers.
    public let question: Int
  }

  /// Every date that somebody gives, early ones first, those that are no dates last.
  public let claimed: [Claimed]
  /// The date in the author's reading.
  public let authorDate: EDTF?
  /// True when the dates that sources give for it cannot all hold.
  public let isContested: Bool
}

extension EventDates {
  /// The date question's side; nil for a question about something else.
  static func side(of question: Question) -> Side? {
    guard question.type == .date else { return nil }
    guard let property = question.property else { return .date }
    return Side(rawValue: property)
  }

  init(_ event: CaseEvent, _ reader: QuestionReader) {
    var claimed: [Claimed] = []
    var isContested = false
    for row in event.owner.index.questions(about: event.ref) {
      guard let side = Self.side(of: event.owner.questions[row]) else { continue }
      let reading = reader.read(row)
      if reading.conflict != nil { isContested = true }
      claimed += Self.claimed(reading, side)
    }
    let zone = event.zone
    self.claimed = claimed.enumerated().sorted {
      (Self.place($0.element, zone), $0.offset) < (Self.place($1.element, zone), $1.offset)
    }
    .map(\.element)
    self.isContested = isContested
    authorDate = event.date
  }

  private static func claimed(_ reading: QuestionReading, _ side: Side) -> [Claimed] {
    reading.answers.map { answer in
      var date: EDTF?
      if case .date(let value) = answer.values[0] { date = value }
      return Claimed(answer: answer, date: date, side: side, question: reading.question)
    }
  }

  private static func place(_ claimed: Claimed, _ zone: ZoneRules?) -> Int {
    claimed.answer.isDenial ? .max : claimed.date?.sortSecond(in: zone) ?? .max
  }
}
