import CaseModel

/// A finding whose line and column are not known yet.
struct FindingDraft {
  let code: FindingCode
  let offset: Int
  let pointer: String
  let message: String
  var hint: String?
  /// The id of a record whose line is put behind the message.
  var namesakeID: String?
  /// The record it is about, once that is kept.
  var record: RecordRef?
  var severity: Finding.Severity?
}

/// What there is to say so far: the first findings in full, all of them by number.
struct FindingLog {
  private(set) var kept: [FindingDraft] = []
  private(set) var counts: [FindingCode: Int] = [:]
  private var keptOfRecord = 0
  private let limit: Int
  private let limitOfRecord: Int

  /// A state to come back to.
  struct Mark {
    fileprivate let kept: Int
    fileprivate let counts: [FindingCode: Int]
  }

  init(options: ReadOptions) {
    limit = options.findingLimit
    limitOfRecord = options.findingLimitOfRecord
  }

  var mark: Mark { Mark(kept: kept.count, counts: counts) }

  /// True when one more finding would be kept: only then its words are worth making.
  var hasRoom: Bool { kept.count < limit && keptOfRecord < limitOfRecord }

  /// True when one more finding of the case as a whole would be kept.
  var hasTotalRoom: Bool { kept.count < limit }

  mutating func beginRecord() { keptOfRecord = 0 }

  /// Says which record the findings since `beginRecord` are about.
  mutating func endRecord(_ ref: RecordRef) {
    guard keptOfRecord > 0 else { return }
    for index in (kept.count - keptOfRecord)..<kept.count { kept[index].record = ref }
  }

  mutating func count(_ code: FindingCode) { counts[code, default: 0] += 1 }

  mutating func keep(_ draft: FindingDraft) {
    keptOfRecord += 1
    kept.append(draft)
  }

  mutating func rewind(to mark: Mark) {
    guard kept.count > mark.kept || counts != mark.counts else { return }
    kept.removeLast(max(0, kept.count - mark.kept))
    counts = mark.counts
    keptOfRecord = 0
  }
}
