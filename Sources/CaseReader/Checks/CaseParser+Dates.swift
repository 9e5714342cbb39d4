import CaseModel

extension CaseParser {
  /// Tells of ties that end before they begin, and of actors who died before they were born.
  mutating func reportReversals(of whole: Case) throws(ReadFailure) {
    for actor in whole.actors {
      guard let died = actor.diedText, let born = actor.bornText,
        Self.isSurely(died, before: born)
      else { continue }
      let words = "died is \(Quotation.of(died)), which is before born, \(Quotation.of(born))"
      try report(.reversed, actor.ref, key: "died", words, in: whole)
    }
    for relation in whole.relations {
      guard let end = relation.endText, let start = relation.startText,
        Self.isSurely(end, before: start)
      else { continue }
      let words = "end is \(Quotation.of(end)), which is before start, \(Quotation.of(start))"
      try report(.reversed, relation.ref, key: "end", words, in: whole)
    }
  }

  /// Tells of events whose dates go against what their before, after or partOf says.
  mutating func reportDateOrder(of whole: Case) throws(ReadFailure) {
    for key in ["before", "after", "partOf"] {
      var clashes: [(Int, Int)] = []
      whole.forEachReference(of: .event, under: key) { row, named in
        guard named.kind == .event, named.row != row,
          !Self.surelyAgree(whole.events[row], key, whole.events[named.row])
        else { return }
        if Self.clashes(whole.events[row], key, whole.events[named.row]) {
          clashes.append((row, named.row))
        }
      }
      for (row, other) in clashes {
        let words = Self.clashWords(whole.events[row], key, whole.events[other])
        try report(.dateOrder, RecordRef(kind: .event, row: row), key: key, words, in: whole)
      }
    }
  }

  /// True for plain dates of one zone that surely do not clash, which nearly all are: as far as both
  /// are given they compare as their texts do. Days of two zones may lie a day apart.
  private static func surelyAgree(_ event: CaseEvent, _ key: String, _ other: CaseEvent) -> Bool {
    guard event.timeZone == other.timeZone else { return false }
    return event.withDateBytes { date in
      other.withDateBytes { surelyAgree(date, key, $0) }
    }
  }

  private static func surelyAgree(
    _ date: UnsafeBufferPointer<UInt8>, _ key: String, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard isPlain(date), isPlain(other) else { return false }
    let count = min(date.count, other.count)
    let (mine, others) = (date[..<count], other[..<count])
    switch key {
    case "before": return !others.lexicographicallyPrecedes(mine)
    case "after": return !mine.lexicographicallyPrecedes(others)
    default: return mine.elementsEqual(others)
    }
  }

  /// True for YYYY, YYYY-MM and YYYY-MM-DD; a month beyond 12 is a season.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let hasItsLength = text.count == 4 || text.count == 7 || text.count == 10
    guard hasItsLength, text.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }),
      text.first != 0x2D
    else { return false }
    let month = text.dropFirst(5).prefix(2)
    return month.isEmpty || month.lexicographicallyPrecedes("13".utf8)
  }

  private static func clashes(_ event: CaseEvent, _ key: String, _ other: CaseEvent) -> Bool {
    switch key {
    case "before": isSurely(other, before: event)
    case "after": isSurely(event, before: other)
    default: isSurely(event, before: other) || isSurely(other, before: event)
    }
  }

  /// By moments, where it is known in which zones the clocks were read.
  private static func isSurely(_ event: CaseEvent, before other: CaseEvent) -> Bool {
    guard let mine = event.date, let others = other.date else { return false }
    guard let zone = event.zone, let otherZone = other.zone else {
      // Clocks of two zones may differ by more than a day.
      let slack = event.timeZone == other.timeZone ? 0 : 2 * 86_400
      return mine.isSurely(before: others, slack: slack)
    }
    return mine.isSurely(in: zone, before: others, in: otherZone)
  }

  private static func clashWords(_ event: CaseEvent, _ key: String, _ other: CaseEvent) -> String {
    let ids = (Quotation.of(event.id), Quotation.of(other.id))
    let dates = (Quotation.of(event.dateText ?? ""), Quotation.of(other.dateText ?? ""))
    let tie = key == "partOf" ? "be part of" : "come \(key)"
    return "\(ids.0) is said to \(tie) \(ids.1); their dates are \(dates.0) and \(dates.1)"
  }

  private static func isSurely(_ text: String, before other: String) -> Bool {
    guard let date = try? EDTF(parsing: text), let other = try? EDTF(parsing: other) else {
      return false
    }
    return date.isSurely(before: other)
  }
}
