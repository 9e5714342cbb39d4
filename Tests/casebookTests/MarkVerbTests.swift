import CasebookRuntime
import Foundation
import JSONText
import Testing

@testable import casebook

@Suite struct MarkVerbTests {
  @Test func `a mark is printed by its id, and found by another run`() throws {
    let folder = try CaseFolder()
    let id = try mark("c-herald", in: folder)
    let marks = try CommandRun("marks", folder.casePath, "--json").json
    let mark = try #require(marks.elements?.first)
    #expect(marks.elements?.count == 1)
    #expect(mark["id"]?.text == id)
    #expect(mark["claim"]?.text == "c-herald")
    #expect(mark["verdict"]?.text == "disputed")
    #expect(mark["reason"]?.text == "Only one paper has it.")
    #expect(mark["by"]?.text == "Ana")
    #expect(mark["undone"]?.boolean == false)
    #expect(mark["note"] == nil, "a desk note leaves only when asked for")
  }

  @Test func `a mark that was undone can be given back, by other runs`() throws {
    let folder = try CaseFolder()
    let id = try mark("c-herald", in: folder)
    #expect(try CommandRun("undo", folder.casePath, "--as", "Ana").text == "undone \(id)\n")
    #expect(try undone(in: folder) == [true])
    #expect(try CommandRun("redo", folder.casePath, "--as", "Ana").text == "redone \(id)\n")
    #expect(try undone(in: folder) == [false])
    let prefix = String(id.prefix(6))
    #expect(try CommandRun("undo", folder.casePath, prefix, "--as", "Ben").text == "undone \(id)\n")
  }

  @Test func `who undid a mark is printed, and when`() throws {
    let folder = try CaseFolder()
    _ = try mark("c-herald", in: folder)
    let before = try CommandRun("marks", folder.casePath, "--json").json.elements?.first
    #expect(before?["undoneBy"] == nil)
    let id = try #require(before?["id"]?.text)
    _ = try CommandRun("undo", folder.casePath, id, "--as", "Ben")
    let after = try CommandRun("marks", folder.casePath, "--json").json.elements?.first
    #expect(after?["by"]?.text == "Ana")
    #expect(after?["undoneBy"]?.text == "Ben")
    #expect(after?["undoneAt"]?.text?.hasSuffix("Z") == true)
    for verb in [["marks", folder.casePath], ["show", folder.casePath, "c-herald"]] {
      #expect(try CommandRun(verb).text.contains("disputed, undone by Ben 20"), "\(verb)")
    }
  }

  @Test func `why a mark was redacted is printed beside it`() throws {
    let folder = try CaseFolder()
    let id = try mark("c-herald", in: folder)
    _ = try CommandRun("redact", folder.casePath, id, "--reason", "it has a name", "--as", "Ben")
    let mark = try CommandRun("marks", folder.casePath, "--json").json.elements?.first
    #expect(mark?["redactedBy"]?.text == "Ben")
    #expect(mark?["redactedBecause"]?.text == "it has a name")
    for verb in [["marks", folder.casePath], ["show", folder.casePath, "c-herald"]] {
      #expect(try CommandRun(verb).text.contains("[redacted by Ben: it has a name]"), "\(verb)")
    }
  }

  @Test func `an implicit id may be given without the tilde that shells expand`() throws {
    let folder = try CaseFolder()
    _ = try mark("c2", in: folder)
    let claims = try CommandRun("claims", folder.casePath, "--json").json
    let police = claims.elements?.first { $0["source"]?.text == "police" }
    #expect(police?["verdicts"]?.elements?.count == 1)
    let plain = try CommandRun("show", folder.casePath, "c2").text
    #expect(try plain == CommandRun("show", folder.casePath, "~c2").text)
  }

