/// Takes a date text apart.
struct EDTFReader {
  let bytes: [UInt8]
  var level = 0
  var usesExtension = false

  /// Longer texts are refused: the longest real ones are sets of a dozen dates.
  static let lengthLimit = 120

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() throws(DateFault) -> EDTFExpression {
    guard !bytes.isEmpty else { throw DateFault(at: 0, "a date is missing here") }
    guard bytes.count <= Self.lengthLimit else {
      throw DateFault(at: 0, "a date has at most \(Self.lengthLimit) characters")
    }
    if bytes[0] == UInt8(ascii: "[") { return try readSet(closedBy: "]", isAll: false) }
    if bytes[0] == UInt8(ascii: "{") { return try readSet(closedBy: "}", isAll: true) }
    if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) { return try readInterval(slash) }
    return .date(try readDate(from: 0, to: bytes.count))
  }

  mutating func readDate(from start: Int, to end: Int) throws(DateFault) -> DateExpression {
    var reader = DateReader(bytes, from: start, to: end)
    let date = try reader.read()
    level = max(level, reader.level)
    if reader.usesExtension { usesExtension = true }
    return date
  }
}

extension EDTFReader {
  private mutating func readInterval(_ slash: Int) throws(DateFault) -> EDTFExpression {
    guard bytes.count > 1 else {
      throw DateFault(at: 0, "an interval needs a date or .. on one side at least")
    }
    if let second = bytes[(slash + 1)...].firstIndex(of: UInt8(ascii: "/")) {
      throw DateFault(at: second, "an interval has one / only")
    }
    let start = try readEnd(from: 0, to: slash)
    let end = try readEnd(from: slash + 1, to: bytes.count)
    settleLevel(start, end)
    try checkOrder(start, end, at: slash + 1)
    return .interval(start: start, end: end)
  }

  private mutating func readEnd(from start: Int, to end: Int) throws(DateFault) -> IntervalEnd {
    if start == end { return .unknown }
    if isDots(at: start), end == start + 2 { return .open }
    return .date(try readDate(from: start, to: end))
  }

  private mutating func settleLevel(_ start: IntervalEnd, _ end: IntervalEnd) {
    for date in [start.date, end.date] {
      guard let date else {
        level = max(level, 1)
        continue
      }
      if date.time != nil { usesExtension = true }
      if date.hasUnspecifiedDigits { level = 2 }
    }
  }

  /// Refuses an interval, or a run of a set, that ends before it begins.
  private func checkOrder(
    _ start: IntervalEnd, _ end: IntervalEnd, at offset: Int
  ) throws(DateFault) {
    guard let first = start.date.flatMap(DateBound.init(first:)),
      let last = end.date.flatMap(DateBound.init(last:)), last.isBefore(first)
    else { return }
    throw DateFault(at: offset, EDTFError.reversal)
  }

  private func isDots(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: ".")
      && bytes[offset + 1] == UInt8(ascii: ".")
  }
}

extension EDTFReader {
  private mutating func readSet(
    closedBy close: Unicode.Scalar, isAll: Bool
  ) throws(DateFault) -> EDTFExpression {
    level = 2
    let last = bytes.count - 1
    guard last > 0, bytes[last] == UInt8(ascii: close) else {
      throw DateFault(at: last, "the set is not closed with \(close)")
    }
    var members: [SetMember] = []
    var start = 1
    while start <= last {
      let comma = bytes[start..<last].firstIndex(of: UInt8(ascii: ",")) ?? last
      members.append(try readMember(from: start, to: comma))
      start = comma + 1
    }
    return .set(members: members, isAll: isAll)
  }

  private mutating func readMember(from start: Int, to end: Int) throws(DateFault) -> SetMember {
    let (start, end) = trimmed(start, end)
    guard let dots = (start..<max(start, end - 1)).first(where: isDots) else {
      let date = try readSetDate(from: start, to: end)
      return SetMember(first: date, last: date)
    }
    guard end - start > 2 else { throw DateFault(at: start, "a run needs a date on one side") }
    let first = dots == start ? nil : try readSetDate(from: start, to: dots)
    let last = dots + 2 == end ? nil : try readSetDate(from: dots + 2, to: end)
    if let first, let last { try checkOrder(.date(first), .date(last), at: dots + 2) }
    return SetMember(first: first, last: last)
  }

  private mutating func readSetDate(from start: Int, to end: Int) throws(DateFault)
    -> DateExpression
  {
    let (start, end) = trimmed(start, end)
    let date = try readDate(from: start, to: end)
    guard date.time == nil else { throw DateFault(at: start, "a set holds no times of day") }
    return date
  }

  /// Blanks in sets are let pass: several programs write them.
  private func trimmed(_ start: Int, _ end: Int) -> (Int, Int) {
    var (start, end) = (start, end)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return (start, end)
  }
}

extension DateExpression {
  var hasUnspecifiedDigits: Bool {
    year.unspecifiedCount + (month?.unspecifiedCount ?? 0) + (day?.unspecifiedCount ?? 0) > 0
  }
}
