import Testing

@testable import CaseModel

struct EDTFRejectedTests {
  @Test func `every text of the table is refused at its place, with its hint`() throws {
    let rows = try DateTable("refused.txt").rows
    #expect(rows.count > 200)
    for row in rows { #expect(refused(row.text) == row.cells.joined(separator: " | "), "\(row)") }
  }

  private func refused(_ text: String) -> String {
    do {
      return "read as \(try EDTF(parsing: text).words)"
    } catch {
      return "\(error.column) | \(error.problem) | \(error.hint ?? "-")"
    }
  }

  @Test func `what a hint offers is a date, and another text than the one refused`() throws {
    var offers = 0
    for row in try DateTable("refused.txt").rows {
      for offer in Self.offers(in: row.cells[2]) {
        offers += 1
        #expect(throws: Never.self, "\(row.text): \(offer)") { try EDTF(parsing: offer) }
        #expect(offer != row.text)
      }
    }
    #expect(offers > 100)
  }

  /// The dates that a hint offers.
  static func offers(in hint: String) -> [String] {
    let starts = ["write ", "put the earlier one first: "]
    guard !hint.hasPrefix("write the "), let start = starts.first(where: hint.hasPrefix) else {
      return []
    }
    return hint.dropFirst(start.count).split(separator: " or ").map { $0.prefix { $0 != "(" } }
      .map { $0.last == " " ? String($0.dropLast()) : String($0) }
  }

  @Test func `an error says column, problem and hint on one line`() {
    #expect {
      try EDTF(parsing: "199u")
    } throws: { error in
      "\(error)"
        == "character 4: a year has four digits, or X for one left open; write 199X"
    }
  }

  @Test func `a text beyond the limit is refused, however it begins`() {
    let long = "[" + String(repeating: "1985,", count: 40) + "1985]"
    #expect(throws: EDTFError.self) { try EDTF(parsing: long) }
  }
}
