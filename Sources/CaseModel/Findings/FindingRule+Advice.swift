extension FindingRule {
  /// What is no fault, but what somebody who checks facts would want to be told.
  static let advice: [FindingRule] = [
    FindingRule(
      .unsourced, .hint, "no source speaks for an event, a relation or a line of our draft",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(and: #""events": [{"id": "fire", "title": "Fire"}]"#),
          keeps: .sound(and: #""events": [{"id": "fire", "title": "Fire", "sources": ["herald"]}]"#)
        ),
        .init(
          .sound(
            and: #"""
              "actors": [{"id": "city", "name": "City"}, {"id": "port", "name": "Port"}],
              "relations": [{"from": "city", "to": "port", "type": "owns"}]
              """#),
          keeps: .sound(
            and: #"""
              "actors": [{"id": "city", "name": "City"}, {"id": "port", "name": "Port"}],
              "relations": [{"id": "r", "from": "city", "to": "port", "type": "owns"}],
              "evidence": [{"about": "r", "source": "herald", "bearing": "supports"}]
              """#)),
        .init(
          .sound(
            sources: #"{"id": "draft", "title": "Our story", "kind": "draft"}"#,
            claims: #"{"source": "draft", "text": "Nobody warned them.", "quote": "nobody"}"#),
          keeps: .sound(
            sources: #"{"id": "draft", "title": "Our story", "kind": "draft"}"#,
            claims: #"""
              {"source": "draft", "question": "dead", "value": 12, "quote": "a dozen"},
              {"id": "c3", "source": "draft", "text": "Nobody warned them.", "quote": "nobody"}
              """#,
            and: #""evidence": [{"about": "c3", "source": "herald", "bearing": "supports"}]"#)),
      ]),
    FindingRule(
      .noCopy, .hint, "claims are taken from a source, and nothing says where it can be read",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            sources: #"{"id": "wire", "title": "Wire", "ownReporting": true}"#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#),
          keeps: .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "ownReporting": true, "file": "wire.txt"}
              """#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#))
      ]),
    FindingRule(
      .noAnchor, .hint, "nothing says where in its source a claim stands",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(claims: #"{"source": "herald", "text": "Nobody was warned."}"#),
          keeps: .sound(
            claims: #"{"source": "herald", "text": "Nobody was warned.", "locator": "p. 3"}"#))
      ]),
    FindingRule(
      .noAnswer, .hint, "nobody answers a question, and nothing says what would settle it",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(questions: #"{"id": "why", "text": "What set it on fire?"}"#),
          keeps: .sound(
            questions: #"""
              {"id": "why", "text": "What set it on fire?",
              "wouldSettle": [{"name": "the brigade's log"}]}
              """#))
      ]),
    FindingRule(
      .noOrigin, .hint, "nothing says whether a source reports itself or retells others",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            sources: #"{"id": "wire", "title": "Wire", "file": "wire.txt"}"#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#),
          keeps: .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "file": "wire.txt",
              "derivedFrom": [{"source": "herald", "for": "Credits the Herald."}]}
              """#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#))
      ]),
    FindingRule(
      .noReason, .hint, "a decision, a rank or a link between sources is given without grounds",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "file": "wire.txt", "derivedFrom": ["herald"]}
              """#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#),
          keeps: .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "file": "wire.txt",
              "derivedFrom": [{"source": "herald", "for": "Credits the Herald."}]}
              """#,
            claims: #"{"source": "wire", "question": "dead", "value": 12, "quote": "a dozen"}"#)),
        .init(
          .sound(
            claims: #"""
              {"source": "herald", "question": "dead", "value": 12, "quote": "a dozen",
              "rank": "deprecated"}
              """#),
          keeps: .sound(
            claims: #"""
              {"source": "herald", "question": "dead", "value": 12, "quote": "a dozen",
              "rank": "deprecated", "rankReason": "An early figure."}
              """#)),
        .init(
          .sound(
            and: #"""
              "actors": [{"id": "city", "name": "City"}, {"id": "town", "name": "Town"}],
              "decisions": [{"about": ["city", "town"], "decision": "same"}]
              """#),
          keeps: .sound(
            and: #"""
              "actors": [{"id": "city", "name": "City"}, {"id": "town", "name": "Town"}],
              "decisions": [{"about": ["city", "town"], "decision": "same", "reason": "Renamed."}]
              """#)),
      ]),
    FindingRule(
      .noSpeaker, .hint, "something is alleged, denied or admitted, and nothing says by whom",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            claims: #"""
              {"source": "herald", "text": "The alarm was off.", "quote": "was off",
              "standing": "alleged"}
              """#),
          keeps: .sound(
            claims: #"""
              {"source": "herald", "text": "The alarm was off.", "quote": "was off",
              "standing": "alleged", "attribution": {"name": "dock workers"}}
              """#))
      ]),
    FindingRule(
      .ownEvidence, .hint, "the evidence for a claim is the claim's own source, or our own draft",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            and: #""evidence": [{"about": "c1", "source": "herald", "bearing": "supports"}]"#),
          keeps: .sound(
            sources: #"{"id": "log", "exhibit": "B 7"}"#,
            and: #""evidence": [{"about": "c1", "source": "log", "bearing": "supports"}]"#)),
        .init(
          .sound(
            sources: #"{"id": "draft", "title": "Our story", "kind": "draft"}"#,
            and: #""evidence": [{"about": "c1", "source": "draft", "bearing": "supports"}]"#),
          keeps: .sound(
            sources: #"{"id": "draft", "title": "Our story", "kind": "draft"}"#,
            and: #""evidence": [{"about": "c1", "source": "draft", "bearing": "mentions"}]"#)),
      ]),
    FindingRule(
      .anachronism, .hint, "somebody takes part before being born, or speaks after being printed",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            and: #"""
              "actors": [{"id": "mayor", "name": "Mayor", "born": "1980"}],
              "events": [{"id": "fire", "title": "Fire", "date": "1978", "actors": ["mayor"],
              "sources": ["herald"]}]
              """#),
          keeps: .sound(
            and: #"""
              "actors": [{"id": "mayor", "name": "Mayor", "born": "1980~"}],
              "events": [{"id": "fire", "title": "Fire", "date": "1980", "actors": ["mayor"],
              "sources": ["herald"]}]
              """#)),
        .init(
          .sound(
            and: #"""
              "actors": [{"id": "mayor", "name": "Mayor", "died": "1980"},
              {"id": "city", "name": "City"}], "relations": [{"from": "mayor", "to": "city",
              "type": "mayor of", "start": "1992", "sources": ["herald"]}]
              """#),
          keeps: .sound(
            and: #"""
              "actors": [{"id": "mayor", "name": "Mayor", "died": "1980"},
              {"id": "city", "name": "City"}], "relations": [{"from": "mayor", "to": "city",
              "type": "mayor of", "start": "1972", "sources": ["herald"]}]
              """#)),
        .init(
          .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "file": "wire.txt", "ownReporting": true,
              "issued": "2020-05-12"}
              """#,
            claims: #"""
              {"source": "wire", "question": "dead", "value": 12, "quote": "a dozen",
              "said": "2020-06"}
              """#),
          keeps: .sound(
            sources: #"""
              {"id": "wire", "title": "Wire", "file": "wire.txt", "ownReporting": true,
              "issued": "2020-05-12"}
              """#,
            claims: #"""
              {"source": "wire", "question": "dead", "value": 12, "quote": "a dozen",
              "said": "2020-05"}
              """#)),
      ]),
    FindingRule(
      .clockChange, .hint, "clocks of the zone left a time of day out, or showed it twice",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            and: #"""
              "events": [{"id": "fire", "title": "Fire", "date": "2020-03-29T02:30",
              "timeZone": "Europe/Berlin", "sources": ["herald"]}]
              """#),
          keeps: .sound(
            and: #"""
              "events": [{"id": "fire", "title": "Fire", "date": "2020-03-29T02:30+01:00",
              "timeZone": "Europe/Berlin", "sources": ["herald"]}]
              """#)),
        .init(
          .sound(
            and: #"""
              "events": [{"id": "fire", "title": "Fire", "timeZone": "Europe/Berlin",
              "date": "2020-10-25T01:10/2020-10-25T02:10", "sources": ["herald"]}]
              """#),
          keeps: .sound(
            and: #"""
              "events": [{"id": "fire", "title": "Fire", "timeZone": "Europe/Berlin",
              "date": "2020-10-25T01:10/2020-10-25T03:10", "sources": ["herald"]}]
              """#)),
      ]),
    FindingRule(
      .twoAssertions, .hint, "a claim says two things; marks can judge only one",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            claims: #"""
              {"source": "herald", "quote": "the toll",
              "text": "The fire broke out at noon. The alarm had been off for weeks."}
              """#),
          keeps: .sound(
            claims: #"""
              {"source": "herald", "quote": "noon", "text": "The fire broke out at noon."},
              {"source": "herald", "quote": "off", "text": "The alarm, says Dr. Ito, was off."}
              """#)),
        .init(
          .sound(
            claims: #"""
              {"source": "herald", "quote": "the toll",
              "text": "The fire killed 12 workers and 30 more were hurt."}
              """#),
          keeps: .sound(
            claims: #"""
              {"source": "herald", "quote": "the toll",
              "text": "The fire killed between 12 and 15 workers on 3 and 4 May 2020."}
              """#)),
      ]),
    FindingRule(
      .unmentioned, .hint, "nothing in the case mentions an actor or a source",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(and: #""actors": [{"id": "mayor", "name": "Mayor"}]"#),
          keeps: .sound(
            questions: #"""
              {"id": "who", "text": "Who spoke?", "type": "actor", "answer": "mayor",
              "wouldSettle": ["herald"]}
              """#,
            and: #""actors": [{"id": "mayor", "name": "Mayor"}]"#)),
        .init(
          .sound(sources: #"{"id": "wire", "title": "Wire"}"#),
          keeps: .sound(
            sources: #"{"id": "wire", "title": "Wire"}"#,
            and: #""notes": [{"about": "wire", "text": "Get hold of it."}]"#)),
      ]),
    FindingRule(
      .undecided, .hint, "answers to a question differ, and nobody has decided between them",
      isBeyondSchema: true,
      examples: [
        .init(
          .sound(
            questions: #"""
              {"id": "hurt", "text": "How many were hurt?", "type": "number"}
              """#,
            claims: #"""
              {"source": "herald", "question": "hurt", "value": 9, "quote": "nine"},
              {"source": "herald", "question": "hurt", "value": 3, "quote": "three"}
              """#),
          keeps: .sound(
            questions: #"""
              {"id": "hurt", "text": "How many were hurt?", "type": "number", "answer": 9,
              "status": "settled"}
              """#,
            claims: #"""
              {"source": "herald", "question": "hurt", "value": 9, "quote": "nine"},
              {"source": "herald", "question": "hurt", "value": 3, "quote": "three"}
              """#))
      ]),
  ]
}
