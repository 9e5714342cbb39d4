import CaseModel
import CaseReader
import CrossReference
import JSONText
import Testing

@testable import CaseSample

/// What is stated of a sample holds.
@Suite struct SampleShapeTests {
  @Test(arguments: [1, 7] as [UInt64])
  func `sources differ on the events that they are meant to differ on`(seed: UInt64) throws {
    let events = 3_000
    let found = try derive(events, seed)
    for event in 0..<events {
      let isContested = EventPlan(event, seed: seed).contest != nil
      #expect(found.conflictRows(ofEvent: event).isEmpty == !isContested, "event \(event + 1)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the rates are near to what is stated`(seed: UInt64) {
    let contests = (0..<20_000).compactMap { EventPlan($0, seed: seed).contest }
    let perMille = Dictionary(grouping: contests) { $0 }.mapValues { $0.count / 20 }
    // Three standard deviations of 20,000 draws are less than 6 in a thousand.
    #expect(62...74 ~= perMille[.date] ?? 0, "\(perMille)")
    #expect(74...86 ~= perMille[.number] ?? 0, "\(perMille)")
    #expect(54...66 ~= perMille[.party] ?? 0, "\(perMille)")
    #expect(perMille.count == 3)
  }

  @Test func `an event has about three claims and a thousand bytes`() throws {
    let text = bytes(10_000, 1)
    let story = try CaseReader.read(MemoryBytes(text)).case
    #expect(28_500...31_500 ~= story.count(.claim))
    #expect(950...1_150 ~= text.count / 10_000)
  }

  @Test func `titles and claims are as long as those of newspapers`() throws {
    let story = try CaseReader.read(MemoryBytes(bytes(1_000, 1))).case
    for event in story.events { #expect(40...90 ~= event.title.count, "\(event.title)") }
    let lengths = story.claims.map { ($0.text ?? $0.quote ?? "").utf8.count }
    #expect(70...80 ~= lengths.reduce(0, +) / lengths.count)
    #expect(lengths.contains { $0 < 50 } && lengths.contains { $0 > 110 })
  }

  @Test func `dates are in many forms and mostly plain`() throws {
    let text = String(decoding: bytes(10_000, 1), as: UTF8.self)
    let forms = [
      "Y-17E7", "S3\"", "-0044~", "/..\"", "\"../", "-XX\"", "%\"", "\"199X", "~-",
    ]
    for form in forms { #expect(text.contains(form), "no \(form)") }
    let story = try CaseReader.read(MemoryBytes(bytes(1_000, 1))).case
    let written = story.events.compactMap { $0.date?.text }
    let plain = written.filter { $0.utf8.count == 10 && $0.utf8.allSatisfy { $0 < 0x3A } }
    #expect(60...85 ~= plain.count * 100 / written.count)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `events are of our time, whatever is asked about old stones`(seed: UInt64) throws {
    let story = try CaseReader.read(MemoryBytes(bytes(10_000, seed))).case
    let years = story.events.compactMap(\.date).flatMap { [$0.earliest, $0.latest] }
      .compactMap { $0?.year }
    #expect(years.allSatisfy { 1990...2030 ~= $0 })
    let newer = story.claims.filter { claim in
      claim.question.map { story.questions[$0.row].property } != "built"
    }
    let dates = newer.compactMap { claim in
      if case .date(let date)? = claim.value { date.earliest?.year } else { nil }
    }
    #expect(dates.allSatisfy { 1990...2030 ~= $0 } && dates.count > 1_000)
    let old = story.questions.count { $0.property == "built" }
    #expect(1...40 ~= old, "\(old)")
  }

  @Test func `nothing is said after it was printed`() throws {
    let story = try CaseReader.read(MemoryBytes(bytes(10_000, 1))).case
    let said = story.claims.filter { $0.said != nil }
    #expect(said.count > 2_000)
    for claim in said {
      let issued = claim.source.flatMap { story.sources[$0.row].issuedDate?.latest }
      let day = try #require(claim.said?.earliest)
      #expect(day <= (try #require(issued)))
    }
  }

  @Test func `events do not stand in the order of their dates`() throws {
    let story = try CaseReader.read(MemoryBytes(bytes(1_000, 1))).case
    let dates = story.events.compactMap { $0.date?.sortSecond(in: nil) }
    let falling = zip(dates, dates.dropFirst()).count { $0 > $1 }
    #expect(400...600 ~= falling)
  }

  @Test func `every type of question is asked, and every rule of comparing is used`() throws {
    let story = try CaseReader.read(MemoryBytes(bytes(1_000, 1))).case
    #expect(Set(story.questions.map(\.type)) == Set(AnswerType.allCases))
    #expect(story.questions.contains { $0.many } && story.questions.contains { $0.changes })
    #expect(story.questions.contains { $0.tolerance != nil })
    #expect(story.questions.contains { !$0.options.isEmpty })
    #expect(story.questions.contains { story.index.claims(ofQuestion: $0.ref).isEmpty })
  }

  @Test func `sources come from others in chains and trees`() throws {
    let found = try derive(1_000, 1)
    let sources = found.owner.sources
    #expect(sources.contains { $0.derivedFrom.count == 2 })
    #expect(sources.contains { $0.ownReporting == true })
    #expect(sources.contains { $0.revisionOf != nil })
    let origins = found.origins(ofSources: sources.indices)
    #expect(origins.traced > 1 && origins.traced < sources.count / 2)
  }

  @Test func `JSON Lines hold the same records in the same order`() throws {
    let document = try JSONValue(parsing: bytes(40, 3))
    let lines = bytes(40, 3, .lines).split(separator: 0x0A)
    let values = try lines.map { try JSONValue(parsing: Array($0)) }
    #expect(values[0].members?.map(\.key) == document.members?.prefix(6).map(\.key))
    var rest = values.dropFirst()
    for list in SampleList.allCases {
      for record in document["\(list.key)"]?.elements ?? [] {
        let line = rest.popFirst()?.members ?? []
        #expect(line.first?.key == "record" && line.first?.value.text == "\(list.word)")
        #expect(Array(line.dropFirst()) == record.members)
      }
    }
    #expect(rest.isEmpty)
  }

  @Test func `no line of a document is longer than 100 columns, but for a text`() {
    let text = String(decoding: bytes(2_000, 1), as: UTF8.self)
    let texts = ["\"title\": ", "\"text\": ", "\"quote\": ", "\"description\": "]
    for line in text.split(separator: "\n") where line.unicodeScalars.count > 100 {
      let field = line.drop { $0 == " " }
      #expect(texts.contains { field.hasPrefix($0) }, "\(line)")
    }
  }

  private func derive(_ events: Int, _ seed: UInt64) throws -> CrossReference {
    .derive(from: try CaseReader.read(MemoryBytes(bytes(events, seed))).case)
  }
}
