import CaseModel
import CrossReference
import ScreenGrid

// The rows below the answers to a question, in fixed order; one that has nothing to say is left out.
extension DocumentBuilder {
  mutating func addReasons(of comparison: Comparison) {
    addDistances(comparison)
    addFamily(comparison)
    addSelves(comparison)
    addReconciliations(comparison)
    addSetAside(comparison)
    if !comparison.silent.isEmpty {
      row("Not mentioned", list(comparison.silent.map(link)) + [muted(silence(comparison.silent))])
    }
    row("Would settle", list(comparison.question.wouldSettle.map(settling)))
    addPeople(comparison.answers.flatMap(\.claims))
  }

  private func silence(_ silent: [RecordRef]) -> SafeText {
    silent.count == 1 ? " speaks of the matter, not of this" : " speak of the matter, not of this"
  }

  /// A source says whether it is here; words say nothing of that.
  private func settling(_ mentioned: Mentioned) -> DocumentSpan {
    let span = mention(mentioned)
    guard let source = mentioned.record, source.kind == .source else { return span }
    let state = wording.state(snapshot.state(ofSource: source), in: snapshot.extent)
    return DocumentSpan("\(span.text) (\(state))", link: span.link)
  }

  /// How far apart the sides lie, and which slip may be behind it.
  private mutating func addDistances(_ comparison: Comparison) {
    // Between more than two sides the distances are many; only the slips among them say something.
    let isPair = comparison.clash?.answers.count == 2
    let told = comparison.reading.contradictions.filter {
      isPair ? $0.isTelling : $0.departure?.slip != nil
    }
    rows(
      "Apart",
      told.map { pair in
        let why = SafeText(cleaning: pair.departure?.words ?? pair.finding.reason.rawValue)
        return [
          plain("\(answer(of: pair.claims.first)) and \(answer(of: pair.claims.second)): \(why)")
        ]
      })
  }

  /// A value as a claim gives it: how it is put is part of what is said, wherever it is said.
  private func answer(of claim: Int) -> SafeText { wording.answer(of: story.claims[claim]) }

  /// Which sources are on more than one side, and where.
  private mutating func addSelves(_ comparison: Comparison) {
    guard let clash = comparison.clash else { return }
    for source in clash.selfContradicting.prefix(Self.mostSelves) {
      let sides = clash.answers.compactMap { side(of: source, $0) }
      row(
        "Inside \(wording.label(of: source, in: story))",
        list(sides) + [plain(": the text differs from itself.")])
    }
    let more = clash.selfContradicting.count - Self.mostSelves
    if more > 0 { row(.empty, muted("and \(wording.count(more, "source")) more")) }
  }

  private static let mostSelves = 12

  /// "A in ¶5", as a link to the first claim there.
  private func side(of source: RecordRef, _ answer: AnswerGroup) -> DocumentSpan? {
    let claims = answer.claims.filter { story.claims[$0.row].source == source }
    guard let first = claims.first else { return nil }
    let places = claims.prefix(Self.mostNames).map { wording.place(of: story.claims[$0.row]) }
      .filter { !$0.isEmpty }
    let more = claims.count - Self.mostNames
    let rest: SafeText = more > 0 ? " and \(wording.grouped(more)) more" : .empty
    let letter = SafeText(cleaning: answer.letter)
    return DocumentSpan(
      places.isEmpty ? letter : "\(letter) in \(places.joined(separator: ", "))\(rest)",
      link: first)
  }

  /// Claims that are no part of any answer, and why: they are not hidden.
  private mutating func addSetAside(_ comparison: Comparison) {
    let all = comparison.reading.setAside
    let drifted = all.filter(\.isDrift)
    rows("Drift", drifted.prefix(Self.mostSetAside).map(driftLine))
    let aside = all.filter { !$0.isDrift }
    var lines = aside.prefix(Self.mostSetAside).map(line)
    let more = aside.count - Self.mostSetAside
    if more > 0 { lines.append([muted("and \(wording.count(more, "claim")) more")]) }
    rows("Set aside", lines)
  }

  private static let mostSetAside = 50

  /// "Daybreak ¶4  30 ft: differs from Wire, the text in hand that it goes back to".
  private func driftLine(_ aside: SetAside) -> [DocumentSpan] {
    let claim = story.claims[aside.claim]
    guard case .drift(let source) = aside.reason else { return line(aside) }
    let origin = RecordRef(kind: .source, row: source)
    return [
      citation(claim.ref), plain("  \(wording.answer(of: claim))"),
      muted(": differs from "), DocumentSpan(wording.label(of: origin, in: story), link: origin),
      muted(", the text in hand that it goes back to"),
    ]
  }

