import CaseModel
import JSONText

extension CaseParser {
  /// Reads the records of a list to its closing bracket, past those that are broken.
  mutating func readList(_ kind: RecordKind) throws(Stop) {
    place = ParsePlace()
    place.list = kind
    place.plan = RecordPlan.all[Int(kind.rawValue)]
    while true {
      readQuickly()
      let mark = cursor.mark
      do throws(Stop) {
        guard try step({ parser throws(JSONError) in try parser.readElement() }) else { break }
      } catch {
        guard case .syntax(let fault) = error else { throw error }
        guard try resume(after: fault, in: mark) else { throw .broken }
      }
    }
    place = ParsePlace()
  }

  /// Tells of a fault and goes on behind it; false when that cannot be done.
  mutating func resume(after fault: JSONError, in mark: JSONCursor.Mark) throws(Stop) -> Bool {
    guard place.isInRecord else { return resumeBetween(fault, in: mark) }
    report(fault)
    leaveOut(id: recordID)
    place.element += 1
    do throws(ReadFailure) {
      return try skipBroken(from: place.start, in: mark)
    } catch {
      throw .failed(error)
    }
  }

  /// Goes on after a comma that is missing or one too many.
  private mutating func resumeBetween(_ fault: JSONError, in mark: JSONCursor.Mark) -> Bool {
    guard fault.fault == .missingComma || fault.fault == .trailingComma else {
      report(fault)
      return false
    }
    place.start = fault.offset
    report(fault)
    let isExtra = fault.fault == .trailingComma
    let next = isExtra ? fault.offset + 1 : blanksStart(before: fault.offset)
    cursor.resume(in: mark, at: next, afterMember: false)
    return true
  }

  /// Where the blanks before an offset begin: they tell how far in a record stands on its line, and
  /// what lies before the cursor may be gone from the window when that is asked.
  private func blanksStart(before offset: Int) -> Int {
    let before = cursor.buffer[..<offset]
    return before.lastIndex { !$0.isJSONBlank }.map { $0 + 1 } ?? before.startIndex
  }

  /// Puts the cursor behind the broken value that starts at `start`; false when its end cannot be
  /// guessed.
  private mutating func skipBroken(
    from start: Int, in mark: JSONCursor.Mark
  ) throws(ReadFailure) -> Bool {
    var start = start
    let known = layout.flatMap { $0.offset == inputOffset(start) ? $0.indent : nil }
    let indent = known ?? BrokenValue.indent(of: start, in: cursor.buffer)
    while true {
      let broken = BrokenValue(cursor.buffer, from: start, indent: indent)
      if let (end, isAfterMember) = broken.end() {
        cursor.resume(in: mark, at: end, afterMember: isAfterMember)
        if place.list != nil {
          noteLostIDs(in: UnsafeBufferPointer(rebasing: cursor.buffer[start..<end]))
        }
        // What stands before that record on its line is no longer in the window then.
        layout = isAfterMember ? nil : indent.map { (inputOffset(end), $0) }
        return true
      }
      guard !window.isAtEnd else { return false }
      cursor.rewind(to: mark, at: start)
      try refill(keepingFrom: cursor.mark)
      // What was read just now is not looked at any more.
      guard !isEnded else { return false }
      start = 0
    }
  }
}
