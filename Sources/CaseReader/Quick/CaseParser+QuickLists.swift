import CaseModel
import JSONText

extension CaseParser {
  /// Reads the elements of a list by `element`, which gives the end of each, up to the bracket.
  ///
  /// It ends where the list has too many for the rule or for a batch: it will be read carefully then,
  /// and comparing all of it before that would cost the square of its length.
  @inline(__always)
  private mutating func quickList(
    _ at: Place, _ field: Int, _ count: ClosedRange<Int> = 0...Int.max,
    _ element: (inout CaseParser, Place) -> Place?
  ) -> Place? {
    guard at.pointee == UInt8(ascii: "[") else { return nil }
    let head = quick.batch.append(BatchValue(.list, field: field))
    var (at, elements) = ((at + 1).afterBlanks, 0)
    while at.pointee != UInt8(ascii: "]") {
      guard elements < count.upperBound, !quick.batch.isOpenTooLarge,
        let next = at.afterComma(isFirst: elements == 0), let end = element(&self, next)
      else { return nil }
      at = end.afterBlanks
      elements += 1
    }
    guard elements >= count.lowerBound else { return nil }
    closeList(head, field)
    return at + 1
  }

  private mutating func closeList(_ head: Int, _ field: Int) {
    let items = quick.batch.valueCount - head - 1
    quick.batch[head] = BatchValue(.list, field: field, length: items)
  }

  mutating func quickReferences(_ at: Place, _ field: Int, _ rule: ListRule) -> Place? {
    guard at.pointee == UInt8(ascii: "[") else {
      guard rule.allowsBare else { return nil }
      quick.batch.append(BatchValue(.list, field: field, length: 1))
      return quickReference(at, .item)
    }
    guard rule.allowsList else { return nil }
    return quickList(at, field, rule.count) { parser, at in parser.quickReference(at, .item) }
  }

  /// As `quickReferences`, but bare names may stand among the ids.
  mutating func quickMentions(_ at: Place, _ field: Int, _ rule: ListRule) -> Place? {
    guard at.pointee == UInt8(ascii: "[") else {
      guard rule.allowsBare else { return nil }
      quick.batch.append(BatchValue(.list, field: field, length: 1))
      return quickMention(at)
    }
    guard rule.allowsList else { return nil }
    return quickList(at, field, rule.count) { parser, at in parser.quickMention(at) }
  }

  /// Reads an id or `{"name": ...}`.
  private mutating func quickMention(_ at: Place) -> Place? {
    guard at.pointee == UInt8(ascii: "{") else { return quickReference(at, .item) }
    guard let key = quickString((at + 1).afterBlanks),
      PartShape.name.keys.index(ofReadable: key.bytes) == 0, let value = key.next.afterColon,
      let name = quickString(value), name.count > 0
    else { return nil }
    quick.batch.append(BatchValue(.name, from: name.start, length: name.count))
    let end = name.next.afterBlanks
    return end.pointee == UInt8(ascii: "}") ? end + 1 : nil
  }

  /// Reads ids or small objects; each gives an item for each of its keys, there or not.
  mutating func quickParts(_ at: Place, _ field: Int, _ shape: PartShape) -> Place? {
    quickList(at, field, shape.mayBeEmpty ? 0...Int.max : 1...Int.max) { parser, at in
      guard at.pointee != UInt8(ascii: "{") else { return parser.quickPart(at, shape) }
      guard shape.allowsBareID, let end = parser.quickReference(at, .item) else { return nil }
      for _ in 1..<shape.parts.count { parser.quick.batch.append(BatchValue(.absent)) }
      return end
    }
  }

  private mutating func quickPart(_ start: Place, _ shape: PartShape) -> Place? {
    let first = quick.batch.valueCount
    for _ in shape.parts { quick.batch.append(BatchValue(.absent)) }
    var (at, isFirst) = ((start + 1).afterBlanks, true)
    while at.pointee != UInt8(ascii: "}") {
      guard let next = at.afterComma(isFirst: isFirst), let key = quickString(next),
        let index = shape.keys.index(ofReadable: key.bytes),
        quick.batch[first + index].form == .absent,
        let value = key.next.afterColon, let (part, end) = quickPartValue(value, shape.parts[index])
      else { return nil }
      quick.batch[first + index] = part
      (at, isFirst) = (end.afterBlanks, false)
    }
    quick.batch.noteSymbols(from: first)
    return quick.batch[first].form == .absent ? nil : at + 1
  }

  private mutating func quickPartValue(
    _ at: Place, _ part: PartShape.Part
  ) -> (BatchValue, Place)? {
    guard let string = quickString(at) else { return nil }
    switch part {
    case .reference: guard 1...IDRule.longest ~= string.count else { return nil }
    case .text(let rule): guard rule.surelyTakes(string.bytes) else { return nil }
    case .word(let words):
      guard let word = words.index(ofReadable: string.bytes) else { return nil }
      return (BatchValue(.wordItem, number: word), string.next)
    }
    return (BatchValue(.item, from: string.start, length: string.count), string.next)
  }

  /// Reads a few tags, none of them twice.
  mutating func quickTags(_ at: Place, _ field: Int) -> Place? {
    let first = quick.batch.valueCount + 1
    return quickList(at, field, 0...8) { parser, at in
      guard let tag = parser.quickString(at), 1...100 ~= tag.count else { return nil }
      for place in first..<parser.quick.batch.valueCount
      where parser.quick.batch[place].bytes.elementsEqual(tag.bytes) { return nil }
      parser.quick.batch.append(BatchValue(.item, from: tag.start, length: tag.count))
      return tag.next
    }
  }
}
