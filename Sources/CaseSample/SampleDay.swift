/// A day of a sample, from 1994 to 2025, and what can be said about it in EDTF.
struct SampleDay: Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// The minute of the day, where a time is given.
  let minute: Int

  init(_ random: inout SampleRandom) {
    year = random.within(1994...2025)
    month = random.within(1...12)
    day = 1 + random.below(Self.length(of: month, year))
    minute = random.below(24 * 60)
  }

  private init(year: Int, month: Int, day: Int, minute: Int) {
    (self.year, self.month, self.day, self.minute) = (year, month, day, minute)
  }

  /// Another day: mostly of the same month, sometimes of another month or year.
  func other(_ random: inout SampleRandom) -> SampleDay {
    switch random.below(10) {
    case 0...5: dayLater(by: 1 + random.below(20))
    case 6...7:
      SampleDay(
        year: year, month: (month + random.below(11)) % 12 + 1, day: min(day, 28), minute: minute)
    default:
      SampleDay(
        year: year + 1 + random.below(2), month: month, day: min(day, 28), minute: minute)
    }
  }

  /// A day of the same month that is not later.
  func before(by days: Int) -> SampleDay {
    SampleDay(year: year, month: month, day: max(1, day - days), minute: minute)
  }

  /// The same day of another year, the 28th where that has no such day.
  func moved(to year: Int) -> SampleDay {
    SampleDay(year: year, month: month, day: month == 2 ? min(day, 28) : day, minute: minute)
  }

  /// Another day of the same month; any two numbers from 0 to 27 give two days.
  func dayLater(by days: Int) -> SampleDay {
    SampleDay(year: year, month: month, day: (min(day, 28) - 1 + days) % 28 + 1, minute: minute)
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var lengthOfMonth: Int { Self.length(of: month, year) }
}

/// Ways to give a day in EDTF.
enum DateForm: Int, CaseIterable {
  case day, month, year, minute, instant, offset, uncertain, approximate, approximateYear, both
  case span, minutes, open, unknownStart, decade, someDay, someMonth, season, quarter
  case oneOf, allOf, range, rounded, part, before, ancient, eon
}

extension DateForm {
  /// How often each form is met in a thousand dates of events; the last two never are, for a story
  /// of today that has an event of the Stone Age is no example of one.
  private static let weights = [
    740, 60, 40, 30, 15, 10, 12, 12, 10, 5, 20, 6, 5, 3, 4, 6, 3, 4, 2, 2, 1, 1, 1, 3, 3,
  ]

  private static let sum = weights.reduce(0, +)

  /// The form of the date of an event.
  static func ofEvent(_ random: inout SampleRandom) -> DateForm {
    DateForm(rawValue: random.place(in: weights, sum: sum)) ?? .day
  }

  /// The form of what is said of the age of a thing: before our era, or long before it.
  static func ofAge(_ number: Int) -> DateForm { number % 3 == 0 ? .eon : .ancient }

  /// A form of a claimed date; all of them hold the day, so none contradicts another.
  static func ofClaim(_ random: inout SampleRandom) -> DateForm {
    switch random.below(20) {
    case 0...1: .month
    case 2: .year
    case 3: .minute
    case 4: .uncertain
    case 5: .span
    default: .day
    }
  }
}

extension RecordWriter {
  /// Writes a day as a string in EDTF.
  mutating func date(_ day: SampleDay, as form: DateForm) {
    text("\"")
    switch form {
    case .day, .month, .year, .minute, .instant, .offset: plain(day, form)
    case .uncertain, .approximate, .approximateYear, .both, .part: qualified(day, form)
    case .span, .minutes, .open, .unknownStart, .before: span(day, form)
    default: rare(day, form)
    }
    text("\"")
  }

  private mutating func plain(_ day: SampleDay, _ form: DateForm) {
    number(day.year, digits: 4)
    guard form != .year else { return }
    text("-")
    number(day.month, digits: 2)
    guard form != .month else { return }
    text("-")
    number(day.day, digits: 2)
    guard form != .day else { return }
    text("T")
    time(day.minute)
    if form == .instant { text("Z") }
    if form == .offset { text("+02:00") }
  }

  private mutating func time(_ minute: Int) {
    number(minute / 60, digits: 2)
    text(":")
    number(minute % 60, digits: 2)
    text(":00")
  }

  private mutating func qualified(_ day: SampleDay, _ form: DateForm) {
    switch form {
    case .approximateYear:
      plain(day, .year)
      text("~")
    case .part:
      plain(day, .month)
      text("~-")
      number(day.day, digits: 2)
    default:
      plain(day, .day)
      text(form == .uncertain ? "?" : form == .both ? "%" : "~")
    }
  }

  private mutating func span(_ day: SampleDay, _ form: DateForm) {
    switch form {
    case .minutes:
      plain(day, .minute)
      text("/")
      plain(day, .day)
      text("T")
      time(min(day.minute + 25, 24 * 60 - 1))
    case .open, .before, .unknownStart:
      if form == .before { text("..") }
      if form != .open { text("/") }
      plain(day, .day)
      if form == .open { text("/..") }
    default:
      plain(day, .month)
      text("-01/")
      plain(day, .month)
      text("-")
      number(day.lengthOfMonth, digits: 2)
    }
  }

  private mutating func rare(_ day: SampleDay, _ form: DateForm) {
    switch form {
    case .decade, .someDay, .someMonth: masked(day, form)
    case .season, .quarter:
      plain(day, .year)
      text("-")
      number(form == .season ? 21 + day.month % 4 : 33 + day.month % 4)
    case .oneOf, .allOf, .range: set(day, form)
    case .ancient: text("-0044~")
    case .eon: text("Y-17E7")
    default:
      plain(day, .year)
      text("S3")
    }
  }

  private mutating func masked(_ day: SampleDay, _ form: DateForm) {
    switch form {
    case .decade:
      number(day.year / 10)
      text("X")
    case .someDay:
      plain(day, .month)
      text("-XX")
    default:
      plain(day, .year)
      text("-XX-XX")
    }
  }

  private mutating func set(_ day: SampleDay, _ form: DateForm) {
    text(form == .allOf ? "{" : "[")
    plain(day, .year)
    text(form == .range ? ".." : ",")
    number(day.year + 2, digits: 4)
    text(form == .allOf ? "}" : "]")
  }
}
