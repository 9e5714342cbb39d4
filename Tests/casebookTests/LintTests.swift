import CaseModel
import CasebookRuntime
import Foundation
import Testing

@testable import casebook

@Suite struct LintTests {
  /// A file with a case that has one error, one warning, and thirty claims without an anchor.
  private func withCase<Result>(
    _ text: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let path = NSTemporaryDirectory() + "lint-\(UInt64.random(in: 0 ... .max)).case.json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try body(path)
  }

  private func story(claims: Int = 30, extra: String = "") -> String {
    let records = (0..<claims).map {
      "{\"id\": \"c\($0)\", \"source\": \"herald\", \"text\": \"It burned.\"}"
    }
    return """
      {"casebook": 1, "title": "Fire",
      "sources": [{"id": "herald", "URL": "https://herald.example", "ownReporting": true}],
      "claims": [\(records.joined(separator: ",\n"))]\(extra)
      }
      """
  }

  @Test func `advice stands in the order of the file, twenty of a code, then how many more`() throws
  {
    try withCase(story()) { path throws in
      let run = try CommandRun("lint", path)
      let name = "\(path):"
      #expect(run.status == .done)
      #expect(run.lines.count == 22)
      #expect(
        run.lines.first == """
          \(name)3:12: no-anchor: /claims/0: claim "c0": nothing says where in its source it \
          stands; "quote" or "locator" does
          """)
      #expect(
        run.lines.suffix(2) == [
          "10 more no-anchor; --all gives them",
          "\(path): no errors, no warnings, 30 hints; casebook findings CODE explains a code",
        ])
      let all = try CommandRun("lint", "--all", path)
      #expect(all.lines.count == 31)
      #expect(all.lines.prefix(20) == run.lines.prefix(20))
    }
  }

  @Test func `the status is 0 for advice, 1 for it on request, and 65 for errors`() throws {
    try withCase(story(claims: 1)) { path throws in
      #expect(try CommandRun("lint", path).status == .done)
      #expect(try CommandRun("lint", "--strict", path).status == .foundSomething)
      #expect(try CommandRun("lint", "--strict", "--skip", "no-anchor", path).status == .done)
    }
    try withCase(story(claims: 1, extra: ",\n\"walks\": [{\"title\": \"W\"}]")) { path throws in
      #expect(try CommandRun("lint", path).status == .badData)
      #expect(try CommandRun("lint", "--strict", "--only", "no-anchor", path).status == .badData)
      let run = try CommandRun("lint", path)
      #expect(run.lines.map { $0.contains("missing-key") } == [true, false, false])
      #expect(run.lines.last?.hasPrefix("\(path): 1 error, no warnings, 1 hint;") == true)
    }
  }

  @Test func `errors come first, then warnings, then hints, each by its place`() throws {
    let extra = """
      ,
      "tags": [{"tag": "a"}, {"tag": "a"}],
      "walks": [{"title": "W"}, {"title": "V"}]
      """
    let found = try withCase(story(claims: 2, extra: extra)) { path throws in
      try CommandRun("lint", "--json", path).json.elements ?? []
    }
    let severities = found.compactMap { $0["severity"]?.text }
    #expect(severities == ["error", "error", "warning", "hint", "hint"])
    let lines = found.compactMap { $0["line"]?.numberText }
    #expect(lines == ["6", "6", "5", "3", "4"])
    let columns = found.prefix(2).compactMap { $0["column"]?.numberText }
    #expect(columns == ["11", "27"])
  }

  @Test func `codes can be chosen and left out`() throws {
    let extra = ",\n\"tags\": [{\"tag\": \"a\"}, {\"tag\": \"a\"}]"
    try withCase(story(claims: 2, extra: extra)) { path throws in
      func codes(_ options: String...) throws -> [String] {
        try CommandRun(["lint", "--json"] + options + [path]).json.elements?
          .compactMap { $0["code"]?.text } ?? []
      }
      #expect(try codes() == ["dup-tag", "no-anchor", "no-anchor"])
      #expect(try codes("--only", "dup-tag,loop") == ["dup-tag"])
      #expect(try codes("--skip", "dup-tag,loop") == ["no-anchor", "no-anchor"])
    }
    for (option, said) in [
      ("undecded", "; did you mean undecided?"), ("loop,xyzzyx", " (casebook findings lists all)"),
    ] {
      let error = #expect(throws: (any Error).self) {
        try Casebook.parseAsRoot(["lint", "--only", option, "x"])
      }
      let words = error.map { Casebook.message(for: $0) } ?? ""
      #expect(words.hasSuffix(said) && !words.contains("\n"), "\(words)")
    }
    #expect(throws: (any Error).self) { try CommandRun("lint", "--only", "", "x") }
  }

  @Test func `help names the codes nowhere twice`() {
    let help = Casebook.helpMessage(for: Lint.self)
    #expect(help.contains("casebook findings CODE"))
    #expect(!help.contains("dup-key"))
  }

  @Test func `JSON has the members of validate, with severity hint`() throws {
    try withCase(story(claims: 1)) { path throws in
      let run = try CommandRun("lint", "--json", path)
      #expect(
        try run.keys == [
          ["file", "line", "column", "offset", "severity", "code", "pointer", "message", "hint"]
        ])
      let finding = try #require(try run.json.elements?.first)
      #expect(finding["severity"]?.text == "hint")
      #expect(finding["pointer"]?.text == "/claims/0")
    }
  }

  @Test func `the case that comes with the program needs little advice, and no more than this`()
    throws
  {
    let run = try CommandRun("lint", "--json", "okcupid-clarifai")
    #expect(run.status == .done)
    let codes = try run.json.elements?.compactMap { $0["code"]?.text } ?? []
    let counts = codes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(counts == ["no-origin": 1, "no-speaker": 3, "undecided": 18])
  }

  @Test func `of a file that breaks off lint says that first, and not what it lacks`() throws {
    let whole = story(claims: 2)
    try withCase(String(whole.prefix(whole.count - 3))) { path throws in
      let run = try CommandRun("lint", path)
      let lines = run.text.split(separator: "\n")
      #expect(run.status == .badData && lines[0].contains(": cut-off: "), "\(lines)")
      #expect(!run.text.contains("no-anchor"), "\(lines)")
      #expect(lines.last?.contains("could not be read, so there is no advice") == true, "\(lines)")
    }
  }
}
