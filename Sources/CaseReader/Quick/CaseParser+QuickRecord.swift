import CaseModel
import JSONText

extension CaseParser {
  /// Reads a record into the batch and gives its end; nil when it is not right and usual wholly.
  mutating func quickRecord(_ start: Place, _ plan: RecordPlan) -> Place? {
    quickMembers((start + 1).afterBlanks, isFirst: true, plan)
  }

  /// Reads the members from a place on to the closing brace, and gives the place behind that.
  mutating func quickMembers(_ start: Place, isFirst: Bool, _ plan: RecordPlan) -> Place? {
    var met = FieldSet()
    var slot = 0
    var at = start
    place.valueKinds = []
    while at.pointee != UInt8(ascii: "}") {
      guard let next = at.afterComma(isFirst: isFirst && slot == 0),
        next.pointee == UInt8(ascii: "\""),
        let (field, value) = quickKey(next + 1, after: slot, plan), !met.contains(field),
        let end = quickValue(value.afterBlanks, field, plan)
      else { return nil }
      met.insert(field)
      slot = field + 1
      at = end.afterBlanks
    }
    return plan.accepts(met) ? at + 1 : nil
  }

  /// The field of a key, and the place behind its colon.
  ///
  /// Records mostly have their keys in the order of the record before, so the field that came next
  /// there is tried first.
  @inline(__always)
  private mutating func quickKey(
    _ start: Place, after slot: Int, _ plan: RecordPlan
  ) -> (field: Int, value: Place)? {
    let guess = quick.followers[slot]
    if guess < plan.quick.count, plan.quick[guess].isKey(at: start) {
      return (guess, start + plan.quick[guess].length)
    }
    return quickKeyByName(start, after: slot, plan)
  }

  private mutating func quickKeyByName(
    _ start: Place, after slot: Int, _ plan: RecordPlan
  ) -> (field: Int, value: Place)? {
    let end = start.plainEnd
    guard end.pointee == UInt8(ascii: "\""), let value = (end + 1).afterColon,
      let field = plan.shape.field(
        matching: UnsafeBufferPointer(start: start, count: end - start))
    else { return nil }
    quick.followers[slot] = field
    return (field, value)
  }
}

extension RecordPlan {
  /// True when a record with these keys has all that it needs.
  @inline(__always)
  func accepts(_ met: FieldSet) -> Bool {
    guard met.contains(allOf: required) else { return false }
    for (field, needs) in dependencies where met.contains(field) && !met.contains(needs) {
      return false
    }
    return alternatives.isEmpty || alternatives.contains { met.contains(allOf: $0) }
  }
}
