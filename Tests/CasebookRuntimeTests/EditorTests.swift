@testable import CasebookRuntime
import Foundation
import ScreenGrid
import Testing

@Suite struct EditorTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("  code   --wait ", ["code", "--wait"]),
    ("'/opt/my editor/bin' -n", ["/opt/my editor/bin", "-n"]),
    (#"a\ b "c d" e'f g'h"#, ["a b", "c d", "ef gh"]), (#"x "" y"#, ["x", "", "y"]),
    (
      "vi; rm -rf ~ && $(id) | `id` > x",
      ["vi;", "rm", "-rf", "~", "&&", "$(id)", "|", "`id`", ">", "x"]
    ),
    ("", []), (" \t", []),
  ])
  func `the name of an editor is split into words, and no shell reads it`(
    text: String, words: [String]
  ) {
    #expect(CommandWords.split(text) == words)
  }

  @Test(arguments: [
    (["VISUAL": "emacs -nw", "EDITOR": "vi"], "emacs"), (["EDITOR": "nano"], "nano"),
    (["VISUAL": " ", "EDITOR": "nano"], "nano"), ([:], "editor"),
  ])
  func `the editor is VISUAL, else EDITOR, else the system's own`(
    environment: [String: String], name: String
  ) {
    var started: [String] = []
    _ = OutsideEditor(environment: environment).edit("text") { command in
      started.append(command[0])
      return .exited(status: 0)
    }
    #expect(started == [name])
  }

  @Test func `the text lies in a private file while it is edited, and nowhere afterwards`() throws {
    var path = ""
    let outcome = editor.edit("before") { command in
      path = command[1]
      #expect((try? String(contentsOfFile: path, encoding: .utf8)) == "before")
      #expect(mode(of: path) == 0o600)
      #expect(mode(of: folder(of: path)) == 0o700)
      write("after\n", to: path)
      write("what an editor keeps", to: path + "~")
      return .exited(status: 0)
    }
    #expect(outcome == OutsideEditor.Outcome(text: "after", problem: nil))
    #expect(path.hasSuffix(".txt"))
    #expect(!FileManager.default.fileExists(atPath: folder(of: path)))
  }

  @Test func `an editor that replaces the file is understood`() {
    let outcome = editor.edit("before") { command in
      write("after", to: command[1] + ".new")
      #expect(rename(command[1] + ".new", command[1]) == 0)
      return .exited(status: 0)
    }
    #expect(outcome.text == "after")
  }

  @Test(arguments: [ChildEnd.exited(status: 1), .killed(signal: 9), .notStarted(reason: "gone")])
  func `an editor that fails leaves the text as it was, and says so`(end: ChildEnd) {
    let outcome = editor.edit("before") { command in
      write("half", to: command[1])
      return end
    }
    #expect(outcome.text == nil)
    #expect(outcome.problem?.isEmpty == false)
  }

  @Test func `a text too long for a mark, or no text at all, is refused`() {
    let long = editor.edit("") { command in
      write(String(repeating: "x", count: 70_000), to: command[1])
      return .exited(status: 0)
    }
    #expect(long.problem?.contains("70000 bytes") == true)
    let binary = editor.edit("") { command in
      write(Data([0xFF, 0xFE]), to: command[1])
      return .exited(status: 0)
    }
    #expect(binary.problem?.contains("UTF-8") == true)
    let link = editor.edit("") { command in
      unlink(command[1])
      #expect(symlink("/dev/zero", command[1]) == 0)
      return .exited(status: 0)
    }
    #expect(link.text == nil)
  }

  private let editor = OutsideEditor(environment: ["EDITOR": "ed"])

  private func write(_ text: String, to path: String) { write(Data(text.utf8), to: path) }

  private func write(_ content: Data, to path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: content))
  }

  private func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
