import CaseModel
import Passages

/// The text of a source, with what the case took from it and where that stands. It never changes.
public final class HeldText: Sendable {
  /// The source.
  public let source: RecordRef
  /// Its words.
  public let text: SourceText
  /// The file they were read from; nil for words that the case carries.
  public let file: String?
  /// The claims and the evidence that the case took from it, in the order of the text; those that
  /// have no place in it last.
  public let taken: [TakenRecord]

  private let places: [RecordRef: Int]

  /// Finds out where all that was taken from a source stands in its text; nil when cancelled. Linear
  /// in both: make it off the loop.
  public init?(
    of source: RecordRef, in story: Case, _ text: SourceText, file: String?,
    isCancelled: () -> Bool = { false }
  ) {
    self.source = source
    self.text = text
    self.file = file
    let records = story.recordsTaken(from: source)
    let anchors = records.map { story.anchors(of: $0).map(\.anchor) }
    guard let found = text.places(of: anchors.flatMap(\.self), isCancelled: isCancelled) else {
      return nil
    }
    var rest = found[...]
    let all = zip(records, anchors).map { record, anchors in
      defer { rest = rest.dropFirst(anchors.count) }
      return TakenRecord(
        record, Array(rest.prefix(anchors.count)), wanted: story.paragraph(of: record), in: text)
    }
    taken = all.sorted()
    places = Dictionary(
      taken.enumerated().map { ($0.element.record, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Which of what was taken a record is, from 0.
  public func place(of record: RecordRef) -> Int? { places[record] }

  /// What was taken from a paragraph; number 0 asks for what has no place in the text.
  public func taken(inParagraph number: Int) -> Range<Int> {
    let order = number == 0 ? Int.max : number
    return first(from: order)..<(number == 0 ? taken.count : first(from: order + 1))
  }

  /// The first that stands in a paragraph or behind it.
  private func first(from order: Int) -> Int {
    taken.indices.lowest(where: { taken[$0].order >= order })
  }
}

/// A claim or evidence that was taken from a text, and where it stands there.
public struct TakenRecord: Comparable, Sendable {
  /// The record.
  public let record: RecordRef
  /// What became of each of its anchors.
  public let places: [AnchorPlace]
  /// The paragraph beside which it is shown: where its words stand, or else where the case says that
  /// they do; nil where neither is known.
  public let paragraph: Int?
  /// Where its words begin, or else its paragraph.
  let offset: Int

  /// Sorts what has no place last.
  var order: Int { paragraph ?? .max }

  init(_ record: RecordRef, _ places: [AnchorPlace], wanted: Int?, in text: SourceText) {
    self.record = record
    self.places = places
    let standing = places.lazy.compactMap { place in
      place.paragraph.flatMap { number in place.range.map { (number, $0.lowerBound) } }
    }
    if let (number, start) = standing.first {
      (paragraph, offset) = (number, start)
    } else {
      let range = wanted.flatMap(text.range(ofParagraph:))
      (paragraph, offset) = (range == nil ? nil : wanted, range?.lowerBound ?? 0)
    }
  }

  /// The worst that became of its anchors; nil where it has none.
  public var state: AnchorPlace.State? {
    let states = places.map(\.state)
    return [.missing, .ambiguous, .moved, .found].first { states.contains($0) }
  }

  /// In the order of the text.
  public static func < (left: TakenRecord, right: TakenRecord) -> Bool {
    (left.order, left.offset, left.record) < (right.order, right.offset, right.record)
  }
}

extension Case {
  /// The claims of a source, then the evidence in it.
  public func recordsTaken(from source: RecordRef) -> [RecordRef] {
    index.claims(ofSource: source).map { RecordRef(kind: .claim, row: $0) }
      + index.evidence(ofSource: source).map { RecordRef(kind: .evidence, row: $0) }
  }
}
