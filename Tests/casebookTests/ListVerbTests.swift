import CasebookRuntime
import JSONText
import Testing

@testable import casebook

@Suite struct ListVerbTests {
  @Test(arguments: [
    ("claims", ["id", "source", "question", "value", "standing", "locator", "verdicts"]),
    (
      "timeline",
      [
        "id", "title", "date", "instant", "instantEnd", "zone", "claimedDates", "actors", "sources",
        "origins", "conflicts",
      ]
    ),
    ("sources", ["id", "title", "inHand", "origin", "repeats", "claims"]),
    ("actors", ["id", "name", "aliases", "relations", "events", "claims", "says"]),
    (
      "questions",
      ["id", "text", "type", "level", "leading", "suggested", "conflict", "answers"]
    ),
  ])
  func `JSON has the keys that the manual promises`(verb: String, keys: [String]) throws {
    let folder = try CaseFolder()
    let run = try CommandRun(verb, folder.casePath, "--json")
    #expect(run.status == .done)
    let objects = try run.keys
    #expect(!objects.isEmpty)
    for object in objects { #expect(Set(keys).subtracting(object).isEmpty, "\(object)") }
    let help = try CommandHelp.ofProgram().subcommands?.first { $0.commandName == verb }
    #expect(help?.discussion?.contains("a list of {\(keys.joined(separator: ", "))}") == true)
  }

  @Test(arguments: ["claims", "timeline", "sources", "actors", "questions"])
  func `lines are aligned, and hold nothing but text`(verb: String) throws {
    let folder = try CaseFolder()
    let run = try CommandRun(verb, folder.casePath)
    #expect(run.status == .done)
    #expect(run.lines.count >= 2)
    #expect(run.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `a case with errors is listed as far as it was read, and ends with 65`() throws {
    let bad = harbourFire.replacing(#""name": "The mayor""#, with: #""name": 7"#)
    let folder = try CaseFolder(bad)
    let run = try CommandRun("claims", folder.casePath)
    #expect(run.status == .badData)
    #expect(run.text.contains("c-herald"))
  }

  @Test func `no empty table stands before the reason why nothing could be read`() throws {
    let folder = try CaseFolder("hello")
    for verb in ["timeline", "questions", "claims", "sources", "actors"] {
      let run = try CommandRun(verb, folder.casePath)
      #expect(run.status == .badData && run.text.isEmpty)
      #expect(try CommandRun(verb, folder.casePath, "--json").json == .array([]))
    }
    let sound = try CaseFolder(#"{"casebook": 1, "title": "Nothing yet"}"#)
    #expect(try CommandRun("timeline", sound.casePath).lines.count == 1)
  }

  @Test func `warnings alone leave the status at 0`() throws {
    let odd = harbourFire.replacing(
      #""title": "Police statement""#, with: #""title": "Police", "tags": ["a", "a"]"#)
    let folder = try CaseFolder(odd)
    let run = try CommandRun("validate", folder.casePath)
    #expect(run.status == .done)
    #expect(run.text.contains("1 warning"))
  }

  @Test func `validate and the screen count what is wrong alike`() throws {
    let folder = try CaseFolder(
      harbourFire.replacing(#""text": "How many died?""#, with: #""txet": "How many died?""#))
    let said = try CommandRun("validate", folder.casePath).text
    #expect(said.contains("2 errors, 2 warnings"), "\(said)")
    let screen = try CommandRun("replay", folder.casePath, "!").text
    #expect(screen.contains("2 errors, 2 warnings in the file"), "\(screen)")
  }

  @Test func `a record is shown as it stands in the file`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("show", folder.casePath, "c-herald", "--json")
    let wanted = #"{"id": "c-herald", "source": "herald", "question": "dead", "value": 12}"#
    #expect(run.text == wanted + "\n")
  }

  @Test func `an id that is nearly right is answered with the right one`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("show", folder.casePath, "c-harald")
    #expect(run.status == .usage)
    #expect(run.words == "there is no record c-harald; did you mean c-herald?")
  }

  @Test func `an id that is far off gets no guess`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("show", folder.casePath, "something-else-entirely")
    #expect(run.status == .usage)
    #expect(run.words == "there is no record something-else-entirely")
  }

  @Test func `a case that is not there ends with 66`() throws {
    let run = try CommandRun("timeline", "/nowhere/at.all")
    #expect(run.status == .noInput)
    #expect(run.text.isEmpty)
  }

  @Test func `the bundled case is listed without a name, and by its id`() throws {
    let unnamed = try CommandRun("timeline", "--json")
    let named = try CommandRun("timeline", "okcupid-clarifai", "--json")
    #expect(unnamed.status == .done)
    #expect(unnamed.text == named.text)
    #expect(try unnamed.keys.count >= 12)
  }

  @Test func `a replay prints as many lines as the screen has rows`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("replay", folder.casePath, "5", "--size", "60x15")
    #expect(run.status == .done)
    #expect(run.text.split(separator: "\n", omittingEmptySubsequences: false).count == 16)
  }

  @Test func `keys that are none are refused with their place`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("replay", folder.casePath, "jj<Nokey>")
    #expect(run.status == .usage)
    #expect(run.words?.contains("column 3") == true)
  }
}
