/// What a question asks for.
enum QuestionTopic: Int {
  case number, party, date, quantity, text, flag, place, choice, url, event
  /// Of a thing that was there long before the story.
  case age
}

/// What is decided about a question before anything of it is written: its claims are written long
/// after it, and have to agree.
struct QuestionPlan: Sendable {
  let event: Int
  /// 0 for the first question about the event, 1 for the second.
  let part: Int
  let topic: QuestionTopic
  /// Whether its answers cannot all hold.
  let isContested: Bool
  let claims: Int
  /// How its answers are compared.
  let rule: Rule
  /// The day, number or actor that is right, or that one side has.
  let day: SampleDay
  let number: Int
  let actor: Int
  /// What the other side has.
  let otherDay: SampleDay
  let otherNumber: Int
  let otherActor: Int
  /// The first of its sources, and how far the next one is away.
  let source: Int
  let stride: Int

  /// How answers that differ are reconciled.
  enum Rule {
    case plain, tolerance, changes, many
  }
}

extension QuestionPlan {
  init(_ plan: EventPlan, _ part: Int, _ size: SampleSize, seed: UInt64) {
    var random = SampleRandom(seed: seed, .question, plan.event * 2 + part)
    event = plan.event
    self.part = part
    isContested = part == 0 && plan.contest != nil
    topic = Self.topic(plan, part, &random)
    claims = Self.claims(plan.event, part, isContested, &random)
    rule = isContested ? .plain : Self.rule(topic, random.below(10))
    day = plan.day
    otherDay = day.other(&random)
    number = 1 + random.below(1 + random.below(400))
    otherNumber = number + 1 + random.below(1 + number / 2)
    actor = random.below(size.actors)
    otherActor = (actor + 1 + random.below(size.actors - 1)) % size.actors
    source = Self.skewed(size.sources, &random)
    stride = 1 + random.below(size.sources - 1)
  }

  private static func topic(
    _ plan: EventPlan, _ part: Int, _ random: inout SampleRandom
  ) -> QuestionTopic {
    let roll = random.below(100)
    guard part == 0, let contest = plan.contest else {
      // An event whose date is in its record may have its date asked for as well.
      // Nothing goes before the first event.
      if part == 1, random.happens(20) { return .age }
      return plan.event == 0 && places[roll] == .event ? .text : places[roll]
    }
    return contest == .number && roll < 25 ? .quantity : contest
  }

  /// Topics by their share of a hundred questions that nobody differs on.
  private static let places: [QuestionTopic] = [
    (QuestionTopic.number, 24), (.party, 17), (.date, 12), (.quantity, 8), (.text, 11), (.flag, 9),
    (.place, 8), (.choice, 7), (.url, 2), (.event, 2),
  ].flatMap { Array(repeating: $0.0, count: $0.1) }

  private static func claims(
    _ event: Int, _ part: Int, _ isContested: Bool, _ random: inout SampleRandom
  ) -> Int {
    if isContested { return 2 + random.place(in: [32, 32, 20, 10, 6], sum: 100) }
    if part == 1 { return 1 + random.below(2) }
    let found = random.place(in: [1, 18, 26, 25, 16, 8, 6], sum: 100)
    return event == 0 ? max(2, found) : found
  }

  private static func rule(_ topic: QuestionTopic, _ roll: Int) -> Rule {
    switch (topic, roll) {
    case (.number, 0): .tolerance
    case (.number, 1): .changes
    case (.party, 0...1): .many
    default: .plain
    }
  }

  /// Few sources have most of the claims.
  private static func skewed(_ count: Int, _ random: inout SampleRandom) -> Int {
    random.below(1 + random.below(count))
  }

  /// The source of one of its claims: never one that is only cited, nor an earlier version.
  func source(_ claim: Int, of size: SampleSize) -> Int {
    let place = (source + claim * stride) % size.sources
    return SourceRole.of(place, count: size.sources).speaks ? place : place + 1
  }

  /// Whether a claim is on the other side.
  func isOther(_ claim: Int, _ random: inout SampleRandom) -> Bool {
    guard isContested else { return false }
    return claim < 2 ? claim == 1 : random.happens(400)
  }
}

/// What a source is to the others.
enum SourceRole {
  /// Nobody has it; others name it.
  case onlyCited
  case ownReporting
  /// It comes from one before it.
  case derived
  /// An earlier version of the one that follows.
  case revised
  /// A later version of the one before it.
  case revision

  static func of(_ source: Int, count: Int) -> SourceRole {
    switch source % 50 {
    case 48 where source + 1 < count: .revised
    case 49: .revision
    case let place where place % 10 == 0: source + 1 < count ? .onlyCited : .derived
    case let place where place % 10 < 4: .ownReporting
    default: .derived
    }
  }

  /// Whether claims are made of it.
  var speaks: Bool {
    switch self {
    case .onlyCited, .revised: false
    case .ownReporting, .derived, .revision: true
    }
  }
}
