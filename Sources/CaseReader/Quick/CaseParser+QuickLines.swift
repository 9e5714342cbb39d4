import CaseModel
import JSONText

/// A line that holds a record: what it says of itself, and where the rest of its members begins.
private struct QuickLine {
  let kind: RecordKind
  let brace: Place
  let members: Place

  /// The place behind the line end, or the end of the input, that follows the end of the record; nil
  /// when the record runs over several lines, or when more than blanks follows it.
  func next(after end: Place, inputEnd: Place?) -> Place? {
    guard !brace.isLineEnd(before: end) else { return nil }
    var at = end
    while at.pointee == 0x20 || at.pointee == 0x0D || at.pointee == 0x09 { at += 1 }
    if at.pointee == 0x0A { return at + 1 }
    return at == inputEnd ? at : nil
  }
}

extension CaseParser {
  /// Reads on from line to line as `readQuickly` does from record to record, and gives the offset of
  /// the line to go on with.
  mutating func readQuickLines(from start: Int) -> Int {
    guard let base = quickBase(at: start), start <= window.bytes.count else { return start }
    cursor.move(to: window.bytes, at: start, isAtEndOfInput: window.isAtEnd)
    let next = lineOfNext(from: quickLinesEnd(from: start, base), base)
    cursor.rewind(to: cursor.mark, at: next)
    return next
  }

  private mutating func quickLinesEnd(from start: Int, _ base: Place) -> Int {
    var next = start
    while let first = quickLine(at: base + next) {
      quick.begin(first.kind)
      let run = lineRun(from: base + next, RecordPlan.all[Int(first.kind.rawValue)])
      let taken = handOver(run, base)
      guard taken > 0 else { return next }
      let isWhole = taken == quick.batch.count
      next = isWhole ? run.end - base : afterLine(endOfTaken(taken))
      guard isWhole, run.mayGoOn else { return next }
    }
    return next
  }

  /// The offset of the line on which the next thing but a blank stands, or would stand.
  ///
  /// Empty lines are nothing in either way. Were they left to be taken one by one, all of them would
  /// be walked over for each.
  private func lineOfNext(from offset: Int, _ base: Place) -> Int {
    let end = (base + offset).afterBlanks - base
    let blanks = window.bytes[offset..<end]
    return blanks.lastIndex(of: 0x0A).map { $0 + 1 } ?? offset
  }

  private func afterLine(_ offset: Int) -> Int {
    LineSearch(window.bytes).end(from: offset).map { $0 + 1 } ?? offset
  }

  /// Reads lines into the batch, up to the first that holds a record of another kind.
  private mutating func lineRun(from start: Place, _ plan: RecordPlan) -> QuickRun {
    var run = QuickRun(end: start)
    let inputEnd = window.isAtEnd ? windowEnd : nil
    while let line = quickLine(at: run.end) {
      run.mayGoOn = line.kind != quick.batch.kind
      guard !run.mayGoOn, let end = quickMembers(line.members, isFirst: false, plan),
        let next = line.next(after: end, inputEnd: inputEnd)
      else { break }
      run.mayGoOn = !close(line.brace, end)
      guard !run.mayGoOn else { break }
      run.end = next
    }
    quick.batch.abandon()
    return run
  }

  /// Lines mostly begin as the one before, with the same kind.
  private mutating func quickLine(at start: Place) -> QuickLine? {
    let brace = start.afterBlanks
    if let last = quick.opening, last.isLike(at: brace) {
      return QuickLine(kind: last.kind, brace: brace, members: brace + last.length)
    }
    guard let line = quickLineByName(at: brace) else { return nil }
    quick.opening = LineOpening(line.kind, from: brace, to: line.members)
    return line
  }

  private mutating func quickLineByName(at brace: Place) -> QuickLine? {
    guard brace.pointee == UInt8(ascii: "{"), let key = quickString((brace + 1).afterBlanks),
      key.bytes.elementsEqual(Self.recordKey), let value = key.next.afterColon,
      let word = quickString(value), let index = Self.kinds.index(of: word.bytes),
      let kind = RecordKind(rawValue: UInt8(truncatingIfNeeded: index))
    else { return nil }
    return QuickLine(kind: kind, brace: brace, members: word.next.afterBlanks)
  }

  private var windowEnd: Place? {
    window.bytes.baseAddress.map { $0 + window.bytes.count }
  }
}
