import CaseModel
import JSONText

extension CaseParser {
  /// Reads on from line to line for as long as they are right and written in the usual way, with
  /// `record` first; gives the start of the first line that is not.
  mutating func readLinesQuickly(from start: Int, in mark: JSONCursor.Mark) -> Int {
    let bytes = window.bytes
    guard options.readsQuickly, inputOffset(start) >= quick.carefulUntil, start < bytes.count,
      let base = bytes.baseAddress
    else { return start }
    cursor.rewind(to: mark, at: start)
    cursor.move(to: bytes, at: start, isAtEndOfInput: window.isAtEnd)
    findings.settle()
    var next = base + start
    while let line = quickLine(next), let end = readLineBatch(from: line, in: base) { next = end }
    return lineStart(after: start)
  }

  /// Where the line begins that follows what the cursor has taken since `start`.
  private func lineStart(after start: Int) -> Int {
    guard cursor.offset > start else { return start }
    return LineSearch(window.bytes).end(from: cursor.offset).map { $0 + 1 } ?? window.bytes.count
  }

  /// Reads and hands over lines of one kind, and gives the start of the next; nil when the careful
  /// way has to go on, from behind where the cursor is then.
  private mutating func readLineBatch(from first: QuickLine, in base: Place) -> Place? {
    enter(first.kind)
    quick.batch.clear(for: first.kind)
    quick.scratch.clear()
    quick.valueKinds.removeAll(keepingCapacity: true)
    var (end, next) = (first.brace, first.brace)
    var line: QuickLine? = first
    while let found = line, found.kind == first.kind {
      guard let close = quickMembers(found.members, place.plan),
        let lineEnd = lineEnd(behind: close, from: found.brace, in: base)
      else {
        quick.batch.abandon()
        _ = handOver(to: end - base)
        return nil
      }
      let span = ByteSpan(offset: inputOffset(found.brace - base), length: close - found.brace)
      guard quick.batch.close(span: span) else { break }
      quick.valueKinds.append(place.valueKinds)
      (end, next) = (close, lineEnd)
      line = quickLine(next)
    }
    return handOver(to: end - base) ? next : nil
  }

  /// Makes ready for records of a kind.
  private mutating func enter(_ kind: RecordKind) {
    place.list = kind
    if place.plan.shape.kind != kind { place.plan = RecordPlan.all[Int(kind.rawValue)] }
  }

  /// The start of the next line, when nothing but blanks follows on this one and the record, which
  /// begins at `start`, has no line end in it; nil otherwise, and when the line goes on behind the
  /// window.
  private func lineEnd(behind close: Place, from start: Place, in base: Place) -> Place? {
    var at = close
    while at.pointee == 0x20 || at.pointee == 0x0D || at.pointee == 0x09 { at += 1 }
    let bytes = window.bytes
    guard let end = LineSearch(bytes).end(from: start - base) else {
      return window.isAtEnd && at - base == bytes.count ? at : nil
    }
    return at == base + end ? at + 1 : nil
  }
}

/// A line whose first key says what kind of record it holds.
private struct QuickLine {
  let kind: RecordKind
  /// Its opening brace.
  let brace: Place
  /// The quote before its second key.
  let members: Place
}

extension CaseParser {
  private static let recordKey = QuickField("record", .id)

  /// The next line that is not blank; nil when it does not begin in the usual way.
  private func quickLine(_ start: Place) -> QuickLine? {
    let brace = start.afterBlanks
    let key = (brace + 1).afterBlanks
    guard brace.pointee == UInt8(ascii: "{"), key.pointee == UInt8(ascii: "\""),
      Self.recordKey.isKey(at: key + 1)
    else { return nil }
    let quote = (key + 1 + Self.recordKey.length).afterBlanks
    guard quote.pointee == UInt8(ascii: "\"") else { return nil }
    let end = (quote + 1).plainEnd
    let comma = (end + 1).afterBlanks
    let word = UnsafeBufferPointer(start: quote + 1, count: end - quote - 1)
    guard end.pointee == UInt8(ascii: "\""), comma.pointee == UInt8(ascii: ","),
      let kind = kind(ofWord: word)
    else { return nil }
    return QuickLine(kind: kind, brace: brace, members: (comma + 1).afterBlanks)
  }
}
