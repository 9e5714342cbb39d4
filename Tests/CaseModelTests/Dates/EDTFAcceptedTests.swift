import Testing

@testable import CaseModel

struct EDTFAcceptedTests {
  @Test func `every text of the table has its level, its days and its words`() throws {
    let rows = try DateTable("accepted.txt").rows
    #expect(rows.count > 200)
    for row in rows { #expect(accepted(row.text) == row.cells.joined(separator: " | "), "\(row)") }
  }

  @Test func `a wrong row of the table would be found`() throws {
    let row = try #require(DateTable.row("2004-02-30..  | 1 | 2004"))
    #expect(accepted(row.text) != row.cells.joined(separator: " | "))
    #expect(accepted("1984~") == "1 | 1984-01-01 | 1984-12-31 | about 1984")
    #expect(accepted("1984") != accepted("1984~"))
  }

  private func accepted(_ text: String) -> String {
    guard let date = try? EDTF(parsing: text) else { return "refused" }
    let days = [date.earliest, date.latest].map { $0?.text ?? "-" }
    return ([String(date.level)] + days + [date.words]).joined(separator: " | ")
  }

  @Test func `only times in intervals and times without seconds go beyond the standard`() throws {
    for row in try DateTable("accepted.txt").rows {
      let date = try EDTF(parsing: row.text)
      #expect(date.usesExtension == row.section.hasPrefix("Our extension"), "\(row.text)")
      #expect(date.text == row.text)
    }
  }

  @Test func `an unknown end is told apart from an open one`() throws {
    let limits = try ["1985/", "1985/..", "/1985", "../1985", "1985"].map {
      let date = try EDTF(parsing: $0)
      return "\(date.start) \(date.end)"
    }
    #expect(
      limits == [
        "dated unknown", "dated open", "unknown dated", "open dated", "dated dated",
      ])
  }

  @Test func `precision is the finest part given`() throws {
    let rows: [(String, EDTF.Precision)] = [
      ("Y-17E7", .year), ("Y171010000S3", .age), ("1XXX", .millennium), ("19XX", .century),
      ("199X", .decade), ("1999", .year), ("2001-21", .season), ("2001-04", .month),
      ("2001-XX", .year), ("2001-04-XX", .month), ("2001-04-12", .day),
      ("2001-04-12T09:00", .minute), ("2001-04-12T09:00:00", .second), ("2001/2002-03", .month),
      ("[1667,1760-12]", .month),
    ]
    for (text, precision) in rows {
      #expect(try EDTF(parsing: text).precision == precision, "\(text)")
    }
  }

  @Test func `qualifiers anywhere are those of the date`() throws {
    #expect(try EDTF(parsing: "1984").qualifiers == [])
    #expect(try EDTF(parsing: "1984%").qualifiers == [.uncertain, .approximate])
    #expect(try EDTF(parsing: "?2004-06-~11").qualifiers == [.uncertain, .approximate])
    #expect(try EDTF(parsing: "1984~/2004").isApproximate)
    #expect(try !EDTF(parsing: "1984~/2004").isUncertain)
  }
}
