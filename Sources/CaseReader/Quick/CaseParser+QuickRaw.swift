import CaseModel
import JSONText

extension CaseParser {
  /// Reads a value that is kept as JSON text.
  mutating func quickRaw(_ at: Place, _ field: Int, _ plan: RecordPlan, _ table: Int) -> Place? {
    guard let kind = at.kind, let end = quickEnd(at, kind, plan, table),
      end - at <= JSONLimits.stringBytes
    else { return nil }
    if field == plan.valueField {
      noteValueKinds(kind, UnsafeBufferPointer(start: at, count: end - at))
    }
    quick.batch.append(BatchValue(.text, field: field, from: at, length: end - at))
    return end
  }

  /// Most values are of a kind that is right whatever it says, so their grammar is not looked at.
  @inline(__always)
  private mutating func quickEnd(
    _ at: Place, _ kind: JSONKind, _ plan: RecordPlan, _ table: Int
  ) -> Place? {
    guard plan.plainKinds.start[table] & 1 << kind.rawValue != 0, kind != .object else {
      return quickEnd(at, plan.grammars.start + table)
    }
    return switch kind {
    case .string: quickString(at)?.next
    case .number: at.plainNumberEnd
    default: at.flag?.end
    }
  }

  /// The end of a value that is as the grammar says; nil for one that is not, or is a rare one.
  private mutating func quickEnd(_ at: Place, _ grammar: UnsafePointer<RawGrammar>) -> Place? {
    switch grammar.pointee {
    case .text, .word, .reference, .date: quickStringEnd(at, grammar)
    case .flag: at.flag?.end
    case .alwaysTrue: at.flag.flatMap { $0.value ? $0.end : nil }
    case .number(let range): quickNumberEnd(at, range)
    case .list(let list): quickListEnd(at, list.element.start, list.count)
    case .object(let object): quickObjectEnd(at, object)
    case .choice(let choice):
      if let kind = at.kind, let chosen = choice.grammar(for: kind) {
        quickEnd(at, chosen)
      } else {
        nil
      }
    case .integer(let range): quickIntegerEnd(at, range)
    case .map, .anyObject: nil
    }
  }

  private mutating func quickStringEnd(
    _ at: Place, _ grammar: UnsafePointer<RawGrammar>
  ) -> Place? {
    guard let string = quickString(at) else { return nil }
    let isRight =
      switch grammar.pointee {
      case .text(let rule): rule.surelyTakes(string.bytes)
      case .word(let words): words.index(ofReadable: string.bytes) != nil
      case .reference: IDRule.isPlain(string.bytes)
      default: isDate(string.bytes)
      }
    return isRight ? string.next : nil
  }

  private func quickNumberEnd(_ at: Place, _ range: ClosedRange<Double>) -> Place? {
    guard let end = at.plainNumberEnd else { return nil }
    guard range != RawGrammar.anyNumber else { return end }
    return at.number(to: end).flatMap { range.contains($0) ? end : nil }
  }

  private func quickIntegerEnd(_ at: Place, _ range: ClosedRange<Int>) -> Place? {
    guard let end = at.plainNumberEnd, let value = at.integer(to: end) else { return nil }
    return range.contains(value) ? end : nil
  }

  private mutating func quickListEnd(
    _ start: Place, _ element: UnsafePointer<RawGrammar>, _ count: ClosedRange<Int>
  ) -> Place? {
    var (at, elements) = ((start + 1).afterBlanks, 0)
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    while at.pointee != UInt8(ascii: "]") {
      guard elements < count.upperBound, let next = at.afterComma(isFirst: elements == 0),
        let end = quickEnd(next, element)
      else { return nil }
      at = end.afterBlanks
      elements += 1
    }
    return elements >= count.lowerBound ? at + 1 : nil
  }
}

extension CaseParser {
  private mutating func quickObjectEnd(_ start: Place, _ object: RawObject) -> Place? {
    var members = QuickMembers()
    var at = (start + 1).afterBlanks
    guard start.pointee == UInt8(ascii: "{") else { return nil }
    while at.pointee != UInt8(ascii: "}") {
      guard let next = at.afterComma(isFirst: members.met == 0),
        let end = quickMemberEnd(next, of: object, &members)
      else { return nil }
      at = end.afterBlanks
    }
    guard members.fit(object) else { return nil }
    place.metInObject = members.met
    return at + 1
  }

  private mutating func quickMemberEnd(
    _ at: Place, of object: RawObject, _ members: inout QuickMembers
  ) -> Place? {
    guard let key = quickString(at), let index = object.keys.index(ofReadable: key.bytes),
      let value = key.next.afterColon, let end = quickEnd(value, object.grammars.start + index),
      members.insert(index, value, end, of: object)
    else { return nil }
    return end
  }
}

/// What was met of an object inside a value.
private struct QuickMembers {
  /// The keys, as a set of places.
  private(set) var met: UInt32 = 0
  private var type: String?
  private var least: Double?
  private var most: Double?

  /// False for a key that was there before.
  mutating func insert(_ index: Int, _ value: Place, _ end: Place, of object: RawObject) -> Bool {
    let bit: UInt32 = 1 << UInt32(truncatingIfNeeded: index)
    guard met & bit == 0 else { return false }
    met |= bit
    if index == object.typeKey { type = (value + 1).text(to: end - 1) }
    if index == object.ascendingKeys?.least { least = value.number(to: end) }
    if index == object.ascendingKeys?.most { most = value.number(to: end) }
    return true
  }

  /// True when the keys may stand together, and bounds the right way round.
  func fit(_ object: RawObject) -> Bool {
    guard object.fits(met, type: type) else { return false }
    guard let least, let most else { return true }
    return least <= most
  }
}
