import CaseModel

/// How the answers to a question stand, and which of them leads.
public struct QuestionLevel: Sendable {
  /// How they stand.
  public let level: Level
  /// The place, among the answers, of the one with most support, at every level; nil where nobody
  /// answers, where two have as much, and where one origin is told two ways.
  public let leading: Int?
  /// The leading answer, told as exactly as half of those bear out who give it.
  public let leadingValue: ClaimValue?
  /// What may be suggested, where origins agree or most do: as exactly as they all bear it out.
  public let suggested: ClaimValue?
  /// True when another answer would lead, or none, if sources that are only suspected to repeat each
  /// other did not.
  public let dependsOnSuspicion: Bool
}

extension Independence {
  /// How the values of a question stand. Where it depends on a mere suspicion who leads, the sources
  /// differ until a person has decided on it.
  func standing(of ballot: Ballot, isConflict: Bool) -> ValueStanding {
    guard !ballot.isUncompared else {
      // Too many values to compare: nothing may be said for any of them.
      return ValueStanding(level: isConflict ? .differ : .oneOrigin, leading: nil, suggested: nil)
    }
    let found = assessor.assess(ballot)
    let strand = found.strongest
    let standing = ValueStanding(
      level: found.level, leading: strand?.leading,
      suggested: found.level.allowsSuggestion ? strand?.suggested : nil)
    guard ballot.votes.contains(where: { assessor.voices.isLinked($0) }),
      declared.assess(ballot).strongest?.leading != strand?.leading
    else { return standing }
    return ValueStanding(
      level: .differ, leading: strand?.leading, suggested: nil, dependsOnSuspicion: true)
  }
}

/// The same in numbers of values.
struct ValueStanding {
  let level: Level
  let leading: Int?
  let suggested: Int?
  var dependsOnSuspicion = false
}

extension Assessment {
  /// The set of values with most support; nil where two have as much, or there is none.
  fileprivate var strongest: Strand? {
    guard let best = strands.max(by: { $0.support < $1.support }) else { return nil }
    return strands.count { $0.support == best.support } == 1 ? best : nil
  }
}
