import CaseModel
import Review
import ScreenGrid

extension Wording {
  /// How many sources are in hand, for the header: the longest words first, then shorter ones.
  public func sourceCounts(_ snapshot: Snapshot) -> [SafeText] {
    let counts = snapshot.orders.sourceCounts
    // Of what was read in part nobody knows what is only cited, nor how many texts there are.
    let isKnown = snapshot.extent == .whole && counts.onlyCited > 0
    let cited: SafeText? = isKnown ? "\(grouped(counts.onlyCited)) only cited" : nil
    let texts = textWords(counts)
    let full = [texts, cited].compactMap(\.self).joined(separator: separator)
    return [full, texts, .empty].compactMap(\.self)
  }

  /// Never the number of texts alone: that would read as if all of them were here.
  private func textWords(_ counts: SourceCounts) -> SafeText? {
    let away = counts.notHere + counts.withoutText
    switch (counts.inHand, counts.notHere) {
    case (0, _) where away == 0: return nil
    case (0, _): return "\(count(away, "text")), not here"
    case (let here, let missing):
      let texts: SafeText =
        missing == 0
        ? "\(count(here, "text")) in hand"
        : "\(grouped(here)) of \(count(here + missing, "text")) in hand"
      // Nobody is to look for the text of a film.
      let others: SafeText? =
        counts.withoutText > 0 ? "\(count(counts.withoutText, "source")) without text" : nil
      return [texts, others].compactMap(\.self).joined(separator: separator)
    }
  }

  /// How far the checking has come, for the header of Check: the longest words first.
  public func checkCounts(_ snapshot: Snapshot, reviewer: String) -> [SafeText] {
    let overlay = snapshot.overlay
    guard overlay.isComplete else { return ["marks are being read", "reading marks", .empty] }
    let all = snapshot.story.count(.claim)
    let done: SafeText = "\(grouped(overlay.doneCount)) of \(grouped(all)) done"
    let disputed: SafeText = "\(grouped(overlay.disputedCount)) disputed"
    let full = [done, disputed, SafeText(cleaning: reviewer)]
    return [
      full.joined(separator: separator), full.prefix(2).joined(separator: separator), done,
      "\(grouped(overlay.doneCount))/\(grouped(all))", .empty,
    ]
  }

  /// "12 of 213"; "- of 213" where what is selected is none of them.
  public func place(_ number: Int?, of count: Int) -> SafeText {
    "\(number.map(grouped) ?? Self.nothing) of \(grouped(count))"
  }

  /// What is wrong in the file, in a line: "2 errors, 1 warning in the file: ! shows them".
  public func findingCount(_ snapshot: Snapshot) -> SafeText {
    let counts = snapshot.orders.findingCounts
    let place: SafeText = snapshot.extent == .whole ? "the file" : "what was read"
    guard !counts.isEmpty else { return "nothing is wrong in \(place)" }
    return "\(findings(counts)) in \(place): ! shows them"
  }

  /// "2 errors, 1 warning".
  func findings(_ counts: [Finding.Severity: Int]) -> SafeText {
    counts.keys.sorted(by: >).map { count(counts[$0] ?? 0, SafeText(cleaning: $0.word)) }
      .joined(separator: ", ")
  }

  /// "2/11": how many of the claims are checked.
  func checked(_ done: Int, of all: Int) -> SafeText {
    all == 0 ? Self.nothing : "\(grouped(done))/\(grouped(all))"
  }
}
