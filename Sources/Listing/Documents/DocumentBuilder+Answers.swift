import CaseModel
import ScreenGrid

extension DocumentBuilder {
  /// A conflict with its answers side by side in words, each with who gives it.
  mutating func add(_ clash: Clash) {
    rows("\(wording.glyphs.conflict) \(clash.kind)", [[link(clash.question)]] + lines(of: clash))
  }

  private func lines(of clash: Clash) -> [[DocumentSpan]] {
    var lines = clash.answers.map { [muted("\($0.letter)  ")] + answerLine($0) }
    if let line = selfLine(clash) { lines.append(line) }
    if clash.isOneOrigin, clash.isBetweenSources {
      lines.append([muted("one origin told two ways")])
    }
    return lines
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
    let counts = wording.textsAndOrigins(answer.sources.count, answer.originCount)
    let words = wording.put(answer.front, before: "\(answer.allWords)")
    return [plain(words + "  ")] + citations(of: answer) + [muted("  \(counts)")]
  }

  /// Where an answer is given, each place once, and how it is put there if that is not in front.
  private func citations(of answer: AnswerGroup) -> [DocumentSpan] {
    let front = answer.front.text.lowercased()
    var told: Set<SafeText> = []
    var spans: [[DocumentSpan]] = []
    for claim in answer.claims.prefix(Self.mostClaims) {
      let words = wording.standingWords(of: story.claims[claim.row])
      let isSaid = words == "stated" || front.contains(words.text)
      let citation = [self.citation(claim)] + (isSaid ? [] : [muted(" (\(words))")])
      if told.insert(citation.map(\.text).joined()).inserted { spans.append(citation) }
    }
    let more = answer.claims.count - Self.mostClaims
    let rest = more > 0 ? [muted(" and \(wording.count(more, "claim")) more")] : []
    return Array(spans.joined(separator: [plain(", ")])) + rest
  }

  /// The questions about a record, those in conflict first, with the answers to each.
  mutating func addQuestions(about record: RecordRef) {
    let questions = story.index.questions(about: record).map { RecordRef(kind: .question, row: $0) }
    guard !questions.isEmpty else { return }
    heading("What is asked about it")
    let (differing, other) = (
      questions.filter(orders.isConflicting), questions.filter { !orders.isConflicting($0) }
    )
    for question in differing {
      let mark = DocumentSpan("\(wording.glyphs.conflict) ", style: Style(.conflict, .bold))
      row(.empty, [mark, link(question)])
      addAnswers(allAnswers(on: question), to: question)
    }
    for question in other {
      row(.empty, link(question))
      addAnswers(orders.derivation.answers(to: question).map(answerLine), to: question)
    }
  }

  /// The sides of a conflict, and after them the answers that take none.
  private func allAnswers(on question: RecordRef) -> [[DocumentSpan]] {
    guard let clash = orders.derivation.clash(on: question) else { return [] }
    let sides = Set(clash.answers.map(\.letter))
    let others = orders.derivation.answers(to: question).filter { !sides.contains($0.letter) }
    return lines(of: clash) + others.map { [muted("takes no side: ")] + answerLine($0) }
  }

  private mutating func addAnswers(_ answers: [[DocumentSpan]], to question: RecordRef) {
    for line in answers { indented(line) }
    if answers.isEmpty { indented([muted("nobody says")]) }
    let silent = orders.derivation.silentSources(on: question)
    if !silent.isEmpty { indented(list(silent.map(link)) + [muted(silence(silent))]) }
  }

  /// The texts that speak of what a question is about, and do not mention what it asks.
  mutating func addSilence(on question: RecordRef) {
    let silent = orders.derivation.silentSources(on: question)
    guard !silent.isEmpty else { return }
    row("Not mentioned", list(silent.map(link)) + [muted(silence(silent))])
  }

  private func silence(_ silent: [RecordRef]) -> SafeText {
    silent.count == 1 ? " does not mention it" : " do not mention it"
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
