import Testing
import TestSupport

@testable import CaseModel

struct EDTFPropertyTests {
  @Test(arguments: [1 as UInt64, 20_190_204, 7_777])
  func `random texts never trap and those that are dates keep their text`(seed: UInt64) {
    var random = Seeded(seed)
    var accepted = 0
    for _ in 0..<15_000 {
      let text = random.edtfText()
      guard let date = try? EDTF(parsing: text) else { continue }
      accepted += 1
      #expect(date.text == text, "seed \(seed)")
      checkAgreement(of: date, seed: seed)
    }
    #expect(accepted > 200, "seed \(seed): too few dates were made to prove anything")
  }

  private func checkAgreement(of date: EDTF, seed: UInt64) {
    #expect(!date.words.isEmpty && !date.shortWords.isEmpty, "seed \(seed): \(date)")
    #expect(isShort(date), "seed \(seed): \(date) is \(date.shortWords)")
    #expect((date.earliest == nil) == (date.start != .dated), "seed \(seed): \(date)")
    #expect((date.latest == nil) == (date.end != .dated), "seed \(seed): \(date)")
    guard let first = date.first, let last = date.last else { return }
    #expect(!last.isBefore(first), "seed \(seed): \(date)")
  }

  /// Short words keep to their width but where a year or a set takes more by itself.
  private func isShort(_ date: EDTF) -> Bool {
    let isWide = date.text.contains { "Y-[{".contains($0) } && !date.text.hasPrefix("1985-")
    return isWide || date.shortWords.count <= EDTF.shortWidth
  }

  @Test(arguments: [3 as UInt64, 1_582])
  func `the days of open digits are those that a search through the calendar finds`(seed: UInt64) {
    var random = Seeded(seed)
    var found = 0
    for _ in 0..<60 {
      let text = random.maskedDay()
      let days = Self.daysFitting(text)
      let date = try? EDTF(parsing: text)
      #expect(date?.earliest?.text == days.first, "seed \(seed): \(text)")
      #expect(date?.latest?.text == days.last, "seed \(seed): \(text)")
      if date != nil { found += 1 }
    }
    #expect(found > 20, "seed \(seed): too few dates were made to prove anything")
  }

  /// All days whose digits are those given, early ones first.
  private static func daysFitting(_ mask: String) -> [String] {
    let years = (1_600...1_999).filter { fits(String($0), mask.prefix(4)) }
    return years.flatMap { year in
      (1...12).flatMap { month in (1...31).compactMap { (year, month, $0) } }
    }
    .compactMap { CalendarDay(year: $0.0, month: $0.1, day: $0.2)?.text }
    .filter { fits($0, Substring(mask)) }
  }

  private static func fits(_ digits: String, _ mask: Substring) -> Bool {
    digits.utf8.elementsEqual(mask.utf8) { $0 == $1 || $1 == UInt8(ascii: "X") }
  }

  @Test(arguments: [5 as UInt64, 2_012])
  func `what a hint offers for a random text is a date`(seed: UInt64) {
    var random = Seeded(seed)
    var offers = 0
    for _ in 0..<8_000 {
      let text = random.looseText()
      guard case .failure(let error) = Result(catching: { try EDTF(parsing: text) }),
        let hint = (error as? EDTFError)?.hint
      else { continue }
      for offer in EDTFRejectedTests.offers(in: hint) {
        offers += 1
        #expect(throws: Never.self, "seed \(seed): \(text): \(hint)") { try EDTF(parsing: offer) }
      }
    }
    #expect(offers > 300, "seed \(seed): too few hints were given to prove anything")
  }

  @Test func `the short way to read plain dates gives what the long way gives`() throws {
    var random = Seeded(19)
    var plain = 0
    for _ in 0..<4_000 {
      let (year, month, day) = (
        Int.random(in: 0...9_999, using: &random), Int.random(in: 0...14, using: &random),
        Int.random(in: 0...33, using: &random)
      )
      let whole =
        "\(10_000 + year)".dropFirst()
        + "-\(100 + month)-\(100 + day)"
        .replacing("-1", with: "-")
      let text = String(whole.prefix([4, 7, 10].randomElement(using: &random) ?? 4))
      var reader = EDTFReader(text)
      let long = (try? reader.read()).map { EDTF(text, $0, reader) }
      let short = EDTF(plain: text)
      if short != nil { plain += 1 }
      guard Self.fields(long) != Self.fields(short), long?.precision != .season else { continue }
      Issue.record("\(text): \(Self.fields(long)), \(Self.fields(short))")
    }
    #expect(plain > 2_000)
  }

  private static func fields(_ date: EDTF?) -> String {
    guard let date else { return "refused" }
    return "\(date.text) \(date.level) \(date.first as Any) \(date.last as Any) \(date.precision) "
      + "\(date.form) \(date.start) \(date.end) \(date.qualifiers) \(date.usesExtension)"
  }

  @Test func `a single bad character never traps, wherever it stands`() {
    let seeds = ["1985-04-12T23:20:30+04:30", "[1667,1668,1670..1672]", "2004-06-~01/2004-06-~20"]
    for text in seeds {
      for place in text.indices {
        for bad in ["", "\u{0}", "é", "🙂", "\u{202E}", "X", "~", "9"] as [String] {
          let broken = text[..<place] + bad + text[text.index(after: place)...]
          _ = try? EDTF(parsing: String(broken)).words
        }
      }
    }
  }

  @Test func `a column counts scalars, not bytes`() {
    #expect {
      try EDTF(parsing: "1985/Mär")
    } throws: { ($0 as? EDTFError)?.column == 6 }
    #expect {
      try EDTF(parsing: "é/1985")
    } throws: { ($0 as? EDTFError)?.column == 1 }
  }
}

extension Seeded {
  /// Half raw characters, half pieces of dates, so that deep paths are reached too.
  mutating func edtfText() -> String {
    let raw = "0123456789XYEST+-/.,:?~%[]{} Z".map(String.init)
    let pieces = [
      "1985", "-0044", "20XX", "-04", "-12", "-XX", "-21", "T23:20", ":30", "Z", "+04:30", "/",
      "..", "?", "~", "%", "[", "]", "{", "}", ",", "Y17", "E7", "S3", "-1X", "2004-06-11",
      "-02-29",
    ]
    let source = Bool.random(using: &self) ? raw : pieces
    let count = Int.random(in: 0...(source.count > 28 ? 12 : 6), using: &self)
    return (0..<count).map { _ in source.randomElement(using: &self) ?? "" }.joined()
  }

  /// A day of the years 1600 to 1999 with some digits left open; not each is in the calendar.
  mutating func maskedDay() -> String {
    let (year, month, day) = (
      Int.random(in: 1_600...1_999, using: &self), Int.random(in: 1...12, using: &self),
      Int.random(in: 1...31, using: &self)
    )
    let digits = "\(year)-\(String(month + 100).suffix(2))-\(String(day + 100).suffix(2))"
    return String(
      digits.enumerated().map { place, digit in
        digit != "-" && place > 1 && Int.random(in: 0...2, using: &self) == 0 ? "X" : digit
      })
  }

  /// What people write: words, numbers and signs in any order.
  mutating func looseText() -> String {
    let pieces = [
      "1984", "84", "06", "6", "12", "June", "2nd", "spring", "Q3", "about ", "c. ", "since ",
      "before ", " to ", "-", "/", ".", ", ", " ", " ", "1980s", "19th century", "BC", "?", "~",
      "10:30", "T", "pm", "+0200", "u", "open", "present", "[", "]", "..", "Y17", "e7",
    ]
    let count = Int.random(in: 1...5, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
