/// The records of a sample, each by its list and number.
struct SampleRecords: Sendable {
  let size: SampleSize
  let seed: UInt64

  init(_ size: SampleSize, seed: UInt64) {
    (self.size, self.seed) = (size, seed)
  }

  /// How many steps it takes to write a list; a step may write no record, or several.
  func count(_ list: SampleList) -> Int {
    switch list {
    case .tags: size.events == 0 ? 0 : DeskWords.tags.count
    case .actors: size.actors
    case .relations: size.actors / 2
    case .sources: size.sources
    case .events, .questions, .claims: size.events
    case .evidence: size.oneEvent(in: 20)
    case .reviews: size.oneEvent(in: 50)
    case .decisions: size.oneEvent(in: 200)
    case .walks: min(1, size.events)
    case .notes: size.oneEvent(in: 100)
    }
  }

  /// Writes one step of a list.
  func write(_ index: Int, of list: SampleList, to writer: inout RecordWriter) {
    switch list {
    case .events: writeEvent(index, to: &writer)
    case .questions: writeQuestions(index, to: &writer)
    case .claims: writeClaims(index, to: &writer)
    case .actors: writeActor(index, to: &writer)
    case .relations: writeRelation(index, to: &writer)
    case .sources: writeSource(index, to: &writer)
    case .tags: writeTag(index, to: &writer)
    case .evidence: writeEvidence(index, to: &writer)
    case .reviews: writeReview(index, to: &writer)
    case .decisions: writeDecision(index, to: &writer)
    case .walks: writeWalk(to: &writer)
    case .notes: writeNote(index, to: &writer)
    }
  }

  func random(_ stream: SampleRandom.Stream, _ index: Int) -> SampleRandom {
    SampleRandom(seed: seed, stream, index)
  }

  func plan(_ event: Int) -> EventPlan { EventPlan(event, seed: seed) }
}

extension SampleRecords {
  func writeHeader(to writer: inout RecordWriter) {
    writer.key("casebook")
    writer.text("1")
    writer.key("title")
    writer.text("\"Sample of ")
    writer.number(size.events)
    writer.text(size.events == 1 ? " event" : " events")
    writer.text("\"")
    writer.key("id")
    // With the seed: marks on one sample must not turn up on another.
    writer.text("\"sample-")
    writer.number(size.events)
    writer.text("-")
    writer.number(seed)
    writer.text("\"")
    writer.key("description")
    writer.text("\"")
    writeDescription(to: &writer)
    writer.text("\"")
    writer.key("language")
    writer.string("en")
    writer.key("created")
    writer.string("2026-11-21")
    writer.endHeader()
  }

  private func writeDescription(to writer: inout RecordWriter) {
    writer.text("Made by casebook sample; people, places and events are invented. ")
    writer.text("About 3 claims an event. Sources differ on ")
    rate(EventPlan.contestedDates + EventPlan.contestedNumbers + EventPlan.contestedParties)
    writer.text(" of the events: on a date in ")
    rate(EventPlan.contestedDates)
    writer.text(", on a number in ")
    rate(EventPlan.contestedNumbers)
    writer.text(", on a party in ")
    rate(EventPlan.contestedParties)
    writer.text(".")

    /// "20.8 %"
    func rate(_ perMille: Int) {
      writer.number(perMille / 10)
      writer.text(".")
      writer.number(perMille % 10)
      writer.text(" %")
    }
  }
}
