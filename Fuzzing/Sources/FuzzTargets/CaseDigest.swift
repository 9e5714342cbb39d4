import CaseModel
import CaseReader

/// All that reading a file gave, as lines: two readings are the same when these are.
public enum CaseDigest {
  /// The lines of a reading: its findings, its numbers, each record and what points at it.
  public static func lines(of result: ReadResult) -> [String] {
    result.findings.map(line) + numbers(of: result) + records(of: result.case)
  }

  private static func line(_ finding: Finding) -> String {
    "\(finding.severity) \(finding.offset) \(finding.line):\(finding.column) \(finding.text) "
      + "\(finding.record?.description ?? "-")"
  }

  private static func numbers(of result: ReadResult) -> [String] {
    let counts = result.findingCounts.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    // Not the bytes read: nothing behind the end of the case is asked for, but it may be there.
    return counts + ["\(result.recordsLeftOut) left out, to the end: \(result.isReadToEnd)"]
  }

  private static func records(of story: Case) -> [String] {
    [joined(story.header)]
      + RecordKind.allCases.flatMap { kind in
        (0..<story.count(kind)).map { row in
          let ref = RecordRef(kind: kind, row: row)
          let span = story.span(of: ref)
          return "\(ref) \(story.id(of: ref)) \(span.offset)+\(span.length) \(story.name(of: ref)) "
            + fields(of: ref, in: story) + " < " + inbound(of: ref, in: story.index)
        }
      }
  }

  private static func joined(_ values: Any?...) -> String {
    values.map { $0.map { String(describing: $0) } ?? "-" }.joined(separator: " | ")
  }

  /// What points at a record, by the index.
  private static func inbound(of ref: RecordRef, in index: CaseIndex) -> String {
    let rows: [RecordRows] = [
      index.claims(ofSource: ref), index.claims(ofQuestion: ref), index.claims(basedOn: ref),
      index.claims(revising: ref), index.claims(attributedTo: ref), index.questions(about: ref),
      index.evidence(about: ref), index.evidence(ofSource: ref), index.reviews(about: ref),
      index.decisions(about: ref), index.notes(about: ref), index.walks(through: ref),
      index.events(of: ref), index.events(citing: ref), index.events(partOf: ref),
      index.sources(derivedFrom: ref), index.sources(revising: ref), index.sources(spokenBy: ref),
    ]
    return rows.map { $0.map(String.init).joined(separator: ",") }.joined(separator: ";")
  }
}

extension CaseDigest {
  private static func fields(of ref: RecordRef, in story: Case) -> String {
    switch ref.kind {
    case .actor: actor(story.actors[ref.row])
    case .relation: relation(story.relations[ref.row])
    case .source: source(story.sources[ref.row])
    case .event: event(story.events[ref.row])
    case .question: question(story.questions[ref.row])
    case .claim: claim(story.claims[ref.row])
    default: otherFields(of: ref, in: story)
    }
  }

  private static func otherFields(of ref: RecordRef, in story: Case) -> String {
    switch ref.kind {
    case .evidence: evidence(story.evidence[ref.row])
    case .review: review(story.reviews[ref.row])
    case .decision: decision(story.decisions[ref.row])
    case .walk: joined(story.walks[ref.row].steps, story.walks[ref.row].note)
    case .note: note(story.notes[ref.row])
    case .tag: tag(story.tags[ref.row])
    default: ""
    }
  }

  private static func actor(_ actor: CaseActor) -> String {
    joined(
      actor.name, actor.aliases, actor.kind, actor.schema, actor.description, actor.country,
      actor.born, actor.bornText, actor.died, actor.diedText, actor.identifiers, actor.sameAs,
      actor.sources, actor.properties, actor.tags, actor.note)
  }

  private static func relation(_ relation: Relation) -> String {
    joined(
      relation.from, relation.to, relation.type, relation.isDirected, relation.role,
      relation.start, relation.startText, relation.end, relation.endText, relation.sources,
      relation.properties, relation.tags, relation.note)
  }

  private static func source(_ source: Source) -> String {
    joined(
      source.title, source.shortTitle, source.label, source.type, source.authors,
      source.publisher, source.containerTitle, source.issued, source.issuedDate, source.accessed,
      source.url, source.archiveURLs, source.language, source.note, source.tags)
      + joined(
        source.file, source.sha256, source.text, source.hasText, source.exhibit, source.isDraft,
        source.ownReporting, source.derivedFrom, source.revisionOf, source.actor,
        source.reliability, source.credibility, source.variable("volume"))
  }

  private static func event(_ event: CaseEvent) -> String {
    joined(
      event.title, event.date, event.dateText, event.displayDate, event.timeZone, event.type,
      event.description, event.place, event.placeDetails, event.actors, event.sources,
      event.group, event.partOf, event.media, event.seq, event.before, event.after, event.tags,
      event.note)
  }

  private static func question(_ question: Question) -> String {
    joined(
      question.text, question.about, question.property, question.type, question.unit,
      question.many, question.changes, question.tolerance, question.tolerancePercent,
      question.options, question.status, question.answer, question.answerWords,
      question.answerNote, question.kind, question.wouldSettle, question.isComplete,
      question.tags, question.note)
  }

  private static func claim(_ claim: Claim) -> String {
    joined(
      claim.source, claim.question, claim.value, claim.valueWords, claim.text, claim.quote,
      claim.locators, claim.attribution, claim.said, claim.saidText, claim.asOf, claim.asOfText,
      claim.scope, claim.tags, claim.note)
      + joined(
        claim.stance, claim.modality, claim.standing, claim.standingBy, claim.credibility,
        claim.rank, claim.rankReason, claim.revises, claim.basedOn, claim.via)
  }

  private static func evidence(_ link: EvidenceLink) -> String {
    joined(
      link.about, link.source, link.bearing, link.locators, link.quote, link.strength, link.by,
      link.date, link.dateText, link.tags, link.note)
  }

  private static func review(_ review: Review) -> String {
    joined(
      review.about, review.rating, review.ratingValue, review.bestRating, review.worstRating,
      review.verdict, review.reviewer, review.date, review.dateText, review.url, review.title,
      review.summary, review.sources, review.tags, review.note)
  }

  private static func decision(_ decision: Decision) -> String {
    joined(
      decision.about, decision.decision, decision.by, decision.date, decision.dateText,
      decision.reason, decision.note)
  }

  private static func note(_ note: Note) -> String {
    joined(note.about, note.text, note.by, note.date, note.dateText, note.isToDo, note.tags)
  }

  private static func tag(_ tag: TagDefinition) -> String {
    joined(tag.tag, tag.label, tag.description, tag.color)
  }
}
