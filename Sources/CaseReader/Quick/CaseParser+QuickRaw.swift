import CaseModel
import JSONText

extension CaseParser {
  /// Reads a value that is kept as JSON text.
  mutating func quickRaw(
    _ at: Place, _ field: Int, _ plan: RecordPlan, _ table: Int
  ) -> Place? {
    guard let kind = at.kind, let end = quickRawEnd(at, kind, plan, table, field),
      end - at <= JSONLimits.stringBytes
    else { return nil }
    quick.batch.append(BatchValue(.text, field: field, from: at, length: end - at))
    return end
  }

  private mutating func quickRawEnd(
    _ at: Place, _ kind: JSONKind, _ plan: RecordPlan, _ table: Int, _ field: Int
  ) -> Place? {
    let isPlain = plan.plainKinds[table] & 1 << kind.rawValue != 0
    let isValue = field == plan.valueField
    switch kind {
    case .string where isPlain || plan.takesFilledText[table]:
      guard let string = quickString(at), isPlain || string.count > 0 else { return nil }
      if isValue { place.valueKinds = dates.isKnown(inside(at, string.next)) ? .plainDate : .text }
      return string.next
    case .number where isPlain:
      if isValue { place.valueKinds = .number }
      return at.plainNumberEnd
    case .boolean where isPlain:
      if isValue { place.valueKinds = .flag }
      return at.flag?.end
    default: return quickCheckedEnd(at, kind, plan, table, field)
    }
  }

  private func inside(_ start: Place, _ end: Place) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + 1, count: end - start - 2)
  }

  /// The end of a value with parts of its own, walked over in the careful way; nil when that finds
  /// something to say.
  private mutating func quickCheckedEnd(
    _ at: Place, _ kind: JSONKind, _ plan: RecordPlan, _ table: Int, _ field: Int
  ) -> Place? {
    guard let base = cursor.buffer.baseAddress else { return nil }
    let mark = cursor.mark
    defer { cursor.rewind(to: mark) }
    cursor.enterMember(at: at - base)
    place.field = field
    place.hasFieldError = false
    do throws(JSONError) {
      try check(plan.grammars[table])
    } catch {
      findings.forget()
      return nil
    }
    guard findings.isSettled else {
      findings.forget()
      return nil
    }
    if field == plan.valueField { noteValueKinds(kind, at - base..<cursor.offset) }
    return base + cursor.offset
  }
}
