import CaseModel

/// The declared links of a case, before they are followed.
struct LineageDraft {
  private(set) var links: [Lineage.Link] = []
  private(set) var isDeclared = false
  let sourceCount: Int
  let versions: VersionTable
  /// Sources that a person called independent, or that report on their own.
  private(set) var ownOrigins: Set<Int> = []
  /// Sources that something comes from, by record or claim.
  private(set) var cited: Set<Int> = []
  private(set) var drafts: Set<Int> = []
  /// Sources whose record says that they report on their own.
  private(set) var ownReporting: Set<Int> = []
  /// Pairs that a person called independent, the lower row first.
  private(set) var independent: Set<[Int]> = []

  init(_ owner: Case, versions: VersionTable) {
    self.versions = versions
    sourceCount = owner.count(.source)
    readDecisions(owner)
    for source in owner.sources { read(source) }
    for claim in owner.claims where !claim.via.isEmpty {
      isDeclared = true
      cited.formUnion(claim.via.filter { $0.kind == .source }.map { versions.first(of: $0.row) })
    }
  }

  private mutating func read(_ source: Source) {
    if source.isDraft { drafts.insert(source.row) }
    if let own = source.ownReporting {
      isDeclared = true
      if own {
        ownOrigins.insert(versions.first(of: source.row))
        ownReporting.insert(source.row)
      }
    }
    for link in source.derivedFrom { add(link, to: source.row) }
  }

  private mutating func add(_ link: SourceLink, to source: Int) {
    let target: Lineage.Node
    switch link.source {
    case .record(let ref):
      guard ref.kind == .source, ref.row != source, ref.row < sourceCount else { return }
      target = .source(ref.row)
    case .name(let name): target = .unseen(name)
    }
    isDeclared = true
    add(
      Lineage.Link(
        from: source, to: target, certainty: link.certainty, by: link.by,
        supporting: link.supporting, opposing: link.opposing))
  }

  /// A link that a person refused is not added; the source is then an origin of its own.
  private mutating func add(_ link: Lineage.Link) {
    if case .source(let row) = link.to {
      guard !independent.contains([min(row, link.from), max(row, link.from)]) else {
        ownOrigins.insert(versions.first(of: link.from))
        return
      }
      cited.insert(versions.first(of: row))
    }
    links.append(link)
  }

  /// People's words on pairs of sources: "repeats" is a link, "independent" refuses one.
  private mutating func readDecisions(_ owner: Case) {
    for decision in owner.decisions {
      let pair = decision.about.filter { $0.kind == .source }.map(\.row)
      guard pair.count == 2, pair[0] != pair[1] else { continue }
      if decision.decision == .independent || decision.decision == .different {
        isDeclared = true
        independent.insert(pair.sorted())
      } else if decision.decision == .repeats {
        isDeclared = true
        add(
          Lineage.Link(
            from: pair[0], to: .source(pair[1]), certainty: .likely, by: decision.by,
            supporting: decision.reason, opposing: nil))
      }
    }
  }
}
