import TestSupport
import Testing

@testable import CasebookUI

@Suite struct TextFieldTests {
  @Test func `letters go in at the cursor`() {
    var field = TextField("cast")
    field.move(by: -2)
    field.insert("x")
    #expect(field.text == "caxst")
    #expect(field.cursor == 3)
  }

  @Test func `a letter and its accent go as one`() {
    var field = TextField("cafe")
    field.insert("\u{301}")
    #expect(field.characters.count == 4)
    field.deleteBackward()
    #expect(field.text == "caf")
  }

  @Test func `a word goes with the blanks behind it`() {
    var field = TextField("only this text  ")
    field.deleteWordBackward()
    #expect(field.text == "only this ")
    field.deleteWordBackward()
    #expect(field.text == "only ")
  }

  @Test func `nothing before the start and nothing behind the end can be deleted`() {
    var field = TextField("ab")
    field.deleteForward()
    #expect(field.text == "ab")
    field.moveToStart()
    field.deleteBackward()
    field.deleteWordBackward()
    field.deleteToStart()
    #expect(field.text == "ab")
    field.deleteForward()
    #expect(field.text == "b")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `random typing keeps the cursor inside the text`(seed: UInt64) {
    var random = Seeded(seed)
    var field = TextField()
    for _ in 0..<200 {
      Self.change(&field, &random)
      #expect(field.cursor >= 0 && field.cursor <= field.characters.count, "seed \(seed)")
      #expect(Array(field.text) == field.characters, "seed \(seed)")
    }
  }

  private static func change(_ field: inout TextField, _ random: inout Seeded) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0...2:
      field.insert(["a", " ", "\u{301}", "漢", "👩‍👧", "\r\n"].randomElement(using: &random) ?? "")
    case 3: field.deleteBackward()
    case 4: field.deleteForward()
    case 5: field.deleteWordBackward()
    case 6: field.move(by: Int.random(in: -9...9, using: &random))
    case 7: field.moveToStart()
    default: field.moveToEnd()
    }
  }
}
