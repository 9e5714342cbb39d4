import CaseModel
import ScreenGrid

extension Wording {
  /// Whether the words of a source can be read here.
  public func state(_ state: SourceState) -> SafeText {
    switch state {
    case .inHand: "in hand"
    case .notHere: "not here"
    case .onlyCited: "only cited"
    }
  }

  /// How many origins, for a column: "2", "1 +?", "?" where nobody recorded any, "-" for none.
  public func origins(_ count: OriginCount) -> SafeText {
    switch (count.traced, count.untraced) {
    case (0, 0): "-"
    case (0, _): "?"
    case (let traced, 0): "\(traced)"
    case (let traced, _): "\(traced) +?"
    }
  }

  /// How many texts and what they come from: "3 texts, one origin", "5 texts, one origin and 2
  /// texts whose origin nobody recorded".
  ///
  /// The count of origins always stands beside the count of texts.
  public func textsAndOrigins(_ texts: Int, _ count: OriginCount) -> SafeText {
    guard texts > 0 else { return "no text" }
    return "\(self.count(texts, "text")), \(originWords(count))"
  }

  /// "one origin", "2 origins", "no origin recorded".
  func originWords(_ count: OriginCount) -> SafeText {
    switch (count.traced, count.untraced) {
    case (0, 0): "no origin"
    case (0, _): "no origin recorded"
    case (let traced, 0): originCount(traced)
    case (let traced, let untraced):
      "\(originCount(traced)) and \(self.count(untraced, "text")) with no origin recorded"
    }
  }

  private func originCount(_ number: Int) -> SafeText {
    number == 1 ? "one origin" : "\(grouped(number)) origins"
  }

  /// How it is known that a source goes back to another: "named: Report ¶4", "likely, by ana".
  func link(_ link: SourceLink) -> SafeText {
    let certainty = SafeText(cleaning: link.certainty.rawValue)
    if link.certainty == .named, let words = link.supporting { return "\(certainty): \(words)" }
    return "\(certainty), by \(link.by ?? "the case's author")"
  }
}
