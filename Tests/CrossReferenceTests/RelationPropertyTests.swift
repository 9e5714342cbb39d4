import CaseModel
import CrossReference
import TestSupport
import Testing

/// What has to hold of every relation and verdict, whatever is said on whatever question.
struct RelationPropertyTests {
  @Test(arguments: [5 as UInt64, 77, 2_031])
  func `relations are symmetric, and what is said twice is the same`(seed: UInt64) throws {
    var random = Seeded(seed)
    for round in 0..<120 {
      let world = SaidValues(&random)
      let derived = try world.text(order: world.claims.indices.map { $0 }).derive()
      for first in world.claims.indices {
        let own = derived.verdict(ofClaims: first, first)
        #expect(
          own.finding.map { $0.relation == .same } ?? true,
          "seed \(seed), round \(round): \(world.question) \(world.claims[first])")
        for second in world.claims.indices {
          let there = derived.verdict(ofClaims: first, second)
          let back = derived.verdict(ofClaims: second, first)
          let about = "seed \(seed), round \(round): \(world.question) \(world.pair(first, second))"
          #expect(there.finding == back.finding?.reversed, "\(about)")
          #expect(there.verdict == back.verdict && there.departure == back.departure, "\(about)")
          #expect(there.shared == back.shared, "\(about)")
        }
      }
    }
  }

  @Test(arguments: [6 as UInt64, 78])
  func `a question is in conflict when two of its claims contradict`(seed: UInt64) throws {
    var random = Seeded(seed)
    var conflicts = 0
    for round in 0..<150 {
      let world = SaidValues(&random)
      let derived = try world.text(order: world.claims.indices.map { $0 }).derive()
      let rows = world.claims.indices
      let contradicting = rows.filter { first in
        rows.contains { derived.verdict(ofClaims: first, $0).verdict == .contradicts }
      }
      let about = "seed \(seed), round \(round): \(world.question) \(world.claims)"
      #expect(derived.isInConflict(question: 0) == !contradicting.isEmpty, "\(about)")
      for row in contradicting { #expect(derived.isInConflict(claim: row), "\(about): \(row)") }
      let reading = derived.reading(ofQuestion: 0)
      #expect(reading.contradictions.isEmpty == contradicting.isEmpty, "\(about)")
      conflicts += contradicting.isEmpty ? 0 : 1
    }
    #expect((30...140).contains(conflicts), "seed \(seed): \(conflicts) of 150 is no fair trial")
  }

  @Test(arguments: [7 as UInt64, 79])
  func `the order of claims changes nothing that is said`(seed: UInt64) throws {
    var random = Seeded(seed)
    for round in 0..<100 {
      let world = SaidValues(&random)
      let order = Array(world.claims.indices)
      let told = try world.told(order)
      #expect(
        try world.told(order.shuffled(using: &random)) == told,
        "seed \(seed), round \(round): \(world.question) \(world.claims)")
    }
  }
}

/// Some claims on one question of a random kind.
private struct SaidValues {
  let question: String
  let claims: [String]

  init(_ random: inout Seeded) {
    let kind = random.pick(Self.kinds)
    question = kind.question
    claims = (0..<(2 + random.below(5))).map { _ in Self.claim(kind, &random) }
  }

  private typealias Kind = (question: String, values: [String])

