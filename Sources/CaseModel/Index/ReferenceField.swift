/// A key under which ids of other records stand.
struct ReferenceField: Sendable {
  let kind: RecordKind
  let field: Int

  var shape: FieldShape { RecordShape.of(kind).fields[field] }

  /// All such keys, by kind and field index; the place in this list is the key's code.
  ///
  /// The values of claims and answers are ids where the question asks for an actor or an event.
  static let all: [ReferenceField] = RecordKind.allCases.flatMap { kind in
    let fields = RecordShape.of(kind).fields
    return fields.indices
      .filter { !fields[$0].value.targets.isEmpty || fields[$0].value == .raw(.value) }
      .map { ReferenceField(kind: kind, field: $0) }
  }

  static func code<Field: RecordField>(_ kind: RecordKind, _ field: Field) -> UInt8 {
    let place = all.firstIndex { $0.kind == kind && $0.field == field.rawValue }
    return UInt8(truncatingIfNeeded: place ?? Int(UInt8.max))
  }
}

/// The codes that look-ups use.
enum ReferenceCode {
  static let relationFrom = ReferenceField.code(.relation, RelationField.from)
  static let relationTo = ReferenceField.code(.relation, RelationField.to)
  static let sourceActor = ReferenceField.code(.source, SourceField.actor)
  static let sourceDerivedFrom = ReferenceField.code(.source, SourceField.derivedFrom)
  static let sourceRevisionOf = ReferenceField.code(.source, SourceField.revisionOf)
  static let eventActors = ReferenceField.code(.event, EventField.actors)
  static let eventSources = ReferenceField.code(.event, EventField.sources)
  static let eventPartOf = ReferenceField.code(.event, EventField.partOf)
  static let questionAbout = ReferenceField.code(.question, QuestionField.about)
  static let claimSource = ReferenceField.code(.claim, ClaimField.source)
  static let claimQuestion = ReferenceField.code(.claim, ClaimField.question)
  static let claimAttribution = ReferenceField.code(.claim, ClaimField.attribution)
  static let claimStandingBy = ReferenceField.code(.claim, ClaimField.standingBy)
  static let claimValue = ReferenceField.code(.claim, ClaimField.value)
  static let claimRevises = ReferenceField.code(.claim, ClaimField.revises)
  static let claimBasedOn = ReferenceField.code(.claim, ClaimField.basedOn)
  static let evidenceAbout = ReferenceField.code(.evidence, EvidenceField.about)
  static let evidenceSource = ReferenceField.code(.evidence, EvidenceField.source)
  static let reviewAbout = ReferenceField.code(.review, ReviewField.about)
  static let decisionAbout = ReferenceField.code(.decision, DecisionField.about)
  static let walkSteps = ReferenceField.code(.walk, WalkField.steps)
  static let noteAbout = ReferenceField.code(.note, NoteField.about)
}
