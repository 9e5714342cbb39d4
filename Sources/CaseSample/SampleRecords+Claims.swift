extension SampleRecords {
  /// Writes the claims on the questions about one event, or what is said of it in words alone.
  func writeClaims(_ event: Int, to writer: inout RecordWriter) {
    let plan = plan(event)
    if plan.questions == 0 { return writeWords(event, to: &writer) }
    for part in 0..<plan.questions {
      let question = plan.question(part, of: size, seed: seed)
      for claim in 0..<question.claims { write(claim, of: question, to: &writer) }
    }
  }

  private func writeWords(_ event: Int, to writer: inout RecordWriter) {
    var random = random(.claim, event * 16)
    writer.beginRecord()
    writer.key("source")
    writer.id("s", random.below(size.sources))
    writeText(&random, to: &writer)
    writer.endRecord()
  }

  private func write(_ claim: Int, of plan: QuestionPlan, to writer: inout RecordWriter) {
    var random = random(.claim, (plan.event * 2 + plan.part) * 8 + claim)
    writer.beginRecord()
    if claim == 0 || isRevised(claim, plan) {
      writer.key("id")
      writer.claimID(plan, claim)
    }
    writer.key("source")
    writer.id("s", plan.source(claim, of: size))
    writer.key("question")
    writer.questionID(plan)
    writer.key("value")
    writer.value(claim, of: plan, size, &random)
    writeText(&random, to: &writer)
    writeStanding(claim, plan, &random, to: &writer)
    writer.endRecord()
  }

  /// Every eighth question with four claims or more has a third one that the fourth corrects.
  private func isRevised(_ claim: Int, _ plan: QuestionPlan) -> Bool {
    claim == 2 && plan.claims > 3 && plan.event % 8 == 0
  }

  private func writeText(_ random: inout SampleRandom, to writer: inout RecordWriter) {
    if random.happens(940) {
      writer.key("text")
      writer.statement(&random)
    } else {
      writer.key("quote")
      writer.statement(&random)
    }
    guard random.happens(100) else { return }
    writer.key("locator")
    writer.locator(&random)
  }

  /// How the claim is put, on whose word, and when: in the week before it was printed. Nothing of it takes the first two claims out of
  /// the answers or turns them around.
  private func writeStanding(
    _ claim: Int, _ plan: QuestionPlan, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    if random.happens(60) {
      writer.key("attribution")
      writer.attribution(random.below(size.actors), &random)
    }
    if random.happens(100) {
      writer.key("said")
      writer.date(issued(plan.source(claim, of: size)).before(by: random.below(7)), as: .day)
    }
    if plan.rule == .changes {
      writer.key("asOf")
      writer.date(plan.day.dayLater(by: claim), as: .day)
    }
    writeDoubts(claim, plan, &random, to: &writer)
    writeRevision(claim, plan, &random, to: &writer)
  }

  private func writeDoubts(
    _ claim: Int, _ plan: QuestionPlan, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    if random.happens(60) {
      writer.key("stance")
      writer.string("repeats")
    } else if claim > 1, random.happens(30) {
      writer.key("stance")
      writer.string("questions")
    }
    if random.happens(40) {
      let words: [StaticString] = ["certain", "probable", "possible", "unlikely"]
      writer.key("modality")
      writer.string(words[random.below(words.count)])
    }
    if random.happens(30) {
      writer.key("credibility")
      writer.number(random.within(1...6))
    }
    if claim > 1, random.happens(20) {
      writer.key("rank")
      writer.string("deprecated")
    }
  }

  private func writeRevision(
    _ claim: Int, _ plan: QuestionPlan, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    if claim == 3, isRevised(2, plan) {
      writer.key("revises")
      writer.claimID(plan, 2)
    }
    writeTags(oneIn: 40, &random, to: &writer)
    if random.happens(80) {
      let words: [StaticString] = ["alleged", "admitted", "found", "opinion"]
      writer.key("standing")
      writer.string(words[random.below(words.count)])
      writer.key("standingBy")
      writer.id("a", random.below(size.actors))
    }
    if claim > 0, random.happens(20) {
      writer.key("basedOn")
      writer.text("[")
      writer.claimID(plan, 0)
      writer.text("]")
    }
    if random.happens(20) {
      writer.key("via")
      writer.text("[")
      // By way of another source than its own.
      let own = plan.source(claim, of: size)
      writer.id("s", (own + 1 + random.below(size.sources - 1)) % size.sources)
      writer.text("]")
    }
  }
}

extension RecordWriter {
  /// "c12" for the first claim on the first question about event 12.
  mutating func claimID(_ plan: QuestionPlan, _ claim: Int) {
    text("\"c")
    number(plan.event + 1)
    if plan.part > 0 { text("b") }
    if claim > 0 {
      text("-")
      number(claim + 1)
    }
    text("\"")
  }

  /// Phrases that make a sentence of about 75 bytes; some are half as long, some twice.
  mutating func statement(_ random: inout SampleRandom) {
    let length = random.below(6)
    text("\"")
    text(ClaimWords.speakers, random.below(ClaimWords.speakers.count))
    text(" ")
    text(ClaimWords.verbs, random.below(ClaimWords.verbs.count))
    text(" ")
    text(ClaimWords.statements, random.below(ClaimWords.statements.count))
    if length == 5 {
      text(ClaimWords.circumstances, random.below(ClaimWords.circumstances.count))
    }
    text(ClaimWords.tails, length == 0 ? 0 : random.below(ClaimWords.tails.count))
    if random.happens(20) { text(ClaimWords.rarities, random.below(ClaimWords.rarities.count)) }
    text("\"")
  }

  mutating func locator(_ random: inout SampleRandom) {
    switch random.below(4) {
    case 0:
      text("{\"label\": ")
      string(ClaimWords.sections, random.below(ClaimWords.sections.count))
      text(", \"locator\": \"")
      number(random.within(1...90))
      text("\"}")
    case 1:
      text("{\"type\": \"TextPositionSelector\", \"start\": ")
      let start = random.below(4_000)
      number(start)
      text(", \"end\": ")
      number(start + random.within(20...90))
      text("}")
    default:
      text("\"p. ")
      number(random.within(1...90))
      text("\"")
    }
  }

  mutating func attribution(_ actor: Int, _ random: inout SampleRandom) {
    switch random.below(4) {
    case 0:
      text("{\"name\": ")
      string(ClaimWords.names, random.below(ClaimWords.names.count))
      text("}")
    case 1:
      text("[")
      id("a", actor)
      text(", {\"name\": ")
      string(ClaimWords.names, random.below(ClaimWords.names.count))
      text("}]")
    default: id("a", actor)
    }
  }
}
