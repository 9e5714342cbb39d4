import CaseModel
import CrossReference
import Testing
import TestSupport

struct OrderIndependenceTests {
  @Test(arguments: [3 as UInt64, 14, 159, 2_653, 58_979])
  func `shuffling claims changes no answer, no conflict and no count`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<60 {
      let world = RandomWorld(&random)
      let plain = try world.text(order: world.claims.indices.map { $0 }).derive()
      let order = world.claims.indices.shuffled(using: &random)
      let shuffled = try world.text(order: order).derive()
      #expect(Self.picture(plain) == Self.picture(shuffled), "seed \(seed): \(world.claims)")
    }
  }

  /// All that people see of the answers, without rows.
  private static func picture(_ derived: CrossReference) -> [String] {
    derived.owner.questions.indices.flatMap { row in
      let reading = derived.reading(ofQuestion: row)
      let answers = reading.answers.map { answer in
        "\(answer.letter) \(answer.words) \(answer.sources) \(answer.origins) \(answer.claims.count)"
      }
      let conflict = reading.conflict.map {
        "\($0.id) \($0.answers) \($0.selfContradicting) \($0.isOneOrigin) \($0.reason)"
      }
      #expect((conflict != nil) == derived.isInConflict(question: row))
      return answers + [conflict ?? "none"]
        + reading.reconciliations.map {
          "\($0.first) \($0.second) \($0.finding) \($0.shared ?? "-") \(put($0.claims, derived))"
        }
    }
  }

  /// How the claims are put that stand for two values: they are shown with it.
  private static func put(_ pair: ClaimPair, _ derived: CrossReference) -> [String] {
    [pair.first, pair.second].map { derived.owner.claims[$0] }
      .map { "\($0.standing) \($0.stance) \($0.modality)" }
  }

  @Test(arguments: [27 as UInt64, 182, 8_459])
  func `answers hold together within, and every claim is in one or set aside`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<60 {
      let world = RandomWorld(&random)
      let derived = try world.text(order: world.claims.indices.map { $0 }).derive()
      for row in derived.owner.questions.indices {
        let reading = derived.reading(ofQuestion: row)
        let all = (reading.answers.flatMap(\.claims) + reading.setAside.map(\.claim)).sorted()
        let question = derived.owner.questions[row]
        #expect(all == Array(derived.owner.index.claims(ofQuestion: question.ref)), "seed \(seed)")
        for answer in reading.answers { checkHarmony(answer, derived, seed) }
      }
    }
  }

  private func checkHarmony(_ answer: Answer, _ derived: CrossReference, _ seed: UInt64) {
    for first in answer.claims {
      for second in answer.claims {
        let verdict = derived.verdict(ofClaims: first, second).verdict
        #expect(verdict != .contradicts, "seed \(seed): claims \(first) and \(second)")
        let back = derived.verdict(ofClaims: second, first)
        #expect(back.finding == derived.verdict(ofClaims: first, second).finding?.reversed)
      }
    }
  }

  @Test(arguments: [31 as UInt64, 415])
  func `leaving a source out never raises the origins of what it said`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<200 {
      let derived = try RandomWorld(&random).text(order: []).derive()
      let sources = (0..<6).shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
      let all = derived.origins(ofSources: sources)
      let fewer = derived.origins(ofSources: sources.dropFirst())
      #expect(
        fewer.traced + fewer.untraced <= all.traced + all.untraced, "seed \(seed): \(sources)")
    }
  }
}

/// Six sources with lineage of all kinds, and claims on questions of several types.
private struct RandomWorld {
  let sources: String
  let claims: [String]

  init(_ random: inout Seeded) {
    sources = (0..<6).map { source in
      let others = (0..<6).filter { $0 != source }.shuffled(using: &random)
      let origins = others.prefix([0, 0, 1, 1, 2].randomElement(using: &random) ?? 0)
      let lineage = origins.map { #""s\#($0)""# }.joined(separator: ", ")
      return #"{"id": "s\#(source)", "title": "S", "derivedFrom": [\#(lineage)]}"#
    }
    .joined(separator: ", ")
    claims = (0..<Int.random(in: 2...14, using: &random)).map { _ in Self.claim(&random) }
  }

  private static func claim(_ random: inout Seeded) -> String {
    let dates = [
      "2014", "2014-03", "2014-03-05", "2015", "2014/2015", "2014~", "2016", "201X", "2014/..",
      "[2014,2016]", "2014/",
    ]
    let numbers = ["9", "12", #"{"min": 9}"#, #"{"about": 10}"#, #"{"min": 8, "max": 11}"#]
    let choices = ["red", "Red", "blue", "green", "dark blue"]
    let stance = [#", "stance": "denies""#, "", "", ""].randomElement(using: &random) ?? ""
    let (question, value) =
      [
        ("d", "\"\(dates.randomElement(using: &random) ?? "")\""),
        ("n", numbers.randomElement(using: &random) ?? ""),
        ("c", "\"\(choices.randomElement(using: &random) ?? "")\""),
      ].randomElement(using: &random) ?? ("", "")
    let source = Int.random(in: 0..<6, using: &random)
    return #"{"source": "s\#(source)", "question": "\#(question)", "value": \#(value)\#(stance)}"#
  }

  func text(order: [Int]) -> CaseText {
    CaseText(
      sources: sources,
      questions: #"{"id": "d", "text": "D?", "type": "date"}, {"id": "n", "text": "N?", "#
        + #""type": "number"}, {"id": "c", "text": "C?", "type": "choice", "#
        + #""options": ["red", {"value": "blue"}, {"value": "dark blue", "within": "blue"}]}"#,
      claims: order.map { claims[$0] }.joined(separator: ", "))
  }
}
