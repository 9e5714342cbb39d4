import Testing

@testable import CaseModel

/// A text, its words, and its words for a list.
private typealias Row = (text: String, words: String, short: String)

private let dates: [Row] = [
  ("2014", "2014", "2014"),
  ("2014-09", "September 2014", "Sep 2014"),
  ("1985-04-12", "12 April 1985", "12 Apr 1985"),
  ("2026-03-30", "30 March 2026", "30 Mar 2026"),
  ("2004-05-07", "7 May 2004", "7 May 2004"),
  ("0079-08-24", "24 August AD 79", "24 Aug AD 79"),
  ("-0043", "44 BC", "44 BC"),
  ("0000", "1 BC", "1 BC"),
  ("Y170000002", "170,000,002", "170,000,002"),
  ("Y-17E7", "170,000,001 BC", "170,000,001 BC"),
  ("1985-04-12T23:20:30", "12 April 1985, 23:20:30", "12 Apr 23:20"),
  ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", "12 Apr 23:20"),
  ("1985-04-12T09:05:00-04", "12 April 1985, 09:05:00 UTC-4", "12 Apr 09:05"),
  ("1985-04-12T09:05+04:30", "12 April 1985, 09:05 UTC+4:30", "12 Apr 09:05"),
  ("1984~", "about 1984", "about 1984"),
  ("1984?", "1984, uncertain", "1984?"),
  ("1984%", "about 1984, uncertain", "about 1984?"),
  ("2014-09~", "about September 2014", "~Sep 2014"),
  ("2004-06-11%", "about 11 June 2004, uncertain", "~Jun 2004?"),
  ("2004-06~-11", "11 June 2004, year and month approximate", "~11 Jun 2004"),
  ("2004-?06-11", "11 June 2004, month uncertain", "11 Jun 2004?"),
  ("?2004-06-~11", "11 June 2004, day approximate, year uncertain", "Jun 2004?"),
]

private let openDigits: [Row] = [
  ("199X", "some year in the 1990s", "1990s"),
  ("190X", "some year from 1900 to 1909", "1900-1909"),
  ("19XX", "some year from 1900 to 1999", "1900-1999"),
  ("19X5", "some year of the form 19X5", "19X5"),
  ("XXXX", "year not given", "XXXX"),
  ("199X~", "about the 1990s", "about 1990s"),
  ("2004-XX", "some month in 2004", "in 2004"),
  ("2004-06-XX", "some day in June 2004", "in Jun 2004"),
  ("1985-XX-XX", "some day in 1985", "in 1985"),
  ("1984-1X", "some month from October to December 1984", "in 1984"),
  ("1984-X2", "February or December 1984", "in 1984"),
  ("1985-04-1X", "some day from 10 to 19 April 1985", "Apr 1985"),
  ("1985-XX-25", "the 25th of some month in 1985", "day 25, 1985"),
  ("156X-12-25", "25 December of some year in the 1560s", "25 Dec 156X"),
  ("XXXX-12-25", "25 December, year not given", "25 Dec XXXX"),
  ("XXXX-12-XX", "some day in December, year not given", "in Dec XXXX"),
  ("1950S2", "some year from 1900 to 1999, estimated 1950", "about 1950"),
]

private let partsOfYears: [Row] = [
  ("2001-21", "spring 2001", "spring 2001"),
  ("2001-24", "winter 2001", "winter 2001"),
  ("2001-26", "summer 2001 (northern)", "summer 2001"),
  ("2001-31", "autumn 2001 (southern)", "autumn 2001"),
  ("2001-33", "first quarter of 2001", "Q1 2001"),
  ("2001-38", "second third of 2001", "2/3 2001"),
  ("2001-41", "second half of 2001", "H2 2001"),
  ("2001-21~", "about spring 2001", "~spring 2001"),
]

private let intervals: [Row] = [
  ("2014/2019", "2014 to 2019", "2014 to 2019"),
  ("2014/..", "2014 onward", "2014 onward"),
  ("2014-09/..", "September 2014 onward", "Sep 2014 on"),
  ("2026-03-30/..", "30 March 2026 onward", "2026 onward"),
  ("../2019", "until 2019", "until 2019"),
  ("../2026-03-30", "until 30 March 2026", "until 2026"),
  ("2014/", "from 2014, end not known", "2014 to ?"),
  ("/2019", "until 2019, start not known", "? to 2019"),
  ("../..", "at any time", "any time"),
  ("2004-06/2004-08", "June to August 2004", "Jun-Aug 2004"),
  ("2004-06/2006-08", "June 2004 to August 2006", "2004 to 2006"),
  ("2004-02-01/2004-02-08", "1 to 8 February 2004", "1-8 Feb 2004"),
  ("2004-02-01/2004-03-08", "1 February to 8 March 2004", "in 2004"),
  ("2004-02-01/2005-02-08", "1 February 2004 to 8 February 2005", "2004 to 2005"),
  ("1984~/2004-06", "about 1984 to June 2004", "~1984-2004"),
  ("1984?/2004?", "from 1984, uncertain; to 2004, uncertain", "1984?-2004?"),
  ("1984?/..", "1984, uncertain, onward", "1984? onward"),
  ("2024-05-03T21:10/2024-05-03T21:40", "3 May 2024, 21:10 to 21:40", "21:10-21:40"),
]

private let sets: [Row] = [
  ("[1667,1668,1670..1672]", "one of 1667, 1668 or 1670 to 1672", "1667..1672"),
  ("[1667,1668]", "1667 or 1668", "1667 or 1668"),
  ("{1960,1961-12}", "both 1960 and December 1961", "1960..1961"),
  ("[..1760-12-03]", "3 December 1760 or earlier", "..3 Dec 1760"),
  ("[1760-12..]", "December 1760 or later", "Dec 1760.."),
  ("{..1984}", "1984 and all earlier", "..1984"),
]

struct EDTFWordsTests {
  @Test(arguments: [dates, openDigits, partsOfYears, intervals, sets])
  private func `dates are said as exactly as they were written`(rows: [Row]) throws {
    for row in rows {
      let date = try EDTF(parsing: row.text)
      #expect(date.words == row.words, "\(row.text)")
      #expect(date.shortWords == row.short, "\(row.text)")
    }
  }

  @Test func `words fill the columns they are given`() throws {
    let date = try EDTF(parsing: "1985-04-12T23:20:30Z")
    let fitted = [40, 20, 17, 12, 11, 3].map(date.words(within:))
    #expect(
      fitted == [
        "12 April 1985, 23:20:30 UTC", "12 Apr 1985 23:20", "12 Apr 1985 23:20", "12 Apr 23:20",
        "12 Apr 1985", "1985",
      ])
  }

  @Test func `no day or month is ever written that was not given`() throws {
    for text in ["2014", "199X", "2014/2019", "2014/..", "[1667,1668]", "1984~"] {
      let date = try EDTF(parsing: text)
      for words in [date.words, date.shortWords] {
        #expect(!DateNames.months.contains { words.contains($0.prefix(3)) }, "\(text): \(words)")
      }
    }
  }
}
