import Testing

@testable import CaseModel

/// A text that is no date, the column to point at, and what the hint must contain.
private typealias Row = (text: String, column: Int, hint: String?)

private let olderDraft: [Row] = [
  ("199u", 4, "write 199X"), ("199x", 4, "write 199X"), ("y170000002", 1, "write Y170000002"),
  ("y-17e7", 1, "write Y-17E7"), ("Y-17e7", 5, "write Y-17E7"),
  ("y171010000p3", 1, "write Y171010000S3"),
  ("unknown/2006", 1, "write /2006"), ("2004/open", 6, "write 2004/.."),
  ("1984?~", 6, "write 1984%"), ("2004-06?~", 9, "write 2004-06%"),
  ("(2004-06)?", 1, "write 2004-06?"), ("2004-06-uu", 9, "write 2004-06-XX"),
]

private let shortForms: [Row] = [
  ("19", 1, "19XX"), ("193", 1, "193X"), ("1", 1, nil), ("12345", 5, "Y12345"),
  ("Y1985", 2, "1985"), ("1985-4-12", 6, "1985-04-12"), ("1985/04", 6, "1985-04"),
]

private let impossible: [Row] = [
  ("2013-02-29", 1, nil), ("2016-13-08", 6, "2016-08-13"), ("2016-02-30", 1, nil),
  ("1985-06-31", 1, nil), ("1985-00", 6, nil), ("1985-01-00", 9, nil), ("1985-01-32", 9, nil),
  ("1985-42", 6, nil), ("1985-20", 6, nil), ("-0000", 1, "0000"), ("-0000-01-01", 1, "0000-01-01"),
  ("1985-02-3X", 1, nil), ("19XX-XX-4X", 9, nil), ("1985-2X", 6, nil),
  ("1985-04-12T25:00", 12, nil), ("1985-04-12T24:01", 12, nil), ("1985-04-12T23:60", 15, nil),
  ("1985-04-12T23:20:30+15", 21, nil), ("1985-04-12T23:20:30+14:30", 20, nil),
  ("Y17E2", 2, nil), ("Y99E99", 2, nil), ("Y999999999999", 2, nil),
  ("Y1E999999999999999999", 2, nil),
  ("Y012345", 2, nil), ("1950S0", 6, nil), ("1950S5", 6, nil), ("195XS2", 6, nil),
  ("Y17E7-12-26", 6, nil), ("1950S2-06", 7, nil), ("2001-21-03", 8, "2001-03-21"),
]

private let malformed: [Row] = [
  ("", 1, nil), ("not a date", 1, nil), ("2004-", 6, "2004/.."), ("2004-06-", 9, "2004-06/.."),
  ("1984~~", 6, nil), ("/", 1, nil), ("..", 1, nil), ("2012/2011", 6, "2011/2012"),
  ("2012-05/2012-03", 9, "2012-03/2012-05"), ("2001/2002/2003", 10, nil), ("[", 1, nil),
  ("[1667", 5, nil), ("[]", 2, nil), ("[1667,]", 7, nil), ("[..]", 2, nil),
  ("[1672..1667]", 8, nil), ("[1667/1668]", 6, nil), ("{1960", 5, nil), ("[1960}", 6, nil),
  ("1985-04-12T21:10~", 17, "earliest and the latest"), ("1985-04-12~T21:10", 13, nil),
  ("1985-04T21:10", 9, nil), ("1985-04-12T23:20:30.5", 20, nil), ("1985-04-12T9:05", 12, "T09:05"),
]

private let peoplesDates: [Row] = [
  ("1990s", 5, "199X"), ("1900s", 5, "19XX"), ("c. 1984", 1, "1984~"), ("about 1984", 1, "1984~"),
  ("maybe 1984", 1, "1984?"), ("September 2014", 1, "2014-09"), ("12 April 1985", 3, "1985-04-12"),
  ("spring 2001", 1, "2001-21"), ("2014-2019", 6, "2014/2019"), ("2014 to 2019", 5, "2014/2019"),
  ("since 2014", 1, "2014/.."), ("until 2019", 1, "../2019"), ("1985/04/12", 8, "1985-04-12"),
  ("12.04.1985", 3, "1985-04-12"), ("31/12/1985", 6, "1985-12-31"), ("19850412", 5, "1985-04-12"),
  ("2004-06-11 10:10", 11, "2004-06-11T10:10"), ("1984 ?", 5, "1984?"), ("März 1985", 1, nil),
]

private func check(_ rows: [Row]) {
  for row in rows {
    do {
      let date = try EDTF(parsing: row.text)
      Issue.record("\(row.text) was read as \(date.words)")
    } catch {
      #expect(error.column == row.column, "\(row.text): \(error)")
      #expect(!error.problem.isEmpty)
      let isHintRight = row.hint.map { error.hint?.contains($0) == true } ?? (error.hint == nil)
      #expect(isHintRight, "\(row.text): \(error), expected hint \(row.hint ?? "none")")
    }
  }
}

struct EDTFRejectedTests {
  @Test func `forms of the 2012 draft are refused with today's spelling`() { check(olderDraft) }

  @Test func `years of two, three and five digits are refused with a hint`() { check(shortForms) }

  @Test func `days and years the calendar does not have are refused`() { check(impossible) }

  @Test func `broken texts are refused at the place where they break`() { check(malformed) }

  @Test func `dates as people write them are refused with a guess`() { check(peoplesDates) }

  @Test func `an error says column, problem and hint on one line`() {
    #expect {
      try EDTF(parsing: "199u")
    } throws: { error in
      "\(error)"
        == "column 4: a year is written with four digits, or X for a digit left open; write 199X"
    }
  }

  @Test func `a text beyond the limit is refused, however it begins`() {
    let long = "[" + String(repeating: "1985,", count: 40) + "1985]"
    #expect(throws: EDTFError.self) { try EDTF(parsing: long) }
  }
}
