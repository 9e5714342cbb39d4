import CasebookRuntime
import JSONText
import ScreenGrid
import Testing

@testable import casebook

@Suite struct DateVerbTests {
  @Test func `dates are said in words, with their days and their level`() throws {
    let run = try CommandRun("date", "1984~", "2014-09-12", "2004-06/..", "/2019", "../..")
    #expect(run.status == .done)
    #expect(
      run.text == """
        1984~       about 1984
                    1984-01-01 to 1984-12-31, level 1
        2014-09-12  12 September 2014
                    2014-09-12, level 0
        2004-06/..  June 2004 onward
                    2004-06-01 to no end, level 1
        /2019       until 2019, start not known
                    start not known to 2019-12-31, level 1
        ../..       at any time
                    no start to no end, level 1

        """)
  }

  @Test func `what is no date is said where it stands, with what may have been meant`() throws {
    let run = try CommandRun("date", "199u", "2014")
    #expect(run.status == .badData)
    #expect(
      run.text == """
        199u  not a date: a year has four digits, or X for one left open
              at character 4; write 199X
        2014  2014
              2014-01-01 to 2014-12-31, level 0

        """)
  }

  @Test func `a time in an interval is marked as going beyond the standard`() throws {
    let text = "2024-05-03T21:10/2024-05-03T21:40"
    let run = try CommandRun("date", text, "2024")
    #expect(
      run.lines == [
        "\(text)", "      3 May 2024, 21:10 to 21:40", "      2024-05-03, level 0, extended",
        "2024  2024", "      2024-01-01 to 2024-12-31, level 0",
      ])
  }

  @Test func `a season says that it may be of either hemisphere`() throws {
    let run = try CommandRun("date", "2020-21", "2020-33", "2020-24")
    #expect(run.lines[1] == "         2020-01-01 to 2020-12-31 (of either hemisphere), level 1")
    #expect(run.lines[3] == "         2020-01-01 to 2020-03-31, level 2")
    #expect(run.lines[5] == "         2020-01-01 to 2021-02-28 (of either hemisphere), level 1")
  }

  @Test(arguments: [
    (["3", "May", "2020"], "3 May 2020"), (["2014", "about"], nil), (["2014", "2015"], nil),
    (["winter", "1999/2000"], "winter 1999/2000"),
  ])
  func `a date that came in pieces is answered with quotes`(
    words: [String], whole: String?
  ) throws {
    let verb = try #require(try Casebook.parseAsRoot(["date"] + words) as? DateVerb)
    let said = verb.wordsOnQuotes(words.map(DateAnswer.init))
    #expect((said == nil) == (whole == nil))
    if let whole { #expect(said?.contains("in quotes: \"\(whole)\"; write ") == true) }
  }

  @Test func `JSON has seven members for each, in the order given`() throws {
    let run = try CommandRun("date", "--json", "2014~", "ca. 1984", "Y-17E7", "2014/..")
    #expect(run.status == .badData)
    let names = ["edtf", "valid", "level", "words", "earliest", "latest", "error"]
    #expect(try run.keys == Array(repeating: names, count: 4))
    let values = try #require(try run.json.elements).map { object in
      names.map { object[$0] ?? .string("missing") }
    }
    let far: [JSONValue] = [
      .string("Y-17E7"), .boolean(true), .number("2"), .string("170,000,001 BC"),
      .string("-170000000-01-01"), .string("-170000000-12-31"), .null,
    ]
    #expect(values[2] == far)
    #expect(
      values[1].prefix(6) == [.string("ca. 1984"), .boolean(false), .null, .null, .null, .null])
    #expect(values[1][6] == .string("character 1: a year is expected here; write 1984~"))
    #expect(values[0][6] == .null && values[3][5] == .null)
    #expect(values[3][4] == .string("2014-01-01"))
  }

  @Test(arguments: [
    ["-0044"], ["--", "-0044"], ["-0044", "--json"], ["--json", "-0044"],
    ["--json", "--", "-0044"],
  ])
  func `a year before 0 is no option`(words: [String]) throws {
    let run = try CommandRun(["date"] + words)
    #expect(run.status == .done)
    #expect(run.text.contains("45 BC") && run.text.contains("-0044-12-31"))
    #expect(run.text.hasPrefix("[") == words.contains("--json"))
    #expect(!run.text.contains("\"--\"") && !run.text.hasPrefix("--"))
  }

  @Test func `behind two dashes everything is a date`() throws {
    let run = try CommandRun("date", "2014", "--", "--json", "-h", "--")
    #expect(run.status == .badData)
    #expect(run.lines.filter { !$0.hasPrefix(" ") }.count == 4)
  }

  @Test(arguments: [
    [], ["--"], ["--json"], ["-", "1984"], ["1984", "-"], ["2014", "--jsno"], ["-j", "2014"],
    ["-0044", "--sources", "x"],
  ])
  func `no dates and unknown options are wrong usage`(words: [String]) throws {
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(["date"] + words) }
    let found = try #require(error)
    #expect(Casebook.exitCode(for: found).rawValue == RunStatus.usage.rawValue)
  }

  @Test(arguments: [["-0044", "--help"], ["-h", "2014"], ["2014", "-h"]])
  func `help is given wherever it is asked for`(words: [String]) throws {
    let error = #expect(throws: (any Error).self) {
      var command = try Casebook.parseAsRoot(["date"] + words)
      try command.run()
    }
    let found = try #require(error)
    #expect(Casebook.exitCode(for: found).rawValue == 0)
    #expect(Casebook.fullMessage(for: found).contains("<string> ..."))
  }

  static let hostile = [
    "\u{1B}[2J1984", "2014\n2015", "\u{202E}4102", "\u{9B}31m", "1984\u{7F}", "\u{E0041}", "\0",
    String(repeating: "9", count: 5_000), "👩‍👩‍👧‍👦/2014", "", "\t",
  ]

  @Test(arguments: hostile)
  func `what is in an argument is printed as text and never as an order`(text: String) throws {
    for form in [[], ["--json"]] {
      let run = try CommandRun(["date", text, "2014"] + form)
      #expect(run.status == .badData)
      let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { SafeText(cleaning: $0).text == $0 }, "\(run.text)")
      #expect(lines.allSatisfy { $0.count <= 120 } || text.count > 100)
    }
    let json = try CommandRun("date", text, "2014", "--json").json
    #expect(json.elements?.first?["edtf"] == .string(text))
  }

  @Test func `lines keep to eighty columns, but for a text that is longer by itself`() throws {
    let run = try CommandRun(
      "date", "15XX-12-2X", "?2004-06-~11/2005-~07-12", "[1667,1668,1670..1672,1999,2001-12]",
      "not a date at all", "2004-06-11T25:99")
    for line in run.lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `lines of input are dates, blank ones are none`() {
    let bytes = Array("2014\r\n\n  \n1984~\n-0044".utf8)
    #expect(DateInput.lines(of: bytes) == ["2014", "1984~", "-0044"])
    #expect(DateInput.lines(of: []) == [])
    #expect(DateInput.lines(of: [0xFF, 0x0A]) == ["\u{FFFD}"])
  }
}
