import CaseModel
import JSONText

extension CaseParser {
  /// Reads a record into the batch and gives its end; nil when it is not right and usual wholly.
  mutating func quickRecord(_ start: Place) -> Place? {
    let plan = place.plan
    var met = FieldSet()
    var slot = 0
    var at = (start + 1).afterBlanks
    while true {
      guard at.pointee == UInt8(ascii: "\"") else { return nil }
      guard let (field, value) = quickKey(at + 1, after: slot, plan), !met.contains(field),
        let end = quickValue(value.afterBlanks, field, plan)
      else { return nil }
      met.insert(field)
      slot = field + 1
      at = end.afterBlanks
      guard at.pointee == UInt8(ascii: ",") else { break }
      at = (at + 1).afterBlanks
    }
    guard at.pointee == UInt8(ascii: "}"), plan.accepts(met) else { return nil }
    return at + 1
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
    let colon = (end + 1).afterBlanks
    let key = UnsafeBufferPointer(start: start, count: end - start)
    guard end.pointee == UInt8(ascii: "\""), colon.pointee == UInt8(ascii: ":"),
      let field = plan.shape.field(matching: key)
    else { return nil }
    quick.followers[slot] = field
    return (field, colon + 1)
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
