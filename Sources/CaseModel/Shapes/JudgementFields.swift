/// The keys of an evidence link.
enum EvidenceField: Int, RecordField {
  case id, about, source, locator, quote, strength, by, date, tags, note, bearing

  static let targets = KindSet(kinds: .claim, .event, .relation, .question, .actor)

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .about: .required("about", .reference(Self.targets))
    case .source: .required("source", .reference(.source))
    case .locator: .locator
    case .quote: .optional("quote", .text(.any))
    case .strength: .optional("strength", .word(Strength.words))
    case .by: .by
    case .date: .date
    case .tags: .tags
    case .note: .note
    case .bearing: .required("bearing", .word(Bearing.words))
    }
  }
}

/// The keys of a published review.
enum ReviewField: Int, RecordField {
  case id, about, rating, ratingValue, bestRating, worstRating, verdict, reviewer, date, url
  case title, summary, sources, tags, note

  private static let anyNumber =
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .about: .required("about", .reference(KindSet(kinds: .claim, .question)))
    case .rating: .optional("rating", .term(.filled))
    case .ratingValue: .optional("ratingValue", .number(Self.anyNumber))
    case .bestRating: .optional("bestRating", .number(Self.anyNumber))
    case .worstRating: .optional("worstRating", .number(Self.anyNumber))
    case .verdict: .optional("verdict", .word(PublishedVerdict.words))
    case .reviewer: .optional("reviewer", .mentions(.speakers, .one))
    case .date: .date
    case .url: .optional("URL", .text(TextRule(.url)))
    case .title: .optional("title", .text(.any))
    case .summary: .optional("summary", .text(.any))
    case .sources: .sources
    case .tags: .tags
    case .note: .note
    }
  }
}

/// The keys of a decision on a pair.
enum DecisionField: Int, RecordField {
  case id, about, decision, by, date, reason, note

  static let targets = KindSet(kinds: .event, .actor, .source, .claim)

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .about: .required("about", .references(Self.targets, .pair))
    case .decision: .required("decision", .word(PairDecision.words))
    case .by: .by
    case .date: .date
    case .reason: .optional("reason", .text(.any))
    case .note: .note
    }
  }
}
