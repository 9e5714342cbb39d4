import CasebookRuntime
import Testing

@testable import casebook

/// What `y` copies, and the page of the case, without a screen.
@Suite struct CopyVerbTests {
  @Test func `compare --line prints the line that the screen copies`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("compare", folder.casePath, "dead", "--line")
    #expect(run.status == .done && run.lines.count == 1)
    #expect(run.text.hasPrefix("How many died? ") && run.text.contains("No verdict. Case"))
    #expect(try CommandRun("compare", folder.casePath, "c-herald", "--line").text == run.text)
    let screen = try CommandRun("replay", folder.casePath, "2yl", "--size", "400x24").text
    #expect(screen.contains("clipboard: \(run.lines[0])"), "\(run.text)\(screen)")
  }

  @Test(arguments: ["c-herald", "herald", "dead", "fire"])
  func `show --citation prints one line, the same as the screen copies`(id: String) throws {
    let folder = try CaseFolder()
    let run = try CommandRun("show", folder.casePath, id, "--citation")
    #expect(run.status == .done && run.lines.count == 1 && !run.text.contains("\u{1B}"))
    guard id == "dead" else { return }
    let screen = try CommandRun("replay", folder.casePath, "2yc", "--size", "400x24").text
    #expect(screen.contains("clipboard: \(run.lines[0])"), "\(run.text)\(screen)")
  }

  @Test func `show without an id prints the page of the case`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("show", folder.casePath)
    #expect(run.status == .done)
    #expect(run.lines.contains { $0.hasPrefix("2 Questions") && $0.contains("1 question") })
    #expect(run.lines.contains { $0.contains("harbour.reviews.sqlite") }, "\(run.text)")
  }
}
