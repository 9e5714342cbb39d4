extension SampleRecords {
  func writeTag(_ index: Int, to writer: inout RecordWriter) {
    writer.beginRecord()
    writer.key("tag")
    writer.string(DeskWords.tags, index)
    if index < DeskWords.colors.count {
      writer.key("color")
      writer.string(DeskWords.colors, index)
    }
    writer.endRecord()
  }

  func writeEvidence(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.evidence, index)
    let event = index * 20
    writer.beginRecord()
    writer.key("about")
    if hasClaim(event), random.happens(600) {
      writer.id("c", event)
    } else {
      writer.id("e", event)
    }
    writer.key("source")
    writer.id("s", random.below(size.sources))
    if random.happens(300) {
      writer.key("locator")
      writer.locator(&random)
    }
    if random.happens(200) {
      writer.key("strength")
      writer.string(random.happens(500) ? "weak" : "strong")
    }
    writer.key("bearing")
    let bearings: [StaticString] = ["supports", "contradicts", "mentions"]
    writer.string(bearings[random.below(bearings.count)])
    writer.endRecord()
  }

  /// True when the event has a question with a first claim.
  private func hasClaim(_ event: Int) -> Bool {
    let plan = plan(event)
    return plan.questions > 0 && plan.question(0, of: size, seed: seed).claims > 0
  }

  func writeReview(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.review, index)
    // Every event about which something can be reviewed has one question at least.
    let event = index * 50
    let rating = random.below(DeskWords.ratings.count)
    guard hasClaim(event) else { return }
    writer.beginRecord()
    writer.key("about")
    writer.id(random.happens(800) ? "c" : "q", event)
    writer.key("rating")
    writer.string(DeskWords.ratings, rating)
    writer.key("verdict")
    writer.string(DeskWords.verdicts, rating)
    writer.key("reviewer")
    writer.id("a", random.below(size.actors))
    writer.key("date")
    writer.date(SampleDay(&random), as: .day)
    writer.key("URL")
    writer.text("\"https://example.org/review/")
    writer.number(index + 1)
    writer.text("\"")
    writer.endRecord()
  }

  /// A word on two sources. On actors or events it would change what contradicts what.
  func writeDecision(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.decision, index)
    let first = random.below(size.sources)
    let second = (first + 1 + random.below(size.sources - 1)) % size.sources
    let words: [StaticString] = ["repeats", "independent", "unsure"]
    writer.beginRecord()
    writer.key("about")
    writer.text("[")
    writer.id("s", first)
    writer.text(", ")
    writer.id("s", second)
    writer.text("]")
    writer.key("decision")
    writer.string(words[random.below(words.count)])
    writer.key("by")
    writer.string(DeskWords.people, random.below(DeskWords.people.count))
    writer.key("date")
    writer.date(SampleDay(&random), as: .day)
    writer.key("reason")
    writer.string(DeskWords.reasons, random.below(DeskWords.reasons.count))
    writer.endRecord()
  }

  /// One way through the first events.
  func writeWalk(to writer: inout RecordWriter) {
    writer.beginRecord()
    writer.key("title")
    writer.string("How it began")
    writer.key("steps")
    for step in 0..<min(4, size.events) {
      writer.text(step == 0 ? "[" : ", ")
      writer.text("{\"about\": ")
      writer.id("e", step)
      writer.text("}")
    }
    writer.text("]")
    writer.endRecord()
  }

  func writeNote(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.note, index)
    writer.beginRecord()
    writer.key("about")
    writer.text("[")
    writer.id("e", random.below(size.events))
    writer.text("]")
    writer.key("text")
    writer.string(DeskWords.todos, random.below(DeskWords.todos.count))
    writer.key("by")
    writer.string(DeskWords.people, random.below(DeskWords.people.count))
    if random.happens(400) {
      writer.key("todo")
      writer.text("true")
    }
    writer.endRecord()
  }
}
