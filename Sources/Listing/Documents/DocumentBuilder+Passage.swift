import CaseModel
import Passages
import ScreenGrid

extension DocumentBuilder {
  /// A longer paragraph is shown around the words, in bytes.
  private static let longestPassage = 2_000

  /// Where the words of a claim or of evidence stand, and how to get at them. Never an empty frame.
  mutating func addPassage(of record: RecordRef, place: SafeText) {
    let rule = wording.glyphs.horizontal + wording.glyphs.horizontal
    heading("\(rule) \(place) \(rule)")
    guard let source = story.anchorSource(of: record) else {
      addWords(of: record)
      return row(.empty, "the case does not say which source this is", style: Style(.warning))
    }
    let held = snapshot.texts.text(of: source)
    if let held, let number = held.place(of: record) {
      addParagraph(of: held.taken[number], number, in: held)
    } else {
      addWords(of: record)
    }
    addSource(source, of: record, held)
    blank()
  }

  /// The words that are kept of a text that is not at hand.
  private mutating func addWords(of record: RecordRef) {
    let words = story.anchors(of: record).first.map {
      wording.quoted($0.anchor.exact)
        .cut(toColumns: Self.longestPassage, ellipsis: wording.glyphs.ellipsis)
    }
    row(.empty, words ?? "no words of the text are kept", style: Style(.quote))
  }

  /// The paragraph with the words marked; where they do not stand in it, that is said.
  private mutating func addParagraph(of taken: TakenRecord, _ number: Int, in held: HeldText) {
    passage(paragraph(of: taken, number, in: held))
    let isMarked = range(of: taken, inParagraph: number, of: held) != nil
    if !isMarked { addWords(of: taken.record) }
    row(.empty, wording.trouble(with: taken, in: story), style: Style(.warning))
    if !isMarked { row(.empty, [DocumentSpan("read the text", inTextOf: taken.record)]) }
  }

  /// Where the first words that were taken from a paragraph stand in it; nil where none do.
  private func range(
    of taken: TakenRecord, inParagraph number: Int, of held: HeldText
  ) -> Range<Int>? {
    guard let all = taken.paragraph.flatMap(held.text.range(ofParagraph:)) else { return nil }
    return taken.places.lazy.compactMap(\.range).first { $0.overlaps(all) }
  }

  /// A paragraph, or what of a very long one stands around the words; nothing where none is known.
  private func paragraph(
    of taken: TakenRecord, _ number: Int, in held: HeldText
  ) -> [DocumentSpan] {
    guard let all = taken.paragraph.flatMap(held.text.range(ofParagraph:)) else { return [] }
    let words =
      range(of: taken, inParagraph: number, of: held)
      ?? all.lowerBound..<all.lowerBound
    let part = held.text.part(of: all, around: words, atMost: Self.longestPassage)
    let marked = MarkedWords(held: held, wording: wording)
    let spans = marked.spans(part, marked.stretches(of: [number], in: part))
    let cut = [plain(wording.glyphs.ellipsis)]
    return (part.lowerBound > all.lowerBound ? cut : []) + spans.map { $0.inDocument(held) }
      + (part.upperBound < all.upperBound ? cut : [])
  }

  /// The source, whether its text is in hand, and how to get it.
  private mutating func addSource(_ source: RecordRef, of record: RecordRef, _ held: HeldText?) {
    let state = wording.state(snapshot.state(ofSource: source), in: snapshot.extent)
    let found = held.flatMap { held in held.place(of: record).map { held.taken[$0] } }
      .flatMap(wording.found)
    let words = [state, found].compactMap(\.self).joined(separator: wording.separator)
    row("In", [link(source), muted("  \(words)")])
    if case .unreadable(let why) = snapshot.texts[source] {
      row(.empty, "its text cannot be shown: \(why)", style: Style(.warning))
    }
    addWayToText(of: story.sources[source.row])
  }

  /// What to do to see the text of a source.
  mutating func addWayToText(of source: Source) {
    switch snapshot.state(ofSource: source.ref) {
    case .inHand: text("File", source.file)
    case .notHere: addWayToFile(of: source)
    case .otherText:
      text("File", source.file)
      row(
        .empty,
        "a file of that name is here, but not the text the case was made from: its SHA-256 differs",
        style: Style(.warning))
    case .onlyCited where snapshot.extent != .whole:
      row(.empty, "what is taken from it may lie in the rest", style: Style(.muted))
    case .onlyCited:
      row(.empty, "no claim is taken from it, and no copy kept", style: Style(.muted))
    }
    text("Address", source.url)
  }

  private mutating func addWayToFile(of source: Source) {
    guard let file = source.file else {
      return row(.empty, "the case names no file with its text", style: Style(.muted))
    }
    text("File", "\(file) (the text is not here)")
    row(.empty, "start with --sources DIR, DIR being the folder it lies in", style: Style(.muted))
  }
}
