extension FindingRule {
  /// What can be wrong with the keys of a record and the shape of their values.
  static let shape: [FindingRule] = [
    FindingRule(
      .badVersion, .error, "the file is of a version of the format that is not known",
      examples: [
        .init(
          .text(#"{"casebook": 2, "title": "Harbour fire"}"#),
          keeps: .text(#"{"casebook": 1, "title": "Harbour fire"}"#))
      ]),
    FindingRule(
      .unknownKey, .error, "a key is none of the format and does not begin with x-",
      examples: [
        .init(
          #""claims": [{"source": "herald", "txt": "a", "quote": "twelve dead"}]"#,
          keeps: #"""
            "claims": [{"source": "herald", "x-txt": "a", "quote": "twelve dead"}]
            """#),
        .init(
          #""claims": [{"source": "herald", "text": "Twelve died.", "zzzzzz": 1}]"#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "x-zzzzzz": 1}]
            """#),
        .init(
          #""evnts": []"#,
          keeps: #""events": []"#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "actors": [{"actr": "a", "actor": "a"}]}],
          "actors": [{"id": "a", "name": "Mayor"}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire",
            "actors": [{"role": "r", "actor": "a"}, "a"]}],
            "actors": [{"id": "a", "name": "Mayor"}]
            """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "place": {"name": "Quay", "latt": 1}}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire",
            "place": {"name": "Quay", "lat": 1, "lon": 2}}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead", "value": {"mx": 9}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "value": {"max": 9}}]
            """#),
      ]),
    FindingRule(
      .missingKey, .error, "a key that must be there is not",
      examples: [
        .init(
          #""claims": [{"text": "Twelve died."}]"#,
          keeps: #""claims": [{"source": "herald", "text": "Twelve died."}]"#),
        .init(
          #""claims": [{"source": "herald"}]"#,
          keeps: #""claims": [{"source": "herald", "question": "dead", "value": 1}]"#),
        .init(
          #""claims": [{"source": "herald", "value": 1, "text": "Twelve died."}]"#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "text": "Twelve died."}]
            """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "media": [{"caption": "The quay"}]}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "media": [{"url": "u", "x-w": 1}]}]
            """#),
        .init(
          #""events": [{"id": "fire", "title": "Fire", "place": {"lat": 1}}]"#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "place": {"country": "no"}}]
            """#),
        .init(
          #""reviews": [{"about": "dead"}]"#,
          keeps: #""reviews": [{"about": "dead", "verdict": "mixed"}]"#),
        .init(
          .source(#"{"id": "wire", "type": "book"}"#),
          keeps: .source(#"{"id": "wire", "type": "book", "exhibit": "A 7"}"#)),
        .init(
          .source(#"{"title": "Wire"}"#),
          keeps: .source(#"{"id": "wire", "title": "Wire"}"#)),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "derivedFrom": [{"by": "us"}]}"#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire",
            "derivedFrom": [{"by": "us", "source": "herald", "certainty": "named"}]}
            """#)),
      ]),
    FindingRule(
      .wrongType, .error, "a value is of another type than its key asks for",
      examples: [
        .init(
          #""claims": [{"source": "herald", "text": 5}]"#,
          keeps: #""claims": [{"source": "herald", "text": "5"}]"#),
        .init(
          #""claims": {}"#,
          keeps: #""claims": []"#),
        .init(
          #""claims": ["c"]"#,
          keeps: #""claims": [{"source": "herald", "text": "Twelve died."}]"#),
        .init(
          .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #""claims": [{"source": "herald", "text": "Twelve died.", "via": "wire"}]"#),
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #""claims": [{"source": "herald", "text": "Twelve died.", "via": ["wire"]}]"#)),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "attribution": 1}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.",
            "attribution": {"name": "the mayor"}}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "credibility": 1.5}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "credibility": 1}]
            """#),
        .init(
          #""claims": [{"source": "herald", "question": "dead", "value": null}]"#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "value": {"unknown": true}}]
            """#),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "volume": true}"#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "volume": 7, "author": "A",
            "editor": [{"family": "B"}, "C"]}
            """#)),
      ]),
    FindingRule(
      .badWord, .error, "a value is none of the words its key allows",
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "stance": "denys"}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "stance": "denies"}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.",
          "locator": {"label": "p.", "locator": "1"}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.",
            "locator": {"label": "page", "locator": "1"}}]
            """#),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "reliability": "a"}"#),
          keeps: .source(#"{"id": "wire", "title": "Wire", "reliability": "A"}"#)),
      ]),
    FindingRule(
      .emptyList, .error, "a list that must have elements has none",
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "attribution": []}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "attribution": {"name": "the mayor"},
            "tags": []}]
            """#),
        .init(
          #""walks": [{"title": "The night", "steps": []}]"#,
          keeps: #""walks": [{"title": "The night", "steps": [{"about": "dead"}]}]"#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "locator": []}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.",
            "locator": ["p. 1", {"label": "page", "locator": "1"}]}]
            """#),
      ]),
    FindingRule(
      .badCount, .error, "a list or a text is too short or too long",
      examples: [
        .init(
          .made("a name of 385 characters") { LargeExample.actor("n", 385) },
          keeps: .made("a name of 384 characters") { LargeExample.actor("é", 384) }),
        .init(
          #""decisions": [{"about": ["herald"], "decision": "same"}]"#,
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #""decisions": [{"about": ["herald", "wire"], "decision": "same"}]"#)),
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "issued": {"date-parts": [[2020, 1, 2, 3]]}}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "issued": {"date-parts": [[2020, 1, 2], [2021]]}}
            """#)),
      ]),
    FindingRule(
      .emptyText, .error, "a text that must say something is empty",
      examples: [
        .init(
          #""actors": [{"id": "a", "name": ""}]"#,
          keeps: #""actors": [{"id": "a", "name": "Mayor", "note": ""}]"#)
      ]),
    FindingRule(
      .outOfRange, .error, "a number lies outside of what its key allows",
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "credibility": 7}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "credibility": 6}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead", "value": {"lat": 91, "lon": 0}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead",
            "value": {"lat": 90, "lon": 0, "radiusM": 5}}]
            """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "seq": 99999999999999999999}]
          """#,
          keeps: #""events": [{"id": "fire", "title": "Fire", "seq": -5}]"#),
      ]),
    FindingRule(
      .repeatedValue, .warning, "a list has a value twice",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "tags": ["x", "y", "x"]}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "tags": ["x", "y", "X"]}]
            """#),
        .init(
          .question(
            #"""
            {"id": "why", "text": "Why?", "type": "choice",
            "options": ["arson", {"value": "a match", "aliases": ["arson"]}]}
            """#),
          keeps: .question(
            #"""
            {"id": "why", "text": "Why?", "type": "choice",
            "options": ["arson", {"value": "a match", "aliases": ["a lighter"]}]}
            """#)),
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": ["herald", {"source": "herald"}]}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": [{"source": "herald", "by": "us"}]}
            """#)),
      ]),
    FindingRule(
      .unknownRecordKind, .error, "a line is a record of a kind that is not known",
      examples: [
        .init(
          .lines(
            #"""
            {"casebook": 1, "title": "Harbour fire"}
            {"record": "sauce", "id": "herald", "title": "Herald"}
            """#),
          keeps: .lines(
            #"""
            {"casebook": 1, "title": "Harbour fire"}
            {"record": "source", "id": "herald", "title": "Herald"}
            """#))
      ]),
  ]
}
