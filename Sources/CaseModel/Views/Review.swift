/// Someone's published verdict that came with the case.
public struct Review: FieldedRecord {
  typealias Field = ReviewField
  /// `.review`.
  public static var kind: RecordKind { .review }
  /// The case the review is in.
  public let owner: Case
  /// Its place among the reviews.
  public let row: Int

  /// The review at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The claim or question reviewed.
  public var about: RecordRef? { reference(.about) }
  /// The reviewer's own words for the rating.
  public var rating: String? { term(.rating) }
  /// The rating as a number on the reviewer's scale.
  public var ratingValue: Double? { number(.ratingValue) }
  /// The best on that scale.
  public var bestRating: Double? { number(.bestRating) }
  /// The worst on that scale.
  public var worstRating: Double? { number(.worstRating) }
  /// The rating on one common scale.
  public var verdict: PublishedVerdict? { word(.verdict) }
  /// Who reviewed it.
  public var reviewer: Mentioned? { mentions(.reviewer).first }
  /// When.
  public var date: EDTF? { date(.date) }
  /// `date` as it stands in the file.
  public var dateText: String? { text(.date) }
  /// Where it was published.
  public var url: String? { text(.url) }
  /// Its title.
  public var title: String? { text(.title) }
  /// What it says, in short.
  public var summary: String? { text(.summary) }
  /// The sources it rests on.
  public var sources: [RecordRef] { references(.sources) }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note.
  public var note: String? { text(.note) }
}
