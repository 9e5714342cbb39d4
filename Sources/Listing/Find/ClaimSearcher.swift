import CaseModel
import ScreenGrid

/// Looks through the claims, of which a case has more than of anything else: the bytes of their
/// words first, and of each source once.
struct ClaimSearcher: RowSearcher {
  private let rows: ClaimRows
  private let word: SoughtWord
  private let isInOwnWords: Bool
  private let isInClaimWords: Bool
  private let isInPlaces: Bool
  /// For each source whether its label holds the word; nil where that was not asked yet.
  private var labels: [Bool?]

  private typealias Column = ClaimRows.Column

  init(_ rows: ClaimRows, _ word: SoughtWord) {
    self.rows = rows
    self.word = word
    let glyphs = rows.wording.glyphs
    let marks = [glyphs.conflict, glyphs.check, glyphs.middot]
    isInOwnWords =
      Vocabulary.checking.mayHold(word.bytes) || word.digits > 0
      || marks.contains(where: word.stands)
    let around = ["(", ")", glyphs.openQuote.text, glyphs.closeQuote.text]
    isInClaimWords =
      Vocabulary.claims.mayHold(word.bytes)
      || around.contains { word.bytes.holds(Folding.bytes($0)) }
    isInPlaces =
      Vocabulary.places.mayHold(word.bytes) || word.digits > 0
      || word.stands(in: glyphs.paragraph)
    labels = Array(repeating: nil, count: rows.snapshot.story.count(.source))
  }

  mutating func holds(row: Int) -> Bool {
    guard let record = rows.record(atRow: row) else { return false }
    let claim = rows.snapshot.story.claims[record.row]
    return isInWords(of: claim, row) || isInCitation(of: claim, row)
      || isInOwnWords && rows.holds(word, in: Self.ownColumns, atRow: row)
  }

  private static let ownColumns = [Column.progress, .conflict, .verdict, .why].map(\.rawValue)

  private func isInWords(of claim: Claim, _ row: Int) -> Bool {
    let isThere = claim.owner.withNameBytes(of: claim.ref) { word.stands(in: $0) }
    if isThere == true { return true }
    let hasSpeaker = claim.standingBy != nil || !claim.attribution.isEmpty
    guard isThere == nil || isInClaimWords || hasSpeaker else { return false }
    return rows.holds(word, in: [Column.claim.rawValue], atRow: row)
  }

  private mutating func isInCitation(of claim: Claim, _ row: Int) -> Bool {
    isInLabel(of: claim)
      || mayBeInPlace(of: claim)
        && rows.holds(word, in: [Column.source.rawValue], atRow: row)
  }

  private mutating func isInLabel(of claim: Claim) -> Bool {
    guard let source = claim.source, labels.indices.contains(source.row), source.kind == .source
    else { return word.stands(in: rows.wording.sourceLabel(of: claim)) }
    if let known = labels[source.row] { return known }
    let isThere = word.stands(in: rows.wording.label(of: source, in: claim.owner))
    labels[source.row] = isThere
    return isThere
  }

  /// Whether the place in the source may hold the word; where its bytes need no reading, they do.
  private func mayBeInPlace(of claim: Claim) -> Bool {
    claim.withLocatorBytes { bytes in
      guard !bytes.isEmpty else { return false }
      return isInPlaces || bytes.contains(UInt8(ascii: "\\")) || word.stands(in: bytes) ?? true
    }
  }
}

extension Vocabulary {
  /// Verdicts, and why a claim is worth checking.
  static let checking = Vocabulary([
    "supported refuted disputed misleading unproven | , draft in progress look again other matter -",
    "changed since it was marked in conflict claims rests rest on it",
  ])

  /// How a claim is put, and what stands around its words.
  static let claims = Vocabulary([
    "stated, alleged, denied, admitted, found, opinion: questioned, repeated, no comment, not asked,",
    "neither admitted nor denied, possible, probable, certain, unlikely: by according to",
    "implied: on the word of",
  ])

  /// What stands around the parts of a place.
  static let places = Vocabulary(["p. ch. sec. vol. to code-points s"])
}
