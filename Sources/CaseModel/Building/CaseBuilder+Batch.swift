extension CaseBuilder {
  /// Takes in the records of a batch, in order, and gives how many it took.
  ///
  /// It stops before the first that cannot be kept as it is, most often because another record has
  /// its id. Of that one and those after it nothing stays but ids it used, undefined.
  public mutating func take(_ batch: borrowing RecordBatch) -> Int {
    findKeys(of: batch)
    for place in 0..<batch.count {
      let record = batch.record(place)
      begin(batch.kind)
      guard setValues(of: record, in: batch), end(span: record.span) != nil else {
        abandon()
        symbols.endEarly()
        return place
      }
    }
    return batch.count
  }

  /// Makes the keys of all symbols at once.
  private mutating func findKeys(of batch: borrowing RecordBatch) {
    keys.clear()
    for index in 0..<batch.symbolCount { symbols.addKey(of: batch.symbolBytes(index), to: &keys) }
    symbols.prepare(&keys)
  }

  @inline(__always)
  private mutating func setValues(
    of record: BatchRecord, in batch: borrowing RecordBatch
  ) -> Bool {
    Self.set(record, of: batch, &tables[table], &symbols, &keys, &texts, &items, &ownID)
  }

  /// The parts of the builder by themselves, so that none is looked up anew for each value.
  @inline(__always)
  private static func set(
    _ record: BatchRecord, of batch: borrowing RecordBatch, _ table: inout RecordTableWriter,
    _ symbols: inout SymbolWriter, _ keys: inout SymbolKeys, _ texts: inout TextWriter,
    _ items: inout ColumnWriter<Int32>, _ ownID: inout Int32
  ) -> Bool {
    var place = record.values.lowerBound
    while place < record.values.upperBound {
      let value = batch.value(place)
      let field = Int(value.field)
      place &+= 1
      switch value.form {
      case .symbol:
        guard let symbol = symbols.intern(value.bytes, next: &keys) else { return false }
        if field == 0 { ownID = symbol.number }
        table.setNarrow(symbol.number, field: field)
      case .text:
        guard let ref = texts.append(readable: value.bytes) else { return false }
        table.setWide(ref.bits, field: field)
      case .word: table.setNarrow(Int32(truncatingIfNeeded: value.bits), field: field)
      case .integer: table.setWide(value.bits, field: field)
      default:
        let places = place..<(place &+ Int(value.length))
        guard let cell = list(places, of: batch, &symbols, &keys, &items) else { return false }
        table.setWide(cell.bits, field: field)
        place = places.upperBound
      }
    }
    return true
  }

  @inline(__always)
  private static func list(
    _ places: Range<Int>, of batch: borrowing RecordBatch, _ symbols: inout SymbolWriter,
    _ keys: inout SymbolKeys, _ items: inout ColumnWriter<Int32>
  ) -> ListCell? {
    let start = items.count
    for place in places {
      guard let item = item(batch.value(place), &symbols, &keys) else { return nil }
      items.append(item)
    }
    // A batch has far fewer values than the longest list has items.
    return ListCell(offset: start, count: places.count)
  }

  /// What an item of a list is kept as.
  @inline(__always)
  private static func item(
    _ value: BatchValue, _ symbols: inout SymbolWriter, _ keys: inout SymbolKeys
  ) -> Int32? {
    switch value.form {
    case .item: symbols.intern(value.bytes, next: &keys)?.number
    case .name: symbols.intern(value.bytes, next: &keys).map { ~$0.number }
    case .wordItem: Int32(truncatingIfNeeded: value.bits)
    default: -1
    }
  }
}
