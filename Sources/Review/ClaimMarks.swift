/// What stands on one claim: each reviewer's latest word that is not undone.
///
/// Several reviewers' words stand side by side; none wins over another. Lists are ordered by time,
/// then by the mark's name.
public struct ClaimMarks: Equatable, Sendable {
  /// How far a claim has come.
  public enum Progress: Hashable, Sendable {
    /// Nobody has begun.
    case untouched
    /// Somebody has a draft open, and nobody is done.
    case inProgress
    /// Somebody has given a verdict with a reason, and has no later draft open.
    case done
  }

  /// The standing verdicts, at most one per reviewer and thing judged.
  public let verdicts: [Mark]
  /// The drafts still open: those later than what the same reviewer's verdict on the same matter
  /// says. A draft never takes the place of a verdict.
  public let drafts: [Mark]
  /// The mark that holds each reviewer's desk note; an emptied note is not listed.
  public let notes: [Mark]

  /// Nothing said.
  public static let none = ClaimMarks(standing: EmptyCollection())

  /// The summary of the marks on one claim that are not undone, in the order of the log.
  init(standing: some Sequence<Mark>) {
    var verdicts: [Author: Mark] = [:]
    var drafts: [Author: Mark] = [:]
    var notes: [String: Mark] = [:]
    for mark in standing {
      let author = Author(name: mark.by, judged: mark.judged)
      switch mark.kind {
      case .verdict: (verdicts[author], drafts[author]) = (mark, nil)
      case .draft: drafts[author] = mark
      case .note, .undo, .redo, .redaction: break
      }
      if mark.deskNote != .absent { notes[mark.by] = mark }
    }
    self.verdicts = Self.inOrderOfTime(verdicts.values)
    self.drafts = Self.inOrderOfTime(drafts.values)
    self.notes = Self.inOrderOfTime(notes.values.filter { $0.deskNote != .given("") })
  }

  /// How far the claim has come, as to the matter judged.
  public func progress(judging judged: Judged = .isSo) -> Progress {
    let open = drafts.filter { $0.judged == judged }.map(\.by)
    let given = verdicts.filter { $0.judged == judged }.map(\.by)
    if given.contains(where: { !open.contains($0) }) { return .done }
    return open.isEmpty ? .untouched : .inProgress
  }

  /// The verdicts that some reviewer's standing mark gives on that matter.
  public func words(judging judged: Judged = .isSo) -> Set<Verdict> {
    Set(verdicts.lazy.filter { $0.judged == judged }.compactMap(\.verdict))
  }

  private struct Author: Hashable {
    let name: String
    let judged: Judged
  }

  private static func inOrderOfTime(_ marks: some Sequence<Mark>) -> [Mark] {
    marks.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}
