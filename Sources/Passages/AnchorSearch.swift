extension SourceText {
  /// What became of each of some anchors, in their order; nil when it was cancelled.
  ///
  /// Prefix, words and suffix have to stand as given, byte for byte, one right after the other. An
  /// anchor that runs over the end of a line belongs to the paragraph in which its words begin, and
  /// has to be the only one in the whole text. Time is linear in the text and in the anchors.
  public func places(
    of anchors: [Anchor], isCancelled: () -> Bool = { false }
  ) -> [AnchorPlace]? {
    var search = AnchorSearch(self, anchors)
    guard search.lookInParagraphs(isCancelled), search.lookEverywhere(isCancelled) else {
      return nil
    }
    return search.places
  }
}

/// Looks for anchors: first for each in its paragraph, then for the rest in the whole text.
private struct AnchorSearch {
  private let text: SourceText
  private let anchors: [Anchor]
  private(set) var places: [AnchorPlace]
  private var isOpen: [Bool]

  /// So many bytes of anchors are looked for at once: what they take stays small beside the text,
  /// and the walks over the text stay few.
  private var batchBytes: Int { (1 << 20) + text.byteCount / 8 }

  init(_ text: SourceText, _ anchors: [Anchor]) {
    self.text = text
    self.anchors = anchors
    places = anchors.map { _ in AnchorPlace(.missing) }
    isOpen = anchors.map { !$0.exact.isEmpty }
  }

  /// The bytes that have to stand in the text; nil for more than there is room for, and where none
  /// are left.
  private func words(of place: Int, within room: Int) -> [UInt8]? {
    let (words, exact) = anchors[place].bytes
    return words.count <= room && !exact.isEmpty ? words : nil
  }

  /// Settles each anchor that stands in its paragraph, once or more often. False when cancelled.
  mutating func lookInParagraphs(_ isCancelled: () -> Bool) -> Bool {
    let named = anchors.indices.filter { isOpen[$0] && isWithinLine($0) }
    let groups = Dictionary(grouping: named) { anchors[$0].paragraph ?? 0 }
    for (number, members) in groups {
      guard let range = text.range(ofParagraph: number) else { continue }
      for (member, hits) in look(for: members, in: range, isCancelled) where hits.count > 0 {
        places[member] =
          hits.count == 1 ? once(member, hits, .found) : AnchorPlace(.ambiguous)
        isOpen[member] = false
      }
      if isCancelled() { return false }
    }
    return true
  }

  /// Only there does "in the paragraph" mean "in its bytes".
  private func isWithinLine(_ place: Int) -> Bool {
    let anchor = anchors[place]
    return ![anchor.prefix, anchor.exact, anchor.suffix].contains {
      $0.utf8.contains(LineEnds.lineFeed) || $0.utf8.contains(0x0D)
    }
  }

  /// Settles all others. False when cancelled.
  mutating func lookEverywhere(_ isCancelled: () -> Bool) -> Bool {
    let members = anchors.indices.filter { isOpen[$0] }
    for (member, hits) in look(for: members, in: 0..<text.byteCount, isCancelled) {
      switch hits.count {
      case 0: break
      case 1:
        places[member] = settled(once(member, hits, .found), wanted: anchors[member].paragraph)
      default: places[member] = AnchorPlace(.ambiguous)
      }
    }
    return !isCancelled()
  }

  private func settled(_ place: AnchorPlace, wanted: Int?) -> AnchorPlace {
    guard let wanted, place.paragraph != wanted, let range = place.range else { return place }
    return AnchorPlace(.moved, range, paragraph: place.paragraph)
  }

  private func once(_ member: Int, _ hits: WordSet.Hits, _ state: AnchorPlace.State) -> AnchorPlace
  {
    let exact = anchors[member].bytes.exact
    let range = (hits.first + exact.lowerBound)..<(hits.first + exact.upperBound)
    return AnchorPlace(state, range, paragraph: text.paragraph(at: range.lowerBound))
  }

  /// Looks for anchors in a part of the text, as many at once as may be.
  private func look(
    for members: [Int], in range: Range<Int>, _ isCancelled: () -> Bool
  ) -> [(member: Int, hits: WordSet.Hits)] {
    var found: [(member: Int, hits: WordSet.Hits)] = []
    var batch = Batch()
    for member in members {
      guard let words = words(of: member, within: range.count) else { continue }
      if batch.size + words.count > batchBytes {
        found += batch.hits(in: text, range, isCancelled)
        batch = Batch()
      }
      batch.add(words, of: member)
    }
    return found + batch.hits(in: text, range, isCancelled)
  }

  /// Anchors that are looked for at once.
  private struct Batch {
    private var members: [Int] = []
    private var words: [[UInt8]] = []
    private(set) var size = 0

    mutating func add(_ bytes: [UInt8], of member: Int) {
      members.append(member)
      words.append(bytes)
      size += bytes.count
    }

    /// Nothing when it was cancelled.
    func hits(
      in text: SourceText, _ range: Range<Int>, _ isCancelled: () -> Bool
    ) -> [(member: Int, hits: WordSet.Hits)] {
      guard !members.isEmpty, !isCancelled() else { return [] }
      let hits = WordSet(words).hits(in: text.bytes, range, isCancelled: isCancelled)
      return hits.map { zip(members, $0).map { (member: $0, hits: $1) } } ?? []
    }
  }
}

extension Anchor {
  /// The bytes that have to stand in a text whose line ends are unified, and which of them are the
  /// words. Prefix, words and suffix are unified as the one text they are.
  fileprivate var bytes: (all: [UInt8], exact: Range<Int>) {
    var lines = LineEnds.UnifiedLines()
    lines.add(Array(prefix.utf8))
    let start = lines.bytes.count
    lines.add(Array(exact.utf8))
    let end = lines.bytes.count
    lines.add(Array(suffix.utf8))
    return (lines.bytes, start..<end)
  }
}
