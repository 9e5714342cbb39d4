/// The names of CSL 1.0.2 (Citation Style Language) that a source may carry besides those with a
/// view, so that an item of a CSL-JSON file can be pasted in as it is.
enum CSLKeys {
  /// The item types.
  static let types = split(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """)

  /// Variables that hold text or a number.
  static let texts = split(
    """
    container-title-short publisher-place archive archive_collection archive_location
    archive-place authority call-number chapter-number collection-title collection-number edition
    event-title event-place genre jurisdiction keyword medium number number-of-pages
    original-publisher original-title page references scale section source status version volume
    issue abstract annote DOI ISBN ISSN PMID PMCID citation-key journalAbbreviation year-suffix
    dimensions division part part-title printing supplement reviewed-title citation-label
    volume-title number-of-volumes first-reference-note-number citation-number event locator
    original-publisher-place page-first reviewed-genre volume-title-short
    """)

  /// Variables that hold names.
  static let names = split(
    """
    editor translator interviewer director recipient composer contributor compiler curator host
    guest narrator organizer performer producer executive-producer script-writer container-author
    collection-editor editorial-director original-author reviewed-author illustrator chair
    series-creator
    """)

  /// Variables that hold a date.
  static let dates = split(
    """
    original-date available-date event-date submitted
    """)

  /// The variables as fields, in the order above.
  static let shapes: [FieldShape] =
    texts.map { .optional($0, .textOrNumber) } + names.map { .optional($0, .raw(.names)) }
    + dates.map { .optional($0, .raw(.cslDate)) }

  private static func split(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
