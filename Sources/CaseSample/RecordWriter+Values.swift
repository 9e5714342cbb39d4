extension RecordWriter {
  /// Writes what a claim answers.
  ///
  /// The first two claims of a contested question are exact and cannot both hold; all claims of any
  /// other question can.
  mutating func value(
    _ claim: Int, of plan: QuestionPlan, _ size: SampleSize, _ random: inout SampleRandom
  ) {
    if claim > 1, random.happens(15) { return text("{\"unknown\": true}") }
    let isOther = plan.isOther(claim, &random)
    switch plan.topic {
    case .date: dateValue(claim, plan, isOther, &random)
    case .number, .quantity: amount(claim, plan, isOther, &random)
    case .party: party(claim, plan, isOther, size)
    case .text: string(QuestionWords.reasons, plan.number + claim / 2)
    case .flag: text(plan.number % 2 == 0 ? "true" : "false")
    case .place: placeValue(plan)
    case .choice: choice(plan, &random)
    case .url:
      text("\"https://example.org/statement/")
      number(plan.number)
      text("\"")
    case .event: id("e", max(0, plan.event - 1))
    case .age: date(plan.day, as: .ofAge(plan.number))
    }
  }

  private mutating func dateValue(
    _ claim: Int, _ plan: QuestionPlan, _ isOther: Bool, _ random: inout SampleRandom
  ) {
    let mustBeExact = plan.isContested && claim < 2
    let form = mustBeExact ? .day : DateForm.ofClaim(&random)
    date(isOther ? plan.otherDay : plan.day, as: form)
  }

  private mutating func party(
    _ claim: Int, _ plan: QuestionPlan, _ isOther: Bool, _ size: SampleSize
  ) {
    guard plan.rule == .many else { return id("a", isOther ? plan.otherActor : plan.actor) }
    text("[")
    id("a", plan.actor)
    if claim > 0 {
      text(", ")
      id("a", plan.otherActor)
    }
    text("]")
  }

  private mutating func amount(
    _ claim: Int, _ plan: QuestionPlan, _ isOther: Bool, _ random: inout SampleRandom
  ) {
    let value = isOther ? plan.otherNumber : plan.number
    switch plan.rule {
    case .changes: return number(value + claim * 2)
    case .tolerance: return number(value + claim % 2)
    case .plain, .many: break
    }
    let roll = plan.isContested && claim < 2 ? 9 : random.below(10)
    switch roll {
    case 0: bounds(min: value - value / 4, max: nil)
    case 1: bounds(min: value - value / 5, max: value + value / 5 + 1)
    default: plan.topic == .quantity ? length(value, random.below(4)) : number(value)
    }
  }

  private mutating func bounds(min: Int, max: Int?) {
    text("{\"min\": ")
    number(min)
    if let max {
      text(", \"max\": ")
      number(max)
    }
    text("}")
  }

  /// Metres: without the unit of the question, with it, or in one that converts.
  private mutating func length(_ metres: Int, _ roll: Int) {
    switch roll {
    case 0:
      text("{\"amount\": ")
      number(metres * 100)
      text(", \"unit\": \"cm\"}")
    case 1:
      text("{\"amount\": ")
      number(metres)
      text(".0, \"unit\": \"m\"}")
    default: number(metres)
    }
  }

  private mutating func placeValue(_ plan: QuestionPlan) {
    guard plan.number % 5 == 0 else {
      text("\"")
      place(plan.actor)
      return text("\"")
    }
    text("{\"lat\": ")
    number(plan.number % 80)
    text(".25, \"lon\": ")
    number(plan.actor % 170)
    text(".5, \"radiusM\": 200}")
  }

  /// One cause, or the wider one that it lies in.
  private mutating func choice(_ plan: QuestionPlan, _ random: inout SampleRandom) {
    let place = plan.number % QuestionWords.causes.count
    if place == 1, random.happens(300) { return string("main cable") }
    string(QuestionWords.causes, place)
  }
}
