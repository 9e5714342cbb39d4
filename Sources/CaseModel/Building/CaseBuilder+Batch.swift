extension CaseBuilder {
  /// Takes in the records of a batch, in order, and gives how many it took.
  ///
  /// It stops before the first that cannot be kept as it is, most often because another record has
  /// its id. Of that one and those after it nothing stays but ids it used, undefined.
  public mutating func take(_ batch: borrowing RecordBatch) -> Int {
    for place in 0..<batch.count {
      let record = batch.record(place)
      begin(batch.kind)
      guard setValues(of: record, in: batch), end(span: record.span) != nil else {
        abandon()
        return place
      }
    }
    return batch.count
  }

  private mutating func setValues(
    of record: BatchRecord, in batch: borrowing RecordBatch
  ) -> Bool {
    var place = record.values.lowerBound
    while place < record.values.upperBound {
      let value = batch[place]
      let field = Int(value.field)
      switch value.form {
      case .symbol:
        guard let symbol = intern(value.bytes) else { return false }
        set(field, to: symbol)
      case .text: guard setText(field, value.bytes) else { return false }
      case .word: setWord(field, Int(value.bits))
      case .integer: tables[table].setWide(value.bits, field: field)
      default:
        guard setList(value, items: place + 1, in: batch) else { return false }
        place += Int(value.length)
      }
      place += 1
    }
    return true
  }

  private mutating func setList(
    _ list: BatchValue, items: Int, in batch: borrowing RecordBatch
  ) -> Bool {
    let start = beginList()
    for place in items..<items + Int(list.length) {
      let item = batch[place]
      switch item.form {
      case .item:
        guard let symbol = intern(item.bytes) else { return false }
        append(symbol)
      case .name:
        guard let symbol = intern(item.bytes) else { return false }
        appendName(symbol)
      case .wordItem: appendWord(Int(item.bits))
      default: appendAbsent()
      }
    }
    return endList(Int(list.field), from: start)
  }
}
