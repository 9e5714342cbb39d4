import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// The texts of sources, from a folder of their own to the screen.
  @Suite struct Texts {
    private static let words = "The store burned all night.\n\nNobody knows why it burned.\n"
    private static let hostile =
      "Ev\u{1B}[31mil \u{1B}]0;title\u{07} te\u{202E}xt\u{9B}2J with the needle\u{200B} in it.\n"

    private static let story = #"""
      {"casebook": 1, "id": "two-texts", "title": "Two texts",
       "sources": [{"id": "a", "title": "Plain", "file": "plain.txt"},
         {"id": "b", "title": "Hostile", "file": "hostile.txt"}],
       "claims": [{"id": "c", "source": "a", "text": "It burned for hours.", "quote": "burned all night"},
         {"id": "d", "source": "b", "text": "There is a needle.", "quote": "the needle"}]}
      """#

    private func desk() throws -> (desk: TestDesk, path: String, texts: String) {
      let desk = try TestDesk()
      try desk.place.makeFolder("home/texts")
      try desk.place.write(Self.words, to: "home/texts/plain.txt")
      try desk.place.write(Self.hostile, to: "home/texts/hostile.txt")
      try desk.place.write(Self.story, to: "home/two.case.json")
      return (desk, desk.place.path("home/two.case.json"), desk.place.path("home/texts"))
    }

    @Test func `the folder is named once, and known the next time`() throws {
      let (desk, path, texts) = try desk()
      for arguments in [[path, "--sources", texts], [path]] {
        let program = try desk.open(arguments, showing: "Two texts")
        try program.wait(for: "texts from")
        try program.press("3<Enter>")
        try program.wait(for: "The store “burned all night”.")
        try program.press("j<Enter>")
        try program.wait(for: "words found")
        try program.press("q")
      }
      let program = try desk.open([path, "--forget-sources"], showing: "Two texts")
      try program.press("3")
      try program.wait(for: "not here")
    }

    @Test func `a hostile text reaches the terminal as letters, in a page and in a passage`() throws
    {
      let (desk, path, texts) = try desk()
      let program = try desk.open([path, "--sources", texts], showing: "Two texts", columns: 120)
      try program.press("3j<Enter>")
      try program.wait(for: "There is a needle")
      Hostile.expectHarmless(program)
      try program.press("j<Enter>")
      try program.wait(for: "words found")
      Hostile.expectHarmless(program)
      let printed = try desk.run("read", path, "b")
      #expect(printed.text.contains("needle") && Hostile.forbidden(in: printed.text) == [])
      #expect(Hostile.forbidden(in: try desk.run("verify", path, "--all").text) == [])
    }
  }
}
