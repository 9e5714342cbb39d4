import CasebookRuntime
import Foundation
import JSONText
import Testing

@testable import casebook

@Suite struct ConvertTests {
  private static let lines = """
    {"casebook":1,"title":"Harbour fire"}
    {"record":"actor","id":"mayor","name":"The mayor"}
    {"record":"source","id":"herald","title":"Herald, 3 May"}
    {"record":"source","id":"police","title":"Police statement"}
    {"record":"event","id":"fire","title":"Fire at the harbour","date":"2024-05-02"}
    {"record":"question","id":"dead","text":"How many died?","type":"number","about":"fire"}
    {"record":"claim","id":"c-herald","source":"herald","question":"dead","value":12}
    {"record":"claim","source":"police","question":"dead","value":9}

    """

  @Test func `a document becomes lines, and lines a document`() throws {
    let folder = try CaseFolder()
    let lines = try CommandRun("convert", folder.casePath)
    #expect(lines.status == .done && lines.text == Self.lines)
    let path = folder.path + "/harbour.case.jsonl"
    #expect(try CommandRun("convert", folder.casePath, "-o", path).text == "")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.lines)
    let document = try CommandRun("convert", path, "--to", "json").text
    #expect(
      document.hasPrefix("{\n  \"casebook\": 1,\n  \"title\": \"Harbour fire\",\n  \"actors\": ["))
    #expect(try CommandRun("convert", path, "--to", "lines").text == Self.lines)
  }

  @Test func `the case that comes with the program is the same after both ways`() throws {
    let folder = try CaseFolder()
    let path = folder.path + "/ok.case.jsonl"
    #expect(try CommandRun("convert", "okcupid-clarifai", "-o", path).status == .done)
    let back = try CommandRun("convert", path)
    let was = try CommandRun("convert", "okcupid-clarifai", "--to", "json")
    #expect(back.text == was.text && back.text.utf8.count > 50_000)
  }

  @Test func `every verb takes lines as it takes a document`() throws {
    let folder = try CaseFolder()
    let path = folder.path + "/harbour.case.jsonl"
    _ = try CommandRun("convert", folder.casePath, "-o", path)
    for verb in ["timeline", "questions", "claims", "sources", "actors"] {
      #expect(
        try CommandRun(verb, "--json", path).text
          == CommandRun(verb, "--json", folder.casePath).text)
    }
    let shown = try CommandRun("show", "--json", path, "c-herald").json
    #expect(shown["record"]?.text == "claim" && shown["value"]?.numberText == "12")
  }

  @Test func `a dash for the file is standard output`() throws {
    let folder = try CaseFolder()
    for options in [[], ["--force"]] {
      let run = try CommandRun(["convert", folder.casePath, "-o", "-"] + options)
      #expect(run.status == .done && run.text == Self.lines)
    }
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }

  @Test func `a file that is there is kept unless it is to be replaced`() throws {
    let folder = try CaseFolder()
    let refused = try CommandRun("convert", folder.casePath, "-o", folder.casePath)
    #expect(refused.status == .cannotCreate)
    #expect(
      refused.words == "\(folder.casePath): there is such a file already; --force replaces it")
    #expect(try String(contentsOfFile: folder.casePath, encoding: .utf8) == harbourFire)
    let forced = try CommandRun("convert", folder.casePath, "-o", folder.casePath, "--force")
    #expect(forced.status == .done)
    // The name is that of a document, so it stays one.
    #expect(try String(contentsOfFile: folder.casePath, encoding: .utf8) == harbourFire)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func `the name of the file says which form is written`() throws {
    let folder = try CaseFolder()
    for (name, form, isLines) in [
      ("b.case.json", nil, false), ("b.case.jsonl", nil, true), ("b.txt", nil, true),
      ("c.txt", "json", false), ("c.case.jsonl", "lines", true),
    ] {
      let path = "\(folder.path)/\(name)"
      let options = form.map { ["--to", $0] } ?? []
      let run = try CommandRun(["convert", folder.casePath, "-o", path] + options)
      #expect(run.status == .done, "\(name)")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect((text == Self.lines) == isLines, "\(name)")
    }
    let wrong = "\(folder.path)/d.case.json"
    #expect(throws: (any Error).self) {
      try CommandRun("convert", folder.casePath, "-o", wrong, "--to", "lines")
    }
    #expect(!FileManager.default.fileExists(atPath: wrong))
  }

  @Test func `a case with errors is not converted, and nothing is written`() throws {
    let folder = try CaseFolder(harbourFire.replacing("\"value\": 9", with: "\"valeu\": 9"))
    let path = folder.path + "/x.jsonl"
    for arguments in [["-o", path], []] {
      let run = try CommandRun(["convert", folder.casePath] + arguments)
      #expect(run.status == .badData && run.text == "")
      #expect(run.words?.hasSuffix("what they are about would be lost") == true)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `marks made on one form are found on the other`() throws {
    let folder = try CaseFolder()
    for claim in ["c-herald", "c2"] {
      let run = try CommandRun(
        "mark", folder.casePath, claim, "disputed", "--reason", "Only one has it")
      #expect(run.status == .done)
    }
    // The marks lie in harbour.reviews.sqlite, beside both.
    let path = folder.path + "/harbour.case.jsonl"
    _ = try CommandRun("convert", folder.casePath, "-o", path)
    let marks = try CommandRun("marks", "--json", path).json.elements ?? []
    #expect(marks.compactMap { $0["claim"]?.text }.sorted() == ["c-herald", "~c2"])
    let claims = try CommandRun("claims", "--json", path)
    #expect(try CommandRun("claims", "--json", folder.casePath).text == claims.text)
    #expect(claims.text.contains("disputed"))
    let page = try CommandRun("show", path, "c-herald").text
    #expect(!page.contains("changed"))
  }
}
