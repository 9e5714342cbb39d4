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
  /// How much of the file that is.
  public let extent: ReadExtent
  /// What was derived from it.
  public let crossReference: CrossReference
  /// The marks, by claim.
  public let overlay: Overlay
  /// The orders of rows, and what is counted for them.
  public let orders: RowOrders
  /// What the reader found wrong, in the order of the file.
  public let findings: [Finding]
  /// The name of the file, for findings and the header.
  public let fileName: String
  /// The sources whose text can be read here: in the case, or in a file beside it.
  public let sourcesInHand: Set<RecordRef>
  /// The sources of whose name there is a file, but not with the text the case was made from.
  public let sourcesThatDiffer: Set<RecordRef>
  /// The texts of sources that were read to be shown.
  public let texts: TextShelf

  private let targets: MarkTargets

  /// Makes a snapshot. Takes time about linear in the records of the case: make it off the loop.
  ///
  /// Give the counts of the findings where there are more than the reader kept.
  public init(
    revision: Int, story: Case, extent: ReadExtent = .whole, crossReference: CrossReference,
    marks: MarkHistory,
    targets: MarkTargets = MarkTargets(), findings: [Finding] = [],
    findingCounts: [Finding.Severity: Int]? = nil, fileName: String,
    sourcesInHand: Set<RecordRef> = [], sourcesThatDiffer: Set<RecordRef> = []
  ) {
    self.revision = revision
    self.story = story
    self.extent = extent
    self.crossReference = crossReference
    self.targets = targets
    self.findings = findings.sorted { $0.offset < $1.offset }
    self.fileName = fileName
    self.sourcesInHand = sourcesInHand
    self.sourcesThatDiffer = sourcesThatDiffer
    texts = TextShelf()
    overlay = Overlay(marks: marks, story: story, targets: targets)
    orders = RowOrders(
      story: story, crossReference: crossReference, sourcesInHand: sourcesInHand,
      findingCounts: findingCounts
        ?? findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 })
  }

  /// A snapshot of the same case that comes after another, and differs in what is given.
  private init(
    _ former: Snapshot, after revision: Int, extent: ReadExtent? = nil, overlay: Overlay? = nil,
    targets: MarkTargets? = nil, texts: TextShelf? = nil
  ) {
    self.revision = max(former.revision, revision) + 1
    story = former.story
    self.extent = extent ?? former.extent
    crossReference = former.crossReference
    self.overlay = overlay ?? former.overlay
    orders = former.orders
    findings = former.findings
    fileName = former.fileName
    sourcesInHand = former.sourcesInHand
    sourcesThatDiffer = former.sourcesThatDiffer
    self.texts = texts ?? former.texts
    self.targets = targets ?? former.targets
  }

  /// The same case with the text of a source at hand, or with why it cannot be shown.
  public func with(_ entry: TextShelf.Entry, of source: RecordRef) -> Snapshot {
    var texts = texts
    texts.put(entry, of: source)
    return Snapshot(self, after: revision, texts: texts)
  }

  /// The same case with other marks. Costs as much as there are marked claims.
  ///
  /// Give the targets when claims were marked whose digests were not known before.
  public func with(marks: MarkHistory, targets: MarkTargets? = nil) -> Snapshot {
    Snapshot(
      self, after: revision, overlay: overlay(of: marks, targets ?? self.targets),
      targets: targets)
  }

  private func overlay(of marks: MarkHistory, _ targets: MarkTargets) -> Overlay {
    Overlay(marks: marks, story: story, targets: targets)
  }

  /// The same case with the same marks, which are all there are or, while the store is read, perhaps
  /// not.
  public func with(allMarks areAll: Bool) -> Snapshot {
    var targets = targets
    targets.areAll = areAll
    return with(marks: overlay.marks, targets: targets)
  }

  /// This case with the marks of another snapshot, whose place it takes: it comes after both. Give
  /// the texts at hand where it is the same case of which more was read.
  public func taking(marksOf former: Snapshot, texts: TextShelf? = nil) -> Snapshot {
    Snapshot(
      self, after: former.revision,
      overlay: overlay(of: former.overlay.marks, former.targets), targets: former.targets,
      texts: texts)
  }

  /// The same case, where it has turned out that no more of it comes.
  public func with(extent: ReadExtent) -> Snapshot {
    Snapshot(self, after: revision, extent: extent)
  }
}

extension Snapshot: Equatable {
  /// Whether both are of one moment.
  public static func == (left: Snapshot, right: Snapshot) -> Bool {
    left === right || left.revision == right.revision
  }
}

extension Snapshot {
  /// Whether the words of a source can be read here.
  public func state(ofSource source: RecordRef) -> SourceState {
    guard source.kind == .source, story.contains(source) else { return .onlyCited }
    if sourcesThatDiffer.contains(source) { return .otherText }
    return story.sources[source.row].state(inHand: sourcesInHand)
  }

  /// Whether the text of a source has to be read to be shown. While a case is read, more may have been
  /// taken from a text since; it is read again when that is twice as much.
  public func needsText(of source: RecordRef) -> Bool {
    guard state(ofSource: source) == .inHand else { return false }
    if texts.isOld(source) { return true }
    switch texts[source] {
    case nil: return true
    case .unreadable: return false
    case .text(let held):
      let index = story.index
      let count = index.claims(ofSource: source).count + index.evidence(ofSource: source).count
      return extent == .soFar && count > 2 * held.taken.count
    }
  }
}
