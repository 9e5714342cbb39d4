extension CaseIndex {
  /// Rows of the claims a source makes.
  public func claims(ofSource source: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimSource, to: source)
  }

  /// Rows of the claims on a question.
  public func claims(ofQuestion question: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimQuestion, to: question)
  }

  /// Rows of the claims that rest on a claim.
  public func claims(basedOn claim: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimBasedOn, to: claim)
  }

  /// Rows of the claims that correct a claim.
  public func claims(revising claim: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimRevises, to: claim)
  }

  /// Rows of the claims made according to an actor or source.
  public func claims(attributedTo speaker: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimAttribution, to: speaker)
  }

  /// Rows of the claims that are alleged, denied, admitted or found on an actor's word.
  public func claims(onTheWordOf actor: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimStandingBy, to: actor)
  }

  /// Rows of the claims that give an actor or an event for an answer.
  public func claims(answering record: RecordRef) -> RecordRows {
    rows(ReferenceCode.claimValue, to: record)
  }

  /// Rows of the questions about a record.
  public func questions(about ref: RecordRef) -> RecordRows {
    rows(ReferenceCode.questionAbout, to: ref)
  }

  /// Rows of the evidence about a record.
  public func evidence(about ref: RecordRef) -> RecordRows {
    rows(ReferenceCode.evidenceAbout, to: ref)
  }

  /// Rows of the evidence that a source gives.
  public func evidence(ofSource source: RecordRef) -> RecordRows {
    rows(ReferenceCode.evidenceSource, to: source)
  }

  /// Rows of the published reviews of a record.
  public func reviews(about ref: RecordRef) -> RecordRows {
    rows(ReferenceCode.reviewAbout, to: ref)
  }

  /// Rows of the decisions on a pair that a record is one of.
  public func decisions(about ref: RecordRef) -> RecordRows {
    rows(ReferenceCode.decisionAbout, to: ref)
  }

  /// Rows of the working notes about a record.
  public func notes(about ref: RecordRef) -> RecordRows { rows(ReferenceCode.noteAbout, to: ref) }

  /// Rows of the walks that pass a record.
  public func walks(through ref: RecordRef) -> RecordRows { rows(ReferenceCode.walkSteps, to: ref) }

  /// Rows of the relations that start or end at an actor, each once, ascending.
  public func relations(of actor: RecordRef) -> [Int] {
    let starting = rows(ReferenceCode.relationFrom, to: actor)
    let ending = rows(ReferenceCode.relationTo, to: actor)
    return Set(starting).union(ending).sorted()
  }

  /// Rows of the events an actor has a part in.
  public func events(of actor: RecordRef) -> RecordRows {
    rows(ReferenceCode.eventActors, to: actor)
  }

  /// Rows of the events that cite a source.
  public func events(citing source: RecordRef) -> RecordRows {
    rows(ReferenceCode.eventSources, to: source)
  }

  /// Rows of the events that are part of an event.
  public func events(partOf event: RecordRef) -> RecordRows {
    rows(ReferenceCode.eventPartOf, to: event)
  }

  /// Rows of the sources that come from a source.
  public func sources(derivedFrom source: RecordRef) -> RecordRows {
    rows(ReferenceCode.sourceDerivedFrom, to: source)
  }

  /// Rows of the later versions of a source.
  public func sources(revising source: RecordRef) -> RecordRows {
    rows(ReferenceCode.sourceRevisionOf, to: source)
  }

  /// Rows of the sources in which an actor speaks.
  public func sources(spokenBy actor: RecordRef) -> RecordRows {
    rows(ReferenceCode.sourceActor, to: actor)
  }
}
