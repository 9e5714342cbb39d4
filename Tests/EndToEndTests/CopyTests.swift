import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// Words on their way out: onto the clipboard of whoever sits at the terminal.
  @Suite struct Copying {
    @Test func `y l sends the line that compare prints to the clipboard`() throws {
      let desk = try TestDesk()
      let program = try desk.open()
      try program.press("2/with whom<Enter>".replacing(" ", with: "<Space>"))
      try program.wait(for: "─ With whom alone did the FTC settle?")
      try program.press("y")
      try program.wait(for: "Esc close")
      try program.press("l")
      try program.wait(for: "sent to the terminal's clipboard: With whom")
      let printed = try desk.run("compare", "okcupid-clarifai", "settlement-party", "--line")
      let copied = program.screen.clipboard.map(Self.decoded)
      #expect(copied == [printed.text.trimmingEnd().replacing("\n", with: "")], "\(copied)")
      try program.quit()
    }

    @Test func `a hostile case puts nothing on the clipboard but letters`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("hostile.case.json")
      let program = try desk.open([path], showing: "5 Check")
      for keys in ["2", "3", "5"] {
        try program.press("\(keys)y")
        try program.wait(for: "Esc close")
        try program.press("c")
        try program.wait(for: "sent to the terminal's clipboard")
        try program.press("<Down>")
      }
      let copied = program.screen.clipboard.map(Self.decoded)
      #expect(copied.count == 3 && copied.allSatisfy { Hostile.forbidden(in: $0) == [] })
      #expect(!copied.contains("evil") && program.screen.unknown == [])
      try program.quit()
    }

    private static func decoded(_ text: String) -> String {
      Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) } ?? "no base64: \(text)"
    }
  }
}
