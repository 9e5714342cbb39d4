/// Rows of records of one kind, ascending; a window on the index, nothing is copied.
public struct RecordRows: RandomAccessCollection, Sendable {
  private let entries: ArraySlice<UInt32>

  init(_ entries: ArraySlice<UInt32>) { self.entries = entries }

  /// 0.
  public var startIndex: Int { 0 }
  /// Number of rows.
  public var endIndex: Int { entries.count }
  /// The row at a place.
  public subscript(place: Int) -> Int { PackedRef(bits: entries[entries.startIndex + place]).row }
}
