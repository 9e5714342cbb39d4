extension FindingRule {
  /// What can be wrong with records held against each other.
  static let records: [FindingRule] = [
    FindingRule(
      .duplicateID, .error, "two records have the same id",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "claims": [{"id": "herald", "source": "herald", "text": "Twelve died."}]
          """#,
          keeps: #"""
            "claims": [{"id": "toll", "source": "herald", "text": "Twelve died."}]
            """#),
        .init(
          #"""
          "claims": [{"id": "c", "source": "herald", "text": "Twelve died."},
          {"id": "\u0063", "source": "herald", "text": "Nine died."}]
          """#,
          keeps: #"""
            "claims": [{"id": "c", "source": "herald", "text": "Twelve died."},
            {"id": "\u0064", "source": "herald", "text": "Nine died."}]
            """#),
      ]),
    FindingRule(
      .confusableID, .warning, "two ids differ only in how their characters are composed",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "actors": [{"id": "caf\u00e9", "name": "Mayor"},
          {"id": "cafe\u0301", "name": "Brigade"}]
          """#,
          keeps: #"""
            "actors": [{"id": "caf\u00e9", "name": "Mayor"}, {"id": "cafe", "name": "Brigade"}]
            """#)
      ]),
    FindingRule(
      .danglingReference, .error,
      "no record has this id; a warning if its record was left out for a fault",
      isBeyondSchema: true,
      examples: [
        .init(
          #""claims": [{"source": "wire", "text": "Twelve died."}]"#,
          keeps: #"""
            "claims": [{"source": "herald", "text": "Twelve died.", "attribution": "late"}],
            "actors": [{"id": "late", "name": "Mayor"}]
            """#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "via": ["tt"],
          "basedOn": ["b"]}]
          """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "place": {"name": "Quay", "within": "w"},
          "media": [{"url": "u", "source": "v"}]}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire",
            "place": {"name": "Quay", "within": {"name": "w"}},
            "media": [{"url": "u", "source": "herald"}]}]
            """#),
        .init(
          #"""
          "walks": [{"title": "The night",
          "steps": [{"about": "dead"}, {"about": "nobody", "text": "nobody"}]}]
          """#,
          keeps: #"""
            "walks": [{"title": "The night",
            "steps": [{"about": "dead"}, {"about": "herald", "text": "nobody"}]}]
            """#),
        .init(
          #"""
          "notes": [{"text": "Ask the mayor.", "about": "nobody"},
          {"text": "Ask the mayor.", "about": ["dead", "nobody", "nobody"]}]
          """#,
          keeps: #"""
            "notes": [{"text": "Ask the mayor.", "about": "dead"},
            {"text": "Ask the mayor.", "about": ["dead", "herald"]}]
            """#),
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": ["radio", {"source": "radio"}]}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": ["t2"]}, {"id": "t2", "title": "Wire"}
            """#)),
        .init(
          .question(
            #"{"id": "toll", "text": "How many died?", "type": "actor"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "nobody"}]
              """#),
          keeps: .question(
            #"{"id": "toll", "text": "How many died?", "type": "actor"}"#,
            and: #"""
              "claims": [{"source": "herald", "question": "toll", "value": "a"}],
              "actors": [{"id": "a", "name": "Mayor"}]
              """#)),
      ]),
    FindingRule(
      .wrongKind, .error, "the record with this id is of a kind that may not stand here",
      isBeyondSchema: true,
      examples: [
        .init(
          #""claims": [{"source": "dead", "text": "Twelve died."}]"#,
          keeps: #""claims": [{"source": "herald", "text": "Twelve died."}]"#),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.",
          "attribution": [{"name": "the mayor"}, "dead"]}]
          """#,
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #"""
              "claims": [{"source": "herald", "text": "Twelve died.", "attribution": ["wire"]}]
              """#)),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "revisionOf": "dead"}"#),
          keeps: .source(#"{"id": "wire", "title": "Wire", "revisionOf": "herald"}"#)),
      ]),
    FindingRule(
      .loop, .error,
      "a record comes from, lies within or goes before itself, by any way round",
      isBeyondSchema: true,
      examples: [
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": ["radio"]},
            {"id": "radio", "title": "Radio", "derivedFrom": ["herald", "wire"]}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire", "derivedFrom": ["radio"]},
            {"id": "radio", "title": "Radio", "derivedFrom": ["herald"]}
            """#)),
        .init(
          #""events": [{"id": "fire", "title": "Fire", "partOf": "fire"}]"#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "partOf": "rescue"},
            {"id": "rescue", "title": "Rescue"}]
            """#),
        .init(
          .question(
            #"""
            {"id": "toll", "text": "How many died?",
            "options": [{"value": "a", "within": "b"}, {"value": "b", "within": "a"}]}
            """#),
          keeps: .question(
            #"""
            {"id": "toll", "text": "How many died?",
            "options": [{"value": "a", "within": "b"}, "b"]}
            """#)),
        .init(
          .source(#"{"id": "wire", "title": "Wire", "derivedFrom": ["wire"]}"#),
          keeps: .source(#"{"id": "wire", "title": "Wire", "derivedFrom": ["herald"]}"#)),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "before": ["rescue"]},
          {"id": "rescue", "title": "Rescue", "before": ["fire"]}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "before": ["rescue"]},
            {"id": "rescue", "title": "Rescue", "after": ["fire"]}]
            """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "before": ["rescue"], "after": ["rescue"]},
          {"id": "rescue", "title": "Rescue"}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "before": ["rescue"]},
            {"id": "rescue", "title": "Rescue"}]
            """#),
        .init(
          .source(
            #"""
            {"id": "wire", "title": "Wire", "revisionOf": "wire2"},
            {"id": "wire2", "title": "Wire, later", "revisionOf": "wire"}
            """#),
          keeps: .source(
            #"""
            {"id": "wire", "title": "Wire"},
            {"id": "wire2", "title": "Wire, later", "revisionOf": "wire"}
            """#)),
        .init(
          #"""
          "claims": [{"id": "c1", "source": "herald", "text": "Twelve died.", "revises": "c2"},
          {"id": "c2", "source": "herald", "text": "Nine died.", "revises": "c1"}]
          """#,
          keeps: #"""
            "claims": [{"id": "c1", "source": "herald", "text": "Twelve died.", "revises": "c2"},
            {"id": "c2", "source": "herald", "text": "Nine died."}]
            """#),
        .init(
          #"""
          "claims": [{"id": "c1", "source": "herald", "text": "Twelve died.", "basedOn": ["c2"]},
          {"id": "c2", "source": "herald", "text": "Nine died.", "basedOn": ["c1"]}]
          """#,
          keeps: #"""
            "claims": [{"id": "c1", "source": "herald", "text": "Twelve died.", "basedOn": ["c2"]},
            {"id": "c2", "source": "herald", "text": "Nine died."}]
            """#),
      ]),
    FindingRule(
      .selfReference, .warning, "a record is tied to itself where only another one makes sense",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "actors": [{"id": "city", "name": "City"}],
          "relations": [{"from": "city", "to": "city", "type": "owns"}]
          """#,
          keeps: #"""
            "actors": [{"id": "city", "name": "City"}, {"id": "port", "name": "Port"}],
            "relations": [{"from": "city", "to": "port", "type": "owns"}]
            """#),
        .init(
          #""actors": [{"id": "city", "name": "City", "sameAs": ["city"]}]"#,
          keeps: #"""
            "actors": [{"id": "city", "name": "City", "sameAs": ["town"]},
            {"id": "town", "name": "Town"}]
            """#),
        .init(
          #""decisions": [{"about": ["herald", "herald"], "decision": "same"}]"#,
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #""decisions": [{"about": ["herald", "wire"], "decision": "same"}]"#)),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "via": ["herald"]}]
          """#,
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #"""
              "claims": [{"source": "herald", "text": "Twelve died.", "via": ["wire"]}]
              """#)),
        .init(
          #"""
          "claims": [{"source": "herald", "text": "Twelve died.", "attribution": ["herald"]}]
          """#,
          keeps: .source(
            #"{"id": "wire", "title": "Wire"}"#,
            and: #"""
              "claims": [{"source": "herald", "text": "Twelve died.", "attribution": ["wire"]}]
              """#)),
      ]),
    FindingRule(
      .dateOrder, .warning, "what before, after or partOf says does not go with the dates",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "date": "2020-05-12", "before": ["rescue"]},
          {"id": "rescue", "title": "Rescue", "date": "2020-05-10"}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "date": "2020-05-12", "before": ["rescue"]},
            {"id": "rescue", "title": "Rescue", "date": "2020-05-13"}]
            """#),
        .init(
          #"""
          "events": [{"id": "fire", "title": "Fire", "date": "2020-05-12", "after": ["rescue"]},
          {"id": "rescue", "title": "Rescue", "date": "2020-05-14"}]
          """#,
          keeps: #"""
            "events": [{"id": "fire", "title": "Fire", "date": "2020-05-12", "after": ["rescue"]},
            {"id": "rescue", "title": "Rescue", "date": "2020-05-13~"}]
            """#),
        .init(
          #"""
          "events": [{"id": "night", "title": "The night", "date": "2020-05-12/2020-05-13"},
          {"id": "fire", "title": "Fire", "date": "2020-06", "partOf": "night"}]
          """#,
          keeps: #"""
            "events": [{"id": "night", "title": "The night", "date": "2020-05-12/2020-05-13"},
            {"id": "fire", "title": "Fire", "date": "2020-05", "partOf": "night"}]
            """#),
      ]),
    FindingRule(
      .mixedPair, .error, "a decision is on two records of different kinds",
      isBeyondSchema: true,
      examples: [
        .init(
          #"""
          "decisions": [{"about": ["herald", "fire"], "decision": "same"}],
          "events": [{"id": "fire", "title": "Fire"}]
          """#,
          keeps: #"""
            "decisions": [{"about": ["rescue", "fire"], "decision": "same"}],
            "events": [{"id": "fire", "title": "Fire"}, {"id": "rescue", "title": "Rescue"}]
            """#)
      ]),
    FindingRule(
      .duplicateTag, .warning, "a tag is defined twice; the first definition holds",
      isBeyondSchema: true,
      examples: [
        .init(
          #""tags": [{"tag": "x"}, {"tag": "y"}, {"tag": "x", "label": "X"}]"#,
          keeps: #""tags": [{"tag": "x"}, {"tag": "y"}, {"tag": "X"}]"#)
      ]),
  ]
}
