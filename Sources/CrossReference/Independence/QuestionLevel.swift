/// How the answers to a question stand, and which of them leads.
public struct QuestionLevel: Hashable, Sendable {
  /// How they stand.
  public let level: Level
  /// The place, among the answers, of the one with most support, at every level; nil where nobody
  /// answers, where two have as much, and where one origin is told two ways.
  public let leading: Int?
  /// True when another answer would lead, or none, if sources that are only suspected to repeat each
  /// other did not.
  public let dependsOnSuspicion: Bool

  /// The answer that may be suggested: the leading one, where origins agree or most do.
  public var suggested: Int? { level.allowsSuggestion ? leading : nil }
}

extension Independence {
  /// How the values of a question stand. Where it depends on a mere suspicion who leads, the sources
  /// differ until a person has decided on it.
  func level(of ballot: Ballot) -> (level: Level, leading: Int?, dependsOnSuspicion: Bool) {
    let found = assessor.assess(ballot)
    let strand = found.strongest
    guard ballot.votes.contains(where: { assessor.voices.isLinked($0) }) else {
      return (found.level, strand?.leading, false)
    }
    let declared = self.declared.assess(ballot).strongest
    if declared?.leading != strand?.leading { return (.differ, strand?.leading, true) }
    return (found.level, strand?.leading, false)
  }
}

extension Assessment {
  /// The set of values with most support; nil where two have as much, or there is none.
  fileprivate var strongest: Strand? {
    guard let best = strands.max(by: { $0.support < $1.support }) else { return nil }
    return strands.count { $0.support == best.support } == 1 ? best : nil
  }
}
