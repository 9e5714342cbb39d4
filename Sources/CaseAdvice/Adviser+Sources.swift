import CaseModel

extension Adviser {
  mutating func look(at source: Source) {
    lookForGrounds(of: source)
    let claims = story.index.claims(ofSource: source.ref).count
    guard claims > 0, !source.isDraft else { return }
    let taken = claims == 1 ? "1 claim is taken" : "\(claims) claims are taken"
    if !canBeRead(source) {
      say(
        .noCopy, of: source.ref, "\(taken) from it, and nothing says where it can be read",
        hint: "\"file\", \"text\", \"URL\" or \"exhibit\" does")
    }
    if !hasOrigin(source) {
      say(
        .noOrigin, of: source.ref,
        "\(taken) from it, and nothing says whether it reports itself or retells others",
        hint: "\"derivedFrom\" or \"ownReporting\" does")
    }
  }

  private func canBeRead(_ source: Source) -> Bool {
    source.hasCopy || source.url != nil || !source.archiveURLs.isEmpty || source.exhibit != nil
      || ["DOI", "ISBN", "ISSN", "call-number"].contains { source.variable($0) != nil }
  }

  /// A statement of an actor's own is its own origin, and so is what a person called independent.
  private func hasOrigin(_ source: Source) -> Bool {
    source.ownReporting != nil || !source.derivedFrom.isEmpty || source.revisionOf != nil
      || source.actor != nil || !story.index.decisions(about: source.ref).isEmpty
  }

  /// A link is a statement about whoever published the text, so it needs grounds.
  private mutating func lookForGrounds(of source: Source) {
    let bare = source.derivedFrom.filter { $0.supporting == nil }.map(\.source)
    guard let first = bare.first else { return }
    let name = first.record.map { quoted($0) } ?? "\"\(story.name(of: first))\""
    let rest = bare.count > 1 ? " and \(bare.count - 1) more" : ""
    say(
      .noReason, of: source.ref, at: "derivedFrom",
      "said to come from \(name)\(rest), without grounds",
      hint: "{\"source\": ..., \"for\": ...} takes them in words")
  }
}
