import CaseModel
import JSONText

extension CaseParser {
  /// Reads a value into the batch and gives its end; nil when it is not right and usual wholly.
  @inline(__always)
  mutating func quickValue(_ at: Place, _ field: Int, _ plan: RecordPlan) -> Place? {
    switch plan.quick.start[field].step {
    case .id: quickID(at, field)
    case .text(let rule): quickText(at, field, .text, rule)
    case .term(let rule): quickText(at, field, .symbol, rule)
    case .textOrNumber: quickText(at, field, .text, .any)
    case .date: quickDate(at, field)
    case .word(let table): quickWord(at, field, plan.words[table])
    case .flag: quickFlag(at, field)
    case .integer(let range): quickInteger(at, field, range)
    case .number(let range): quickNumber(at, field, range)
    case .reference: quickReference(at, .symbol, field)
    case .references(let rule): quickReferences(at, field, rule)
    case .mentions(let rule): quickMentions(at, field, rule)
    case .parts(let table): quickParts(at, field, plan.parts[table])
    case .tags: quickTags(at, field)
    case .raw(let table): quickRaw(at, field, plan, table)
    }
  }

  /// The string that stands at a place.
  @inline(__always)
  mutating func quickString(_ at: Place) -> QuickString? {
    guard at.pointee == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    let end = start.plainEnd
    guard end.pointee == UInt8(ascii: "\""), end - start <= JSONLimits.stringBytes else {
      return quickSpecialString(at)
    }
    return QuickString(start: start, count: end - start, next: end + 1)
  }

  /// A string with escapes or with characters beyond ASCII.
  private mutating func quickSpecialString(_ at: Place) -> QuickString? {
    guard let base = cursor.buffer.baseAddress else { return nil }
    var probe = JSONCursor(cursor.buffer, at: at - base, isAtEndOfInput: false)
    guard let string = try? probe.string() else { return nil }
    let next = base + probe.offset
    guard string.hasEscapes else {
      return QuickString(start: at + 1, count: string.count, next: next)
    }
    guard let (start, count) = quick.scratch.unescaped(string, in: probe) else { return nil }
    return QuickString(start: start, count: count, next: next)
  }

  private mutating func quickText(
    _ at: Place, _ field: Int, _ form: BatchValue.Form, _ rule: TextRule
  ) -> Place? {
    guard let string = quickString(at), rule.surelyTakes(string.bytes),
      rule.form != .zone || isZone(string.bytes)
    else { return nil }
    quick.batch.append(BatchValue(form, field: field, from: string.start, length: string.count))
    return string.next
  }

  private mutating func quickID(_ at: Place, _ field: Int) -> Place? {
    guard let string = quickString(at), IDRule.isPlain(string.bytes) else { return nil }
    quick.batch.append(BatchValue(.symbol, field: field, from: string.start, length: string.count))
    return string.next
  }

  private mutating func quickDate(_ at: Place, _ field: Int) -> Place? {
    guard let string = quickString(at), isDate(string.bytes) else { return nil }
    quick.batch.append(BatchValue(.text, field: field, from: string.start, length: string.count))
    return string.next
  }

  @inline(__always)
  mutating func quickReference(_ at: Place, _ form: BatchValue.Form, _ field: Int = 0) -> Place? {
    guard let string = quickString(at), 1...IDRule.longest ~= string.count else { return nil }
    quick.batch.append(BatchValue(form, field: field, from: string.start, length: string.count))
    return string.next
  }

  private mutating func quickWord(_ at: Place, _ field: Int, _ words: KeyList) -> Place? {
    guard let string = quickString(at), let word = words.index(ofReadable: string.bytes) else {
      return nil
    }
    quick.batch.append(BatchValue(.word, field: field, number: word))
    return string.next
  }

  private mutating func quickFlag(_ at: Place, _ field: Int) -> Place? {
    guard let (value, end) = at.flag else { return nil }
    quick.batch.append(BatchValue(.word, field: field, number: value ? 1 : 0))
    return end
  }

  private mutating func quickInteger(
    _ at: Place, _ field: Int, _ range: ClosedRange<Int>
  ) -> Place? {
    guard let end = at.plainNumberEnd, let value = at.integer(to: end), range.contains(value) else {
      return nil
    }
    quick.batch.append(.integer(value, field: field))
    return end
  }

  /// Reads a number, which is kept as it is written.
  private mutating func quickNumber(
    _ at: Place, _ field: Int, _ range: ClosedRange<Double>
  ) -> Place? {
    guard let end = at.plainNumberEnd, let value = at.number(to: end), range.contains(value) else {
      return nil
    }
    quick.batch.append(BatchValue(.text, field: field, from: at, length: end - at))
    return end
  }
}

extension TextRule {
  /// True when the text keeps the rule for sure: as many bytes as characters may stand there are
  /// not too many.
  @inline(__always)
  func surelyTakes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= minimum && (maximum.map { text.count <= $0 } ?? true)
      && (form == .any || TextForm.fault(of: text, form) == nil)
  }
}