  @Test func `an id of its own goes before an implicit one`() throws {
    let named = harbourFire.replacing(#""id": "c-herald""#, with: #""id": "c2""#)
    let folder = try CaseFolder(named)
    let shown = try CommandRun("show", folder.casePath, "c2", "--json").json
    #expect(shown["source"]?.text == "herald")
    let run = try CommandRun("show", folder.casePath, "c7")
    #expect(run.words == "there is no record c7; did you mean ~c2, the last one?")
  }

  @Test func `the example of the help can be done`() throws {
    let help = Casebook.helpMessage()
    let line = try #require(help.split(separator: "\n").first { $0.contains("casebook mark ") })
    let claim = try #require(line.split(separator: " ").dropFirst(3).first)
    let folder = try CaseFolder(
      harbourFire.replacing(#""id": "c-herald", "#, with: ""))
    let run = try CommandRun("show", folder.casePath, String(claim))
    #expect(run.status == .done, "\(run.words ?? "")")
  }

  @Test func `there is nothing to undo before the first mark`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("undo", folder.casePath, "--as", "Ana")
    #expect(run.status == .usage)
    #expect(run.words == "Ana has no mark left to undo")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/harbour.reviews.sqlite"))
  }

  @Test func `what is redacted is gone from the file, and the audit finds nothing wrong`() throws {
    let folder = try CaseFolder()
    let id = try mark("c-herald", in: folder, note: "Source is Zebulon Quux")
    let run = try CommandRun("redact", folder.casePath, id, "--reason", "a name", "--as", "Ana")
    #expect(run.text == "redacted \(id)\n")
    #expect(try CommandRun("audit", folder.casePath).status == .done)
    let store = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/harbour.reviews.sqlite"))
    #expect(store.range(of: Data("Zebulon".utf8)) == nil)
    let notes = try CommandRun("marks", folder.casePath, "--json", "--notes").json
    #expect(notes.elements?.first?["redacted"]?.boolean == true)
  }

  @Test func `an audit finds a mark that was changed behind our back`() throws {
    let folder = try CaseFolder()
    _ = try mark("c-herald", in: folder)
    #expect(try CommandRun("audit", folder.casePath).status == .done)
    let path = folder.path + "/harbour.reviews.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = try #require(bytes.range(of: Data("Only one paper".utf8)))
    bytes.replaceSubrange(place, with: Data("Many more have".utf8))
    try bytes.write(to: URL(fileURLWithPath: path))
    let run = try CommandRun("audit", folder.casePath)
    #expect(run.status == .foundSomething)
    #expect(run.text.contains("was changed after it was saved"))
  }

  @Test func `a claim without an id is marked by its place`() throws {
    let folder = try CaseFolder()
    _ = try mark("~c2", in: folder)
    let claims = try CommandRun("claims", folder.casePath, "--json").json
    let verdicts = claims.elements?.first { $0["source"]?.text == "police" }?["verdicts"]
    #expect(verdicts?.elements?.count == 1)
  }

  @Test func `a mark goes by the name that its claim has today`() throws {
    let folder = try CaseFolder()
    _ = try mark("~c2", in: folder)
    _ = try mark("c-herald", in: folder)
    let claim = #"{"id": "c-herald""#
    let inserted = #"{"source": "police", "text": "New."}, "#
    try write(
      harbourFire.replacing(claim, with: inserted + claim)
        .replacing("\"value\": 12", with: "\"value\": 13"), in: folder)
    let marks = try CommandRun("marks", folder.casePath, "--json").json.elements ?? []
    let names = marks.map { mark in ["claim", "claimThen", "claimIs"].map { mark[$0]?.text } }
    #expect(names == [["~c3", "~c2", "here"], ["c-herald", "c-herald", "changed"]])
    let lines = try CommandRun("marks", folder.casePath).lines
    #expect(lines[1].contains("  ~c3 ") && !lines[1].contains("~c2"))
    #expect(lines[2].contains("  c-herald, reads otherwise now "))
  }

  @Test func `a mark whose claim is gone says so, and what it was on`() throws {
    let folder = try CaseFolder()
    _ = try mark("~c2", in: folder)
    try write(harbourFire.replacing("\"value\": 9", with: "\"value\": 10"), in: folder)
    let run = try CommandRun("marks", folder.casePath)
    #expect(run.text.contains("its claim is no longer in the case (was ~c2)"))
    let mark = try CommandRun("marks", folder.casePath, "--json").json.elements?.first
    #expect(mark?["claim"] == .null && mark?["claimIs"]?.text == "gone")
    let reviewed = try ReviewsOption.parse([]).open(
      CaseInput.named(folder.casePath, bundled: BundledCase.all))
    try reviewed.log.refresh()
    #expect(reviewed.markedClaims.warnings == ["1 mark: the claim is no longer in the case"])
    _ = try CommandRun("undo", folder.casePath, "--as", "Ana")
    try reviewed.log.refresh()
    #expect(reviewed.markedClaims.warnings.isEmpty, "what was undone is missed by nobody")
  }

  @Test func `a mark id that is nearly right is answered with the right one`() throws {
    let folder = try CaseFolder()
    let id = try mark("c-herald", in: folder)
    let wrong = id.dropLast() + (id.hasSuffix("0") ? "1" : "0")
    let run = try CommandRun("undo", folder.casePath, String(wrong))
    #expect(run.status == .usage)
    #expect(run.words == "there is no mark \(wrong); did you mean \(id)?")
    #expect(
      try CommandRun("redo", folder.casePath, "c-herald").words
        == "there is no mark c-herald (casebook marks lists them)")
  }

  @Test func `nothing but the marks stays beside the case`() throws {
    let folder = try CaseFolder()
    _ = try mark("c-herald", in: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["harbour.case.json", "harbour.reviews.sqlite"])
  }

  @Test func `only a claim can be marked`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("mark", folder.casePath, "fire", "disputed", "--as", "Ana")
    #expect(run.status == .usage)
    #expect(run.words == "fire is an event, not a claim")
  }

  @Test func `a mark without a name is refused, and says how to give one`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("mark", folder.casePath, "c-herald", "disputed", "--as", "")
    #expect(run.status == .usage)
    #expect(run.words?.contains("--as NAME") == true)
  }

  @Test func `marks go where --reviews says`() throws {
    let folder = try CaseFolder()
    let path = folder.path + "/elsewhere.sqlite"
    let run = try CommandRun(
      "mark", folder.casePath, "c-herald", "refuted", "--as", "Ana", "--reviews", path)
    #expect(run.status == .done)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/harbour.reviews.sqlite"))
  }

  @Test func `marking never writes to the case file`() throws {
    let folder = try CaseFolder()
    _ = try mark("c-herald", in: folder)
    #expect(try String(contentsOfFile: folder.casePath, encoding: .utf8) == harbourFire)
  }

  private func mark(_ claim: String, in folder: CaseFolder, note: String = "call him") throws
    -> String
  {
    let run = try CommandRun(
      "mark", folder.casePath, claim, "disputed", "--reason", "Only one paper has it.", "--note",
      note, "--as", "Ana")
    #expect(run.status == .done, "\(run.words ?? "")")
    #expect(run.text.hasPrefix("marked m"))
    return String(run.text.dropFirst("marked ".count).dropLast())
  }

  private func write(_ text: String, in folder: CaseFolder) throws {
    try text.write(toFile: folder.casePath, atomically: true, encoding: .utf8)
  }

  private func undone(in folder: CaseFolder) throws -> [Bool] {
    let marks = try CommandRun("marks", folder.casePath, "--json").json
    return marks.elements?.compactMap { $0["undone"]?.boolean } ?? []
  }
}
