/// All records of one kind, in file order, as views; nothing is copied.
public struct Records<View: CaseRecord>: RandomAccessCollection, Sendable {
  let owner: Case

  /// 0.
  public var startIndex: Int { 0 }
  /// Number of records.
  public var endIndex: Int { owner.count(View.kind) }

  /// The record at a row; a view of a row that is not there shows nothing.
  public subscript(row: Int) -> View { View(owner: owner, row: row) }
}

extension Case {
  /// Persons, bodies and things that act.
  public var actors: Records<CaseActor> { Records(owner: self) }
  /// Lasting ties between two actors.
  public var relations: Records<Relation> { Records(owner: self) }
  /// All that says something.
  public var sources: Records<Source> { Records(owner: self) }
  /// What happened, or is said to have.
  public var events: Records<CaseEvent> { Records(owner: self) }
  /// Matters on which sources may differ.
  public var questions: Records<Question> { Records(owner: self) }
  /// What one source each says on one question, or in plain words.
  public var claims: Records<Claim> { Records(owner: self) }
  /// Links from a source to a record.
  public var evidence: Records<EvidenceLink> { Records(owner: self) }
  /// Verdicts published by others.
  public var reviews: Records<Review> { Records(owner: self) }
  /// A person's words on pairs.
  public var decisions: Records<Decision> { Records(owner: self) }
  /// Ways through the story.
  public var walks: Records<Walk> { Records(owner: self) }
  /// Working notes.
  public var notes: Records<Note> { Records(owner: self) }
  /// What tags mean.
  public var tags: Records<TagDefinition> { Records(owner: self) }
}
