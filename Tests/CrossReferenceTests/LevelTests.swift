import CaseModel
import CrossReference
import TestSupport
import Testing

/// The example of Dong, Berti-Equille and Srivastava (VLDB 2009, table 1): where five researchers
/// work, by five sources of which the last three copy.
private enum Textbook {
  static let people = ["Stonebraker", "Dewitt", "Bernstein", "Carey", "Halevy"]
  static let said = [
    "S1": ["MIT", "MSR", "MSR", "UCI", "Google"],
    "S2": ["Berkeley", "MSR", "MSR", "AT&T", "Google"],
    "S3": ["MIT", "UWisc", "MSR", "BEA", "UW"],
    "S4": ["MIT", "UWisc", "MSR", "BEA", "UW"],
    "S5": ["MS", "UWisc", "MSR", "BEA", "UW"],
  ]

  static func derive(_ lineage: [String: String] = [:]) throws -> CrossReference {
    let sources = said.keys.sorted().map { id in
      let from = lineage[id].map { #", "derivedFrom": ["\#($0)"]"# } ?? ""
      return #"{"id": "\#(id)", "title": "\#(id)"\#(from)}"#
    }
    return try CaseText(
      sources: sources.joined(separator: ", "),
      questions: people.map { person in
        #"{"id": "\#(person)", "text": "Where?", "type": "choice", "options": ["#
          + Set(said.values.joined()).sorted().map { "\"\($0)\"" }.joined(separator: ", ") + "]}"
      }.joined(separator: ", "),
      claims: said.sorted { $0.key < $1.key }.flatMap { source, places in
        zip(people, places).map {
          #"{"source": "\#(source)", "question": "\#($0)", "value": "\#($1)"}"#
        }
      }.joined(separator: ", ")
    ).derive()
  }

  static func levels(_ derived: CrossReference) throws -> [String] {
    try people.map { person in
      let reading = derived.reading(ofQuestion: try derived.row(person))
      let level = try #require(derived.level(of: reading))
      #expect(derived.level(ofQuestion: reading.question) == level.level)
      return "\(level.leading.map { reading.answers[$0].words } ?? "-") \(level.level.rawValue)"
    }
  }
}

struct LevelTests {
  @Test func `the textbook case without lineage accuses nobody and calls nothing agreed but one`()
    throws
  {
    let derived = try Textbook.derive()
    #expect(derived.suspicions.isEmpty)
    #expect(
      try Textbook.levels(derived) == [
        "MIT maybe-one-origin", "UWisc maybe-one-origin", "MSR agree", "BEA maybe-one-origin",
        "UW maybe-one-origin",
      ])
  }

  @Test func `the textbook case with its copying declared turns round`() throws {
    let derived = try Textbook.derive(["S4": "S3", "S5": "S3"])
    #expect(
      try Textbook.levels(derived) == [
        "MIT maybe-one-origin", "MSR maybe-one-origin", "MSR agree", "UCI differ",
        "Google maybe-one-origin",
      ])
  }

  @Test(arguments: ["okcupid-clarifai", "harbour-fire"])
  func `an editor's levels of the bundled cases are those derived`(name: String) throws {
    let list = try ClashList.named(name)
    let derived = CrossReference.derive(from: try Fixture.bundled(name))
    for (question, level) in list.levels.sorted(by: { $0.key < $1.key }) {
      let row = try derived.row(question)
      #expect(derived.level(ofQuestion: row)?.rawValue == level, "\(question)")
    }
  }

  private func level(
    _ type: String, _ claims: [(source: String, rest: String)]
  ) throws -> (QuestionLevel, QuestionReading) {
    let sources = Set(claims.map(\.source)).sorted().map {
      #"{"id": "\#($0)", "title": "\#($0)", "ownReporting": true}"#
    }
    let derived = try CaseText(
      sources: sources.joined(separator: ", "), questions: #"{"id": "q", "text": "?", \#(type)}"#,
      claims: claims.map { #"{"source": "\#($0.source)", "question": "q", \#($0.rest)}"# }
        .joined(separator: ", ")
    ).derive()
    let reading = derived.reading(ofQuestion: 0)
    let level = try #require(derived.level(of: reading))
    #expect(derived.level(ofQuestion: 0) == level.level && derived.level(ofQuestion: 1) == nil)
    return (level, reading)
  }

  @Test func `what most deny is never suggested`() throws {
    let denied = #""value": "x", "stance": "denies""#
    let claims = ["a", "b", "c", "d"].map { (source: $0, rest: denied) }
    let type = #""type": "choice", "options": ["x", "y"]"#
    let alone = try level(type, claims).0
    #expect(alone.leadingValue == nil && alone.suggested == nil)
    let (level, reading) = try level(type, claims + [(source: "e", rest: #""value": "x""#)])
    #expect(level.leadingValue == nil && level.suggested == nil)
    #expect(level.leading.map { reading.answers[$0].isDenial } == true)
  }

  @Test(arguments: [200, 201])
  func `of very many values nothing is suggested`(count: Int) throws {
    let claims = (0..<count).flatMap { value in
      ["a\(value)", "b\(value)"].map { (source: $0, rest: "\"value\": \(value)") }
    }
    let (level, reading) = try level(#""type": "number""#, claims)
    #expect(reading.conflict != nil && level.level == .differ)
    #expect(level.leading == nil && level.suggested == nil)
  }
}
