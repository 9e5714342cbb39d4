import CaseModel
import ScreenGrid

extension DocumentBuilder {
  /// A conflict with its answers side by side in words, each with who gives it.
  mutating func add(_ clash: Clash) {
    var lines = [[link(clash.question)]]
    lines += clash.answers.map { [muted("\($0.letter)  ")] + answerLine($0) }
    if let line = selfLine(clash) { lines.append(line) }
    if clash.isOneOrigin, clash.isBetweenSources {
      lines.append([muted("one origin told two ways")])
    }
    rows("\(wording.glyphs.conflict) \(clash.kind)", lines)
  }

  /// Which sources give more than one side.
  func selfLine(_ clash: Clash) -> [DocumentSpan]? {
    guard !clash.selfContradicting.isEmpty else { return nil }
    let verb: SafeText =
      clash.selfContradicting.count == 1 ? " differs from itself" : " differ from themselves"
    return list(clash.selfContradicting.map(link)) + [muted(verb)]
  }

  /// "Alleged: yes  Probe ¶5, Report ¶6  2 texts, one origin". How the claims are put stands in
  /// front where nobody puts it more plainly, and else behind those it holds for.
  func answerLine(_ answer: AnswerGroup) -> [DocumentSpan] {
    let standing = orders.derivation.standing(ofClaims: answer.claims.map(\.row))
    let counts = wording.textsAndOrigins(answer.sources.count, answer.originCount)
    let citations = answer.claims.map { claim -> [DocumentSpan] in
      let words = wording.standingWords(of: story.claims[claim.row])
      let isSaid = standing != .reported || words == "stated"
      return isSaid ? [citation(claim)] : [citation(claim), muted(" (\(words))")]
    }
    let words = wording.put(standing.prefix, before: "\(answer.allWords)")
    return [plain(words + "  ")] + citations.joined(separator: [plain(", ")])
      + [muted("  \(counts)")]
  }

  /// The questions about a record, with the answers to each.
  mutating func addQuestions(about record: RecordRef) {
    let questions = story.index.questions(about: record)
    guard !questions.isEmpty else { return }
    heading("What is asked about it")
    for row in questions {
      let question = RecordRef(kind: .question, row: row)
      let mark: SafeText = orders.isConflicting(question) ? "\(wording.glyphs.conflict) " : .empty
      self.row(.empty, [DocumentSpan(mark, style: Style(.conflict, .bold)), link(question)])
      addAnswers(to: question)
    }
  }

  private mutating func addAnswers(to question: RecordRef) {
    let answers = orders.derivation.answers(to: question)
    if answers.isEmpty { return row(.empty, [plain("  "), muted("nobody says")]) }
    for answer in answers { row(.empty, [plain("  ")] + answerLine(answer)) }
    addSilence(on: question, isIndented: true)
  }

  /// The texts that speak of what a question is about, and do not mention what it asks.
  mutating func addSilence(on question: RecordRef, isIndented: Bool = false) {
    let silent = orders.derivation.silentSources(on: question)
    guard !silent.isEmpty else { return }
    let verb: SafeText = silent.count == 1 ? " does not mention it" : " do not mention it"
    let spans = list(silent.map(link)) + [muted(verb)]
    row("Not mentioned", isIndented ? [plain("  ")] + spans : spans)
  }

  /// Links from sources to a record: for it, against it, merely mentioning it.
  mutating func addEvidence(about record: RecordRef) {
    let links = story.index.evidence(about: record).map { story.evidence[$0] }
    for (bearing, label) in Self.bearings {
      rows(label, links.filter { $0.bearing == bearing }.map(evidenceLine))
    }
  }

  private static let bearings: [(Bearing, SafeText)] = [
    (.supports, "For"), (.contradicts, "Against"), (.mentions, "Mentions"),
  ]

  private func evidenceLine(_ evidence: EvidenceLink) -> [DocumentSpan] {
    let words = wording.anchor(evidence.quote, evidence.locators) ?? .empty
    let strength: SafeText = evidence.strength.map { "  \($0.rawValue)" } ?? .empty
    let by: SafeText = evidence.by.map { ", judged by \($0)" } ?? .empty
    return [
      citation(evidence), muted(strength + by),
      DocumentSpan(words.isEmpty ? .empty : "  " + words, style: Style(.quote)),
    ]
  }
}
