import Foundation
import TestSupport
import Testing

/// README.md opens with a screen of this very program.
@Suite struct ReadmeScreenTests {
  @Test func `the screen in README is what replay prints`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.components(separatedBy: "```text\n")
    let shown = try #require(blocks.dropFirst().first?.components(separatedBy: "\n```").first)
    let printed = try CommandRun("replay", "okcupid-clarifai", "xxxx", "--size", "80x24").text
    expectPicture(shown, printed.trimmingCharacters(in: .newlines), "README.md")
  }
}
