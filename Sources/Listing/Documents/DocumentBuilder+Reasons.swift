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
        let sides = [pair.first, pair.second].map { put($0, in: comparison) }
        return [plain("\(sides[0]) and \(sides[1]): \(why)")]
      })
  }

  /// A value as it stands in an answer, with how it is put in front where no claim states it: who
  /// alleges is part of what is said, wherever it is said.
  private func put(_ value: String, in comparison: Comparison) -> SafeText {
    let claims = comparison.answers.lazy.flatMap(\.claims).prefix(Self.mostClaims)
      .map { story.claims[$0.row] }
      .filter { $0.valueWords?.utf8.elementsEqual(value.utf8) == true }
    let claim = claims.first { $0.standing == .stated && $0.stance == .asserts } ?? claims.first
    return claim.map(wording.answer) ?? SafeText(cleaning: value)
  }

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
    let places = claims.map { wording.place(of: story.claims[$0.row]) }.filter { !$0.isEmpty }
    let letter = SafeText(cleaning: answer.letter)
    return DocumentSpan(
      places.isEmpty ? letter : "\(letter) in \(places.joined(separator: ", "))", link: first)
  }

  /// Claims that are no part of any answer, and why: they are not hidden.
  private mutating func addSetAside(_ comparison: Comparison) {
    let aside = comparison.reading.setAside
    var lines = aside.prefix(Self.mostSetAside).map(line)
    let more = aside.count - Self.mostSetAside
    if more > 0 { lines.append([muted("and \(wording.count(more, "claim")) more")]) }
    rows("Set aside", lines)
  }

  private static let mostSetAside = 50

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
      several(sources.map(link)) + [plain(verb), mention(origin)]
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

  /// The first of some links, and how many more there are.
  private func several(_ spans: [DocumentSpan]) -> [DocumentSpan] {
    let more = spans.count - Self.mostNames
    return list(Array(spans.prefix(Self.mostNames)))
      + (more > 0 ? [plain(" and \(wording.grouped(more)) more")] : [])
  }

  private static let mostNames = 8
}

// What looks like a clash and is none, and why.
extension DocumentBuilder {
  private mutating func addReconciliations(_ comparison: Comparison) {
    let told = comparison.reading.reconciliations.filter { $0.finding.reason != .equal }
    let pairs = told.filter { !$0.finding.reason.isOfMany }.prefix(Self.mostPairs)
      .map { line($0, comparison) }
    var lines = Array(pairs)
    for reason in ValueReason.allCases where reason.isOfMany {
      let values = told.filter { $0.finding.reason == reason }.flatMap { [$0.first, $0.second] }
      if !values.isEmpty { lines.append(line(values, reason, comparison)) }
    }
    rows("No conflict", lines)
  }

  private static let mostPairs = 6
  private static let mostValues = 4

  /// "OkCupid / Match Group: one is part of the other; Match Group owns OkCupid (Probe ¶5)".
  private func line(_ pair: Reconciliation, _ comparison: Comparison) -> [DocumentSpan] {
    let sides = [pair.first, pair.second].map { put($0, in: comparison) }
    let shared: SafeText = pair.shared.map { " (both allow \($0))" } ?? .empty
    return [
      plain("\(sides[0]) / \(sides[1]): "),
      muted("\(pair.finding.reason.rawValue)\(shared)"),
    ] + tie(between: pair)
  }

  /// Several values with one reason: each is told once.
  private func line(
    _ values: [String], _ reason: ValueReason, _ comparison: Comparison
  ) -> [DocumentSpan] {
    var distinct: [String] = []
    for value in values where !distinct.contains(where: { $0.utf8.elementsEqual(value.utf8) }) {
      distinct.append(value)
    }
    let more: SafeText =
      distinct.count > Self.mostValues ? " / +\(distinct.count - Self.mostValues)" : .empty
    let words = distinct.prefix(Self.mostValues).map { put($0, in: comparison) }
    return [plain(words.joined(separator: " / ") + more + ": "), muted("\(reason.rawValue)")]
  }

  /// What the case says of two records of which one is part of the other, with who says so.
  private func tie(between pair: Reconciliation) -> [DocumentSpan] {
    guard pair.finding.reason == .partOf, case .reference(let first) = pair.firstValue,
      case .reference(let second) = pair.secondValue, first.kind == .actor
    else { return [] }
    // Of all that ties the two, only that one belongs to the other can be the reason.
    let relations = story.index.relations(of: first).map { story.relations[$0] }
      .filter(\.isBelonging)
    guard let relation = relations.first(where: { [$0.from, $0.to].contains(second) }) else {
      return []
    }
    return [muted("; "), link(relation.ref), muted(" (")] + grounds(of: relation) + [muted(")")]
  }

  /// Who says that a tie holds, by what the case gives for it: evidence with its places, then sources.
  /// Claims on a question about it are not named: what they say may be that it does not.
  func grounds(of relation: Relation) -> [DocumentSpan] {
    let evidence = story.index.evidence(about: relation.ref).map { story.evidence[$0] }
      .filter { $0.bearing == .supports }
    let cited = evidence.compactMap(\.source)
    let others = relation.sources.filter { !cited.contains($0) }
    let spans = evidence.map(citation) + others.map(link)
    return spans.isEmpty ? [muted("no source is given")] : several(spans)
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
