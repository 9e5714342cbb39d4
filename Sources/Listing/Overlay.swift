import CaseModel
import Review

/// The marks of all reviewers, by claim. Making one costs as much as there are marked claims.
public struct Overlay: Sendable {
  /// The log, folded.
  public let marks: MarkHistory
  /// The claims that somebody has given a verdict with a reason.
  public let done: Set<RecordRef>
  /// How many claims have come how far, and on how many each verdict stands.
  public let tally: MarkTally
  /// How many marks speak of claims that the case has no more.
  public let orphanCount: Int

  /// False while the marks of the store are being read: there may be more than these.
  public var isComplete: Bool { targets.areAll }

  /// Where a mark that is saved now would lie; nil where nobody knows yet.
  public var place: String? { targets.place }

  private let story: Case
  private let targets: MarkTargets
  /// How many claims about each event are done.
  private let doneByEvent: [RecordRef: Int]

  /// Ties marks to the claims of a case.
  public init(marks: MarkHistory, story: Case, targets: MarkTargets = MarkTargets()) {
    self.marks = marks
    self.story = story
    self.targets = targets
    var count = Count()
    for target in marks.targets {
      let claims = targets.claims(of: target, in: story)
      count.add(claims, marks.standing(on: target), marks.entries(on: target).count)
    }
    done = count.done
    tally = count.tally
    orphanCount = count.orphans
    doneByEvent = count.done.reduce(into: [:]) { counts, claim in
      if let event = story.subject(ofClaim: claim) { counts[event, default: 0] += 1 }
    }
  }

  private struct Count {
    var done: Set<RecordRef> = []
    var tally = MarkTally()
    var orphans = 0

    mutating func add(_ claims: [RecordRef], _ standing: ClaimMarks, _ entries: Int) {
      if claims.isEmpty { orphans += entries }
      for claim in claims {
        tally.add(standing)
        if standing.progress() == .done { done.insert(claim) }
      }
    }
  }
}

extension Overlay {
  /// What stands on a claim: every reviewer's verdicts, drafts and notes.
  public func marks(of claim: RecordRef) -> ClaimMarks {
    target(of: claim).map(marks.standing(on:)) ?? .none
  }

  /// A reviewer's latest word on a claim that is not undone: an open draft, or else the verdict.
  public func standing(
    of claim: RecordRef, by reviewer: String, judging judged: Judged = .isSo
  ) -> Mark? {
    let marks = marks(of: claim)
    return (marks.verdicts + marks.drafts).last { $0.by == reviewer && $0.judged == judged }
  }

  /// A reviewer's desk note on a claim; nil where there is none, or it was redacted.
  public func deskNote(of claim: RecordRef, by reviewer: String) -> String? {
    marks(of: claim).notes.last { $0.by == reviewer }?.deskNote.words
  }

  /// Whether somebody has given the claim a verdict with a reason, and has no later draft open.
  public func isDone(_ claim: RecordRef) -> Bool { done.contains(claim) }

  /// Whether somebody has a draft open on the claim, and nobody is done.
  public func isInProgress(_ claim: RecordRef) -> Bool {
    marks(of: claim).progress() == .inProgress
  }

  /// Whether the claim reads otherwise now than when a mark on it was made.
  public func isStale(_ mark: Mark, of claim: RecordRef) -> Bool {
    mark.isStale(against: targets.words(of: claim))
  }

  /// Whether the claim reads otherwise now than for one of the verdicts or drafts on it.
  public func isStale(_ claim: RecordRef) -> Bool {
    let marks = marks(of: claim)
    return (marks.verdicts + marks.drafts).contains { isStale($0, of: claim) }
  }

  /// Every entry on a claim in the order of the log, undone ones too.
  public func history(of claim: RecordRef) -> [MarkHistory.Entry] {
    target(of: claim).map(marks.entries(on:)) ?? []
  }

  /// The first claim a mark speaks of; nil where the case has it no more.
  public func claim(of mark: Mark) -> RecordRef? {
    targets.claims(of: mark.target, in: story).first
  }

  /// What a mark on a claim names; nil for a claim without an id whose digest is not known.
  public func target(of claim: RecordRef) -> Mark.Target? {
    targets.target(of: claim, in: story)
  }

  /// How many claims are done.
  public var doneCount: Int { tally.done }

  /// On how many claims somebody's verdict is "disputed".
  public var disputedCount: Int { tally.verdicts[.disputed] ?? 0 }

  /// How many claims about an event are done.
  public func doneCount(about event: RecordRef) -> Int { doneByEvent[event] ?? 0 }

  /// Whether a reviewer has a mark that can be undone.
  public func canUndo(by reviewer: String) -> Bool { marks.undoable(by: reviewer) != nil }

  /// Whether a reviewer has undone a mark that can be brought back.
  public func canRedo(by reviewer: String) -> Bool { marks.redoable(by: reviewer) != nil }
}

extension Case {
  /// The record that the question of a claim is about.
  func subject(ofClaim claim: RecordRef) -> RecordRef? {
    guard contains(claim), let question = claims[claim.row].question, question.kind == .question
    else { return nil }
    return questions[question.row].about
  }
}
