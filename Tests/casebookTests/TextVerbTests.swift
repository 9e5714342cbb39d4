import CaseModel
import CasebookRuntime
import Foundation
import JSONText
import Review
import ReviewStore
import TestSupport
import Testing

@testable import casebook

/// `verify`, `read`, and the folder of `--sources`. Tests run in a locale of ASCII.
@Suite struct TextVerbTests {
  @Test func `verify finds what is not as the case has it, and ends with 1`() throws {
    let folder = try CaseFolder(Fixture.fire)
    let run = try CommandRun("verify", folder.casePath)
    #expect(run.status == .foundSomething)
    #expect(
      run.text.contains(": moved: claim h-master: \"the harbour master told\" stands in herald #2"))
    #expect(run.text.contains(": missing: claim h-gone:"))
    #expect(run.text.contains(": ambiguous: claim g-owner:"))
    #expect(!run.text.contains("claim h-dead"))
    #expect(
      try CommandRun("verify", "--all", folder.casePath).text.contains(": found: claim h-dead"))
  }

  @Test func `verify passes where every anchor is found`() throws {
    let text = #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "It burned."}],
       "claims": [{"source": "a", "text": "x", "quote": "burned"}]}
      """#
    let folder = try CaseFolder(text)
    #expect(try CommandRun("verify", folder.casePath).status == .done)
    let broken = try CaseFolder(
      text.replacing(#""casebook": 1, "#, with: #""casebook": 1, "zzz": 1, "#))
    #expect(try CommandRun("verify", broken.casePath).status == .badData)
  }

  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data").path

  @Test func `every anchor of the harbour case is found in its texts`() throws {
    let run = try CommandRun("verify", Self.data + "/harbour-fire.case.json")
    #expect(run.status == .done, "\(run.text)")
    #expect(run.text.contains(" found; texts: 8 as recorded, ") && !run.text.contains(" 0 anchors"))
  }

  @Test func `the texts of the real case are not here, and so nothing of it is verified`() throws {
    let run = try CommandRun("verify", Self.data + "/okcupid-clarifai.case.json")
    #expect(run.status == .foundSomething)
    #expect(run.text.contains("5 not here") && !run.text.contains(" found"), "\(run.text)")
  }

  @Test func `verify prints JSON with the fate and the place of each anchor`() throws {
    let folder = try CaseFolder(Fixture.fire)
    let json = try CommandRun("verify", "--json", folder.casePath).json
    #expect(json.members?.map(\.key) == ["texts", "anchors", "summary"])
    let anchors = try #require(json["anchors"]?.elements)
    #expect(anchors.allSatisfy { ($0["line"]?.integer ?? 0) > 1 && $0["pointer"]?.text != nil })
    #expect(anchors.count == 8)
  }

  @Test func `read prints the paragraphs, and below each what was taken from it`() throws {
    let folder = try CaseFolder(Fixture.fire)
    let run = try CommandRun("read", folder.casePath, "herald")
    #expect(run.status == .done)
    #expect(run.lines.contains { $0.contains("2 \"Twelve people died\" when") })
    #expect(run.lines.contains { $0.contains("! How many people died? 12") })
    let json = try CommandRun("read", "--json", folder.casePath, "herald").json
    #expect(json["paragraphs"]?.elements?.count == 3 && json["unplaced"]?.elements?.count == 1)
    let taken = json["paragraphs"]?.elements?[1]["taken"]?.elements
    #expect(taken?.map { $0["record"]?.text } == ["h-dead", "h-master"])
    #expect(taken?.map { $0["state"]?.text } == ["found", "moved"])
  }

  @Test func `read of a text that is not here prints what the case keeps of it`() throws {
    let folder = try CaseFolder(Fixture.fire)
    let run = try CommandRun("read", folder.casePath, "police")
    #expect(run.status == .noInput)
    #expect(run.text.contains("\"nine persons\"") && run.text.contains("--sources DIR"))
    #expect(try CommandRun("read", folder.casePath, "nobody").status == .usage)
  }

  @Test func `the folder of sources is remembered for the case, until it is forgotten`() throws {
    let words = "It burned.\n"
    let hash = ContentDigest(of: Array(words.utf8)).hex
    let text = #"""
      {"casebook": 1, "id": "memory-\#(UInt64.random(in: 0 ... .max))", "title": "T",
       "sources": [{"id": "a", "title": "A", "file": "a.txt", "sha256": "\#(hash)"}],
       "claims": [{"id": "c", "source": "a", "text": "x", "quote": "burned"}]}
      """#
    let folder = try CaseFolder(text)
    let texts = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: texts, withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: texts + "/a.txt", contents: Data(words.utf8)))
    func status(_ arguments: String...) throws -> RunStatus {
      try CommandRun(["verify", folder.casePath] + arguments).status
    }
    #expect(try status() == .foundSomething)
    #expect(try CommandRun("replay", folder.casePath, "", "--sources", texts).status == .done)
    #expect(try status() == .foundSomething)
    #expect(try status("--sources", texts) == .done)
    #expect(try status() == .done)
    #expect(try CommandRun("show", folder.casePath, "c").text.contains("It \"burned\"."))
    #expect(try CommandRun("replay", folder.casePath, "3").text.contains("not here"))
    #expect(try status("--forget-sources") == .foundSomething)
    #expect(try status() == .foundSomething)
    #expect(try status("--sources", folder.path + "/none") == .noInput)
  }
}
