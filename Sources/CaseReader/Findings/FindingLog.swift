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
  private var settled: [FindingCode: Int] = [:]
  /// The codes found in the unit that is being read; it may have to be read again.
  private var unsettled: [FindingCode] = []
  private var keptBefore = 0
  private var keptOfRecord = 0
  private var current: RecordRef?
  private let limit: Int
  private let limitOfRecord: Int

  init(options: ReadOptions) {
    limit = options.findingLimit
    limitOfRecord = options.findingLimitOfRecord
  }

  /// How many findings there are of each kind, kept or not.
  var counts: [FindingCode: Int] {
    var all = self
    all.settle()
    return all.settled
  }

  /// True when one more finding would be kept: only then its words are worth making.
  var hasRoom: Bool { kept.count < limit && keptOfRecord < limitOfRecord }

  /// Makes what was found so far stay.
  mutating func settle() {
    keptBefore = kept.count
    guard !unsettled.isEmpty else { return }
    for code in unsettled { settled[code, default: 0] += 1 }
    unsettled.removeAll()
  }

  /// Forgets what was found since it was last settled.
  mutating func forget() {
    kept.removeLast(kept.count - keptBefore)
    unsettled.removeAll()
    keptOfRecord = 0
  }

  mutating func beginRecord() {
    keptOfRecord = 0
    current = nil
  }

  /// Says that what is found from here on is about a record that was read before.
  mutating func returnTo(_ record: RecordRef) {
    guard current != record else { return }
    beginRecord()
    current = record
  }

  /// Says which record the findings since `beginRecord` are about.
  mutating func endRecord(_ ref: RecordRef) {
    guard keptOfRecord > 0 else { return }
    for index in (kept.count - keptOfRecord)..<kept.count { kept[index].record = ref }
  }

  mutating func count(_ code: FindingCode) { unsettled.append(code) }

  mutating func keep(_ draft: FindingDraft) {
    keptOfRecord += 1
    kept.append(draft)
  }
}
