import CaseModel
import CaseWriter
import CasebookUI
import Listing
import Review
import ReviewStore
import Synchronization

/// The marks as they stand, and the claims they speak of.
struct MarkState: Sendable {
  /// All marks of the log, folded.
  let all: MarkHistory
  /// The marks on this case, folded.
  let history: MarkHistory
  /// Which claims its marks mean.
  let targets: MarkTargets
  /// Marks of the log that nothing but the id ties to this case: made on another version of it, or
  /// on another case.
  let strangers: Set<Mark.ID>
  /// Whether the case is all that its input holds: only then is known what is not in it.
  let isOfAll: Bool
}

/// Ties marks to the claims of a case by the text of their records, read again from the input.
///
/// The digest of a record is that of its tokens, without `record`: so a mark finds its claim when a
/// file is laid out anew, or written in the other form. What is judged is more than the record: "12"
/// is another statement once the question asks for the hurt and not for the dead, so the digest of a
/// claim's words takes in what its question asks and how its source is called.
///
/// It reads a record once and remembers its digest; used on the store's queue, not on the loop.
public final class MarkResolver: Sendable {
  private let story: Case
  private let input: CaseInput
  private let isOfAll: Bool
  private let known = Mutex<[RecordRef: ContentDigest]>([:])
  private let byDigest = Mutex<ClaimsByDigest?>(nil)

  /// A resolver for a case that was read.
  public convenience init(_ reading: ReadCase) {
    let isOfAll = reading.extent == .whole && reading.recordsLeftOut == 0
    self.init(reading.story, reading.input, isOfAll: isOfAll)
  }

  /// A resolver for what was read of an input so far.
  public convenience init(soFar story: Case, of input: CaseInput) {
    self.init(story, input, isOfAll: false)
  }

  private init(_ story: Case, _ input: CaseInput, isOfAll: Bool) {
    self.story = story
    self.input = input
    self.isOfAll = isOfAll
  }

  /// The SHA-256 of the text of a record, without blanks between its tokens.
  public func digest(of record: RecordRef) throws(InputFailure) -> ContentDigest {
    if let digest = known.withLock({ $0[record] }) { return digest }
    let digest = try input.digest(ofRecordAt: story.span(of: record))
    known.withLock { $0[record] = digest }
    return digest
  }

  /// The claims that the marks of a log speak of. Reads the records of the marked claims, and, once
  /// only, those of all claims without an id when a mark names such a one.
  public func targets(of history: MarkHistory) -> MarkTargets {
    var claims: Set<RecordRef> = []
    for target in history.targets {
      switch target {
      case .claim(let id): claims.formUnion(story.reference(to: id).map { [$0] } ?? [])
      case .record(let digest): claims.formUnion(self.claims(named: digest))
      }
    }
    // What cannot be read now has no digest: nothing is said of it then.
    var (digests, words): ([RecordRef: ContentDigest], [RecordRef: ContentDigest]) = ([:], [:])
    for claim in claims where claim.kind == .claim {
      digests[claim] = try? digest(of: claim)
      if isSurelyKnown(claim) { words[claim] = try? wordsDigest(of: claim) }
    }
    return MarkTargets(digests: digests, words: words)
  }

  /// The SHA-256 of what is judged of a claim: its record, what its question asks, and the title of its
  /// source; the last two only where they are known.
  func wordsDigest(of ref: RecordRef) throws(InputFailure) -> ContentDigest {
    let claim = story.claims[ref.row]
    let question = claim.question.flatMap { $0.kind == .question ? story.questions[$0.row] : nil }
    let source = claim.source.flatMap { $0.kind == .source ? story.sources[$0.row] : nil }
    var words = try digest(of: ref).bytes
    for text in [question?.text, source?.title] {
      let bytes = Array((text ?? "").utf8)
      // Its length first, so that no two pairs of texts look alike.
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { words += $0 }
      words += bytes
    }
    return ContentDigest(of: words)
  }

  /// Of a part only a claim whose question and source were read is known wholly.
  private func isSurelyKnown(_ ref: RecordRef) -> Bool {
    let claim = story.claims[ref.row]
    return isOfAll || claim.question != nil && claim.source != nil
  }

  /// A mark as it will be saved: the claim by its name, and by the bytes that were judged.
  ///
  /// Throws when the record cannot be read any more as it was.
  public func draft(_ intent: MarkIntent, number: Int) throws(InputFailure) -> MarkDraft {
    let digest = try digest(of: intent.claim)
    let id = story.id(of: intent.claim)
    let hasOwnID = story.hasOwnID(intent.claim)
    return MarkDraft(
      id: MarkDraft.ID(number), target: hasOwnID ? .claim(id) : .record(digest),
      place: hasOwnID ? nil : id, claimDigest: try wordsDigest(of: intent.claim),
      judged: intent.judged,
      verdict: intent.verdict, reason: intent.reason, deskNote: intent.deskNote)
  }

  /// The marks on this case, which need not be all of the log, and the claims they speak of.
  func state(of log: ReviewLog) -> MarkState {
    let all = log.history
    var targets = targets(of: all)
    targets.place = log.placeForNewMarks
    let strangers = strangers(in: all, targets, isShared: log.isShared)
    return MarkState(
      all: all, history: all.without(strangers), targets: targets, strangers: strangers,
      isOfAll: isOfAll)
  }

  /// The marks that nothing but the id ties to this case: the claim they speak of is not here, or
  /// reads otherwise.
  private func strangers(
    in history: MarkHistory, _ targets: MarkTargets, isShared: (Mark.ID) -> Bool
  ) -> Set<Mark.ID> {
    // The id of the case that is built in is its own.
    if case .bundled = input.origin { return [] }
    // Where something of the case was not read, the claims may be in that.
    guard isOfAll else { return [] }
    let marks = history.entries.map(\.mark).filter { $0.kind.isContent && isShared($0.id) }
    return Set(
      marks.filter { mark in
        let claims = targets.claims(of: mark.target, in: story)
        return !claims.contains { !mark.isStale(against: targets.words(of: $0)) }
      }.map(\.id))
  }

  /// The claims without an id whose records have this digest.
  private func claims(named digest: ContentDigest) -> [RecordRef] {
    let rows = byDigest.withLock { index in
      let made = index ?? ClaimsByDigest(of: story, in: input)
      index = made
      return made.rows(like: digest)
    }
    return rows.map { RecordRef(kind: .claim, row: $0) }
      .filter { (try? self.digest(of: $0)) == digest }
  }
}
