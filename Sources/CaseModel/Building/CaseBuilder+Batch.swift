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
    guard batch.count > 0 else { return }
    let end = batch.record(batch.count - 1).values.upperBound
    for place in 0..<end where batch[place].form.isSymbol {
      symbols.addKey(of: batch[place].bytes, to: &keys)
    }
    symbols.prepare(&keys)
  }

  @inline(__always)
  private mutating func nextSymbol(_ value: BatchValue) -> Symbol? {
    let place = keys.next()
    return symbols.intern(value.bytes, &keys, place)
  }

  @inline(__always)
  private mutating func setValues(
    of record: BatchRecord, in batch: borrowing RecordBatch
  ) -> Bool {
    var place = record.values.lowerBound
    while place < record.values.upperBound {
      let value = batch[place]
      let field = Int(value.field)
      place &+= 1
      switch value.form {
      case .symbol:
        guard let symbol = nextSymbol(value) else { return false }
        if field == 0 { ownID = symbol.number }
        tables[table].setNarrow(symbol.number, field: field)
      case .text:
        guard let ref = texts.append(value.bytes) else { return false }
        tables[table].setWide(ref.bits, field: field)
      case .word: tables[table].setNarrow(Int32(truncatingIfNeeded: value.bits), field: field)
      case .integer: tables[table].setWide(value.bits, field: field)
      default:
        let end = place &+ Int(value.length)
        guard setList(field, place..<end, in: batch) else { return false }
        place = end
      }
    }
    return true
  }

  @inline(__always)
  private mutating func setList(
    _ field: Int, _ places: Range<Int>, in batch: borrowing RecordBatch
  ) -> Bool {
    let start = items.count
    for place in places {
      let item = batch[place]
      switch item.form {
      case .item:
        guard let symbol = nextSymbol(item) else { return false }
        items.append(symbol.number)
      case .name:
        guard let symbol = nextSymbol(item) else { return false }
        items.append(~symbol.number)
      case .wordItem: items.append(Int32(truncatingIfNeeded: item.bits))
      default: items.append(-1)
      }
    }
    // A batch has far fewer values than the longest list has items.
    tables[table].setWide(ListCell(offset: start, count: places.count).bits, field: field)
    return true
  }
}

extension BatchValue.Form {
  /// True for what is interned by its bytes.
  @inline(__always)
  fileprivate var isSymbol: Bool { self == .symbol || self == .item || self == .name }
}
