/// The cells of the record that is being read, until it is known to be good.
struct RecordDraft: Sendable {
  private(set) var kind: RecordKind = .actor
  private(set) var isOpen = false
  private(set) var touched: [Int] = []
  private var cells: [UInt64]
  /// A field is set when its stamp is this record's.
  private var stamps: [UInt32]
  private var stamp: UInt32 = 1

  init() {
    let most = RecordShape.all.map(\.fields.count).max() ?? 0
    cells = Array(repeating: RecordTable.absentCell, count: most)
    stamps = Array(repeating: 0, count: most)
  }

  mutating func open(_ kind: RecordKind) {
    self.kind = kind
    isOpen = true
    touched.removeAll(keepingCapacity: true)
    stamp &+= 1
    // After four billion records the stamps start anew.
    if stamp == 0 { stamp = 1; stamps = stamps.map { _ in 0 } }
  }

  mutating func close() { isOpen = false }

  func isSet(_ field: Int) -> Bool {
    field >= 0 && field < stamps.count && stamps[field] == stamp
  }

  mutating func set(_ field: Int, to cell: UInt64) {
    guard field >= 0, field < cells.count else { return }
    if stamps[field] != stamp {
      stamps[field] = stamp
      touched.append(field)
    }
    cells[field] = cell
  }

  func cell(_ field: Int) -> UInt64 { isSet(field) ? cells[field] : RecordTable.absentCell }
}
