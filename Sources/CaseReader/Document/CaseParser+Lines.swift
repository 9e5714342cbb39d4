import CaseModel
import JSONText

extension CaseParser {
  /// Reads the lines from here on, each a record: what is wrong with one costs that one only.
  mutating func readLines() throws(Stop) {
    fileLayout.form = .lines
    // As deep in brackets as a record is in the other form, so that both have the same limit.
    let start = JSONCursor(window.bytes, at: cursor.offset, depth: 2, isAtEndOfInput: false)
    cursor = start
    let mark = cursor.mark
    place = ParsePlace()
    place.isLine = true
    var next = cursor.offset
    while true {
      next = readQuickLines(from: next)
      guard let line = try nextLine(from: next, in: mark) else { break }
      cursor.rewind(to: mark, at: line.lowerBound)
      cursor.move(to: bytes(to: line.upperBound), at: line.lowerBound, isAtEndOfInput: true)
      readLine()
      next = line.upperBound + 1
    }
  }

  private func bytes(to end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window.bytes[..<end])
  }

  /// The bytes of the line that begins at `start`, without its end, wholly in the window; nil at
  /// the end of the input.
  private mutating func nextLine(
    from start: Int, in mark: JSONCursor.Mark
  ) throws(Stop) -> Range<Int>? {
    var (start, seen) = (start, start)
    while true {
      let bytes = window.bytes
      if let end = LineSearch(bytes).end(from: seen) { return start..<end }
      guard !window.isAtEnd else { return start < bytes.count ? start..<bytes.count : nil }
      seen = max(0, bytes.count - start)
      cursor.rewind(to: mark, at: min(start, bytes.count))
      try readFurther()
      start = 0
    }
  }

  /// Reads the next block while no unit is being read; the cursor stays where it is.
  private mutating func readFurther() throws(Stop) {
    findings.settle()
    do throws(ReadFailure) {
      try refill(keepingFrom: cursor.mark)
    } catch {
      throw .failed(error)
    }
    guard !isEnded else { throw .ended }
  }
}

extension CaseParser {
  /// True when what stands behind the header is lines of records: when the header has no lists, and
  /// the next line opens an object or a later one says what record it is.
  mutating func linesFollow() throws(Stop) -> Bool {
    guard header == .read else { return true }
    guard !hasLists else { return false }
    guard try passBlanks() else { return false }
    let search = try lookAhead(from: cursor.offset, in: cursor.mark)
    let next = cursor.offset
    return search.opensObject(at: next) || search.hasRecordLine(after: next)
  }

  /// Goes past blanks, however many; true when a line ended among them.
  private mutating func passBlanks() throws(Stop) -> Bool {
    let mark = cursor.mark
    var hasLineEnd = false
    while true {
      let (start, search) = (cursor.offset, LineSearch(cursor.buffer))
      let next = search.word(from: start)
      hasLineEnd = hasLineEnd || cursor.buffer[start..<next].contains(0x0A)
      cursor.rewind(to: mark, at: next)
      guard next == cursor.buffer.count, !window.isAtEnd else { return hasLineEnd }
      try readFurther()
    }
  }

  /// After a fault before the first record: goes to the next line when lines of records follow, so
  /// that it costs its own line and no more. Gives the end of that line, and moves the fault to the
  /// place it has in the window then.
  mutating func skipHeaderLine(
    past fault: inout JSONError, in mark: JSONCursor.Mark
  ) throws(Stop) -> Int? {
    // Once is enough, and keeps this linear in a header that is broken everywhere.
    guard !hasSoughtLines, !hasLists else { return nil }
    hasSoughtLines = true
    let distance = fault.offset - place.start
    let search = try lookAhead(from: place.start, in: mark)
    place.start = cursor.offset
    fault = fault.moved(to: place.start + distance)
    guard search.hasRecordLine(after: place.start), let end = search.end(from: place.start) else {
      return nil
    }
    header = .broken
    cursor.rewind(to: mark, at: end + 1)
    return end
  }

  /// Reads as far as lines of records are sought; the cursor then stands at `start`, wherever that
  /// is now.
  private mutating func lookAhead(
    from start: Int, in mark: JSONCursor.Mark
  ) throws(Stop) -> LineSearch {
    cursor.rewind(to: mark, at: start)
    while cursor.buffer.count - cursor.offset < LineSearch.reach, !window.isAtEnd {
      try readFurther()
    }
    let end = min(cursor.buffer.count, cursor.offset + LineSearch.reach)
    return LineSearch(UnsafeBufferPointer(rebasing: cursor.buffer[..<end]))
  }
}
