import CaseModel
import JSONText

/// Why a step could not be taken.
enum Stop: Error {
  /// The text is not JSON; the offset is one of the window.
  case syntax(JSONError)
  /// The text is broken in such a way that its rest cannot be read; this was told.
  case broken
  /// No more bytes can be had.
  case failed(ReadFailure)
  /// No more bytes are wanted.
  case ended
}

extension CaseParser {
  /// Takes one unit, as often as it needs to be in the window wholly.
  mutating func step<Result>(
    _ unit: (inout CaseParser) throws(JSONError) -> Result
  ) throws(Stop) -> Result {
    findings.settle()
    while true {
      let mark = cursor.mark
      do throws(JSONError) {
        return try unit(&self)
      } catch {
        guard error.isEndOfWindow else { throw .syntax(error) }
        try readOn(from: mark)
      }
    }
  }

  /// Forgets what was made of the unit since `mark` and reads more, to take it again.
  private mutating func readOn(from mark: JSONCursor.Mark) throws(Stop) {
    builder.abandon()
    findings.forget()
    do throws(ReadFailure) {
      try refill(keepingFrom: mark)
    } catch {
      throw .failed(error)
    }
    guard !isEnded else { throw .ended }
  }

  /// Reads the next block; the cursor then stands at `mark`, wherever that is now.
  mutating func refill(keepingFrom mark: JSONCursor.Mark) throws(ReadFailure) {
    // Before more is waited for: from a pipe that may be long.
    if control.shouldPublish(progress) { control.publish(builder.snapshot(isWhole: false)) }
    do throws(ReadFailure) {
      try window.refill(keepingFrom: mark.offset)
    } catch {
      // The bytes that it looked at are gone then too.
      moveToWindow(mark)
      throw error
    }
    moveToWindow(mark)
    try tell()
  }

  private mutating func moveToWindow(_ mark: JSONCursor.Mark) {
    cursor.rewind(to: mark, at: 0)
    cursor.move(to: window.bytes, at: 0, isAtEndOfInput: window.isAtEnd)
  }

  private mutating func tell() throws(ReadFailure) {
    // Once all bytes were there, a part would be no sooner ready than the whole.
    isEnded = isEnded || bytesTold != window.total && control.shouldEnd(progress)
    // What was read just now is not looked at any more then.
    if !isEnded { bytesTold = window.end }
    guard control.progress(progress(ofBytes: bytesTold)) else { throw .cancelled }
  }

  private var progress: ReadProgress { progress(ofBytes: window.end) }

  private func progress(ofBytes count: Int) -> ReadProgress {
    ReadProgress(
      bytesRead: count, totalBytes: window.total, recordCount: builder.recordCount)
  }

  /// The offset in the input of an offset in the window.
  func inputOffset(_ offset: Int) -> Int { window.base + offset }
}
