/// What one source says on one question, or in plain words.
public struct Claim: FieldedRecord {
  typealias Field = ClaimField
  /// `.claim`.
  public static var kind: RecordKind { .claim }
  /// The case the claim is in.
  public let owner: Case
  /// Its place among the claims, in file order.
  public let row: Int

  /// The claim at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The source that says it; nil when the id is not that of a record.
  public var source: RecordRef? { reference(.source) }
  /// The question it answers.
  public var question: RecordRef? { reference(.question) }
  /// What it answers, as the question's type reads it; nil without a question.
  public var value: ClaimValue? {
    questionView.flatMap { question in json(.value).flatMap(question.value) }
  }
  /// The value in words; nil without a question.
  public var valueWords: String? {
    questionView.flatMap { question in value?.words(in: question) }
  }
  /// The claim in words.
  public var text: String? { text(.text) }
  /// The source's own words: short for a locator that quotes them.
  public var quote: String? { text(.quote) }
  /// Where in the source it stands; `quote` is not repeated here.
  public var locators: [Locator] { json(.locator)?.oneOrMore.compactMap(Locator.init) ?? [] }
  /// According to whom, nearest to the source first.
  public var attribution: [Mentioned] { mentions(.attribution) }
  /// When it was said.
  public var said: EDTF? { date(.said) }
  /// `said` as it stands in the file.
  public var saidText: String? { text(.said) }
  /// The time the value speaks of.
  public var asOf: EDTF? { date(.asOf) }
  /// `asOf` as it stands in the file.
  public var asOfText: String? { text(.asOf) }
  /// What a number counts.
  public var scope: String? { term(.scope) }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// True when the source only implies it, as the case's author reads it: the tag `implied`.
  public var isImplied: Bool { tags.contains { $0.utf8.elementsEqual("implied".utf8) } }
  /// A desk note.
  public var note: String? { text(.note) }
}

extension Claim {
  /// The source's stance to the value.
  public var stance: Stance { word(.stance) ?? .asserts }
  /// How sure the source says it is.
  public var modality: Modality { word(.modality) ?? .certain }
  /// How it is put; stands in front of the claim wherever that is shown.
  public var standing: Standing { word(.standing) ?? .stated }
  /// On whose word it is alleged, denied, admitted or found.
  public var standingBy: RecordRef? { reference(.standingBy) }
  /// Admiralty scale of the information: 1 confirmed ... 5 improbable, 6 unknown.
  public var credibility: Int? { integer(.credibility) }
  /// The case's own weighting.
  public var rank: Rank { word(.rank) ?? .normal }
  /// Why it has its rank.
  public var rankReason: String? { text(.rankReason) }
  /// An earlier claim of the same source that this one corrects.
  public var revises: RecordRef? { reference(.revises) }
  /// The claims it rests on.
  public var basedOn: [RecordRef] { references(.basedOn) }
  /// The sources it comes from, where these are not those of its source.
  public var via: [RecordRef] { references(.via) }

  var questionView: Question? {
    question.flatMap { $0.kind == .question ? Question(owner: owner, row: $0.row) : nil }
  }
}
