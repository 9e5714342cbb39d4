import CaseModel
import CrossReference
import Review

/// A case, what was derived from it, the marks of the people who review it, and what the reader
/// had to say: all that a screen, a command or an export draws from, as of one moment.
///
/// It never changes. Two snapshots are the same if their revisions are, so comparing them costs
/// nothing.
public final class Snapshot: Sendable {
  /// Counts up with every change.
  public let revision: Int
  /// The case.
  public let story: Case
  /// What was derived from it.
  public let crossReference: CrossReference
  /// The marks, by claim.
  public let overlay: Overlay
  /// What the reader found wrong.
  public let findings: [Finding]
  /// The name of the file, for findings and the header.
  public let fileName: String
  /// The sources whose text can be read here: in the case, or in a file beside it.
  public let sourcesInHand: Set<RecordRef>

  /// Makes a snapshot.
  public init(
    revision: Int, story: Case, crossReference: CrossReference, marks: MarkHistory,
    findings: [Finding] = [], fileName: String, sourcesInHand: Set<RecordRef> = []
  ) {
    self.revision = revision
    self.story = story
    self.crossReference = crossReference
    overlay = Overlay(marks: marks, story: story)
    self.findings = findings
    self.fileName = fileName
    self.sourcesInHand = sourcesInHand
  }

  /// The same case with other marks.
  public func with(marks: MarkHistory) -> Snapshot {
    Snapshot(
      revision: revision + 1, story: story, crossReference: crossReference, marks: marks,
      findings: findings, fileName: fileName, sourcesInHand: sourcesInHand)
  }
}

extension Snapshot: Equatable {
  /// Whether both are of one moment.
  public static func == (left: Snapshot, right: Snapshot) -> Bool {
    left === right || left.revision == right.revision
  }
}

/// How far the reading of a case has come.
public struct ReadingProgress: Equatable, Sendable {
  /// The bytes read.
  public let bytesRead: Int
  /// All bytes; nil where that is not known.
  public let bytesInAll: Int?
  /// The records read.
  public let records: Int

  /// Makes a progress report.
  public init(bytesRead: Int, bytesInAll: Int?, records: Int) {
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
    self.records = records
  }
}
