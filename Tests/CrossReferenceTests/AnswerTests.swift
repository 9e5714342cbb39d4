import CaseModel
import CrossReference
import Testing

private let fourSources = (1...4).map { #"{"id": "s\#($0)", "title": "S\#($0)"}"# }
  .joined(separator: ", ")

private func claims(_ values: [(String, String)], question: String = "q") -> String {
  values.map { #"{"source": "\#($0.0)", "question": "\#(question)", "value": \#($0.1)}"# }
    .joined(separator: ", ")
}

private func dateCase(_ values: [(String, String)]) -> CaseText {
  CaseText(
    sources: fourSources, questions: #"{"id": "q", "text": "When?", "type": "date"}"#,
    claims: claims(values))
}

struct AnswerTests {
  @Test func `answers with more origins come first and finer claims join them`() throws {
    let derived = try dateCase([
      ("s1", #""2019""#), ("s2", #""2024""#), ("s3", #""2024-01""#), ("s4", #""2024""#),
    ]).derive()
    #expect(try derived.answers("q") == ["A January 2024: s2 s3 s4", "B 2019: s1"])
    let conflict = try #require(try derived.conflict("q"))
    #expect(conflict.id == "q:date" && conflict.kind == .date && conflict.answers == [0, 1])
    #expect(conflict.members == [[1, 2, 3], [0]])
    #expect(conflict.reason == "January 2024 and 2019: at least 4 years apart")
    #expect(!conflict.insideOneSource && !conflict.isOneOrigin)
  }

  @Test func `a claim that fits both sides takes neither`() throws {
    let derived = try dateCase([
      ("s1", #""2024-03""#), ("s2", #""2024-09""#), ("s3", #""2024""#),
    ]).derive()
    #expect(
      try derived.answers("q") == [
        "A March 2024: s1", "B September 2024: s2", "C 2024: s3",
      ])
    #expect(try derived.conflict("q")?.answers == [0, 1])
  }

  @Test func `two answers inside one source are a conflict and say so`() throws {
    let derived = try dateCase([("s1", #""2019""#), ("s1", #""2024""#)]).derive()
    let conflict = try #require(try derived.conflict("q"))
    #expect(conflict.insideOneSource && conflict.selfContradicting == [0] && conflict.isOneOrigin)
  }

  @Test func `a source that reports what two people say does not differ from itself`() throws {
    let (alleged, ann) = (#", "standing": "alleged""#, #", "standingBy": "a""#)
    let rows: [(String, String, Bool)] = [
      ("1", "2", true),
      ("1\(alleged)\(ann)", #"1, "standing": "denied", "standingBy": "b""#, false),
      ("1\(alleged)\(ann)", "2", false),
      ("1\(alleged)\(ann)", #"2, "standing": "found""# + ann, true),
      (#"1, "standing": "opinion""#, "2", true),
      ("1\(alleged)", #"2, "standing": "opinion""#, false),
      ("1\(alleged)", "2\(alleged)", true),
    ]
    for (first, second, isInside) in rows {
      let derived = try CaseText(
        sources: fourSources, questions: #"{"id": "q", "text": "How many?", "type": "number"}"#,
        claims: #"{"source": "s1", "question": "q", "value": \#(first)}, "#
          + #"{"source": "s1", "question": "q", "value": \#(second)}"#,
        actors: #"{"id": "a", "name": "A"}, {"id": "b", "name": "B"}"#
      ).derive()
      #expect(try derived.conflict("q")?.insideOneSource == isInside, "\(first) and \(second)")
    }
  }

  @Test func `one origin told two ways is still a conflict`() throws {
    var text = dateCase([("s1", #""2019""#), ("s2", #""2024""#)])
    text.sources =
      #"{"id": "s1", "title": "1", "derivedFrom": ["wire"]}, "#
      + #"{"id": "s2", "title": "2", "derivedFrom": ["wire"]}, {"id": "wire", "title": "W"}"#
    let conflict = try #require(try text.derive().conflict("q"))
    #expect(conflict.isOneOrigin)
  }

  @Test func `a corrected, deprecated or undecided claim is set aside with its reason`() throws {
    let derived = try CaseText(
      sources: fourSources + #", {"id": "d", "title": "Ours", "kind": "draft"}"#,
      questions: #"{"id": "q", "text": "When?", "type": "date"}"#,
      claims: #"{"id": "c1", "source": "s1", "question": "q", "value": "2018"}, "#
        + #"{"source": "s1", "question": "q", "value": "2019", "revises": "c1"}, "#
        + #"{"source": "s2", "question": "q", "value": "2017", "rank": "deprecated"}, "#
        + #"{"source": "s3", "question": "q", "value": {"unknown": true}}, "#
        + #"{"source": "s4", "question": "q", "value": "2016", "stance": "no-comment"}, "#
        + #"{"source": "d", "question": "q", "value": "2015"}"#
    ).derive()
    let reading = try derived.reading(ofQuestion: derived.row("q"))
    #expect(try derived.answers("q") == ["A 2019: s1"])
    #expect(reading.conflict == nil)
    #expect(
      reading.setAside.map(\.reason) == [
        .corrected(by: 1), .deprecated, .notKnown, .noPosition, .draft,
      ])
    #expect(try derived.assertions(ofQuestion: derived.row("q")) == [1])
  }

  @Test func `who only denies an answer asserts none`() throws {
    let derived = try CaseText(
      sources: fourSources, questions: #"{"id": "q", "text": "When?", "type": "date"}"#,
      claims: #"{"source": "s1", "question": "q", "value": "2018"}, "#
        + #"{"source": "s2", "question": "q", "value": "2018", "stance": "denies"}, "#
        + #"{"source": "s3", "question": "q", "value": "2019"}"#
    ).derive()
    #expect(try derived.assertions(ofQuestion: derived.row("q")) == [0, 2])
  }

  @Test func `a later version of a text replaces the earlier one where it speaks`() throws {
    let derived = try CaseText(
      sources: #"{"id": "v1", "title": "V1"}, {"id": "v2", "title": "V2", "revisionOf": "v1"}"#,
      questions:
        #"{"id": "q", "text": "Q?", "type": "date"}, {"id": "r", "text": "R?", "type": "date"}"#,
      claims: claims([("v1", #""2018""#), ("v2", #""2019""#)]) + ", "
        + claims([("v1", #""2018""#)], question: "r")
    ).derive()
    #expect(try derived.answers("q") == ["A 2019: v2"])
    #expect(try derived.answers("r") == ["A 2018: v1"])
    #expect(try derived.count("v1", "v2").text == "+?")
  }

  @Test func `a denial against an assertion is a conflict of its own kind`() throws {
    var text = dateCase([("s1", #""2019""#)])
    text.claims += #", {"source": "s2", "question": "q", "value": "2019", "stance": "denies"}"#
    let derived = try text.derive()
    #expect(try derived.conflict("q")?.id == "q:denial")
    #expect(try derived.answers("q") == ["A 2019: s1", "B not 2019: s2"])
  }

  @Test func `the kind of a conflict is that of the answers, or the author's word`() throws {
    let rows = [
      (#""type": "number""#, "1", "2", "number"),
      (#""type": "boolean""#, "true", "false", "yes-no"),
      (#""type": "actor""#, #""a""#, #""b""#, "who"),
      (#""type": "place""#, #""X""#, #""Y""#, "where"),
      (#""type": "choice""#, #""x""#, #""y""#, "choice"),
      (#""type": "choice", "kind": "cause""#, #""x""#, #""y""#, "cause"),
    ]
    for (question, first, second, word) in rows {
      let derived = try CaseText(
        sources: fourSources, questions: #"{"id": "q", "text": "Q?", \#(question)}"#,
        claims: claims([("s1", first), ("s2", second)]),
        actors: #"{"id": "a", "name": "A"}, {"id": "b", "name": "B"}"#
      ).derive()
      #expect(try derived.conflict("q")?.kind.word == word)
    }
  }

  @Test func `values that differ without conflict say why`() throws {
    let derived = try CaseText(
      sources: fourSources, questions: #"{"id": "q", "text": "With whom?", "type": "actor"}"#,
      claims: claims([("s1", #""whole""#), ("s2", #""part""#), ("s3", #""third""#)]),
      actors: #"{"id": "whole", "name": "Whole"}, {"id": "part", "name": "Part"}, "#
        + #"{"id": "third", "name": "Third"}"#,
      relations: #"{"from": "part", "to": "whole", "type": "part-of"}"#
    ).derive()
    #expect(try derived.answers("q") == ["A Part: s1 s2", "B Third: s3"])
    let reading = try derived.reading(ofQuestion: derived.row("q"))
    #expect(reading.reconciliations.map(\.finding.reason) == [.partOf])
    #expect(reading.answers[0].values.count == 2)
  }

  @Test func `letters go on after Z`() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(Answer.letter) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test func `a question with thousands of different values is read in linear time`() throws {
    let values = (0..<3_000).map { ("s1", #""19\#($0 % 90 + 10)-01-01T00:00:\#(10 + $0 % 50)""#) }
    let numbers = (0..<3_000).map { ("s\($0 % 4 + 1)", "\($0)") }
    let derived = try CaseText(
      sources: fourSources,
      questions:
        #"{"id": "q", "text": "Q?", "type": "number"}, {"id": "d", "text": "D?", "type": "date"}"#,
      claims: claims(numbers) + ", " + claims(values, question: "d")
    ).derive()
    #expect(try derived.answers(ofQuestion: derived.row("q")).count == 3_000)
    #expect(try derived.conflict("q") != nil)
  }

  @Test func `of claims that give one value the plainest stands for it, whatever its tags are`()
    throws
  {
    let derived = try CaseText(
      sources: #"{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}"#,
      questions: #"{"id": "q", "text": "?", "type": "number"}"#,
      claims: #"{"source": "a", "question": "q", "value": 100, "standing": "alleged"}, "#
        + #"{"source": "b", "question": "q", "value": 100, "tags": ["photo"]}, "#
        + #"{"source": "c", "question": "q", "value": 900}"#
    ).derive()
    let reading = derived.reading(ofQuestion: 0)
    let pair = try #require(reading.contradictions.first).claims
    #expect(Set([pair.first, pair.second]) == [1, 2])
  }
}
