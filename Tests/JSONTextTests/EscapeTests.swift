import Testing
import TestSupport

@testable import JSONText

@Suite struct EscapeTests {
  private func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONEscape.appendString(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `unseen characters are written as escapes`() {
    #expect(written("a\"b\\c/d") == #""a\"b\\c/d""#)
    #expect(written("\n\r\t\u{8}\u{C}\u{0}\u{1B}\u{7F}") == #""\n\r\t\b\f\u0000\u001b\u007f""#)
    #expect(written("\u{9B}31m\u{202E}\u{200B}\u{FEFF}") == #""\u009b31m\u202e\u200b\ufeff""#)
    #expect(written("\u{2028}\u{2066}\u{AD}\u{A0}") == #""\u2028\u2066\u00ad\u00a0""#)
    #expect(written("\u{E0041}\u{E0100}\u{1D173}") == #""\udb40\udc41\udb40\udd00\ud834\udd73""#)
    #expect(written("é€😀 日本 עברית") == "\"é€😀 日本 עברית\"")
  }

  @Test func `the list of unseen characters holds all that Unicode calls so`() {
    let categories: [Unicode.GeneralCategory] = [
      .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator,
    ]
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap({ Unicode.Scalar($0) }) {
      let properties = scalar.properties
      let isUnseen =
        categories.contains(properties.generalCategory) && scalar != " "
        || properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      guard isUnseen else { continue }
      #expect(JSONInvisible.contains(scalar), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `letters, marks, digits and signs stay as they are`() {
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap({ Unicode.Scalar($0) })
    where JSONInvisible.contains(scalar) {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      #expect(
        !isLetter || scalar.properties.isDefaultIgnorableCodePoint,
        "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: 0..<200) func `text survives writing and reading`(seed: Int) throws {
    var random = Seeded(seed)
    let text = randomText(using: &random)
    #expect(try JSONValue(parsing: written(text)) == .string(text), "seed \(seed)")
  }

  @Test(arguments: 0..<100) func `text survives being escaped wholly`(seed: Int) throws {
    var random = Seeded(seed)
    let text = randomText(using: &random)
    let escapes = text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let value = try JSONValue(parsing: "\"" + escapes.joined() + "\"")
    #expect(value == .string(text), "seed \(seed)")
  }

  @Test func `a record is shown as it stands, its unseen characters escaped`() {
    let record = Array("{ \"id\": \"a\u{202E}b\",\n  \"n\": 1.50 }".utf8)
    var bytes: [UInt8] = []
    record.withUnsafeBufferPointer { JSONEscape.appendVisible($0, to: &bytes) }
    #expect(
      String(decoding: bytes, as: UTF8.self) == "{ \"id\": \"a\\u202eb\",\n  \"n\": 1.50 }")
  }

  private func randomText(using random: inout Seeded) -> String {
    let pools: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF, 0x22...0x22,
      0x5C...0x5C,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let value = UInt32.random(in: random.pick(pools), using: &random)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
