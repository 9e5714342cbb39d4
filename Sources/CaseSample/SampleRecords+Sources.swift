extension SampleRecords {
  func writeSource(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.source, index)
    let role = SourceRole.of(index, count: size.sources)
    writer.beginRecord()
    writer.key("id")
    writer.id("s", index)
    switch role {
    case .onlyCited: writeOrigin(index, &random, to: &writer)
    default: writeText(index, role, &random, to: &writer)
    }
    writer.endRecord()
  }

  private func writeOrigin(
    _ index: Int, _ random: inout SampleRandom, to writer: inout RecordWriter
  ) {
    writer.key("type")
    writer.string("document")
    writer.key("title")
    writer.text("\"")
    writer.text(SourceWords.origins, random.below(SourceWords.origins.count))
    writer.text(", ")
    writer.place(random.below(1 << 20))
    writer.text("\"")
    if random.happens(400) {
      writer.key("ownReporting")
      writer.text("true")
    }
  }

  private func writeText(
    _ index: Int, _ role: SourceRole, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    let paper = random.below(SourceWords.papers.count)
    let place = random.below(1 << 20)
    writer.key("type")
    writer.string(SourceWords.types, random.below(SourceWords.types.count))
    writer.key("title")
    writer.string(SourceWords.headlines, random.below(SourceWords.headlines.count))
    writePublisher(paper, of: place, to: &writer)
    writer.key("issued")
    writer.date(issued(index), as: .day)
    writeAddress(index, to: &writer)
    writeGrades(&random, to: &writer)
    writeLineage(index, role, &random, to: &writer)
    writer.key("title-short")
    writer.string(SourceWords.shorts, paper)
    writeRole(index, role, to: &writer)
  }

  private func writePublisher(_ paper: Int, of place: Int, to writer: inout RecordWriter) {
    writer.key("publisher")
    writer.text("\"")
    writer.place(place)
    writer.text(" ")
    writer.text(SourceWords.papers, paper)
    writer.text("\"")
  }

  private func writeAddress(_ index: Int, to writer: inout RecordWriter) {
    writer.key("URL")
    writer.text("\"https://example.org/")
    writer.number(index + 1)
    writer.text("\"")
  }

  /// When a source that speaks was printed. Drawn apart, so that claims know it without its record.
  func issued(_ source: Int) -> SampleDay {
    var random = random(.issue, source)
    return SampleDay(&random)
  }

  private func writeGrades(_ random: inout SampleRandom, to writer: inout RecordWriter) {
    writer.key("language")
    writer.string(SourceWords.languages, random.below(SourceWords.languages.count))
    guard random.happens(300) else { return }
    writer.key("reliability")
    let grades: [StaticString] = ["A", "B", "C", "D", "F"]
    writer.string(grades[random.below(grades.count)])
    writer.key("credibility")
    writer.number(random.within(1...6))
  }

  private func writeRole(_ index: Int, _ role: SourceRole, to writer: inout RecordWriter) {
    switch role {
    case .ownReporting:
      writer.key("ownReporting")
      writer.text("true")
    case .revision:
      writer.key("revisionOf")
      writer.id("s", index - 1)
    case .onlyCited, .derived, .revised: break
    }
  }

  private func writeLineage(
    _ index: Int, _ role: SourceRole, _ random: inout SampleRandom,
    to writer: inout RecordWriter
  ) {
    guard role == .derived else { return }
    let origin = origin(of: index, &random)
    writer.key("derivedFrom")
    writer.text("[")
    if random.happens(500) {
      writer.id("s", origin)
    } else {
      writeLink(origin, &random, to: &writer)
    }
    if origin > 0, random.happens(150) {
      writer.text(", ")
      writer.id("s", origin - 1)
    }
    writer.text("]")
  }

  /// Chains, trees below one origin, and now and then any earlier source.
  private func origin(of index: Int, _ random: inout SampleRandom) -> Int {
    switch random.below(10) {
    case 0...3: max(0, index - 1 - random.below(3))
    case 4...7: index % 10 == 0 ? max(0, index - 10) : index - index % 10
    default: random.below(max(1, index))
    }
  }

  private func writeLink(
    _ origin: Int, _ random: inout SampleRandom, to writer: inout RecordWriter
  ) {
    let certainties: [StaticString] = ["named", "likely", "possible"]
    writer.text("{\"source\": ")
    writer.id("s", origin)
    writer.text(", \"certainty\": ")
    writer.string(certainties[random.below(certainties.count)])
    if random.happens(400) {
      writer.text(", \"for\": ")
      writer.string(SourceWords.grounds, random.below(SourceWords.grounds.count))
    } else if random.happens(200) {
      writer.text(", \"against\": ")
      writer.string(SourceWords.doubts, random.below(SourceWords.doubts.count))
    }
    writer.text("}")
  }
}
