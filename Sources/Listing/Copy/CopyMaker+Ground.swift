import CaseModel
import CrossReference
import Review
import ScreenGrid

// What stands behind an answer: origins, verdicts, and the case it is taken from.
extension CopyMaker {
  /// What some answers rest on; nil where there are none.
  func ground(of answers: [AnswerGroup]) -> SafeText? {
    guard !answers.isEmpty else { return nil }
    let count = snapshot.crossReference.origins(ofClaims: answers.flatMap(\.claims).map(\.row))
    let nodes = Set(answers.flatMap(\.origins).map(\.origin))
    return ground(count, texts: Set(answers.flatMap(\.sources)).count, Array(nodes))
  }

  /// "One origin, not seen; nothing independent." Of one origin nothing is ever said in the plural.
  func ground(_ count: OriginCount, texts: Int, _ origins: [Mentioned]) -> SafeText {
    // A circle, or a text of several origins, is counted otherwise than its ends are.
    let unseen = origins.count == count.traced ? origins.count(where: isUnseen) : 0
    switch (count.traced, count.untraced) {
    case (0, 1...) where texts == 1: return "One text, no origin recorded; nothing independent."
    case (0, _): return "\(wording.count(texts, "text")), no origin recorded."
    case (1, 0):
      let state: SafeText = origins.count == 1 && unseen == 1 ? ", \(unseenWords)" : .empty
      return "One origin\(state); nothing independent."
    default:
      return several(count, unseen: unseen)
    }
  }

  /// "3 origins (2 not seen) and 1 text of which no origin is recorded, not shown to be independent."
  private func several(_ count: OriginCount, unseen: Int) -> SafeText {
    let (isOne, isKnown) = (count.traced == 1, count.untraced == 0)
    let name = isOne ? "One origin" : wording.count(count.traced, "origin")
    let state: SafeText =
      unseen == 0
      ? .empty
      : isOne ? ", \(unseenWords)," : " (\(wording.grouped(unseen)) \(unseenWords))"
    let rest: SafeText = " and \(wording.count(count.untraced, "text"))"
    let untraced = isKnown ? .empty : rest + " of which no origin is recorded"
    return "\(name)\(state)\(untraced), not shown to be independent."
  }

  /// Whether an origin is only spoken of; of a name nobody has the text.
  private func isUnseen(_ origin: Mentioned) -> Bool {
    origin.record.map { snapshot.state(ofSource: $0) == .onlyCited } ?? true
  }

  private var unseenWords: SafeText {
    snapshot.extent == .whole ? "not seen" : "not seen so far"
  }

  /// Nothing the sources say confirms anything: only a person's "supported" does.
  func doubt(on claims: [RecordRef]) -> SafeText? {
    guard !claims.isEmpty, snapshot.overlay.isComplete else { return nil }
    let isSupported = verdictMarks(on: claims).contains { claim, mark in
      mark.verdict == .supported && mark.judged == .isSo
        && !snapshot.overlay.isStale(mark, of: claim)
    }
    return isSupported ? nil : "Not confirmed."
  }

  /// Whose verdict there is, on which claim: "Verdict: disputed by ana (Brief ¶3)."
  func verdicts(on claims: [RecordRef]) -> SafeText {
    guard snapshot.overlay.isComplete else { return "Verdicts are still being read." }
    let marks = verdictMarks(on: claims)
    guard !marks.isEmpty else { return "No verdict." }
    let told = some(marks.lazy.map(words), of: marks.count, separator: "; ")
    return "\(marks.count == 1 ? "Verdict" : "Verdicts"): \(told)."
  }

  /// Those that take "Not confirmed" away come first, so that no count hides them.
  private func verdictMarks(on claims: [RecordRef]) -> [(claim: RecordRef, mark: Mark)] {
    let all: [(claim: RecordRef, mark: Mark)] = claims.flatMap { claim in
      snapshot.overlay.marks(of: claim).verdicts.map { (claim, $0) }
    }
    func confirms(_ mark: Mark) -> Bool { mark.verdict == .supported && mark.judged == .isSo }
    return all.filter { confirms($0.mark) } + all.filter { !confirms($0.mark) }
  }

  /// A verdict never passes to another matter, nor to other words than those judged.
  private func words(for verdict: (claim: RecordRef, mark: Mark)) -> SafeText {
    let mark = verdict.mark
    let matter: SafeText = mark.judged == .isSo ? .empty : " \(wording.judged(mark.judged))"
    let isStale = snapshot.overlay.isStale(mark, of: verdict.claim)
    let stale: SafeText = isStale ? ", of other words than now" : .empty
    let by = cut("\(mark.by)", toColumns: 80)
    let place = place(of: story.claims[verdict.claim.row])
    return "\(wording.status(of: mark))\(matter) by \(by) (\(place)\(stale))"
  }

  /// Verdicts that others published: theirs, with their names.
  func published(on records: [RecordRef]) -> SafeText? {
    let reviews = records.flatMap { story.index.reviews(about: $0) }.map { story.reviews[$0] }
    guard !reviews.isEmpty else { return nil }
    let words = reviews.lazy.map { review -> SafeText in
      let name: SafeText = review.reviewer.map { "\(story.name(of: $0))" } ?? "somebody"
      let rating: SafeText = "\(review.rating ?? review.verdict?.rawValue ?? "")"
      return "\(cut(name, toColumns: 80)): \(cut(rating, toColumns: 80))"
    }
    return "Published: \(some(words, of: reviews.count, separator: "; "))."
  }

  /// "Case of 21 Nov 2026, 5 texts.", and how much of it was read.
  var origin: SafeText {
    let counts = snapshot.orders.sourceCounts
    let date: SafeText = caseDate.map { "Case of \($0)" } ?? "Case without a date"
    let texts = wording.count(counts.inHand + counts.notHere, "text")
    let part = wording.notice(of: snapshot.extent).dropLast().last
    let errors = snapshot.orders.findingCounts[.error, default: 0]
    let faults: SafeText = errors == 0 ? .empty : ", read with \(wording.count(errors, "error"))"
    return "\(date), \(texts)\(part.map { ", \($0)" } ?? .empty)\(faults)."
  }
}
