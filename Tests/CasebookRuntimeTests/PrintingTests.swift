import CaseModel
import CaseReader
import Foundation
import JSONText
import Listing
import Review
import ReviewStore
import ScreenGrid
import Testing

@testable import CasebookRuntime

@Suite struct PrintingTests {
  @Test func `a reader that goes away is no error`() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let output = Output(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    (0..<10_000).forEach { output.line("line \($0)") }
    #expect(output.isClosed)
    #expect(throws: Never.self) { try output.finish() }
  }

  @Test func `a full disk is an error with status 74`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let output = Output(descriptor: full.fileDescriptor)
    output.line("something")
    let failure = #expect(throws: RunFailure.self) { try output.finish() }
    #expect(failure?.status == .inputOutput)
  }

  @Test func `twenty findings are said, errors before warnings, and the rest is counted`() throws {
    let sources = (1...40).map { number in
      number == 40 ? #"{"id": 7}"# : #"{"id": "s\#(number)", "title": "S", "tags": ["a", "a"]}"#
    }
    let text =
      #"{"casebook": 1, "title": "T", "sources": ["# + sources.joined(separator: ",\n") + "]}"
    let reading = try read(text)
    let all = reading.errorCount + reading.warningCount
    let lines = FindingLines(reading).lines.map(\.text)
    #expect(lines.count == 21)
    #expect(lines.contains { $0.hasPrefix("case.json:40:") }, "the only error is the last of all")
    #expect(
      lines.last == "\(all - 20) more findings are not shown: casebook validate --all shows them")
    #expect(FindingLines(reading, most: .max).lines.count == all)
  }

  @Test func `why there is no more of a case is said first`() throws {
    let actors = (0..<40).map { #"{"id": "a\#($0)"}"# }.joined(separator: ",\n")
    let reading = try read(#"{"casebook": 1, "title": "T", "actors": ["# + actors)
    let lines = FindingLines(reading).lines.map(\.text)
    #expect(lines.count == 21 && lines[0].contains(": cut-off: "), "\(lines)")
  }

  @Test func `that the input is too long is said first, though it sorts before all`() throws {
    let text = #"{"casebook": 1, "title": "T", "zzz": 1}"#
    let whole = try read(text)
    let limit = Finding(.fileTooLong, message: "longer than 1 GiB, the limit")
    let part = ReadPart(bytesRead: 20, bytesInAll: nil, records: 0, hasMore: false)
    let reading = ReadCase(
      input: whole.input, story: whole.story, extent: .part(part),
      findings: [limit] + whole.findings, findingCounts: whole.findingCounts,
      severityCounts: whole.severityCounts, recordsLeftOut: 0, layout: whole.layout,
      pointers: whole.pointers, digest: nil, folders: whole.folders)
    #expect(!whole.findings.isEmpty && reading.obstacle == limit)
    let lines = FindingLines(reading).lines.map(\.text)
    #expect(lines.count == 2 && lines[0].contains(": limit-file: "), "\(lines)")
  }

  @Test func `a finding is said on one line, whatever the file's name and text are`() throws {
    let reading = try read(
      #"{"casebook": 1, "title": "T", "x\u001b[2J": 1}"#, name: "a\nb\u{1b}[31m")
    for line in FindingLines(reading).lines.map(\.text) {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
    #expect(reading.errorCount > 0)
  }

  @Test func `a mark as JSON has the keys that the manual promises`() throws {
    let log = ReviewLog(store: MemoryMarkStore())
    let reviewed = try ReviewedCase(harbourInput, openLog: { _ in log })
    expectSaved(reviewed, RecordRef(kind: .claim, row: 0))
    let entry = try #require(log.history.entries.first)
    var writer = JSONWriter()
    MarkRecords.write(entry, in: log.history, reviewed.markedClaims, to: &writer)
    let keys = try JSONValue(parsing: writer.text).members?.map(\.key) ?? []
    let promised = ["id", "claim", "verdict", "reason", "by", "at", "undone"]
    #expect(Set(promised).subtracting(keys).isEmpty, "\(keys)")
    #expect(!keys.contains("note"))
  }

  private func read(_ text: String, name: String = "case.json") throws -> ReadCase {
    let input = CaseInput(origin: .file(name), name: name, bytes: MemoryBytes(text))
    return try CaseLoader(input).read()
  }
}
