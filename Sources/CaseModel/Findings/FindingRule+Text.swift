extension FindingRule {
  /// What can be wrong with the text as JSON, and what is too large.
  static let text: [FindingRule] = [
    FindingRule(
      .syntax, .error, "the text is not JSON here",
      isBeyondSchema: true,
      examples: [
        .init(
          #""claims": [{"source": "herald", "text": NaN}]"#,
          keeps: #""claims": [{"source": "herald", "text": "NaN"}]"#),
        .init(
          #""claims": [{"source": "herald", "text": "Twelve died."},]"#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died."} {"source": "herald",
          "text": "Nine died."}]
          """#),
        .init(
          .text(#"{"casebook": 1 "title": "Harbour fire"}"#),
          keeps: .text(#"{"casebook": 1, "title": "Harbour fire"}"#)),
        .init(
          .text(#"{"casebook": 1, "title": "Harbour fire"} // the fire"#)),
        .init(
          .text(#"{'casebook': 1}"#)),
      ]),
    FindingRule(
      .notUTF8, .error, "the bytes are not UTF-8",
      isBeyondSchema: true,
      examples: [
        .init(
          .bytes(
            "a title with the byte FF in it",
            Array(#"{"casebook": 1, "title": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)),
          keeps: .text(#"{"casebook": 1, "title": "\u00ff"}"#))
      ]),
    FindingRule(
      .duplicateKey, .error, "a key stands twice in one object",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "text": "Nine died."}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "quote": "twelve dead"}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "x-a": 1, "x-a": 2}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "x-a": 1, "x-b": 2}]
            """#),
        .init(
          #""title": "again""#),
        .init(
          #"""
          "claims": [], "claims": [{"source": "herald", "text": "Twelve died."}]
          """#),
      ]),
    FindingRule(
      .badNumber, .error, "a number cannot be held",
      isBeyondSchema: true,
      examples: [
        .init(
          #""claims": [{"source": "herald", "question": "dead", "value": 1e999}]"#,
          keeps: #""claims": [{"source": "herald", "question": "dead", "value": 1e99}]"#)
      ]),
    FindingRule(
      .loneSurrogate, .error, "half of an escaped surrogate pair stands alone",
      isBeyondSchema: true,
      examples: [
        .init(
          #""claims": [{"source": "herald", "text": "\ud800"}]"#,
          keeps: #""claims": [{"source": "herald", "text": "\ud83d\ude00"}]"#)
      ]),
    FindingRule(
      .cutOff, .error, "the file ends before the text does",
      isBeyondSchema: true,
      examples: [
        .init(
          .text(#"{"casebook": 1, "title": "Harbour fire""#),
          keeps: .text(#"{"casebook": 1, "title": "Harbour fire"}"#)),
        .init(
          .text(#"{"casebook": 1, "title": "Harb"#)),
      ]),
    FindingRule(
      .tooDeep, .error, "lists and objects lie deeper than 64",
      isBeyondSchema: true,
      examples: [
        .init(
          .made("lists 65 deep") { LargeExample.nested(64) },
          keeps: .made("lists 64 deep") { LargeExample.nested(63) })
      ]),
    FindingRule(
      .stringTooLong, .error, "a string is longer than 4 MiB",
      isBeyondSchema: true,
      examples: [
        .init(
          .made("a text of 4 MiB and a byte") { LargeExample.noting((4 << 20) + 1) },
          keeps: .made("a text of 4 MiB") { LargeExample.noting(4 << 20) })
      ]),
    FindingRule(
      .idTooLong, .error, "an id is longer than 200 bytes",
      examples: [
        .init(
          .made("an id of 201 bytes") { LargeExample.naming(201) },
          keeps: .made("an id of 200 bytes") { LargeExample.naming(200) })
      ]),
    FindingRule(
      .listTooLong, .error, "a list or a value is longer than is kept",
      isBeyondSchema: true,
      examples: [
        .init(
          .made("a list of 9 MiB of aliases") { LargeExample.aliases(9 << 20) },
          keeps: .made("a list of 7 MiB of aliases") { LargeExample.aliases(7 << 20) })
      ]),
    FindingRule(
      .fileTooLong, .error, "the input is longer than is read",
      isBeyondSchema: true,
      examples: [
        .init(
          .made("a case of more than 4 GiB (tried here with a limit of 100 bytes)") {
            String(repeating: " ", count: 80) + LargeExample.empty
          },
          keeps: .text(#"{"casebook": 1, "title": "Harbour fire"}"#), byteLimit: 100)
      ]),
  ]
}
