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
  private var settledBySeverity: [Finding.Severity: Int] = [:]
  /// What was found in the unit that is being read; it may have to be read again.
  private var unsettled: [(code: FindingCode, severity: Finding.Severity)] = []
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

  /// How many findings are how grave, kept or not.
  var countsBySeverity: [Finding.Severity: Int] {
    var all = self
    all.settle()
    return all.settledBySeverity
  }

  /// True when one more finding would be kept: only then its words are worth making.
  var hasRoom: Bool { kept.count < limit && keptOfRecord < limitOfRecord }

  /// Makes what was found so far stay.
  mutating func settle() {
    keptBefore = kept.count
    guard !unsettled.isEmpty else { return }
    for (code, severity) in unsettled {
      settled[code, default: 0] += 1
      settledBySeverity[severity, default: 0] += 1
    }
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

  /// Counts a finding, as grave as its code is unless the finder says otherwise.
  mutating func count(_ code: FindingCode, severity: Finding.Severity? = nil) {
    unsettled.append((code, severity ?? code.severity))
  }

  mutating func keep(_ draft: FindingDraft) {
    keptOfRecord += 1
    kept.append(draft)
  }
}
