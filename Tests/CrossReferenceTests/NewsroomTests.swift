import CaseModel
import CrossReference
import TestSupport
import Testing

/// A made-up newsroom: some outlets that report on their own, each as often right and as talkative as it
/// happens to be, and some that rewrite one of them. Some wrong answers are likelier than others.
private struct Newsroom {
  let questions: Int
  /// What each outlet says on each question: 0 is right; nil where it says nothing.
  private(set) var said: [[Int?]] = []
  /// For each outlet the one it rewrites.
  private(set) var rewrites: [Int: Int] = [:]

  init(
    questions: Int, reporters: Int, rewriters: Int, wrong: ClosedRange<Int> = 5...40,
    using random: inout Seeded
  ) {
    self.questions = questions
    for _ in 0..<reporters {
      let wrong = Int.random(in: wrong, using: &random)
      let silent = Int.random(in: 10...60, using: &random)
      said.append((0..<questions).map { _ in Self.report(wrong, silent, &random) })
    }
    for rewriter in 0..<rewriters {
      let model = rewriter % max(1, reporters)
      rewrites[reporters + rewriter] = model
      said.append(
        said[model].map { value in
          Int.random(in: 0..<100, using: &random) < 95 ? value : Self.report(30, 20, &random)
        })
    }
  }

  private static func report(_ wrong: Int, _ silent: Int, _ random: inout Seeded) -> Int? {
    guard Int.random(in: 0..<100, using: &random) >= silent else { return nil }
    guard Int.random(in: 0..<100, using: &random) < wrong else { return 0 }
    // The k-th wrong answer is given 1/k as often as the first: 60, 30, 20, 15, 12, 10.
    var ticket = Int.random(in: 0..<147, using: &random)
    return (1...6).first {
      ticket -= 60 / $0; return ticket < 0
    }
  }

  /// Claims come in the order given, and some outlets may be left out.
  func text(
    declared: Bool, without outlet: Int? = nil, shuffledBy random: inout Seeded
  ) -> CaseText {
    let outlets = said.indices.filter { $0 != outlet }
    let sources = outlets.map { outlet in
      let link = rewrites[outlet].flatMap { outlets.contains($0) ? $0 : nil }
      let from = declared ? link.map { #", "derivedFrom": ["s\#($0)"]"# } : nil
      let own = declared && from == nil ? #", "ownReporting": true"# : ""
      return #"{"id": "s\#(outlet)", "title": "S\#(outlet)"\#(from ?? "")\#(own)}"#
    }
    let claims = outlets.flatMap { outlet in
      said[outlet].enumerated().compactMap { question, value in
        value.map { #"{"source": "s\#(outlet)", "question": "q\#(question)", "value": "v\#($0)"}"# }
      }
    }
    let options = (0...6).map { "\"v\($0)\"" }.joined(separator: ", ")
    let asked = (0..<questions).map {
      #"{"id": "q\#($0)", "text": "?", "type": "choice", "options": [\#(options)]}"#
    }
    return CaseText(
      sources: sources.shuffled(using: &random).joined(separator: ", "),
      questions: asked.shuffled(using: &random).joined(separator: ", "),
      claims: claims.shuffled(using: &random).joined(separator: ", "))
  }
}

struct NewsroomTests {
  @Test func `forty newsrooms without rewriting raise no suspicion`() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = Seeded(seed)
      let room = Newsroom(questions: 30, reporters: 5, rewriters: 0, using: &random)
      let derived = try room.text(declared: false, shuffledBy: &random).derive()
      #expect(derived.suspicions.isEmpty, "seed \(seed)")
    }
  }

  /// Shows that the test above can fail.
  @Test func `who rewrites one that is often wrong is suspected, with what they share`() throws {
    var random = Seeded(7)
    let room = Newsroom(questions: 60, reporters: 4, rewriters: 1, wrong: 40...40, using: &random)
    let derived = try room.text(declared: false, shuffledBy: &random).derive()
    let pairs = derived.suspicions.map { [derived.id($0.first), derived.id($0.second)] }
    #expect(pairs == [["s0", "s4"]])
    let evidence = derived.evidence(for: try #require(derived.suspicions.first))
    #expect(evidence.count >= 3)
    #expect(zip(evidence, evidence.dropFirst()).allSatisfy { $0.chance <= $1.chance })
    for shared in evidence {
      let answers = derived.answers(ofQuestion: shared.question)
      let sources = answers[shared.answer].sources.map(derived.id)
      #expect(sources.contains("s0") && sources.contains("s4") && !shared.rivals.isEmpty)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the order of a file changes no level, no leading answer and no suspicion`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let room = Newsroom(questions: 20, reporters: 4, rewriters: 3, wrong: 40...40, using: &random)
    for declared in [true, false] {
      let first = try room.text(declared: declared, shuffledBy: &random).derive()
      let second = try room.text(declared: declared, shuffledBy: &random).derive()
      #expect(try first.picture() == second.picture(), "seed \(seed)")
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `without a source no answer it gave has more origins, where lineage is declared`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let room = Newsroom(questions: 12, reporters: 3, rewriters: 3, using: &random)
    let whole = try room.text(declared: true, shuffledBy: &random).derive()
    // Rewriters only: without the one they rewrite, two of its rewriters are two origins.
    for outlet in room.rewrites.keys {
      let less = try room.text(declared: true, without: outlet, shuffledBy: &random).derive()
      for question in 0..<room.questions {
        let before = try whole.originsByAnswer("q\(question)")
        for (answer, count) in try less.originsByAnswer("q\(question)") {
          #expect(count <= before[answer] ?? 0, "seed \(seed), q\(question), without s\(outlet)")
        }
      }
    }
  }
}

extension CrossReference {
  fileprivate func id(_ source: Int) -> String { owner.sources[source].id }

  fileprivate func originsByAnswer(_ question: String) throws -> [String: Int] {
    let answers = try answers(ofQuestion: row(question))
    return Dictionary(answers.map { ($0.words, $0.origins.traced) }) { first, _ in first }
  }

  /// All that levels say, without rows.
  fileprivate func picture() throws -> [String] {
    let levels = try owner.questions.map { question in
      let reading = self.reading(ofQuestion: question.row)
      let level = try #require(self.level(of: reading))
      let leading = level.leading.map { reading.answers[$0].words } ?? "-"
      return "\(question.id) \(level.level) \(leading) \(level.dependsOnSuspicion)"
    }
    let suspicions = suspicions.map { pair in
      "\(id(pair.first)) \(id(pair.second)) "
        + evidence(for: pair).map { "\(owner.questions[$0.question].id) \($0.chance)" }.joined()
    }
    return levels.sorted() + suspicions
  }
}
