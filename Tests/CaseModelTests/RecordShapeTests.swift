import Testing
import TestSupport

@testable import CaseModel

struct RecordShapeTests {
  /// Every key of the format, typed off its JSON Schema.
  static let keys: [(kind: RecordKind, required: String, all: String)] = [
    (
      .actor, required: "id name",
      """
      id name aliases kind schema description country born died identifiers sameAs sources
      properties tags note
      """
    ),
    (
      .relation, required: "from to type",
      """
      id from to type directed role start end sources properties tags note
      """
    ),
    (
      .source, required: "id",
      """
      id type title author publisher issued accessed original-date available-date event-date
      submitted URL language categories custom archiveUrl file sha256 exhibit reliability
      credibility actor derivedFrom text container-title container-title-short publisher-place
      archive archive_collection archive_location archive-place authority call-number
      chapter-number collection-title collection-number edition event-title event-place genre
      jurisdiction keyword medium number number-of-pages original-publisher original-title page
      references scale section source status title-short shortTitle version volume issue
      abstract annote DOI ISBN ISSN PMID PMCID citation-key journalAbbreviation year-suffix
      dimensions division part part-title printing supplement reviewed-title citation-label
      volume-title number-of-volumes first-reference-note-number citation-number event locator
      original-publisher-place page-first reviewed-genre volume-title-short editor translator
      interviewer director recipient composer contributor compiler curator host guest narrator
      organizer performer producer executive-producer script-writer container-author
      collection-editor editorial-director original-author reviewed-author illustrator chair
      series-creator tags note ownReporting revisionOf kind
      """
    ),
    (
      .event, required: "id title",
      """
      id title date displayDate timeZone type description place actors sources group partOf
      media tags note seq before after
      """
    ),
    (
      .question, required: "id text",
      """
      id text about property type unit many changes tolerance tolerancePercent options status
      answer answerNote tags note kind wouldSettle complete
      """
    ),
    (
      .claim, required: "source",
      """
      id source question value text quote locator attribution said asOf stance modality
      credibility rank rankReason revises tags note standing standingBy basedOn scope via
      """
    ),
    (
      .evidence, required: "about source bearing",
      """
      id about source locator quote strength by date tags note bearing
      """
    ),
    (
      .review, required: "about",
      """
      id about rating ratingValue bestRating worstRating verdict reviewer date URL title summary
      sources tags note
      """
    ),
    (
      .note, required: "text",
      """
      id about text by date todo tags note
      """
    ),
    (
      .tag, required: "tag",
      """
      tag label description color
      """
    ),
    (
      .decision, required: "about decision",
      """
      id about decision by date reason note
      """
    ),
    (
      .walk, required: "title steps",
      """
      id title steps note
      """
    ),
  ]

  @Test(arguments: keys)
  func `the table has every key of the format and no other`(
    kind: RecordKind, required: String, all: String
  ) {
    let shape = RecordShape.of(kind)
    #expect(Set(shape.fields.map(\.key)) == all.words)
    #expect(shape.fields.count == all.words.count)
    #expect(Set(shape.requiredFields.map { shape.fields[$0].key }) == required.words)
    #expect(shape.kind == kind)
  }

  @Test func `the header has its keys`() {
    let all = "$schema casebook title id description language timeZone created modified authors"
    let keys = RecordShape.header.fields.map(\.key)
    #expect(Set(keys) == (all + " license attachments").words)
    #expect(RecordShape.header.requiredFields.map { keys[$0] } == ["casebook", "title"])
  }

  @Test func `every key is found by its bytes, and nothing like it`() {
    for shape in RecordShape.all + [.header] {
      for (index, field) in shape.fields.enumerated() {
        #expect(shape.field(named: field.key) == index)
        for wrong in [field.key + "s", "x" + field.key, String(field.key.dropLast()), ""] {
          let found = shape.field(named: wrong).map { shape.fields[$0].key }
          #expect(found == nil || found == wrong)
        }
      }
    }
  }

  @Test(arguments: 1...20)
  func `random bytes find a field only when they are its key`(seed: Int) {
    var random = Seeded(seed)
    for shape in RecordShape.all {
      for _ in 0..<500 {
        var bytes = Array(shape.fields.randomElement(using: &random)!.key.utf8)
        if random.below(2) == 0 { bytes[random.below(bytes.count)] ^= UInt8(random.below(4)) }
        let found = bytes.withUnsafeBufferPointer { shape.field(matching: $0) }
        let expected = shape.fields.firstIndex { Array($0.key.utf8) == bytes }
        #expect(found == expected, "seed \(seed), \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func `what a source, a claim and a review must have one of is said`() {
    func alternatives(_ kind: RecordKind) -> [[String]] {
      let shape = RecordShape.of(kind)
      return shape.alternatives.map { $0.map { shape.fields[$0].key } }
    }
    #expect(alternatives(.source) == [["title"], ["URL"], ["author"], ["file"], ["exhibit"]])
    #expect(alternatives(.claim) == [["question", "value"], ["text"], ["quote"]])
    #expect(alternatives(.review) == [["rating"], ["verdict"]])
    let claim = RecordShape.of(.claim)
    #expect(claim.dependencies.map { claim.fields[$0.field].key } == ["value"])
    #expect(claim.dependencies.map { claim.fields[$0.needs].key } == ["question"])
  }

  @Test func `the 45 item types of CSL are allowed, in their order`() {
    #expect(CSLKeys.types.count == 45)
    #expect(CSLKeys.types.first == "article")
    #expect(CSLKeys.types.last == "webpage")
  }

  @Test func `kinds are known by word, by list key and by letter, each its own`() {
    for kind in RecordKind.allCases {
      #expect(RecordKind(word: kind.word) == kind)
      #expect(RecordKind(listKey: kind.listKey) == kind)
    }
    #expect(Set(RecordKind.allCases.map(\.letter)).count == RecordKind.allCases.count)
    #expect(RecordKind(listKey: "evidences") == nil)
    #expect(RecordKind.evidence.listKey == "evidence")
    #expect(KindSet.any.kinds == RecordKind.allCases)
  }
}

extension String {
  fileprivate var words: Set<String> { Set(split(whereSeparator: \.isWhitespace).map(String.init)) }
}
