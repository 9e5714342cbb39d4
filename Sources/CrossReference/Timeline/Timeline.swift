import CaseModel

/// The events of a case in the best order there is.
///
/// Dated events stand by their first moment, a contested one by the first that anybody claims.
/// Events without a date stand where `before`, `after` and `partOf` put them. Events with neither
/// are on the shelf.
public struct Timeline: Sendable {
  /// Why an event stands where it stands.
  public enum Placement: UInt8, Sendable {
    /// By a date.
    case dated
    /// After the row above, or the one that row follows; the day is not given.
    case follows
    /// By order alone, though not right after what stands above.
    case ordered
    /// It has an order among events without a date, but to none that has one; these come last.
    case adrift
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// Row of the event.
    public let event: Int
    /// Why it stands here.
    public let placement: Placement
    /// Whole years between this row and those above in which nothing is placed, in order.
    public let emptyYears: [ClosedRange<Int>]
  }

  /// Rows of events with neither date nor order, in file order.
  public let shelf: [Int]
  /// Events that come before themselves by `before`, `after` and `partOf`, each circle ascending.
  public let circles: [[Int]]

  let order: [Int32]
  /// The day each row stands at; 0 where it has none.
  let days: [Int]
  let placements: [Placement]
  let gaps: [Int: [ClosedRange<Int>]]
}

extension Timeline {
  /// The row of the event at a place.
  public func event(at place: Int) -> Int { Int(order[place]) }

  /// The day an event stands at, by its place; nil where it stands by order alone.
  public func day(at place: Int) -> CalendarDay? {
    placements[place] == .dated ? CalendarDay(number: days[place]) : nil
  }

  /// The places with empty years before them, in order.
  public var placesBehindGaps: [Int] { gaps.keys.sorted() }

  /// For each event, by row, its place; behind all others for one that has neither date nor order.
  public var places: [Int32] {
    var places = [Int32](repeating: .max, count: order.count + shelf.count)
    for (place, event) in order.enumerated() where places.indices.contains(Int(event)) {
      places[Int(event)] = Int32(truncatingIfNeeded: place)
    }
    return places
  }

  /// The place of an event; nil where it has none. Looks through all places.
  public func place(ofEvent row: Int) -> Int? {
    let number = Int32(truncatingIfNeeded: row)
    return order.firstIndex(of: number)
  }
}

extension Timeline: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// Number of rows, without the shelf.
  public var endIndex: Int { order.count }
  /// The row at a place.
  public subscript(place: Int) -> Row {
    Row(
      event: Int(order[place]), placement: placements[place], emptyYears: gaps[place] ?? [])
  }
}