  /// "Herald ¶4  no comment by the company: takes no position".
  private func line(_ aside: SetAside) -> [DocumentSpan] {
    let saying = wording.saying(of: story.claims[aside.claim])
    let put: SafeText = saying == "stated" ? .empty : saying + ": "
    return [
      citation(RecordRef(kind: .claim, row: aside.claim)), muted("  \(put)\(aside.reason.words)"),
    ]
  }

  /// What people have said of the claims, in counts; never who is right.
  private mutating func addPeople(_ claims: [RecordRef]) {
    guard !claims.isEmpty else { return }
    let verdicts = claims.flatMap { snapshot.overlay.marks(of: $0).verdicts }
      .filter { $0.judged == .isSo }.compactMap(\.verdict)
    let counts = Dictionary(grouping: verdicts) { $0 }.mapValues(\.count)
    let words = counts.keys.sorted { $0.rawValue < $1.rawValue }
      .map { "\(wording.verdict($0)) \(counts[$0] ?? 0)" as SafeText }
    row("People say", words.isEmpty ? "no verdict" : words.joined(separator: wording.separator))
  }
}

extension Contradiction {
  /// Whether it says more than that the two differ.
  fileprivate var isTelling: Bool {
    departure?.words != nil || ![.different, .apart].contains(finding.reason)
  }
}

// Where all sides go back to one origin.
extension DocumentBuilder {
  /// That is said: counting texts is no help then, and no side leads.
  private mutating func addFamily(_ comparison: Comparison) {
    guard let clash = comparison.clash, clash.isFamily,
      let origin = clash.answers.first?.origins.first?.origin
    else { return }
    let sources = Set(clash.answers.flatMap(\.sources)).filter { $0 != origin.record }.sorted()
    let grounds = snapshot.crossReference.origins(
      ofClaims: clash.answers.flatMap(\.claims).map(\.row))
    let verb: SafeText =
      switch (grounds.judged > 0, sources.count == 1) {
      case (true, true): " is taken to go back to "
      case (true, false): " are taken to go back to "
      case (false, true): " goes back to "
      case (false, false): " go back to "
      }
    row(
      "One family",
      several(sources, link) + [plain(verb), mention(origin)]
        + [
          muted(" (\(words(of: grounds)))"),
          plain(": one origin told two ways, so counting texts is no help."),
        ] + words(of: origin, in: clash))
  }

  /// "1 named, 2 judged": how it is known that sources go back to an origin.
  private func words(of grounds: OriginCount) -> SafeText {
    let parts = [(grounds.named, "named" as SafeText), (grounds.judged, "judged")]
    return parts.filter { $0.0 > 0 }.map { "\(wording.grouped($0.0)) \($0.1)" }
      .joined(separator: ", ")
  }

  /// What the origin itself says, where it is here; else that it may say both.
  private func words(of origin: Mentioned, in clash: Clash) -> [DocumentSpan] {
    if let words = absence(of: origin.record) {
      return [plain(" It may itself say both: it is \(words).")]
    }
    guard let source = origin.record else { return [] }
    let sides = clash.answers.compactMap { side(of: source, $0) }
    return sides.isEmpty
      ? [plain(" It is in hand, and nothing on this is taken from it.")]
      : [plain(" It is in hand and gives ")] + list(sides) + [plain(".")]
  }

  /// The first of some records as links, and how many more there are.
  private func several<Record>(
    _ records: [Record], _ span: (Record) -> DocumentSpan
  ) -> [DocumentSpan] {
    let more = records.count - Self.mostNames
    return list(records.prefix(Self.mostNames).map(span))
      + (more > 0 ? [plain(" and \(wording.grouped(more)) more")] : [])
  }

  private static let mostNames = 8
}

// What looks like a clash and is none, and why.
extension DocumentBuilder {
  private mutating func addReconciliations(_ comparison: Comparison) {
    let told = comparison.reading.reconciliations.filter { $0.finding.reason != .equal }
    rows("No conflict", lines(of: told.filter { !$0.isUnresolved }))
    rows("Not compared", lines(of: told.filter(\.isUnresolved)))
  }

  private func lines(of told: [Reconciliation]) -> [[DocumentSpan]] {
    var lines = told.filter { !$0.finding.reason.isOfMany }.prefix(Self.mostPairs).map(line)
    for reason in ValueReason.allCases where reason.isOfMany {
      let pairs = told.filter { $0.finding.reason == reason }
      if !pairs.isEmpty { lines.append(line(pairs, reason)) }
    }
    return lines
  }

  private static let mostPairs = 6
  private static let mostValues = 4

  /// "OkCupid / Match Group: OkCupid is part of Match Group, by the question's options".
  private func line(_ pair: Reconciliation) -> [DocumentSpan] {
    let sides = [pair.claims.first, pair.claims.second].map(answer)
    return [plain("\(sides[0]) / \(sides[1]): ")] + (parthood(in: pair) ?? reason(of: pair))
  }

