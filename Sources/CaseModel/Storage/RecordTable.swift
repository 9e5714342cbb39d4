/// The records of one kind, field by field.
///
/// A field has its cells either in `narrow` or in `wide`, as its shape says, at its field index;
/// the other column stays empty.
struct RecordTable: Sendable {
  static let absentCell: UInt64 = .max

  let shape: RecordShape
  private(set) var count = 0
  private(set) var narrow: [ChunkedColumn<Int32>]
  private(set) var wide: [ChunkedColumn<UInt64>]
  private(set) var spans = ChunkedColumn<UInt64>(absent: 0)
  /// The keys beginning with `x-`, as one JSON object.
  private(set) var extras = ChunkedColumn<UInt64>(absent: absentCell)

  init(_ shape: RecordShape) {
    self.shape = shape
    narrow = shape.fields.map { _ in ChunkedColumn(absent: -1) }
    wide = shape.fields.map { _ in ChunkedColumn(absent: Self.absentCell) }
  }

  mutating func setNarrow(_ cell: Int32, field: Int) { narrow[field].set(cell, at: count) }
  mutating func setWide(_ cell: UInt64, field: Int) { wide[field].set(cell, at: count) }
  mutating func setExtras(_ cell: UInt64) { extras.set(cell, at: count) }

  /// Ends the row whose cells were set.
  mutating func endRow(span: ByteSpan) {
    spans.append(span.packed)
    count += 1
  }
}

/// Where a run of list items lies: 40 bits of offset, 24 of count.
struct ListCell: Sendable {
  static let longest = 1 << 24 - 1

  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(offset: Int, count: Int) { bits = UInt64(offset) << 24 | UInt64(count) }

  /// The offsets of the items; empty for a cell that is absent.
  var range: Range<Int> {
    guard bits != RecordTable.absentCell else { return 0..<0 }
    let offset = Int(bits >> 24)
    return offset..<(offset + Int(bits & 0xFFFFFF))
  }
}

/// A whole number in a cell; the one number that would look like "absent" becomes its neighbour.
enum IntegerCell {
  static func bits(of value: Int) -> UInt64 {
    UInt64(bitPattern: Int64(min(value, Int.max - 1))) ^ 1 << 63
  }

  static func value(of bits: UInt64) -> Int? {
    bits == RecordTable.absentCell ? nil : Int(Int64(bitPattern: bits ^ 1 << 63))
  }
}
