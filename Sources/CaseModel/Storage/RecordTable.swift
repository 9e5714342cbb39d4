/// The records of one kind, field by field, as they were when they were published.
///
/// A field has its cells either in `narrow` or in `wide`, as its shape says, at its field index;
/// the other column stays empty.
struct RecordTable: Sendable {
  static let absentCell: UInt64 = .max

  let count: Int
  let narrow: [Column<Int32>]
  let wide: [Column<UInt64>]
  let spans: Column<UInt64>
  /// The keys beginning with `x-`, as one JSON object.
  let extras: Column<UInt64>
}

/// Takes in the records of one kind, one row at a time.
///
/// Cells of the open row go straight to their columns; nobody sees them before the row has ended.
struct RecordTableWriter: ~Copyable, Sendable {
  private(set) var count = 0
  private var narrow: OwnedArray<ColumnWriter<Int32>>
  private var wide: OwnedArray<ColumnWriter<UInt64>>
  private var spans: ColumnWriter<UInt64>
  private var extras: ColumnWriter<UInt64>

  init(_ shape: RecordShape, in memory: ColumnMemory) {
    let isNarrow = shape.isNarrow
    let size: ChunkSize = isNarrow.count > 48 ? .small : .large
    narrow = OwnedArray(count: isNarrow.count) {
      ColumnWriter(absent: -1, size: size, in: isNarrow[$0] ? memory : nil)
    }
    wide = OwnedArray(count: isNarrow.count) {
      ColumnWriter(absent: RecordTable.absentCell, size: size, in: isNarrow[$0] ? nil : memory)
    }
    spans = ColumnWriter(absent: 0, in: memory)
    extras = ColumnWriter(absent: RecordTable.absentCell, in: memory)
  }

  /// Sets a cell of the open row; does nothing for a field that is none or has wide cells.
  @inline(__always)
  mutating func setNarrow(_ cell: Int32, field: Int) {
    guard field >= 0, field < narrow.count else { return }
    narrow[field].set(cell, at: count)
  }

  /// Sets a cell of the open row; does nothing for a field that is none or has narrow cells.
  @inline(__always)
  mutating func setWide(_ cell: UInt64, field: Int) {
    guard field >= 0, field < wide.count else { return }
    wide[field].set(cell, at: count)
  }

  mutating func setExtras(_ cell: UInt64) { extras.set(cell, at: count) }

  /// True when the open row has this field already.
  func isSet(_ field: Int) -> Bool {
    guard field >= 0, field < narrow.count else { return false }
    return narrow[field].count > count || wide[field].count > count
  }

  /// Ends the open row.
  @inline(__always)
  mutating func endRow(span: ByteSpan) {
    spans.append(span.packed)
    count &+= 1
  }

  /// Forgets what was set in the open row.
  mutating func clearRow() {
    for field in 0..<narrow.count {
      narrow[field].truncate(to: count)
      wide[field].truncate(to: count)
    }
    extras.truncate(to: count)
  }

  /// The table without the open row.
  func snapshot() -> RecordTable {
    RecordTable(
      count: count, narrow: (0..<narrow.count).map { narrow[$0].snapshot(upTo: count) },
      wide: (0..<wide.count).map { wide[$0].snapshot(upTo: count) },
      spans: spans.snapshot(upTo: count), extras: extras.snapshot(upTo: count))
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
