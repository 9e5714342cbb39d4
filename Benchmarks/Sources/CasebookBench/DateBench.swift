import CaseModel

/// What it costs to understand a date in EDTF, by its form.
enum DateBench {
  private static let forms: [(String, String)] = [
    ("day", "1985-04-12"), ("month", "1985-04"), ("year", "1985"),
    ("day and time", "1985-04-12T23:20:30"), ("with an offset", "1985-04-12T23:20:30+04:30"),
    ("uncertain", "1985-04-12?"), ("approximate", "1985-04-12~"), ("interval", "1985-04/1985-06"),
    ("open interval", "1985-04-12/.."), ("unspecified", "1985-XX-XX"), ("season", "1985-22"),
    ("one of", "[1667,1668,1670..1672]"), ("part", "2004-06~-11"), ("exponent", "Y-17E7"),
  ]

  private static let times = 20_000

  static func table(rounds: Int) -> Table {
    var table = Table(title: "Dates", columns: ["form", "date", "ns"])
    for (name, text) in forms {
      var least = Double.infinity
      var understood = 0
      for _ in 0..<rounds {
        let (count, elapsed) = Elapsed.measure { understand(text) }
        least = min(least, elapsed.cpu)
        understood = count
      }
      guard understood == times else { continue }
      let nanoseconds = least * 1e9 / Double(times)
      table.rows.append([.text(name), .text(text), .number(nanoseconds, 0)])
    }
    return table
  }

  /// How often it was understood; the count keeps the work from being left out.
  private static func understand(_ text: String) -> Int {
    (0..<times).count { _ in (try? EDTF(parsing: text))?.sortSecond != nil }
  }
}
