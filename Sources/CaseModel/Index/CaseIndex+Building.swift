extension CaseIndex {
  /// The index of all references of a case, in time linear in records and references; nil when
  /// told to stop, which is asked once a key.
  ///
  /// A counting sort of references by the record they point at: one pass counts, one places.
  init?(of columns: CaseColumns, isCancelled: () -> Bool) {
    var resolver = ReferenceResolver(columns)
    // While counting and placing it is off by one or two places, which spares a second array.
    var cursors = [UInt32](repeating: 0, count: resolver.recordCount + 2)
    guard resolver.count(into: &cursors, isCancelled) else { return nil }
    Self.sum(&cursors)
    let total = Int(cursors.last ?? 0)
    var entries = [UInt32](repeating: 0, count: total)
    var codes = [UInt8](repeating: 0, count: total)
    guard resolver.place(at: &cursors, &entries, &codes, isCancelled) else { return nil }
    self.init(
      starts: cursors.dropLast(), entries: entries, codes: codes, bases: resolver.bases,
      tagRows: Self.tagRows(of: columns), symbols: columns.symbols,
      suspectCodes: resolver.suspectCodes)
  }

  private static func sum(_ counts: inout [UInt32]) {
    var sum: UInt32 = 0
    for place in counts.indices {
      sum &+= counts[place]
      counts[place] = sum
    }
  }

  /// The first definition of each tag.
  private static func tagRows(of columns: CaseColumns) -> [Int32: Int] {
    let column = columns[.tag].narrow[TagField.tag.rawValue]
    let rows = (0..<column.count).filter { column[$0] >= 0 }.map { (column[$0], $0) }
    return Dictionary(rows) { first, _ in first }
  }
}

/// Goes through all references of a case and says which record each points at, by its place among
/// the records of all kinds.
private struct ReferenceResolver {
  /// The number of records of the kinds before each kind; at the end that of all.
  let bases: [Int]
  /// By code: true when a reference under that key may lead nowhere, or to a wrong kind.
  private(set) var suspectCodes = [Bool](repeating: false, count: ReferenceField.all.count)

  private let walk: ReferenceWalk
  /// By symbol, the place of the record whose id it is, or `nowhere`.
  private let places: [UInt32]
  /// The number of the last row that named each record in a list, so that a repetition counts once.
  private var lastVisit: [UInt32]
  private var visit: UInt32 = 0

  private static let nowhere = UInt32.max

  var recordCount: Int { bases.last ?? 0 }

  init(_ columns: CaseColumns) {
    walk = ReferenceWalk(columns: columns)
    let bases = columns.tables.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.bases = bases
    places = columns.symbols.definitions.map { definition in
      definition.ref.map { UInt32(bases[Int($0.kind.rawValue)] + $0.row) } ?? Self.nowhere
    }
    lastVisit = Array(repeating: 0, count: bases.last ?? 0)
  }

  /// Counts what points at each record, two places further on. False when told to stop.
  mutating func count(into cursors: inout [UInt32], _ isCancelled: () -> Bool) -> Bool {
    cursors.withUnsafeMutableBufferPointer { cursors in
      visitAll(isCancelled) { _, place, _ in cursors[place + 2] &+= 1 }
    }
  }

  /// Puts each reference in its place, which the cursors one place further on say. False when told
  /// to stop.
  mutating func place(
    at cursors: inout [UInt32], _ entries: inout [UInt32], _ codes: inout [UInt8],
    _ isCancelled: () -> Bool
  ) -> Bool {
    cursors.withUnsafeMutableBufferPointer { cursors in
      entries.withUnsafeMutableBufferPointer { entries in
        codes.withUnsafeMutableBufferPointer { codes in
          visitAll(isCancelled) { code, place, bits in
            let entry = Int(cursors[place + 1])
            entries[entry] = bits
            codes[entry] = UInt8(truncatingIfNeeded: code)
            cursors[place + 1] &+= 1
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func visitAll(
    _ isCancelled: () -> Bool, _ body: (_ code: Int, _ place: Int, _ bits: UInt32) -> Void
  ) -> Bool {
    for code in ReferenceField.all.indices {
      if isCancelled() { return false }
      let reference = ReferenceField.all[code]
      if reference.shape.value.isList || reference.shape.value.isRaw {
        visitLists(reference, code, body)
      } else {
        visitCells(reference, code, body)
      }
    }
    return true
  }

  /// Keys under which one id stands.
  @inline(__always)
  private mutating func visitCells(
    _ reference: ReferenceField, _ code: Int, _ body: (Int, Int, UInt32) -> Void
  ) {
    let own = PackedRef(RecordRef(kind: reference.kind, row: 0)).bits
    let targets = targets(of: reference)
    var isSuspect = false
    places.withUnsafeBufferPointer { places in
      walk.columns[reference.kind].narrow[reference.field].forEachChunk { first, numbers in
        for offset in numbers.indices where numbers[offset] >= 0 {
          let place = places[Int(numbers[offset])]
          if !targets.contains(place) { isSuspect = true }
          guard place != Self.nowhere else { continue }
          body(code, Int(place), own | UInt32(truncatingIfNeeded: first &+ offset))
        }
      }
    }
    if isSuspect { suspectCodes[code] = true }
  }

  /// Keys under which several ids may stand, one of them twice.
  @inline(__always)
  private mutating func visitLists(
    _ reference: ReferenceField, _ code: Int, _ body: (Int, Int, UInt32) -> Void
  ) {
    let own = PackedRef(RecordRef(kind: reference.kind, row: 0)).bits
    let targets = targets(of: reference)
    var (isSuspect, lastRow) = (false, -1)
    walk.visit(reference) { row, target in
      guard case .symbol(let symbol) = target else {
        isSuspect = true
        return
      }
      let place = places[Int(symbol.number)]
      if !targets.contains(place) { isSuspect = true }
      guard place != Self.nowhere else { return }
      if row != lastRow { (lastRow, visit) = (row, visit &+ 1) }
      guard lastVisit[Int(place)] != visit else { return }
      lastVisit[Int(place)] = visit
      body(code, Int(place), own | UInt32(truncatingIfNeeded: row))
    }
    if isSuspect { suspectCodes[code] = true }
  }

  /// The places of the records that ids under a key may name, when these are of kinds in a row; none
  /// otherwise, so that all is looked at.
  private func targets(of reference: ReferenceField) -> Range<UInt32> {
    let kinds = reference.shape.value.targets.kinds.map { Int($0.rawValue) }
    guard let first = kinds.first, let last = kinds.last, last - first == kinds.count - 1 else {
      return 0..<0
    }
    return UInt32(bases[first])..<UInt32(bases[last + 1])
  }
}
