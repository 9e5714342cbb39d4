import CaseModel
import CaseReader
import Listing
import Passages
import Review
import ReviewStore

/// Whether the texts of a case are still those it was made from, and whether the words that it keeps
/// of them stand where it says.
public struct Verification: Sendable {
  /// The text of a source.
  public struct Text: Sendable {
    /// The source.
    public let source: RecordRef
    /// How it stands with its text.
    public let state: State
    /// The SHA-256 of what is here; nil where nothing is.
    public let digest: String?
    /// The file; nil where there is none here.
    public let file: String?
    /// What there is to say of it besides.
    public let note: String?

    /// How it stands with a text.
    public enum State: String, CaseIterable, Sendable {
      /// A file with the SHA-256 that the case records.
      case asRecorded = "as-recorded"
      /// A file, and no SHA-256 is recorded to compare it with.
      case unrecorded = "no-hash-recorded"
      /// The case carries the text.
      case inCase = "in-case"
      /// A file of the name, but another text.
      case different = "different"
      /// The case names a text that is not here.
      case notHere = "not-here"
      /// The case names no text: there is nothing to verify.
      case none = "no-text"
    }

    /// Whether nothing more can be asked of it.
    public var isRight: Bool { state != .different && state != .notHere }
  }

  /// An anchor of a record.
  public struct AnchorCheck: Sendable {
    /// The record.
    public let record: RecordRef
    /// The key that holds the anchor, and the anchor.
    public let own: RecordAnchor
    /// The source; nil where the case does not say which.
    public let source: RecordRef?
    /// Whether it stands where it should.
    public let state: State
    /// The paragraph in which it stands.
    public let paragraph: Int?
    /// Why it cannot be looked for; nil where it was.
    public let obstacle: String?
    /// Where the case has it.
    public fileprivate(set) var place: FindingPlacer.Place?

    /// What became of an anchor, or that nobody can tell.
    public enum State: String, CaseIterable, Sendable {
      case found, moved, ambiguous, missing
      /// Its text is not in hand, so it cannot be found.
      case unverified
    }
  }

  /// The texts of all sources, in the order of the file.
  public private(set) var texts: [Text] = []
  /// All anchors of claims and evidence, in the order of the file.
  public private(set) var anchors: [AnchorCheck] = []

  /// Verifies a case. Reads its texts one after the other: linear in them and in the case.
  public init(_ reading: ReadCase) throws(RunFailure) {
    let copies = reading.copies()
    let reader = TextReader(reading.story, copies)
    for source in reading.story.sources {
      let entry = reader.entry(of: source.ref)
      texts.append(Self.text(of: source, copies, entry, reader))
      anchors += Self.anchors(of: source.ref, in: reading.story, entry)
    }
    anchors += Self.anchorsWithoutSource(in: reading.story)
    try findPlaces(reading)
  }

  /// True when all anchors were found, and no text is missing or another one.
  public var isRight: Bool {
    texts.allSatisfy(\.isRight) && anchors.allSatisfy { $0.state == .found }
  }

  private mutating func findPlaces(_ reading: ReadCase) throws(RunFailure) {
    let placer = FindingPlacer(reading.story, reading.pointers, in: reading.input.bytes)
    do {
      let places = try placer.places(of: anchors.map { ($0.record, $0.own.key) })
      for (number, place) in places.enumerated() { anchors[number].place = place }
    } catch {
      throw RunFailure(error)
    }
    anchors.sort { ($0.place?.offset ?? 0) < ($1.place?.offset ?? 0) }
  }
}

extension Verification {
  private static func text(
    of source: Source, _ copies: SourceCopies, _ entry: TextShelf.Entry, _ reader: TextReader
  ) -> Text {
    var note = copies.refusals[source.ref]
    if case .unreadable(let why) = entry, copies.inHand.contains(source.ref) { note = why }
    let copy = copies.files[source.ref]
    let digest = copy?.digest?.hex ?? digest(of: source.ref, reader)
    return Text(
      source: source.ref, state: state(of: source, copies), digest: digest, file: copy?.path,
      note: note)
  }

  private static func state(of source: Source, _ copies: SourceCopies) -> Text.State {
    if source.hasText { return .inCase }
    if copies.differing.contains(source.ref) { return .different }
    guard copies.inHand.contains(source.ref) else {
      return source.file == nil && source.sha256 == nil ? .none : .notHere
    }
    return source.sha256 == nil ? .unrecorded : .asRecorded
  }

  /// Of a text that there was nothing to compare with.
  private static func digest(of source: RecordRef, _ reader: TextReader) -> String? {
    guard case .success(let bytes) = reader.bytes(of: source) else { return nil }
    return ContentDigest(of: bytes).hex
  }

  private static func anchors(
    of source: RecordRef, in story: Case, _ entry: TextShelf.Entry
  ) -> [AnchorCheck] {
    switch entry {
    case .unreadable(let why):
      return story.recordsTaken(from: source).flatMap { record in
        story.anchors(of: record).map { unverified(record, $0, source, why) }
      }
    case .text(let held):
      return held.taken.flatMap { taken in
        zip(story.anchors(of: taken.record), taken.places).map {
          AnchorCheck(
            record: taken.record, own: $0, source: source, state: state($1.state),
            paragraph: $1.paragraph, obstacle: nil)
        }
      }
    }
  }

  private static func unverified(
    _ record: RecordRef, _ anchor: RecordAnchor, _ source: RecordRef?, _ why: String
  ) -> AnchorCheck {
    AnchorCheck(
      record: record, own: anchor, source: source, state: .unverified, paragraph: nil,
      obstacle: why)
  }

  private static func state(_ state: AnchorPlace.State) -> AnchorCheck.State {
    switch state {
    case .found: .found
    case .moved: .moved
    case .ambiguous: .ambiguous
    case .missing: .missing
    }
  }

  private static func anchorsWithoutSource(in story: Case) -> [AnchorCheck] {
    let claims = (0..<story.count(.claim)).map { RecordRef(kind: .claim, row: $0) }
    let evidence = (0..<story.count(.evidence)).map { RecordRef(kind: .evidence, row: $0) }
    return (claims + evidence).filter { story.anchorSource(of: $0) == nil }.flatMap { record in
      story.anchors(of: record).map {
        unverified(record, $0, nil, "the case does not say which source they are from")
      }
    }
  }
}
