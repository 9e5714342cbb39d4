import CaseModel
import Passages
import ScreenGrid

/// Words of a text with those marked that the case holds on to: by quotation marks and bold type.
struct MarkedWords {
  /// A stretch of anchors that touch or overlap, and which of what was taken they belong to.
  struct Stretch {
    var range: Range<Int>
    var members: [Int]
  }

  let held: HeldText
  let wording: Wording
  /// The place in the list of what was taken of the one that is selected.
  var selected: Int?

  /// The anchors in a part of the text, joined where they overlap, in order. What was taken is given
  /// by its places in the list.
  func stretches(of members: some Sequence<Int>, in part: Range<Int>) -> [Stretch] {
    let ranges = members.flatMap { member in
      held.taken[member].places.compactMap(\.range).map { (range: $0, member: member) }
    }
    .filter { $0.range.overlaps(part) }
    .sorted { ($0.range.lowerBound, $0.member) < ($1.range.lowerBound, $1.member) }
    var joined: [Stretch] = []
    for (range, member) in ranges {
      // No copy of the last is kept, or to append would copy all of its members each time.
      if let last = joined.last?.range, range.lowerBound < last.upperBound {
        joined[joined.count - 1].range =
          last.lowerBound..<max(last.upperBound, range.upperBound)
        joined[joined.count - 1].members.append(member)
      } else {
        joined.append(Stretch(range: range, members: [member]))
      }
    }
    return joined
  }

  /// The words of a part of the text, each anchor a link into its record.
  func spans(_ part: Range<Int>, _ stretches: [Stretch]) -> [Span] {
    var spans: [Span] = []
    var place = part.lowerBound
    for stretch in stretches {
      let shown = stretch.range.clamped(to: part)
      spans.append(Span(text: words(place..<shown.lowerBound), member: nil))
      spans += anchor(stretch, shown)
      place = shown.upperBound
    }
    return spans + [Span(text: words(place..<part.upperBound), member: nil)]
  }

  /// A run of words; a link where it belongs to something that was taken.
  struct Span {
    let text: SafeText
    let member: Int?

    /// How it looks in a document.
    func inDocument(_ held: HeldText) -> DocumentSpan {
      guard let member else { return DocumentSpan(text) }
      return DocumentSpan(
        text, style: Style(.quote, .bold), inTextOf: held.taken[member].record)
    }
  }

  /// The selected anchor is told from those that it overlaps.
  private func anchor(_ stretch: Stretch, _ shown: Range<Int>) -> [Span] {
    let first = stretch.members[0]
    var parts = [(shown, first)]
    if let selected, stretch.members.contains(selected),
      let own = held.taken[selected].places.lazy.compactMap(\.range)
        .first(where: { $0.overlaps(shown) })?.clamped(to: shown)
    {
      let other = stretch.members.first { $0 != selected } ?? selected
      parts = [
        (shown.lowerBound..<own.lowerBound, other), (own, selected),
        (own.upperBound..<shown.upperBound, other),
      ].filter { !$0.0.isEmpty }
    }
    let isBare = !isQuoted(stretch.range)
    return parts.enumerated().map { number, part in
      let opens = isBare && number == 0 && shown.lowerBound == stretch.range.lowerBound
      let closes =
        isBare && number == parts.count - 1 && shown.upperBound == stretch.range.upperBound
      let open: SafeText = opens ? wording.glyphs.openQuote : .empty
      let close: SafeText = closes ? wording.glyphs.closeQuote : .empty
      return Span(text: open + words(part.0) + close, member: part.1)
    }
  }

  /// Whether the text itself has quotation marks around some words: two of a kind would look like a
  /// fault.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    let before = held.text.words(max(0, range.lowerBound - 3)..<range.lowerBound)
    let behind = held.text.words(range.upperBound..<(range.upperBound + 3))
    return [before.unicodeScalars.last, behind.unicodeScalars.first]
      .allSatisfy { $0.map(Self.marks.contains) ?? false }
  }

  private static let marks: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»"]

  /// Words as they can be shown; a tab or a line end is a blank there.
  private func words(_ range: Range<Int>) -> SafeText {
    let words = held.text.words(range)
    guard words.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A }) else {
      return SafeText(cleaning: words)
    }
    let blanked = words.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }
    return SafeText(cleaning: String(String.UnicodeScalarView(blanked)))
  }
}
