extension CaseIndex {
  /// The index of all references of a case, in time linear in records and references.
  init(of columns: CaseColumns) {
    var sorter = ReferenceSorter(columns)
    sorter.count()
    sorter.place()
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
  private(set) var starts: [UInt32]
  private(set) var entries: [UInt32] = []
  private(set) var codes: [UInt8] = []
  let bases: [Int]

  private let columns: CaseColumns
  /// The number of the last visit that touched each record, so that a repetition counts once.
  private var lastVisit: [UInt32]

  init(_ columns: CaseColumns) {
    var bases: [Int] = []
    var total = 0
    for table in columns.tables {
      bases.append(total)
      total += table.count
    }
    self.columns = columns
    self.bases = bases
    starts = Array(repeating: 0, count: total + 1)
    lastVisit = []
  }

  /// Counts what points at each record; afterwards `starts[n]` is where those of n begin.
  mutating func count() {
    var counts = starts
    visitAll { place, _, _ in counts[place + 1] &+= 1 }
    var sum: UInt32 = 0
    for place in counts.indices {
      sum &+= counts[place]
      counts[place] = sum
    }
    starts = counts
  }

  /// Puts each reference in its place.
  mutating func place() {
    let total = Int(starts.last ?? 0)
    var next = starts
    var entries = [UInt32](repeating: 0, count: total)
    var codes = [UInt8](repeating: 0, count: total)
    visitAll { place, bits, code in
      let entry = Int(next[place])
      entries[entry] = bits
      codes[entry] = code
      next[place] &+= 1
    }
    (self.entries, self.codes) = (entries, codes)
  }

  @inline(__always)
  private mutating func visitAll(_ body: (_ place: Int, _ bits: UInt32, _ code: UInt8) -> Void) {
    var lastVisit = [UInt32](repeating: 0, count: starts.count)
    var visit: UInt32 = 0
    let walk = ReferenceWalk(columns: columns)
    for (code, reference) in ReferenceField.all.enumerated() {
      var lastRow = -1
      walk.visit(reference) { row, target in
        guard case .symbol(let symbol) = target,
          let found = columns.symbols.definition(of: symbol)
        else { return }
        if row != lastRow { (lastRow, visit) = (row, visit &+ 1) }
        let place = bases[Int(found.kind.rawValue)] + found.row
        guard lastVisit[place] != visit else { return }
        lastVisit[place] = visit
        let bits = PackedRef(RecordRef(kind: reference.kind, row: row)).bits
        body(place, bits, UInt8(truncatingIfNeeded: code))
      }
    }
  }
}
