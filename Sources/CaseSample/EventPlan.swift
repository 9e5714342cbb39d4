/// What is decided about an event.
struct EventPlan: Sendable {
  let event: Int
  let day: SampleDay
  /// What sources differ on; nil where they do not.
  let contest: QuestionTopic?
  /// 0 to 2.
  let questions: Int
  /// The event that it is a part of; its day is in the same year.
  let whole: Int?

  /// Of a thousand events so many have a contested date, number or party.
  static let contestedDates = 68
  static let contestedNumbers = 80
  static let contestedParties = 60

  init(_ event: Int, seed: UInt64) {
    var random = SampleRandom(seed: seed, .event, event)
    self.event = event
    let day = SampleDay(&random)
    contest = Self.contest(random.below(1_000))
    let roll = random.below(100)
    // The first event has all that can be referred to.
    if contest != nil || event == 0 {
      questions = roll < 90 ? 1 : 2
    } else {
      questions = roll < 2 ? 0 : roll < 92 ? 1 : 2
    }
    let isPart = !Self.isWhole(event) && random.happens(120)
    whole = isPart ? event - event % Self.parts : nil
    self.day = whole.map { day.moved(to: Self.year(of: $0, seed: seed)) } ?? day
  }

  /// One event in sixteen may have others as its parts.
  private static let parts = 16

  /// Whether others may be parts of the event; what is said of its date is a year.
  static func isWhole(_ event: Int) -> Bool { event % parts == 0 }

  private static func year(of event: Int, seed: UInt64) -> Int {
    var random = SampleRandom(seed: seed, .event, event)
    return SampleDay(&random).year
  }

  private static func contest(_ roll: Int) -> QuestionTopic? {
    if roll < contestedDates { return .date }
    if roll < contestedDates + contestedNumbers { return .number }
    return roll < contestedDates + contestedNumbers + contestedParties ? .party : nil
  }

  /// One of its questions.
  func question(_ part: Int, of size: SampleSize, seed: UInt64) -> QuestionPlan {
    QuestionPlan(self, part, size, seed: seed)
  }
}
