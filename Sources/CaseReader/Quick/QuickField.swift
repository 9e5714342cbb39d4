import CaseModel

/// A key of a record, made ready to be recognised in a few instructions.
struct QuickField: Sendable {
  /// What to do at the key.
  let step: RecordPlan.Step
  /// How far the value is from the first letter of the key: the key, its quote, a colon.
  var length: Int { head.length }

  private let head: WordHead

  init(_ key: String, _ step: RecordPlan.Step) {
    self.step = step
    head = WordHead(Array((key + "\":").utf8))
  }

  /// True when the text is the key, with a quote and a colon right behind it. A key that is longer
  /// than sixteen bytes with these is never recognised here, but looked up.
  @inline(__always)
  func isKey(at place: Place) -> Bool {
    let (first, second) = WordHead.words(at: place)
    return head.length <= 16 && head.begins(first, second)
  }
}
