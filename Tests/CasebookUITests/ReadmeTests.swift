import CasebookUI
import Foundation
import Testing

@Suite struct ReadmeTests {
  static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")

  @Test func `README lists the keys that the program has`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let isTrue = text.contains(KeyMap.markdown)
    #expect(isTrue, "the table of README.md is to be:\n\(KeyMap.markdown)")
  }

  @Test func `the first two shell commands are to run and to test`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let fenced = text.split(separator: "```sh\n").dropFirst()
      .flatMap { $0.split(separator: "```")[0].split(separator: "\n") }
    #expect(fenced.prefix(2) == ["make run", "make test"])
  }
}
