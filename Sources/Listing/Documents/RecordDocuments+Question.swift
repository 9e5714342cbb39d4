import CaseModel
import CrossReference
import ScreenGrid

extension RecordDocuments {
  /// A question: how its answers stand, who gives which, and what would settle it.
  func question(_ record: RecordRef, isPage: Bool) -> Document {
    let question = snapshot.story.questions[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.addState(of: question)
    let answers = snapshot.orders.derivation.answers(to: record)
    for answer in answers { builder.add(answer) }
    builder.addReasons(of: question, answers)
    builder.links("About", [question.about].compactMap(\.self))
    if isPage { addPage(of: question, to: &builder) }
    return builder.document
  }

  private func addPage(of question: Question, to builder: inout DocumentBuilder) {
    builder.text("Case's answer", question.answerWords)
    builder.text("Why", question.answerNote)
    builder.addEvidence(about: question.ref)
    builder.addReviews(about: question.ref)
    builder.row("Takes", "\(question.type.rawValue)\(question.many ? ", several at once" : "")")
    builder.addEnd(of: question.ref, tags: question.tags, note: question.note)
  }
}

extension DocumentBuilder {
  /// The state of a question in a sentence.
  fileprivate mutating func addState(of question: Question) {
    let clashes = orders.clashes(of: question.ref)
    let words = SafeText(cleaning: snapshot.standing(ofQuestion: question.ref).words)
    let mark: SafeText = clashes.isEmpty ? .empty : "\(wording.glyphs.conflict) "
    row(
      .empty,
      [
        DocumentSpan(mark, style: Style(.conflict, .bold)),
        DocumentSpan(wording.capitalized(words), style: .bold),
      ])
  }

  /// An answer: its words, what it comes from, and each claim that gives it.
  fileprivate mutating func add(_ answer: AnswerGroup) {
    let counts = wording.textsAndOrigins(answer.sources.count, answer.originCount)
    let standing = orders.derivation.standing(ofClaims: answer.claims.map(\.row))
    let words = wording.put(standing.prefix, before: "\(answer.allWords)")
    row("Answer \(answer.letter)", [DocumentSpan(words, style: .bold), muted("  \(counts)")])
    for claim in answer.claims { row(.empty, claimLine(claim)) }
    let origins = answer.origins.filter { $0.isTraced && !isOwn($0) }.map(\.origin)
    if !origins.isEmpty { row(.empty, [muted("goes back to ")] + originLinks(origins)) }
  }

  /// "Probe ¶5  alleged by the agency  “settlement was reached”".
  func claimLine(_ ref: RecordRef) -> [DocumentSpan] {
    let claim = story.claims[ref.row]
    let by: SafeText = claim.standingBy.map { " by \(story.name(of: $0))" } ?? .empty
    let words: SafeText = wording.anchor(of: claim).map { "  \($0)" } ?? .empty
    return [
      citation(ref), muted("  \(wording.standingWords(of: claim))\(by)"),
      DocumentSpan(words, style: Style(.quote)),
    ]
  }

  /// Whether a source is its own origin, which need not be said.
  private func isOwn(_ group: OriginGroup) -> Bool {
    group.origin.record.map { group.sources == [$0] } ?? false
  }

  /// Origins, each with whether it has been read.
  private func originLinks(_ origins: [Mentioned]) -> [DocumentSpan] {
    list(
      origins.map { origin in
        let span = mention(origin)
        guard let words = absence(of: span.link) else { return span }
        return DocumentSpan("\(span.text) (\(words))", link: span.link)
      })
  }

  /// Why the words of an origin cannot be read here, in the word that stands in the list of sources;
  /// nil where they can.
  private func absence(of origin: RecordRef?) -> SafeText? {
    let state = origin.map(snapshot.state(ofSource:)) ?? .onlyCited
    guard state != .inHand else { return nil }
    let isWhole = snapshot.extent == .whole || state != .onlyCited
    return isWhole ? wording.state(state) : "\(wording.state(state)) so far"
  }

  /// The rows below the answers, in fixed order.
  fileprivate mutating func addReasons(of question: Question, _ answers: [AnswerGroup]) {
    addFamily(question.ref, answers)
    if let clash = orders.derivation.clash(on: question.ref) {
      row("Inside one", selfLine(clash) ?? [])
      text("Why", clash.why)
    }
    addReconciliations(question.ref)
    let silent = orders.derivation.silentSources(on: question.ref)
    if !silent.isEmpty {
      row("Not mentioned", list(silent.map(link)) + [muted(silenceWords(silent))])
    }
    row("Would settle", list(question.wouldSettle.map(mention)))
    addPeople(answers.flatMap(\.claims))
  }

  private func silenceWords(_ silent: [RecordRef]) -> SafeText {
    silent.count == 1 ? " speaks of the matter, not of this" : " speak of the matter, not of this"
  }

  /// Where all sides go back to one origin, that is said: counting texts is no help then.
  private mutating func addFamily(_ question: RecordRef, _ answers: [AnswerGroup]) {
    guard let clash = orders.derivation.clash(on: question), clash.isOneOrigin,
      clash.isBetweenSources, let origin = clash.answers.first?.origins.first?.origin
    else { return }
    let rest = absence(of: origin.record).map { "; it may itself say both, and it is \($0)." }
    row(
      "One family",
      [
        plain("All sides go back to "), mention(origin),
        plain(", so this is one origin told two ways, and counting texts is no help\(rest ?? ".")"),
      ])
  }

  /// Answers that look like a clash and are none, and why.
  private mutating func addReconciliations(_ question: RecordRef) {
    let reading = snapshot.crossReference.reading(ofQuestion: question.row)
    let lines = reading.reconciliations.filter { $0.finding.relation != .same }.prefix(3)
      .map { [plain("\($0.first) / \($0.second): "), muted("\($0.finding.reason.rawValue)")] }
    rows("No conflict", Array(lines))
    rows(
      "Set aside",
      reading.setAside.map { aside in
        [citation(RecordRef(kind: .claim, row: aside.claim)), muted("  \(aside.reason.words)")]
      })
  }

  /// What people have said of the claims, in counts; never who is right.
  private mutating func addPeople(_ claims: [RecordRef]) {
    let verdicts = claims.flatMap { snapshot.overlay.marks(of: $0).verdicts }
      .filter { $0.judged == .isSo }.compactMap(\.verdict)
    let counts = Dictionary(grouping: verdicts) { $0 }.mapValues(\.count)
    let words = counts.keys.sorted { $0.rawValue < $1.rawValue }
      .map { "\(wording.verdict($0)) \(counts[$0] ?? 0)" as SafeText }
    row("People say", words.isEmpty ? "no verdict" : words.joined(separator: wording.separator))
  }

  /// Verdicts that others published.
  mutating func addReviews(about record: RecordRef) {
    let reviews = story.index.reviews(about: record).map { story.reviews[$0] }
    rows(
      "Published",
      reviews.map { review in
        let reviewer = review.reviewer.map(mention) ?? plain("somebody")
        let words = review.rating ?? review.verdict?.rawValue ?? ""
        return [reviewer, plain(": "), DocumentSpan("\(words)", link: review.ref)]
      })
  }
}
