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
  /// By code, what ids inside JSON point at: these are looked for once.
  private var embedded: [[Tie]] = []

  /// The row a reference stands in, and the place of the record it names.
  private struct Tie: Equatable {
    let row: Int
    let place: UInt32
  }

  private static let nowhere = UInt32.max

  var recordCount: Int { bases.last ?? 0 }

  init(_ columns: CaseColumns) {
    walk = ReferenceWalk(columns: columns)
    let bases = columns.tables.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.bases = bases
    places = columns.symbols.definitions.map { definition in
      definition.ref.map { UInt32(bases[Int($0.kind.rawValue)] + $0.row) } ?? Self.nowhere
    }
    embedded = findEmbedded()
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

  /// Gives every reference that names a record to `body`, the same ones in the same order each time.
  ///
  /// What is written through unchecked pointers keeps in bounds by this: a place is one of `places`,
  /// so it is below `recordCount`, and entries are as many as were counted.
  @inline(__always)
  private mutating func visitAll(
    _ isCancelled: () -> Bool, _ body: (_ code: Int, _ place: Int, _ bits: UInt32) -> Void
  ) -> Bool {
    for code in ReferenceField.all.indices {
      if isCancelled() { return false }
      let reference = ReferenceField.all[code]
      let own = PackedRef(RecordRef(kind: reference.kind, row: 0)).bits
      for tie in embedded[code] {
        body(code, Int(tie.place), own | UInt32(truncatingIfNeeded: tie.row))
      }
      guard !reference.shape.value.isRaw else { continue }
      visitSymbols(reference, code) { row, place in
        body(code, place, own | UInt32(truncatingIfNeeded: row))
      }
    }
    return true
  }

  @inline(__always)
  private mutating func visitSymbols(
    _ reference: ReferenceField, _ code: Int, _ body: (_ row: Int, _ place: Int) -> Void
  ) {
    let targets = targets(of: reference)
    let isList = reference.shape.value.isList
    var isSuspect = false
    var met = RowPlaces()
    places.withUnsafeBufferPointer { places in
      walk.visitSymbols(reference) { row, symbol in
        let number = Int(symbol.number)
        let place = number < places.count ? places[number] : Self.nowhere
        if !targets.contains(place) { isSuspect = true }
        guard place != Self.nowhere, !isList || met.insert(place, row) else { return }
        body(row, Int(place))
      }
    }
    if isSuspect { suspectCodes[code] = true }
  }

  /// What is named inside JSON, under each key.
  private mutating func findEmbedded() -> [[Tie]] {
    let ids = EmbeddedIDs(of: walk.columns)
    return ReferenceField.all.indices.map { code in
      let reference = ReferenceField.all[code]
      var ties: [Tie] = []
      guard reference.shape.value.isRaw else { return ties }
      var met = RowPlaces()
      ids.visit(reference) { row, target, allowed in
        guard let place = place(of: target, allowed, code), met.insert(place, row) else { return }
        ties.append(Tie(row: row, place: place))
      }
      return ties
    }
  }

  private mutating func place(
    of target: ReferenceWalk.Target, _ allowed: KindSet, _ code: Int
  ) -> UInt32? {
    guard case .symbol(let symbol) = target,
      let named = walk.columns.symbols.definition(of: symbol)
    else {
      suspectCodes[code] = true
      return nil
    }
    if !allowed.contains(named.kind) { suspectCodes[code] = true }
    return places[Int(symbol.number)]
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

/// The places that were named in one row, so that a repetition counts once.
private struct RowPlaces {
  private var row = -1
  private var few: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var count = 0
  private var many: Set<UInt32> = []

  /// False when the place was named in this row before.
  @inline(__always)
  mutating func insert(_ place: UInt32, _ row: Int) -> Bool {
    if row != self.row { begin(row) }
    if count > 0, few.0 == place { return false }
    if count > 1, few.1 == place { return false }
    if count > 2, few.2 == place { return false }
    if count > 3, few.3 == place { return false }
    return add(place)
  }

  @inline(__always)
  private mutating func begin(_ row: Int) {
    self.row = row
    if count > 4 { many.removeAll() }
    count = 0
  }

  @inline(__always)
  private mutating func add(_ place: UInt32) -> Bool {
    count &+= 1
    switch count {
    case 1: few.0 = place
    case 2: few.1 = place
    case 3: few.2 = place
    case 4: few.3 = place
    default: return many.insert(place).inserted
    }
    return true
  }
}
