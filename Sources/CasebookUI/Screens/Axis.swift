import CaseModel
import Listing
import ScreenGrid

/// The events of a case on a line to scale: where the story is dense, where it is silent, and where
/// the sources differ on when something happened.
struct Axis: Equatable {
  /// The days on which events stand, in order, with whether sources differ on them.
  let ticks: [AxisTick]
  /// The claimed days of the selected event.
  let selected: [CalendarDay]

  /// The first day, and how many days the line is long; nil without a dated event.
  private var extent: (first: Int, length: Int)? {
    guard let first = ticks.first?.day.number, let last = ticks.last?.day.number else { return nil }
    return (first, max(1, last - first))
  }

  /// The column of a day on a line of so many columns; nil where it is not on the line.
  func column(of day: CalendarDay, columns: Int) -> Int? {
    guard let extent, columns > 0 else { return nil }
    let place = Double(day.number - extent.first) / Double(extent.length)
    guard place >= 0, place <= 1 else { return nil }
    return min(columns - 1, Int((place * Double(columns - 1)).rounded()))
  }

  /// Days to name below the line, evenly spread over the calendar, as many as there is room for.
  func labels(columns: Int) -> [(day: CalendarDay, text: SafeText)] {
    guard let extent else { return [] }
    let first = CalendarDay(number: extent.first)
    let last = CalendarDay(number: extent.first + extent.length)
    let room = max(1, columns / 12)
    if extent.length > 730 { return Self.years(from: first, to: last, atMost: room) }
    if extent.length > 60 { return Self.months(from: first, to: last, atMost: room) }
    return Self.days(from: extent.first, length: extent.length, atMost: room)
  }

  private static func years(
    from first: CalendarDay, to last: CalendarDay, atMost room: Int
  ) -> [(CalendarDay, SafeText)] {
    let count = last.year - first.year + 1
    let step = niceSteps.first { count / $0 < room } ?? max(1, count / room)
    let start = first.year + (step - first.year % step) % step
    return stride(from: step == 1 ? first.year : start, through: last.year, by: step)
      .compactMap { year in
        let day = CalendarDay(year: year, month: 1, day: 1)
        return day.map { (max($0, first), "\(year)") }
      }
  }

  private static let niceSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000, 10_000]

  private static func months(
    from first: CalendarDay, to last: CalendarDay, atMost room: Int
  ) -> [(CalendarDay, SafeText)] {
    let start = first.year * 12 + first.month - 1
    let count = last.year * 12 + last.month - start
    let step = [1, 2, 3, 6, 12].first { count / $0 < room } ?? 12
    return stride(from: start, to: start + count, by: step)
      .compactMap { month in
        let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1)
        return day.map { (max($0, first), "\(monthNames[month % 12]) \(month / 12)") }
      }
  }

  private static func days(
    from first: Int, length: Int, atMost room: Int
  ) -> [(CalendarDay, SafeText)] {
    let step = [1, 2, 5, 7, 14].first { length / $0 < room } ?? 30
    return stride(from: first, through: first + length, by: step)
      .map { number in
        let day = CalendarDay(number: number)
        return (day, "\(day.day) \(monthNames[day.month - 1])")
      }
  }

  private static let monthNames: [SafeText] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Two axes are the same if they show the same.
  static func == (left: Axis, right: Axis) -> Bool {
    left.ticks == right.ticks && left.selected == right.selected
  }
}

extension Frame {
  /// The line, and the names of days below it.
  mutating func drawAxis(_ axis: Axis, in rect: GridRect) {
    let line = rect.inset(columns: 2)
    guard line.columns > 0, line.rows > 0, !axis.ticks.isEmpty else { return }
    for column in 0..<line.columns {
      put(glyphs.middot, row: 0, column: column, in: line, style: Style(.muted))
    }
    drawTicks(axis, in: line)
    drawSelected(axis, in: line)
    drawLabels(axis, in: line)
  }

  private mutating func drawTicks(_ axis: Axis, in line: GridRect) {
    // Contested ones last, so that in a dense place the clash is what is seen.
    for tick in axis.ticks.filter({ !$0.isContested }) + axis.ticks.filter(\.isContested) {
      guard let column = axis.column(of: tick.day, columns: line.columns) else { continue }
      let style = tick.isContested ? Style(.conflict, .bold) : Style.plain
      let glyph = tick.isContested ? glyphs.conflict : glyphs.block
      put(glyph, row: 0, column: column, in: line, style: style)
    }
  }

  /// The claimed days of the selected event, tied together.
  private mutating func drawSelected(_ axis: Axis, in line: GridRect) {
    let columns = axis.selected.compactMap { axis.column(of: $0, columns: line.columns) }
    guard let first = columns.min(), let last = columns.max() else { return }
    for column in first..<max(first, last) {
      put(glyphs.tie, row: 0, column: column, in: line, style: Style(.accent))
    }
    for column in columns {
      put(glyphs.diamond, row: 0, column: column, in: line, style: Style(.accent, .bold))
    }
  }

  private mutating func drawLabels(_ axis: Axis, in line: GridRect) {
    var free = 0
    for label in axis.labels(columns: line.columns) {
      guard let column = axis.column(of: label.day, columns: line.columns) else { continue }
      let start = min(column, max(0, line.columns - label.text.columns))
      guard start >= free else { continue }
      put(label.text, row: 1, column: start, in: line, style: Style(.muted))
      free = start + label.text.columns + 2
    }
  }
}
