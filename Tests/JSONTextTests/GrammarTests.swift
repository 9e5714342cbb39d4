import Testing

@testable import JSONText

/// The grammar of RFC 8259 by example, in the spirit of the published test suites.
@Suite struct GrammarTests {
  static let accepted: [String] = [
    "null", "true", "false", "0", "-0", "1", "-1", "10", "0.5", "-0.0", "1e5", "1E+5", "1e-5",
    "123.456e78", "0e0", "0E1", "-1.5e-10", "1e308", "1.7976931348623157e308", "1e-400",
    "12345678901234567890", "-9223372036854775809", "0.1234567890123456789012345678901234567890",
    "\"\"", "\"a\"", "\" \"", "\"/\"", "\"\\/\"", #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#,
    #""\ud83d\ude00""#, #""\uD83D\uDE00 \uDBFF\uDFFF""#, #""\u0000""#, #""\u2028\uFFFF""#,
    #""\\u0041""#, "\"\u{7F}\"", "\"\u{80}\"", "\"\u{2028}\u{2029}\"", "\"é€😀\u{10FFFF}\"",
    "\"\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\"", "\"\u{FFFE}\"", "\"// no /* comment\"",
    "[]", "[ ]", "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[null, 1, \"1\", {}]",
    "[1,\n2]", "\t[\r\n1\t]\n", "{}", "{ }", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{ \"a\" : { } }",
    "{\"\":0}", "{\"a\":{\"a\":1}}", "[{\"a\":1},{\"a\":2}]", "{\"a\":1,\"A\":2}",
    "{\"é\":1,\"e\u{301}\":2}", "{\"a\":[],\"b\":[]}", " 1", "1 ", "\n\n1\n", "\u{FEFF}{}",
    "{\"aaaaaaaaaaaaaaaaX\":1,\"aaaaaaaaaaaaaaaaY\":2}",
    "{\"aaaaaaaaXaaaaaaaa\":1,\"aaaaaaaaYaaaaaaaa\":2}",
    String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
    String(repeating: "{\"a\":", count: 63) + "{}" + String(repeating: "}", count: 63),
  ]

  static let refused: [(String, JSONFault)] = [
    ("", .unexpectedEnd), (" ", .unexpectedEnd), ("\u{FEFF}", .unexpectedEnd),
    ("[", .unexpectedEnd), ("{", .unexpectedEnd), ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd),
    ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd), ("{\"a\":1", .unexpectedEnd),
    ("\"", .unexpectedEnd), ("\"a", .unexpectedEnd), ("\"\\", .unexpectedEnd),
    ("\"\\u", .unexpectedEnd), ("\"\\u00", .unexpectedEnd), ("-", .unexpectedEnd),
    ("1.", .unexpectedEnd), ("1e", .unexpectedEnd), ("1e+", .unexpectedEnd),
    ("tru", .unexpectedEnd),
    ("nul", .unexpectedEnd), ("fals", .unexpectedEnd),
    ("[1,]", .trailingComma), ("{\"a\":1,}", .trailingComma), ("[1,,2]", .unexpectedByte),
    ("[,1]", .unexpectedByte), ("[,]", .unexpectedByte), ("{,}", .unexpectedByte),
    ("[1 2]", .missingComma), ("[1 true]", .missingComma), ("[\"a\" \"b\"]", .missingComma),
    ("{\"a\":1 \"b\":2}", .missingComma), ("[[] []]", .missingComma), ("[1}", .unexpectedByte),
    ("{\"a\":1]", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte), ("{\"a\",1}", .unexpectedByte),
    ("{a:1}", .unexpectedByte), ("{1:1}", .unexpectedByte), ("{'a':1}", .unexpectedByte),
    ("['a']", .unexpectedByte), ("{\"a\"::1}", .unexpectedByte), ("{:1}", .unexpectedByte),
    ("]", .unexpectedByte), ("}", .unexpectedByte), (":", .unexpectedByte), (",", .unexpectedByte),
    ("// a\n1", .comment), ("[1 /* a */]", .comment), ("# a\n1", .comment), ("[1,//\n2]", .comment),
    ("NaN", .badLiteral), ("Infinity", .badLiteral), ("True", .badLiteral),
    ("undefined", .badLiteral),
    ("nulL", .badLiteral), ("truee", .badLiteral), ("nulls", .badLiteral), ("true1", .badLiteral),
    ("[TRUE]", .badLiteral), ("-Infinity", .badNumber), ("-NaN", .badNumber),
    ("01", .badNumber), ("-01", .badNumber), ("00", .badNumber), ("+1", .badNumber),
    (".5", .badNumber), ("-.5", .badNumber), ("1.e5", .badNumber), ("[1.]", .badNumber),
    ("[1e]", .badNumber), ("[1e+]", .badNumber), ("[-]", .badNumber), ("--1", .badNumber),
    ("0x1F", .textAfterDocument), ("1_000", .textAfterDocument), ("[0x1]", .missingComma),
    ("1e400", .numberTooLarge), ("-1e400", .numberTooLarge),
    ("1e99999999999999999999", .numberTooLarge),
    (String(repeating: "9", count: 400), .numberTooLarge), ("1.8e308", .numberTooLarge),
    ("\"\t\"", .controlInString), ("\"\n\"", .controlInString), ("\"a\u{0}\"", .controlInString),
    ("\"\u{1F}\"", .controlInString), ("\"\\a\"", .badEscape), ("\"\\x41\"", .badEscape),
    ("\"\\U0041\"", .badEscape), ("\"\\u00G0\"", .badEscape), ("\"\\u 041\"", .badEscape),
    ("\"\\'\"", .badEscape), ("\"\\0\"", .badEscape), ("\"\\\n\"", .badEscape),
    ("\"\\é\"", .badEscape),
    (#""\ud83d""#, .loneSurrogate), (#""\ude00""#, .loneSurrogate),
    (#""\ud83d\ud83d""#, .loneSurrogate), (#""\ud83dx""#, .loneSurrogate),
    (#""\ud83d\n""#, .loneSurrogate), (#""\ud83d\u0041""#, .loneSurrogate),
    (#""\ude00\ud83d""#, .loneSurrogate), (#""\ud83d\ude0""#, .badEscape),
    ("{\"a\":1,\"a\":2}", .duplicateKey), (#"{"a":1,"\u0061":2}"#, .duplicateKey),
    (#"{"\u0061":1,"b":0,"a":2}"#, .duplicateKey), ("[{\"\":1,\"\":2}]", .duplicateKey),
    ("{\"x\":{\"long key here\":1,\"long key here\":2}}", .duplicateKey),
    ("1 2", .textAfterDocument), ("{} {}", .textAfterDocument), ("[]]", .textAfterDocument),
    ("{}}", .textAfterDocument), ("null,", .textAfterDocument), ("1\u{FEFF}", .textAfterDocument),
    ("[\u{FEFF}1]", .unexpectedByte), ("[\u{A0}1]", .unexpectedByte), ("[\u{B}1]", .unexpectedByte),
    ("[1\u{C}]", .unexpectedByte), ("{\"a\u{301}\" 1}", .unexpectedByte),
    ("\u{201C}a\u{201D}", .unexpectedByte),
    (String(repeating: "[", count: 65), .tooDeep),
    (String(repeating: "{\"a\":[", count: 33), .tooDeep),
    (String(repeating: "[", count: 100_000), .tooDeep),
  ]

  static let refusedBytes: [([UInt8], JSONFault)] = [
    ([0x22, 0x80, 0x22], .badUTF8), ([0x22, 0xC0, 0xAF, 0x22], .badUTF8),
    ([0x22, 0xC1, 0xBF, 0x22], .badUTF8), ([0x22, 0xC3, 0x22], .badUTF8),
    ([0x22, 0xC3, 0x28, 0x22], .badUTF8), ([0x22, 0xE0, 0x80, 0x80, 0x22], .badUTF8),
    ([0x22, 0xE0, 0x9F, 0xBF, 0x22], .badUTF8), ([0x22, 0xE2, 0x82, 0x22], .badUTF8),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], .badUTF8), ([0x22, 0xED, 0xBF, 0xBF, 0x22], .badUTF8),
    ([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], .badUTF8),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .badUTF8),
    ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], .badUTF8),
    ([0x22, 0xF8, 0x88, 0x80, 0x80, 0x80], .badUTF8),
    ([0x22, 0xFE, 0x22], .badUTF8), ([0x22, 0xFF, 0x22], .badUTF8), ([0x22, 0xE2, 0x82], .badUTF8),
    ([0x5B, 0xE9, 0x5D], .badUTF8), ([0x5B, 0x31, 0xFF, 0x5D], .badUTF8),
    ([0xFE, 0xFF, 0x00, 0x7B], .otherEncoding), ([0xFF, 0xFE, 0x7B, 0x00], .otherEncoding),
    ([0x00, 0x7B, 0x00, 0x7D], .otherEncoding), ([0x7B, 0x00, 0x7D, 0x00], .otherEncoding),
    ([0x00, 0x00, 0xFE, 0xFF], .otherEncoding), ([0x5B, 0x00, 0x5D], .otherEncoding),
    ([0x5B, 0x31, 0x00, 0x5D], .unexpectedByte), ([0xEF, 0xBB, 0x7B, 0x7D], .badUTF8),
    ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31], .unexpectedByte),
  ]

  @Test(arguments: accepted) func `what the RFC allows is accepted`(text: String) {
    #expect(fault(in: text) == nil)
  }

  @Test(arguments: refused) func `what the RFC forbids is refused by name`(
    text: String, expected: JSONFault
  ) {
    #expect(fault(in: text)?.fault == expected, "\(text.prefix(60))")
  }

  @Test(arguments: refusedBytes) func `what is not UTF-8 is refused`(
    bytes: [UInt8], expected: JSONFault
  ) {
    #expect(fault(in: bytes)?.fault == expected)
  }

  @Test func `a key among many is found twice wherever it stands`() {
    for twin in [0, 1, 63, 64, 65, 150, 198] {
      let keys = (0..<200).map { "\"key \($0 == 199 ? twin : $0)\":\($0)" }
      let error = fault(in: "{" + keys.joined(separator: ",") + "}")
      #expect(error?.fault == .duplicateKey, "twin of key \(twin)")
    }
    let different = (0..<200).map { "\"key \($0)\":\($0)" }.joined(separator: ",")
    #expect(fault(in: "{" + different + "}") == nil)
  }

  @Test func `a string may be 4 MiB long and not a byte longer`() {
    let longest = String(repeating: "x", count: JSONLimits.stringBytes)
    #expect(fault(in: "\"" + longest + "\"") == nil)
    #expect(fault(in: "\"x" + longest + "\"")?.fault == .stringTooLong)
    #expect(fault(in: "\"\\n" + longest)?.fault == .stringTooLong)
  }

  @Test func `an error points at the byte that is wrong`() {
    #expect(fault(in: "[1, 2,]")?.offset == 5)
    #expect(fault(in: "{\"a\": 1, \"a\": 2}")?.offset == 9)
    #expect(fault(in: "[\"ab\\q\"]")?.offset == 4)
    #expect(fault(in: "[\"ab")?.offset == 4)
    #expect(fault(in: "[01]")?.offset == 1)
    #expect(fault(in: "{} x")?.offset == 3)
  }
}
