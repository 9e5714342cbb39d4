extension FindingRule {
  /// What can be wrong with single values.
  static let values: [FindingRule] = [
    FindingRule(
      .badID, .error, "an id is empty, begins with ~, or has a character that ids may not have",
      examples: [
        .init(
          #""actors": [{"id": "", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "a", "name": "Mayor"}]"#),
        .init(
          #""actors": [{"id": "~a1", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "a~1", "name": "Mayor"}]"#),
        .init(
          #""actors": [{"id": "a b", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "a_b", "name": "Mayor"}]"#),
        .init(
          #""actors": [{"id": "a\u00a0b", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "a\u00e9b", "name": "Mayor"}]"#),
        .init(
          #""actors": [{"id": "a,b", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "https://example.org/a?b=(c)", "name": "Mayor"}]"#),
        .init(
          #""actors": [{"id": "a\tb", "name": "Mayor"}]"#,
          keeps: #""actors": [{"id": "日本\u001b", "name": "Mayor"}]"#),
      ]),
    FindingRule(
      .badDate, .error, "a date is not EDTF",
      isBeyondSchema: true,
      examples: [
        .init(
          #""events": [{"id": "fire", "title": "Fire", "date": "12.5.2020"}]"#,
          keeps: #""events": [{"id": "fire", "title": "Fire", "date": "2020-05-12"}]"#),
        .init(
          #""events": [{"id": "fire", "title": "Fire", "date": "2021-02-29"}]"#,
          keeps: #""events": [{"id": "fire", "title": "Fire", "date": "2020-02-29"}]"#),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "issued": "May"}"#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "issued": {"literal": "May"},
            "accessed": {"date-parts": [[2020, "5"]]}}
            """#), isSchemaException: true),
      ]),
    FindingRule(
      .badURL, .error, "an address is not a URL",
      examples: [
        .init(
          #"""
          "reviews": [{"about": "dead", "rating": "Mostly true", "URL": "example.org"}]
          """#,
          keeps: #"""
            "reviews": [{"about": "dead", "rating": "Mostly true",
            "URL": "https://example.org/a"}]
            """#),
        .init(
          #"""
          "reviews": [{"about": "dead", "rating": "Mostly true", "URL": "https://a b"}]
          """#,
          keeps: #"""
            "reviews": [{"about": "dead", "rating": "Mostly true", "URL": "urn:isbn:1"}]
            """#),
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "archiveUrl": ["https://a.org", "a.org"]}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "archiveUrl": ["https://a.org", "https://b.org"]}
            """#)),
      ]),
    FindingRule(
      .badLanguage, .error, "a language is not a BCP 47 tag",
      examples: [
        .init(
          #""language": "english""#,
          keeps: #""language": "pt-BR""#)
      ]),
    FindingRule(
      .badZone, .warning, "a time zone is none that is known; its times count as in UTC",
      isBeyondSchema: true,
      examples: [
        .init(
          #""events": [{"id": "fire", "title": "Fire", "timeZone": "Europe/Berlim"}]"#,
          keeps: #""events": [{"id": "fire", "title": "Fire", "timeZone": "Europe/Berlin"}]"#),
        .init(#""timeZone": "+02:00""#, keeps: #""timeZone": "UTC""#),
      ]),
    FindingRule(
      .badHash, .error, "a hash is not 64 lower-case hexadecimal digits",
      examples: [
        .init(
          .source(#"{"id": "wire", "file": "a.pdf", "sha256": "ABC"}"#),
          keeps: .source(
            #"""
            {"id": "wire", "file": "a.pdf",
            "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"}
            """#))
      ]),
    FindingRule(
      .badPath, .error, "a path is absolute or leaves its folder",
      examples: [
        .init(
          #""attachments": "../files""#,
          keeps: #""attachments": "files/2020""#),
        .init(
          #""attachments": "/etc""#,
          keeps: #""attachments": "etc""#),
        .init(
          #""attachments": "C:\\files""#,
          keeps: #""attachments": "files""#),
        .init(
          .source(#"{"id": "wire", "file": "a/../../b.pdf"}"#),
          keeps: .source(#"{"id": "wire", "file": "a/..b/c.pdf"}"#)),
      ]),
    FindingRule(
      .badName, .error, "a name has a character or a form it may not have",
      examples: [
        .init(
          #""actors": [{"id": "a", "name": "Mayor", "schema": "person"}]"#,
          keeps: #""actors": [{"id": "a", "name": "Mayor", "schema": "Person"}]"#)
      ]),
    FindingRule(
      .badValue, .error,
      "a value does not fit the type of its question",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead", "value": {"min": 1, "amount": 2}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "value": {"min": 1, "max": 2}}]
            """#, isSchemaException: true),
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead", "value": {"none": false}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "value": {"none": true}}]
            """#, isSchemaException: true),
        .init(
          .question(
            #"{"id": "toll", "text": "How many died?", "type": "number"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "twelve"}]
              """#),
          keeps: .question(
            #"{"id": "toll", "text": "How many died?", "type": "number"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": {"min": 12}}]
              """#)),
        .init(
          .question(
            #"{"id": "toll", "text": "How many died?", "type": "date"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "in May"},
              {"source": "herald", "question": "toll", "value": 2020}]
              """#),
          keeps: .question(
            #"{"id": "toll", "text": "How many died?", "type": "date"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "2020-05~"},
              {"source": "herald", "question": "toll", "value": {"none": true}}]
              """#)),
        .init(
          .question(
            #"{"id": "toll", "text": "How many died?", "type": "boolean"}"#,
            and: #""claims": [{"source": "herald", "question": "toll", "value": [true]}]"#),
          keeps: .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "boolean", "many": true}
            """#,
            and: #""claims": [{"source": "herald", "question": "toll", "value": [true]}]"#)),
        .init(
          .question(
            #"{"id": "toll", "text": "How many died?", "type": "url"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "example"}]
              """#),
          keeps: .question(
            #"{"id": "toll", "text": "How many died?", "type": "url"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "https://example.org"}]
              """#)),
        .init(
          .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "number", "answer": "twelve"}
            """#),
          keeps: .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "number", "answer": 12}
            """#)),
        .init(
          .question(
            #"""
            {"id": "start", "text": "When did it start?", "type": "date", "answer": {"min": 2020}}
            """#),
          keeps: .question(
            #"""
            {"id": "start", "text": "When did it start?", "type": "date",
            "answer": {"unknown": true}}
            """#)),
        .init(
          .question(
            #"""
            {"id": "cost", "text": "What did it cost?", "type": "quantity", "answer": [1, 2]}
            """#),
          keeps: .question(
            #"""
            {"id": "cost", "text": "What did it cost?", "type": "quantity", "many": true,
            "answer": [1, 2]}
            """#)),
        .init(
          .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "number", "options": ["9", "a dozen"]}
            """#),
          keeps: .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "number",
            "options": ["9", {"value": 12, "label": "a dozen"}]}
            """#)),
        .init(
          .question(
            #"{"id": "where", "text": "Where?", "type": "place"}"#,
            and: #""claims": [{"source": "herald", "question": "where", "value": true}]"#),
          keeps: .question(
            #"{"id": "where", "text": "Where?", "type": "place"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "where",
              "value": {"lat": 54.1, "lon": 9.9}}]
              """#)),
        .init(
          .question(
            #"{"id": "who", "text": "Who?", "type": "actor"}"#,
            and: #""claims": [{"source": "herald", "question": "who", "value": 7}]"#),
          keeps: .question(
            #"{"id": "who", "text": "Who?", "type": "actor"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "who", "value": {"unknown": true}}]
              """#)),
      ]),
    FindingRule(
      .badSelector, .error, "a locator is of a form that is not known",
      examples: [
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.",
          "locator": {"type": "TextQuoteSelector", "value": "b"}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.",
            "locator": {"type": "TextQuoteSelector", "exact": "b"}}]
            """#)
      ]),
    FindingRule(
      .reversed, .error, "something ends before it begins, or the least is more than the most",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "date": "2020-05-12/2020-05-09"}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "date": "2020-05-09/2020-05-12"}]
            """#),
        .init(
          #"""
          "actors": [{"id": "a", "name": "Mayor", "born": "1980", "died": "1944"}]
          """#,
          keeps: #"""
            "actors": [{"id": "a", "name": "Mayor", "born": "1944", "died": "1944-03~"}]
            """#),
        .init(
          #"""
          "actors": [{"id": "a", "name": "Mayor"}, {"id": "city", "name": "City"}],
          "relations": [{"from": "a", "to": "city", "type": "mayor of", "start": "2012",
          "end": "2008"}]
          """#,
          keeps: #"""
            "actors": [{"id": "a", "name": "Mayor"}, {"id": "city", "name": "City"}],
            "relations": [{"from": "a", "to": "city", "type": "mayor of", "start": "2008",
            "end": "2012"}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.",
          "locator": {"type": "TextPositionSelector", "start": 9, "end": 5}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.",
            "locator": {"type": "TextPositionSelector", "start": 5, "end": 9}}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead", "value": {"min": 12, "max": 9}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead", "value": {"min": 9, "max": 12}},
            {"source": "herald", "question": "dead", "value": {"max": 9.0, "min": 9}}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "question": "dead",
          "value": {"max": -2, "unit": "m", "min": -1.5}}]
          """#,
          keeps: #"""
            "claims": [{"source": "herald", "question": "dead",
            "value": {"max": -1.5, "unit": "m", "min": -2}}]
            """#),
      ]),
    FindingRule(
      .unlistedOption, .warning, "a value is none of the options of its question",
      isBeyondSchema: true,
      examples: [
        .init(
          .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "choice",
            "options": ["a", {"value": "b", "aliases": ["c"]}]}
            """#,
            and: #""claims": [{"source": "herald", "question": "toll", "value": "d"}]"#),
          keeps: .question(
            #"""
            {"id": "toll", "text": "How many died?", "type": "choice",
            "options": ["a", {"value": "b", "aliases": ["c"]}]}
            """#,
            and: #""claims": [{"source": "herald", "question": "toll", "value": "c"}]"#)),
        .init(
          .question(
            #"""
            {"id": "where", "text": "Where?", "type": "place",
            "options": ["the quay", {"value": "the crane", "within": "the yard"}]}
            """#),
          keeps: .question(
            #"""
            {"id": "where", "text": "Where?", "type": "place",
            "options": ["the yard", {"value": "the crane", "within": "the yard"}]}
            """#)),
        .init(
          .question(
            #"""
            {"id": "why", "text": "Why?", "type": "choice", "options": ["arson", "a cable"],
            "answer": "a spark"}
            """#),
          keeps: .question(
            #"""
            {"id": "why", "text": "Why?", "type": "choice", "options": ["arson", "a cable"],
            "answer": "a cable"}
            """#)),
      ]),
  ]
}
