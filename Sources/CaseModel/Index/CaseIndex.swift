/// Which records point at which: for each record those that name it, by key.
///
/// Built when a case is whole, or when somebody asks for it (`Case.indexed`); before that every
/// list is empty. Look-ups are logarithmic in the number of records that point at the one asked
/// for. A record that names another twice under one key is listed once. Ids of no record are not
/// here.
public struct CaseIndex: Sendable {
  /// The first entry of each record, counted over all kinds; one more than there are records.
  let starts: ArraySlice<UInt32>
  /// The records that point at each, packed, in the order of keys and rows.
  let entries: [UInt32]
  /// The key each entry is under.
  let codes: [UInt8]
  /// The number of records of the kinds before each kind; at the end that of all.
  let bases: [Int]
  let tagRows: [Int32: Int]
  let symbols: SymbolTable?
  /// By code: false when every reference under that key is known to lead where it may.
  let suspectCodes: [Bool]

  static let empty = CaseIndex(
    starts: [0], entries: [], codes: [],
    bases: Array(repeating: 0, count: RecordKind.allCases.count + 1), tagRows: [:],
    symbols: nil, suspectCodes: Array(repeating: true, count: ReferenceField.all.count))

  /// All records that point at a record, by kind and row, each once.
  public func references(to ref: RecordRef) -> [RecordRef] {
    var result: [RecordRef] = []
    for bits in entries[range(of: ref)] {
      if let found = PackedRef(bits: bits).ref { result.append(found) }
    }
    return result.isSortedStrictly ? result : Set(result).sorted()
  }

  /// The definition of a tag; nil when the case has none.
  public func definition(ofTag tag: String) -> RecordRef? {
    var tag = tag
    let symbol = tag.withUTF8 { symbols?.find($0) }
    return symbol.flatMap { tagRows[$0.number] }.map { RecordRef(kind: .tag, row: $0) }
  }

  func rows(_ code: UInt8, to ref: RecordRef) -> RecordRows {
    let all = range(of: ref)
    let start = firstPlace(in: all) { $0 >= code }
    return RecordRows(entries[start..<firstPlace(in: start..<all.upperBound) { $0 > code }])
  }

  private func range(of ref: RecordRef) -> Range<Int> {
    let kind = Int(ref.kind.rawValue)
    guard ref.row >= 0, ref.row < bases[kind + 1] - bases[kind] else { return 0..<0 }
    let place = bases[kind] + ref.row
    return Int(starts[place])..<Int(starts[place + 1])
  }

  /// The first place whose code passes; codes ascend within the entries of a record.
  private func firstPlace(in range: Range<Int>, where passes: (UInt8) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if passes(codes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element == RecordRef {
  fileprivate var isSortedStrictly: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
