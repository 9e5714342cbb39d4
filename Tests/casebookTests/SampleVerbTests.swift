import CasebookRuntime
import Glibc
import Testing

@testable import casebook

@Suite struct SampleVerbTests {
  @Test func `a sample is a case that validates`() throws {
    let folder = try CaseFolder(try CommandRun("sample", "--events", "10", "--seed", "3").text)
    let run = try CommandRun("validate", folder.casePath)
    #expect(run.status == .done)
    #expect(run.text.contains("no errors; 8 actors"))
  }

  @Test func `lines begin with the header, and every line is a record`() throws {
    let run = try CommandRun("sample", "--events", "5", "--lines")
    #expect(run.lines[0].hasPrefix("{\"casebook\": 1, \"title\": \"Sample of 5 events\""))
    #expect(run.lines.dropFirst().allSatisfy { $0.hasPrefix("{\"record\": \"") })
  }

  @Test(arguments: [
    (["--events", "-3"], "--events"), (["--events", "1", "--seed", "-1"], "--seed"),
  ])
  func `a negative number is refused as a number`(options: [String], name: String) throws {
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(["sample"] + options) }
    let words = error.map { Casebook.message(for: $0) } ?? ""
    #expect(words.contains(name) && !words.contains("Missing"), "\(words)")
  }

  @Test(arguments: [
    ["sample"], ["sample", "--events", "-1"], ["sample", "--events", "10000001"],
    ["sample", "--events", "ten"], ["sample", "--events", "1", "--seed", "-1"],
  ])
  func `a size that is none ends with 64`(arguments: [String]) throws {
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(arguments) }
    let found = try #require(error)
    #expect(Casebook.exitCode(for: found).rawValue == RunStatus.usage.rawValue)
  }

  @Test func `a reader who goes away ends it quietly`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let output = Output(descriptor: ends[1])
    let sample = try #require(
      try Casebook.parseAsRoot(["sample", "--events", "1000000"]) as? Sample)
    #expect(try sample.perform(output) == .done)
    #expect(output.isClosed)
    #expect(throws: Never.self) { try output.finish() }
  }
}