  private func reason(of pair: Reconciliation) -> [DocumentSpan] {
    let shared: SafeText = pair.shared.map { " (both allow \($0))" } ?? .empty
    return [muted("\(pair.finding.reason.rawValue)\(shared)")]
  }

  /// Several values with one reason: each is told once.
  private func line(_ pairs: [Reconciliation], _ reason: ValueReason) -> [DocumentSpan] {
    var distinct: [SafeText] = []
    for claim in pairs.flatMap({ [$0.claims.first, $0.claims.second] }) {
      let words = answer(of: claim)
      if !distinct.contains(words) { distinct.append(words) }
    }
    let more = distinct.count - Self.mostValues
    let rest: SafeText = more > 0 ? " / +\(wording.grouped(more))" : .empty
    let words = distinct.prefix(Self.mostValues).joined(separator: " / ")
    return [plain("\(words)\(rest): "), muted("\(reason.rawValue)")]
  }

  /// Which of two values is part of the other, and by what: ties and events with who says so, or
  /// else the options of the question. Nil where the reason is another.
  private func parthood(in pair: Reconciliation) -> [DocumentSpan]? {
    guard pair.finding.reason == .partOf, let isFirst = pair.isFirstThePart else { return nil }
    let records = [pair.firstValue, pair.secondValue].compactMap(\.record)
    let (part, whole) = isFirst ? (0, 1) : (1, 0)
    if records.count == 2 {
      let steps = snapshot.crossReference.steps(from: records[part], to: records[whole])
      if !steps.isEmpty { return ties(steps) }
    }
    let words = [pair.claims.first, pair.claims.second].map { wording.value(of: story.claims[$0]) }
    return [muted("\(words[part]) is part of \(words[whole]), by the question's options")]
      + (records.count == 2 ? tiesBetween(records[0], records[1]) : [])
  }

  private func ties(_ steps: [PartStep]) -> [DocumentSpan] {
    steps.prefix(Self.mostValues).map(tie).joined(separator: [plain(", ")])
      + (steps.count > Self.mostValues ? [muted(" and so on")] : [])
  }

  /// What else the case has of two actors: whether it is the reason is not said.
  private func tiesBetween(_ first: RecordRef, _ second: RecordRef) -> [DocumentSpan] {
    let ties = story.index.relations(of: first).map { story.relations[$0] }
      .filter { [$0.from, $0.to].contains(second) }
    guard !ties.isEmpty else { return [] }
    return [muted("; on record between them: ")]
      + ties.prefix(Self.mostValues).map(tie).joined(separator: [plain(", ")])
  }

  private func tie(_ step: PartStep) -> [DocumentSpan] {
    guard let relation = step.relation else {
      return [link(step.part), muted(" is part of "), link(step.whole)]
    }
    return tie(story.relations[relation.row])
  }

  private func tie(_ relation: Relation) -> [DocumentSpan] {
    [link(relation.ref), muted(" (")] + grounds(of: relation) + [muted(")")]
  }

  /// Who says that a tie holds, by what the case gives for it: evidence with its places, then sources.
  /// Claims on a question about it are not named: what they say may be that it does not.
  func grounds(of relation: Relation) -> [DocumentSpan] {
    let evidence = story.index.evidence(about: relation.ref).map { story.evidence[$0] }
      .filter { $0.bearing == .supports }
    let cited = Set(evidence.compactMap(\.source))
    let others = relation.sources.filter { !cited.contains($0) }
    let all = evidence.map(Ground.evidence) + others.map(Ground.source)
    guard !all.isEmpty else { return [muted("no source is given")] }
    return several(all) { ground in
      switch ground {
      case .evidence(let evidence): citation(evidence)
      case .source(let source): link(source)
      }
    }
  }

  /// What is given for a tie.
  private enum Ground { case evidence(EvidenceLink), source(RecordRef) }
}

extension Reconciliation {
  /// Whether nobody can tell without a person whether the two agree.
  fileprivate var isUnresolved: Bool { finding.relation == .unresolved }

  /// Whether the first is the part and the second the whole; nil where neither is.
  fileprivate var isFirstThePart: Bool? {
    switch finding.relation {
    case .finer: true
    case .coarser: false
    default: nil
    }
  }
}

extension ClaimValue {
  /// The record it is; nil for all that is none.
  fileprivate var record: RecordRef? {
    if case .reference(let record) = self { record } else { nil }
  }
}

extension ValueReason {
  /// Whether it holds of a whole question, so that telling it of each two values would be noise.
  fileprivate var isOfMany: Bool {
    switch self {
    case .manyHold, .wordsDiffer, .scopesDiffer, .timesDiffer, .timeMissing, .deniesOther,
      .unitsDiffer, .notComparable:
      true
    default: false
    }
  }
}
