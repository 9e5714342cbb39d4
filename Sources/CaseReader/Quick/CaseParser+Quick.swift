import CaseModel
import JSONText

/// What the quick way of reading keeps from record to record.
struct QuickState: ~Copyable {
  /// Records read, not handed over yet.
  var batch = RecordBatch()
  var scratch = QuickScratch()
  /// By field + 1: the fields that came next in the last records that had it; at 0 the first ones.
  var followers = [Followers](repeating: Followers(), count: FieldSet.capacity + 1)
  /// How the last line began.
  var opening: LineOpening?
  /// Offset in the input before which records are read carefully.
  var carefulUntil = 0
  /// Records that were read this way.
  var recordCount = 0

  mutating func begin(_ kind: RecordKind) {
    batch.clear(for: kind)
    scratch.clear()
  }
}

/// The last two fields that came next after one, the later one first.
struct Followers: BitwiseCopyable {
  var first = 0
  var second = 0

  mutating func put(_ field: Int) { (first, second) = (field, first) }
}

/// A batch that was filled: where its records end, and whether there may be more of them.
struct QuickRun {
  var end: Place
  var mayGoOn = false
}

extension CaseParser {
  /// Reads on from record to record of a list for as long as they are right and written in the
  /// usual way.
  ///
  /// It stops before the first that is not, or that is not in the window wholly, and leaves no
  /// trace of that one; so reading it carefully says what is wrong with it, and where.
  mutating func readQuickly() {
    guard let kind = place.list, let base = quickBase(at: cursor.offset) else { return }
    while true {
      quick.begin(kind)
      let run = listRun(from: base + cursor.offset)
      let taken = handOver(run, base)
      guard taken > 0 else { return }
      place.element += taken
      cursor.resume(in: cursor.mark, at: endOfTaken(taken), afterMember: true)
      guard run.mayGoOn, taken == quick.batch.count else { return }
    }
  }

  /// The address of the window; nil where what stands at the offset is to be read carefully.
  mutating func quickBase(at offset: Int) -> Place? {
    guard options.readsQuickly, inputOffset(offset) >= quick.carefulUntil else { return nil }
    findings.settle()
    return window.bytes.baseAddress
  }

  private mutating func listRun(from start: Place) -> QuickRun {
    var run = QuickRun(end: start)
    let plan = place.plan
    var isFirst = !cursor.isAfterMember
    while let brace = run.end.nextRecord(isFirst: isFirst) {
      let end = quickRecord(brace, plan)
      guard let end, close(brace, end) else {
        // The next batch may have room for it.
        run.mayGoOn = end != nil || quick.batch.isOverfull
        break
      }
      (run.end, isFirst) = (end, false)
    }
    quick.batch.abandon()
    return run
  }

  /// Ends a record of the batch; false when there is no room for it.
  mutating func close(_ start: Place, _ end: Place) -> Bool {
    guard let base = window.bytes.baseAddress else { return false }
    let span = ByteSpan(offset: inputOffset(start - base), length: end - start)
    guard quick.batch.close(span: span) else { return false }
    if quick.batch.kind == .claim { valueKinds.append(place.valueKinds) }
    return true
  }

  /// Hands the batch over and gives how many of its records were taken.
  mutating func handOver(_ run: QuickRun, _ base: Place) -> Int {
    let taken = builder.take(quick.batch)
    if quick.batch.kind == .claim { valueKinds.removeLast(quick.batch.count - taken) }
    quick.recordCount += taken
    // Were every other record one that is not taken, all would be read again and again.
    if taken < quick.batch.count { quick.carefulUntil = inputOffset(run.end - base) }
    return taken
  }

  /// The offset in the window of the end of what was taken, which must be something.
  func endOfTaken(_ taken: Int) -> Int { quick.batch.end(of: taken - 1) - window.base }
}

extension Place {
  /// The opening brace of the next record of a list; nil when something else stands there.
  fileprivate func nextRecord(isFirst: Bool) -> Place? {
    let brace = afterBlanks.afterComma(isFirst: isFirst)
    return brace?.pointee == UInt8(ascii: "{") ? brace : nil
  }
}
