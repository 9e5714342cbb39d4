extension SampleRecords {
  func writeEvent(_ index: Int, to writer: inout RecordWriter) {
    let plan = plan(index)
    var random = random(.event, index + EventPlan.detailOffset)
    writer.beginRecord()
    writer.key("id")
    writer.id("e", index)
    let place = writeTitle(&random, to: &writer)
    // A date that is contested is left to the claims; one in fifty of the others is not known.
    let isDated = plan.contest != .date && !random.happens(20)
    if isDated { writeDate(plan, &random, to: &writer) }
    writer.key("type")
    writer.string(EventWords.types, random.below(EventWords.types.count))
    if random.happens(60) {
      writer.key("description")
      writer.string(EventWords.descriptions, random.below(EventWords.descriptions.count))
    }
    writePlace(place, &random, to: &writer)
    writeParticipants(&random, to: &writer)
    writeSources(&random, to: &writer)
    writeTies(plan, isDated: isDated, &random, to: &writer)
    writer.endRecord()
  }

  private func writeTitle(_ random: inout SampleRandom, to writer: inout RecordWriter) -> Int {
    let place = random.below(1 << 20)
    writer.key("title")
    writer.text("\"")
    writer.text(EventWords.phenomena, random.below(EventWords.phenomena.count))
    if !random.happens(150) {
      writer.text(" in ")
      writer.place(place)
    }
    writer.text(" ")
    writer.text(EventWords.aftermaths, random.below(EventWords.aftermaths.count))
    switch random.below(250) {
    case 0: writer.text(" 🔥")
    case 1...20: writer.text(", again")
    default: break
    }
    writer.text("\"")
    return place
  }

  private func writeDate(
    _ plan: EventPlan, _ random: inout SampleRandom, to writer: inout RecordWriter
  ) {
    let form = form(of: plan, &random)
    writer.key("date")
    writer.date(plan.day, as: form)
    if form == .minute || form == .minutes {
      writer.key("timeZone")
      writer.string(EventWords.zones, random.below(EventWords.zones.count))
    }
  }

  /// The dates of a whole and of its parts are forms that go together.
  private func form(of plan: EventPlan, _ random: inout SampleRandom) -> DateForm {
    if EventPlan.isWhole(plan.event) { return .year }
    return plan.whole == nil ? .ofEvent(&random) : .ofClaim(&random)
  }

  private func writePlace(
    _ place: Int, _ random: inout SampleRandom, to writer: inout RecordWriter
  ) {
    writer.key("place")
    guard random.happens(60) else {
      writer.text("\"")
      writer.place(place)
      return writer.text("\"")
    }
    writer.text("{\"name\": \"")
    writer.place(place)
    writer.text("\", \"lat\": ")
    writer.number(random.within(-60...70))
    writer.text(".")
    writer.number(random.below(1_000), digits: 3)
    writer.text(", \"lon\": ")
    writer.number(random.within(-179...179))
    writer.text(".5}")
  }

  private func writeParticipants(_ random: inout SampleRandom, to writer: inout RecordWriter) {
    let count = random.place(in: [15, 45, 30, 10], sum: 100)
    guard count > 0 else { return }
    let first = random.below(1 + random.below(size.actors))
    writer.key("actors")
    for place in 0..<count {
      writer.text(place == 0 ? "[" : ", ")
      let actor = (first + place * 3) % size.actors
      // One role at most keeps the list within a line.
      guard place == 0, random.happens(350) else {
        writer.id("a", actor)
        continue
      }
      writer.text("{\"actor\": ")
      writer.id("a", actor)
      writer.text(", \"role\": ")
      writer.string(EventWords.roles, random.below(EventWords.roles.count))
      writer.text("}")
    }
    writer.text("]")
  }

  private func writeSources(_ random: inout SampleRandom, to writer: inout RecordWriter) {
    guard random.happens(600) else { return }
    writer.key("sources")
    writer.text("[")
    writer.id("s", random.below(size.sources))
    writer.text("]")
  }

  /// What ties an event to others: groups, larger events, tags, and what it came after.
  private func writeTies(
    _ plan: EventPlan, isDated: Bool, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    let index = plan.event
    if random.happens(50) {
      writer.key("group")
      writer.string(EventWords.groups, random.below(EventWords.groups.count))
    }
    if let whole = plan.whole {
      writer.key("partOf")
      writer.id("e", whole)
    }
    if random.happens(5) {
      writer.key("media")
      writer.text("[{\"url\": \"https://example.org/photo/")
      writer.number(index + 1)
      writer.text("\"}]")
    }
    writeTags(oneIn: 10, &random, to: &writer)
    if index > 0, !isDated, random.happens(200) {
      writer.key("after")
      writer.text("[")
      writer.id("e", index - 1)
      writer.text("]")
    }
  }

  func writeTags(oneIn every: Int, _ random: inout SampleRandom, to writer: inout RecordWriter) {
    guard random.below(every) == 0 else { return }
    writer.key("tags")
    writer.text("[")
    writer.string(DeskWords.tags, random.below(DeskWords.tags.count))
    writer.text("]")
  }
}

extension EventPlan {
  /// Details are drawn apart from the plan, so that a plan can be made again without them.
  static let detailOffset = 1 << 32
}
