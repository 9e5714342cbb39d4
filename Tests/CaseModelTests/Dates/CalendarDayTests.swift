import Foundation
import Testing
import TestSupport

@testable import CaseModel

struct CalendarDayTests {
  @Test func `a day number leads to its date and back`() {
    var random = Seeded(1_582)
    for _ in 0..<200_000 {
      let number = Int.random(in: -40_000_000_000...40_000_000_000, using: &random)
      let (year, month, day) = CalendarDay(number: number).civil
      guard CalendarDay(year: year, month: month, day: day)?.number != number else { continue }
      Issue.record("day \(number) does not come back from \(year)-\(month)-\(day)")
    }
  }

  @Test(arguments: [
    ("2014", "2014-01-01"), ("0007-08-09", "0007-08-09"), ("0000", "0000-01-01"),
    ("-0044-03-15", "-0044-03-15"), ("Y170000002", "170000002-01-01"),
    ("Y-12345", "-12345-01-01"),
  ])
  func `a day is written in digits, with a sign before year 0 only`(date: String, day: String)
    throws
  {
    #expect(try EDTF(parsing: date).earliest?.text == day)
  }

  @Test func `days follow one another over four centuries and both sides of year 0`() {
    for span in [-150_000...150_000, -800_000 ... -650_000] as [ClosedRange<Int>] {
      var previous = CalendarDay(number: span.lowerBound).civil
      for number in span.dropFirst() {
        let next = CalendarDay(number: number).civil
        if !follows(next, previous) { Issue.record("\(next) does not follow \(previous)") }
        previous = next
      }
    }
  }

  private func follows(_ next: (Int, Int, Int), _ last: (Int, Int, Int)) -> Bool {
    let (year, month, day) = last
    if day < CalendarDay.daysIn(month: month, year: year) { return next == (year, month, day + 1) }
    return month < 12 ? next == (year, month + 1, 1) : next == (year + 1, 1, 1)
  }

  @Test func `dates agree with the calendar of the Foundation library`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = Seeded(4)
    for _ in 0..<20_000 {
      let number = Int.random(in: -140_000...800_000, using: &random)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = CalendarDay(number: number)
      if parts.year != day.year || parts.month != day.month || parts.day != day.day {
        Issue.record("day \(number) is \(day.civil) here and \(parts) there")
      }
    }
  }

  @Test func `1 January 1970 is day 0 and the furthest years still have days`() throws {
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    let last = try #require(CalendarDay(year: CalendarDay.yearLimit, month: 12, day: 31))
    #expect(last.year == CalendarDay.yearLimit)
    #expect(CalendarDay(number: .max) == last)
    #expect(CalendarDay(number: .min).year == -CalendarDay.yearLimit)
    #expect(CalendarDay(year: .min, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: .max, month: 1, day: 1) == nil)
  }

  @Test func `days that no month has are not made`() {
    let wrong = [
      (2013, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0),
    ]
    for (year, month, day) in wrong {
      #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: -4, month: 2, day: 29) != nil)
  }
}
