import CaseModel
import CrossReference
import ScreenGrid

extension Wording {
  /// Whether the words of a source can be read here.
  public func state(_ state: SourceState) -> SafeText {
    switch state {
    case .inHand: "in hand"
    case .notHere: "not here"
    case .otherText: "other text"
    case .onlyCited: "only cited"
    }
  }

  /// Whether the words of a source can be read here, as far as the case was read: that it is only
  /// cited can be said of a whole case alone, for a claim may be taken from it in the rest.
  func state(_ state: SourceState, in extent: ReadExtent) -> SafeText {
    guard state == .onlyCited else { return self.state(state) }
    switch extent {
    case .whole: return self.state(state)
    case .soFar: return "reading..."
    case .part: return "not known"
    }
  }

  /// How many origins, for a column: "2", "1 +?", "+?" where nobody recorded any, "-" for none.
  public func origins(_ count: OriginCount) -> SafeText {
    count.traced + count.untraced == 0 ? Self.nothing : SafeText(cleaning: count.text)
  }

  /// How many texts and what they come from: "3 texts, one origin", "5 texts, one origin +?".
  ///
  /// The count of origins always stands beside the count of texts; "+?" says that the origin of one
  /// text more is not recorded, "+2?" of two.
  public func textsAndOrigins(_ texts: Int, _ count: OriginCount) -> SafeText {
    guard texts > 0 else { return "no text" }
    return "\(self.count(texts, "text")), \(originWords(count))"
  }

  /// "5 texts, one origin +?: 4 linked (1 named, 3 judged), 1 not recorded", and the same in fewer words;
  /// none where the case has no text, or was not read in full.
  public func origins(of snapshot: Snapshot) -> [SafeText] {
    let (counts, origins) = (snapshot.orders.sourceCounts, snapshot.orders.textOrigins)
    let texts = counts.inHand + counts.notHere
    guard texts > 0, snapshot.extent == .whole else { return [] }
    let short = textsAndOrigins(texts, origins)
    let linked = origins.named + origins.judged
    let parts: [SafeText?] = [
      linked == 0
        ? nil
        : "\(grouped(linked)) linked (\(grouped(origins.named)) named, \(grouped(origins.judged)) judged)",
      origins.untraced == 0 || origins.traced == 0
        ? nil : "\(grouped(origins.untraced)) not recorded",
    ]
    let rest = parts.compactMap(\.self).joined(separator: ", ")
    return rest.isEmpty ? [short] : ["\(short): \(rest)", short]
  }

  /// "one origin", "2 origins", "one origin +?", "no origin recorded".
  func originWords(_ count: OriginCount) -> SafeText {
    guard count.traced > 0 else { return "no origin recorded" }
    let rest: SafeText = count.untraced == 0 ? .empty : " \(count.rest)"
    return originCount(count.traced) + rest
  }

  private func originCount(_ number: Int) -> SafeText {
    number == 1 ? "one origin" : "\(grouped(number)) origins"
  }

  /// How it is known that a source goes back to another: "named: Report ¶4", "likely, by ana".
  func link(_ link: Lineage.Link) -> SafeText {
    let certainty = SafeText(cleaning: link.certainty.rawValue)
    if link.certainty == .named, let words = link.supporting { return "\(certainty): \(words)" }
    return "\(certainty), by \(link.by ?? "the case's author")"
  }
}
