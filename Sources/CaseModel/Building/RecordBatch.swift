/// Some records of one kind that were read and found right, on their way to a `CaseBuilder`.
///
/// Filling it costs three stores a value, and the builder takes all of it in one go. The bytes of
/// values stay where they were read, and must stay there until it is taken; `margin` bytes behind the
/// last of them must be there to be read, whatever they are.
public struct RecordBatch: ~Copyable {
  /// The most values of a batch: 16 KiB of them, which the nearest cache holds.
  public static let valueRoom = 1_024
  /// The most records of a batch.
  public static let recordRoom = 256

  /// How far behind the bytes of a value others may be read.
  public static let margin = 16

  /// The kind of all its records.
  public private(set) var kind: RecordKind = .actor
  /// Number of records that were closed.
  public private(set) var count = 0

  /// Number of values, those of the open record among them.
  @inlinable public var valueCount: Int { nextValue }
  @usableFromInline var nextValue = 0
  /// Number of values that are symbols, those of the open record among them.
  @usableFromInline var symbolCount = 0
  @usableFromInline let values: UnsafeMutablePointer<BatchValue>
  private let records: UnsafeMutablePointer<BatchRecord>
  /// The places of the values that are symbols.
  @usableFromInline let symbols: UnsafeMutablePointer<UInt16>
  /// Where the values of the open record begin, and its symbols.
  private var opening = (value: 0, symbol: 0)

  /// An empty batch.
  public init() {
    // One more, for all those there is no room for.
    values = .allocate(capacity: Self.valueRoom + 1)
    records = .allocate(capacity: Self.recordRoom)
    symbols = .allocate(capacity: Self.valueRoom + 1)
  }

  deinit {
    values.deallocate()
    records.deallocate()
    symbols.deallocate()
  }

  /// Starts anew, for records of this kind.
  public mutating func clear(for kind: RecordKind) {
    self.kind = kind
    count = 0
    nextValue = 0
    symbolCount = 0
    opening = (0, 0)
  }

  /// Ends the open record and begins the next one; false, and it is forgotten, where the batch was
  /// full before its end.
  public mutating func close(span: ByteSpan) -> Bool {
    guard !isOverfull, count < Self.recordRoom else {
      abandon()
      return false
    }
    records[count] = BatchRecord(values: opening.value..<valueCount, span: span)
    count += 1
    opening = (valueCount, symbolCount)
    return true
  }

  /// True when there was no room for a value of the open record.
  @inline(__always)
  public var isOverfull: Bool { valueCount > Self.valueRoom }

  /// True when the open record alone has more values than a batch holds, so that none will take it.
  @inline(__always)
  public var isOpenTooLarge: Bool { valueCount &- opening.value > Self.valueRoom }

  /// The offset in the file of the byte after a record.
  public func end(of place: Int) -> Int { records[place].span.offset + records[place].span.length }

  /// Forgets the open record.
  public mutating func abandon() { (nextValue, symbolCount) = opening }

  /// The record at a place below `count`.
  func record(_ place: Int) -> BatchRecord { records[place] }

  /// A value of a record that was closed.
  @inline(__always)
  func value(_ place: Int) -> BatchValue { values[place] }

  /// The bytes of a symbol of records that were closed, in the order of their values.
  @inline(__always)
  func symbolBytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    values[Int(symbols[index])].bytes
  }
}

extension RecordBatch {
  /// Adds a value or an item to the open record, and gives its place.
  ///
  /// What a full batch has no room for is only counted; `close` then refuses the record.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func append(_ value: BatchValue) -> Int {
    let place = nextValue
    values[min(place, Self.valueRoom)] = value
    nextValue = place &+ 1
    note(value, at: place)
    return place
  }

  /// Notes a value that is a symbol. The form is nearly always known when this is compiled; then nothing
  /// is asked when it runs.
  @inlinable
  @inline(__always)
  mutating func note(_ value: BatchValue, at place: Int) {
    symbols[min(symbolCount, Self.valueRoom)] = UInt16(truncatingIfNeeded: place)
    symbolCount &+= value.form.isSymbol ? 1 : 0
  }

  /// Says that the values from a place on, which were added as `absent`, are set now. Those that there
  /// was no room for are left out.
  public mutating func noteSymbols(from place: Int) {
    let end = min(valueCount, Self.valueRoom)
    for place in min(place, end)..<end { note(values[place], at: place) }
  }

  /// A value of the open record that was added before.
  public subscript(place: Int) -> BatchValue {
    get { values[min(place, Self.valueRoom)] }
    set { values[min(place, Self.valueRoom)] = newValue }
  }
}
