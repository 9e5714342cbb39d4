extension CaseIndex {
  /// The index of all references of a case, in time linear in records and references; nil when
  /// told to stop, which is asked once a key.
  init?(of columns: CaseColumns, isCancelled: () -> Bool) {
    var sorter = ReferenceSorter(columns)
    guard sorter.count(isCancelled), sorter.place(isCancelled) else { return nil }
    self.init(
      starts: sorter.starts, entries: sorter.entries, codes: sorter.codes, bases: sorter.bases,
      tagRows: Self.tagRows(of: columns), symbols: columns.symbols)
  }

  /// The first definition of each tag.
  private static func tagRows(of columns: CaseColumns) -> [Int32: Int] {
    let column = columns[.tag].narrow[TagField.tag.rawValue]
    let rows = (0..<column.count).filter { column[$0] >= 0 }.map { (column[$0], $0) }
    return Dictionary(rows) { first, _ in first }
  }
}

/// A counting sort of references by the record they point at.
private struct ReferenceSorter {
  /// While counting and placing it is off by one or two places, which spares a second array.
  private var cursors: [UInt32]
  private(set) var entries: [UInt32] = []
  private(set) var codes: [UInt8] = []
  let bases: [Int]

  private let walk: ReferenceWalk
  /// The number of the last visit that touched each record, so that a repetition counts once.
  private var lastVisit: [UInt32]
  private var visit: UInt32 = 0

  /// Where the entries of each record begin, once all are placed.
  var starts: ArraySlice<UInt32> { cursors.dropLast() }

  init(_ columns: CaseColumns) {
    let counts = columns.tables.map(\.count)
    let total = counts.reduce(0, +)
    walk = ReferenceWalk(columns: columns)
    bases = counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    cursors = Array(repeating: 0, count: total + 2)
    lastVisit = Array(repeating: 0, count: total)
  }

  /// Counts what points at each record; then `cursors[n + 1]` is where those of n begin.
  /// False when told to stop.
  mutating func count(_ isCancelled: () -> Bool) -> Bool {
    for code in ReferenceField.all.indices {
      if isCancelled() { return false }
      visitAll(code) { sorter, place, _ in sorter.cursors[place + 2] &+= 1 }
    }
    var sum: UInt32 = 0
    for place in cursors.indices {
      sum &+= cursors[place]
      cursors[place] = sum
    }
    return true
  }

  /// Puts each reference in its place; then `cursors[n]` is where those of n begin. False when told
  /// to stop.
  mutating func place(_ isCancelled: () -> Bool) -> Bool {
    let total = Int(cursors.last ?? 0)
    entries = Array(repeating: 0, count: total)
    codes = Array(repeating: 0, count: total)
    for code in ReferenceField.all.indices {
      if isCancelled() { return false }
      visitAll(code) { sorter, place, bits in
        let entry = Int(sorter.cursors[place + 1])
        sorter.entries[entry] = bits
        sorter.codes[entry] = UInt8(truncatingIfNeeded: code)
        sorter.cursors[place + 1] &+= 1
      }
    }
    return true
  }

  @inline(__always)
  private mutating func visitAll(
    _ code: Int, _ body: (_ sorter: inout Self, _ place: Int, _ bits: UInt32) -> Void
  ) {
    let reference = ReferenceField.all[code]
    let (symbols, bases) = (walk.columns.symbols, bases)
    var lastRow = -1
    walk.visit(reference) { row, target in
      guard case .symbol(let symbol) = target,
        let found = symbols.definition(of: symbol)
      else { return }
      if row != lastRow { (lastRow, visit) = (row, visit &+ 1) }
      let place = bases[Int(found.kind.rawValue)] + found.row
      guard lastVisit[place] != visit else { return }
      lastVisit[place] = visit
      body(&self, place, PackedRef(RecordRef(kind: reference.kind, row: row)).bits)
    }
  }
}
