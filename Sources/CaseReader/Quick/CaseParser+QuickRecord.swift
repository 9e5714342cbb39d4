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
        let (field, value) = quickKey(next + 1, after: slot, plan), met.insertNew(field),
        let end = quickValue(value.afterBlanks, field, plan)
      else { return nil }
      slot = field + 1
      at = end.afterBlanks
    }
    return plan.accepts(met) ? at + 1 : nil
  }

  /// The field of a key, and the place behind its colon.
  ///
  /// Records mostly have their keys in the order of those before, so the fields that came next there
  /// are tried first.
  @inline(__always)
  private mutating func quickKey(
    _ start: Place, after slot: Int, _ plan: RecordPlan
  ) -> (field: Int, value: Place)? {
    let guesses = quick.followers[slot]
    if let value = plan.quickValue(of: guesses.first, at: start) { return (guesses.first, value) }
    guard let value = plan.quickValue(of: guesses.second, at: start) else {
      return quickKeyByName(start, after: slot, plan)
    }
    quick.followers[slot].put(guesses.second)
    return (guesses.second, value)
  }

  private mutating func quickKeyByName(
    _ start: Place, after slot: Int, _ plan: RecordPlan
  ) -> (field: Int, value: Place)? {
    let end = start.plainEnd
    guard end.pointee == UInt8(ascii: "\""), let value = (end + 1).afterColon,
      let field = plan.shape.field(
        matching: UnsafeBufferPointer(start: start, count: end - start))
    else { return nil }
    quick.followers[slot].put(field)
    return (field, value)
  }
}

extension RecordPlan {
  /// The place behind the colon of the key of a field, when that is what stands there.
  @inline(__always)
  fileprivate func quickValue(of field: Int, at start: Place) -> Place? {
    guard field < quick.count, quick.start[field].isKey(at: start) else { return nil }
    return start + quick.start[field].length
  }

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
