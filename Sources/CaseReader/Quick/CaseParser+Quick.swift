import CaseModel
import JSONText

/// What the quick way of reading keeps from record to record.
struct QuickState: ~Copyable {
  /// Records read, not handed over yet.
  var batch = RecordBatch()
  var scratch = QuickScratch()
  /// By field + 1: the field that came next in the last record that had it; at 0 the first one.
  var followers = [Int](repeating: 0, count: FieldSet.capacity + 1)
  /// What the values of the claims of the batch are made of.
  var valueKinds: [ValueKinds] = []
  /// Offset in the input before which records are read carefully.
  var carefulUntil = 0
  /// Records that were read this way.
  var recordCount = 0
}

extension CaseParser {
  /// Reads on from record to record for as long as they are right and written in the usual way.
  ///
  /// It stops before the first that is not, or that is not in the window wholly, and leaves no
  /// trace of that one; so reading it carefully says what is wrong with it, and where.
  mutating func readQuickly() {
    guard options.readsQuickly, let kind = place.list, let base = cursor.buffer.baseAddress,
      inputOffset(cursor.offset) >= quick.carefulUntil
    else { return }
    findings.settle()
    while readBatch(of: kind, in: base) {}
  }

  /// Reads and hands over a batch; false when the careful way has to go on.
  private mutating func readBatch(of kind: RecordKind, in base: Place) -> Bool {
    quick.batch.clear(for: kind)
    quick.scratch.clear()
    quick.valueKinds.removeAll(keepingCapacity: true)
    var end = base + cursor.offset
    var isFull = false
    while let start = nextRecord(from: end, isFirst: quick.batch.count == 0) {
      guard let next = quickRecord(start) else {
        quick.batch.abandon()
        break
      }
      let span = ByteSpan(offset: inputOffset(start - base), length: next - start)
      isFull = !quick.batch.close(span: span)
      guard !isFull else { break }
      quick.valueKinds.append(place.valueKinds)
      end = next
    }
    return handOver(to: end - base) && isFull
  }

  /// The opening brace of the next record; nil when something else stands there.
  private func nextRecord(from end: Place, isFirst: Bool) -> Place? {
    var at = end.afterBlanks
    if !isFirst || cursor.isAfterMember {
      guard at.pointee == UInt8(ascii: ",") else { return nil }
      at = (at + 1).afterBlanks
    }
    return at.pointee == UInt8(ascii: "{") ? at : nil
  }

  /// Hands the batch over, which ends at an offset; false when nothing of it, or not all, was taken.
  private mutating func handOver(to end: Int) -> Bool {
    let taken = builder.take(quick.batch)
    guard taken > 0 else { return false }
    if place.list == .claim { valueKinds += quick.valueKinds.prefix(taken) }
    place.element += taken
    quick.recordCount += taken
    let isWhole = taken == quick.batch.count
    let offset = isWhole ? end : quick.batch.end(of: taken - 1) - window.base
    // What was read twice would be a third time, were every other record one of these.
    if !isWhole { quick.carefulUntil = inputOffset(end) }
    cursor.resume(in: cursor.mark, at: offset, afterMember: true)
    return isWhole
  }
}
