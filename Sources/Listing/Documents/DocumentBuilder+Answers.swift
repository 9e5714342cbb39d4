import CaseModel
import ScreenGrid

extension DocumentBuilder {
  /// A conflict with its answers side by side in words, each with who gives it.
  mutating func add(_ clash: Clash) {
    let label: SafeText = "\(wording.glyphs.conflict) \(clash.kind)"
    var lines = [list(clash.questions.map(link))].filter { !$0.isEmpty }
    lines += clash.answers.enumerated().map { number, answer in
      [muted("\(letter(number))  ")] + answerLine(answer)
    }
    if clash.isInsideOneSource { lines.append([muted("one source differs from itself")]) }
    if !clash.why.isEmpty { lines.append([muted("\(clash.why)")]) }
    rows(label, lines)
  }

  /// "Match Group  Probe ¶5, Report ¶6  one origin".
  func answerLine(_ answer: AnswerGroup) -> [DocumentSpan] {
    let texts = Set(answer.claims.compactMap { story.claims[$0.row].source }).count
    let counts = wording.textsAndOrigins(texts, answer.originCount)
    return [plain("\(answer.words)  ")] + citations(answer.claims) + [muted("  \(counts)")]
  }

  /// A, B, ... for answers; past Z their number.
  func letter(_ number: Int) -> SafeText {
    guard let scalar = Unicode.Scalar(UInt32(65 + min(number, 25))), number < 26 else {
      return "\(number + 1)"
    }
    return SafeText(cleaning: String(scalar))
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
    if answers.isEmpty { row("  ", [muted("nobody says")]) }
    for answer in answers { row("  ", [plain("  ")] + answerLine(answer)) }
    addSilence(on: question, isIndented: true)
  }

  /// The texts that speak of what a question is about, and do not mention what it asks.
  mutating func addSilence(on question: RecordRef, isIndented: Bool = false) {
    let silent = orders.derivation.silentSources(on: question)
    guard !silent.isEmpty else { return }
    let verb: SafeText = silent.count == 1 ? " does not mention it" : " do not mention it"
    let spans = list(silent.map(link)) + [muted(verb)]
    row(.empty, isIndented ? [plain("  ")] + spans : spans)
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
    let place = wording.place(evidence.locators)
    let words = wording.anchor(evidence.quote, evidence.locators) ?? .empty
    let name: SafeText = evidence.source.map { wording.label(of: $0, in: story) } ?? "no source"
    let strength: SafeText = evidence.strength.map { "  \($0.rawValue)" } ?? .empty
    let by: SafeText = evidence.by.map { ", judged by \($0)" } ?? .empty
    return [
      DocumentSpan(place.isEmpty ? name : "\(name) \(place)", link: evidence.ref),
      muted(strength + by),
      DocumentSpan(words.isEmpty ? .empty : "  " + words, style: Style(.quote)),
    ]
  }
}