  private static let dates = [
    #""2014""#, #""2014-03""#, #""2014-03-05""#, #""2014-05-03""#, #""2015""#, #""2014/2015""#,
    #""2014~""#, #""2016%""#, #""201X""#, #""2014/..""#, #""[2014,2016]""#, #""2014/""#,
    #""../2013""#, #""2014-03-05T10:00""#, #""2014-03-05T10:00:00Z""#, #"{"none": true}"#,
  ]
  private static let numbers = [
    "9", "12", "90", "21", "-9", #"{"min": 9}"#, #"{"max": 11}"#, #"{"about": 10}"#,
    #"{"about": 1200}"#, #"{"min": 8, "max": 11}"#, #"{"none": true}"#,
  ]
  private static let amounts = [
    "3", #"{"amount": 3, "unit": "km"}"#, #"{"amount": 3000, "unit": "m"}"#,
    #"{"amount": 3, "unit": "EUR"}"#, #"{"about": 2, "unit": "mi"}"#,
    #"{"min": 2, "unit": "km"}"#,
  ]
  private static let names = [
    #""a""#, #""A""#, #""b""#, #""c""#, #""b c""#, #"{"none": true}"#,
  ]
  private static let lists =
    names + [#"["a", "b"]"#, #"["b", "a"]"#, #"["a", "c"]"#, #"["c"]"#]
  private static let actors = [#""a""#, #""b""#, #""c""#, #""d""#, #""e""#, #"{"none": true}"#]
  private static let options =
    #", "options": ["a", {"value": "b", "within": "a"}, "#
    + #"{"value": "c", "within": "b"}]"#

  private static let kinds: [Kind] = [
    (#""type": "date""#, dates), (#""type": "date", "changes": true"#, dates),
    (#""type": "number""#, numbers), (#""type": "number", "tolerance": 3"#, numbers),
    (#""type": "number", "changes": true"#, numbers),
    (#""type": "number", "tolerancePercent": 20"#, numbers),
    (#""type": "quantity""#, amounts), (#""type": "quantity", "unit": "m""#, amounts),
    (#""type": "boolean""#, ["true", "false", #"{"unknown": true}"#]),
    (#""type": "text""#, names), (#""type": "choice""#, names),
    (#""type": "choice", "many": true"#, lists),
    (#""type": "choice", "many": true, "complete": false"#, lists),
    (#""type": "choice", "many": true"# + options, lists),
    (#""type": "text", "many": true"#, lists), (#""type": "choice""# + options, names),
    (#""type": "place""# + options, names),
    (
      #""type": "place""#,
      [
        #"{"lat": 50, "lon": 4}"#, #"{"lat": 50, "lon": 4, "radiusM": 90}"#,
        #"{"lat": 50.001, "lon": 4, "radiusM": 90}"#, #""a""#,
      ]
    ),
    (#""type": "actor""#, actors), (#""type": "actor""# + options, actors),
  ]

  private static func claim(_ kind: Kind, _ random: inout Seeded) -> String {
    let extras = [
      #", "stance": "denies""#, #", "standing": "denied""#, #", "asOf": "2014-03""#,
      #", "asOf": "2015""#, #", "scope": "crew""#, #", "scope": "Crew""#,
      #", "stance": "questions""#,
    ]
    let extra = random.chance(3) ? random.pick(extras) : ""
    return
      #"{"source": "s\#(random.below(3))", "question": "q", "value": \#(random.pick(kind.values))"#
      + extra + "}"
  }

  func pair(_ first: Int, _ second: Int) -> String { "\(claims[first]) and \(claims[second])" }

  func text(order: [Int]) -> CaseText {
    CaseText(
      sources: (0..<3).map { #"{"id": "s\#($0)", "title": "S"}"# }.joined(separator: ", "),
      questions: #"{"id": "q", "text": "Q?", \#(question)}"#,
      claims: order.map { claims[$0] }.joined(separator: ", "),
      actors: ["a", "b", "c", "d", "e"].map { #"{"id": "\#($0)", "name": "\#($0)"}"# }
        .joined(separator: ", "),
      relations: #"{"from": "d", "to": "a", "type": "part-of"}, "#
        + #"{"from": "e", "to": "d", "type": "part-of"}, "#
        + #"{"from": "d", "to": "e", "type": "part-of"}"#)
  }

  /// Answers, what cannot both hold, and what only seems so, in words.
  func told(_ order: [Int]) throws -> [String] {
    let derived = try text(order: order).derive()
    let reading = derived.reading(ofQuestion: 0)
    return try derived.answers("q") + reading.contradictions.map(\.words)
      + reading.reconciliations.map {
        "\($0.first) / \($0.second): \($0.finding) \($0.shared ?? "")"
      }
  }
}
