import CaseModel
import Testing

struct ClaimValueTests {
  static let words: [(type: String, json: String, words: String)] = [
    ("number", "12", "12"),
    ("number", "3000000", "3,000,000"),
    ("number", "12345678901234567890", "12,345,678,901,234,567,890"),
    ("number", "1.50", "1.50"),
    ("number", #"{"min":9}"#, "at least 9"),
    ("number", #"{"max":30}"#, "at most 30"),
    ("number", #"{"min":9,"max":12}"#, "9 to 12"),
    ("number", #"{"about":3000}"#, "about 3,000"),
    ("number", #"{"about":12,"min":9,"unit":"t"}"#, "about 12, at least 9 t"),
    ("quantity", #"{"amount":5.0,"unit":"EUR"}"#, "5.0 EUR"),
    ("number", #""twelve""#, "twelve"),
    ("number", #"{"none":true}"#, "none"),
    ("number", #"{"unknown":true}"#, "not known"),
    ("text", "12", "12"),
    ("text", "true", "true"),
    ("boolean", "true", "yes"),
    ("boolean", "false", "no"),
    ("date", #""1984~""#, "about 1984"),
    ("date", #""someday""#, "someday"),
    ("place", #""Quay""#, "Quay"),
    ("place", #"{"lat":51.90,"lon":-4,"radiusM":200}"#, "51.90, -4 within 200 m"),
    ("choice", #""gas""#, "Gas main"),
    ("choice", #""pipe""#, "Gas main"),
    ("choice", #""arson""#, "arson"),
    ("actor", #""ann""#, "Ann"),
    ("actor", #""nobody""#, "nobody"),
    ("event", #""night""#, "The night"),
    ("text", #"["a"]"#, "a"),
    ("text", #"["a","b"]"#, "a and b"),
    ("choice", #"["a","gas","c"]"#, "a, Gas main and c"),
  ]

  @Test(arguments: words)
  func `a value is said in words as its question reads it`(
    type: String, json: String, words: String
  ) throws {
    let claim = claim(type: type, json: json)
    #expect(claim.valueWords == words)
    #expect(claim.displayName == "Which? \(words)")
  }

  @Test(arguments: [
    ("1234", "1,234"), ("-1234567.89012", "-1,234,567.89012"), ("1e1000", "1e1000"),
    ("1.5e+10000", "1.5e+10000"), ("about 8000, at least 7500", "about 8,000, at least 7,500"),
    ("999", "999"), ("", ""), ("0.0001234", "0.0001234"), ("Quay 1000", "Quay 1,000"),
  ])
  func `numbers are read in groups of thousands`(text: String, words: String) {
    #expect(text.withDigitGroups == words)
  }

  @Test func `programs read numbers as they were written`() {
    let claim = claim(type: "number", json: #"{"min":9000}"#)
    let question = claim.owner.questions[0]
    #expect(claim.value?.plainWords(in: question) == "at least 9000")
    #expect(claim.value?.words(in: question) == "at least 9,000")
  }

  @Test func `numbers keep their bounds apart`() {
    guard case .number(let exact) = claim(type: "number", json: "12").value,
      case .number(let bound) = claim(type: "number", json: #"{"min":9,"max":12.5}"#).value,
      case .number(let about) = claim(type: "number", json: #"{"about":3.10,"unit":"t"}"#).value
    else {
      Issue.record("a number was not read as one")
      return
    }
    #expect((exact.exact, exact.min, exact.max, exact.about) == (12, nil, nil, nil))
    #expect((bound.exact, bound.min, bound.max, bound.about) == (nil, 9, 12.5, nil))
    #expect((about.about, about.aboutAsWritten, about.unit) == (3.1, "3.10", "t"))
  }

  @Test func `a value that does not fit its question is text`() {
    #expect(claim(type: "date", json: #""someday""#).value == .text("someday"))
    #expect(claim(type: "actor", json: #""nobody""#).value == .text("nobody"))
    #expect(claim(type: "boolean", json: #""yes""#).value == .text("yes"))
  }

  @Test func `the author's answer is read like a claim`() {
    let question = claim(type: "choice", json: "1").owner.questions[0]
    #expect(question.answer == .choice("gas"))
    #expect(question.answerWords == "Gas main")
    #expect(question.options.map(\.within) == [nil, "gas", nil])
  }

  @Test func `each of very many claims is said by its option's label`() {
    let rows = 0..<20_000
    let options = rows.map { #"{"value":"o\#($0)","label":"L\#($0)","aliases":["a\#($0)"]}"# }
    var sample = SampleCase()
    for row in rows {
      let name = row % 2 == 0 ? "o" : "a"
      sample.add(
        .claim, ["source": "s", "question": "q", "value": .text("\"\(name)\(row)\"")])
    }
    sample.add(
      .question,
      [
        "id": "q", "text": "Which?", "type": "choice",
        "options": .text("[\(options.joined(separator: ","))]"),
      ])
    let story = sample.whole()
    #expect(rows.allSatisfy { story.claims[$0].valueWords == "L\($0)" })
  }

  @Test(arguments: [0, 1_000])
  func `of options with one name the first with the value is meant`(more: Int) {
    var sample = SampleCase()
    let options = [
      #"{"value":"x","label":"X","aliases":["y","z"]}"#, #"{"value":"y"}"#,
      #"{"value":"y","label":"Y","aliases":["z"]}"#,
    ]
    let others = (0..<more).map { "\"o\($0)\"" }
    sample.add(
      .question,
      [
        "id": "q", "text": "Which?", "type": "choice",
        "options": .text("[\((options + others).joined(separator: ","))]"),
      ])
    let question = sample.whole().questions[0]
    let labels = ["x", "y", "z", "w"].map(question.label(ofOption:))
    #expect(labels == ["X", "y", "X", "w"])
  }

  private func claim(type: String, json: String) -> Claim {
    var sample = SampleCase()
    sample.add(.claim, ["source": "s", "question": "q", "value": .text(json)])
    sample.add(
      .question,
      [
        "id": "q", "text": "Which?", "type": .text(type), "answer": #""gas""#,
        "options":
          #"[{"value":"gas","label":"Gas main","aliases":["pipe"]},{"value":"leak","within":"gas"},"x"]"#,
      ])
    sample.add(.actor, ["id": "ann", "name": "Ann"])
    sample.add(.event, ["id": "night", "title": "The night"])
    return sample.whole().claims[0]
  }
}
