import CaseModel

/// Where sources come from, as the case declares it, followed to the end.
///
/// Versions of one text (`revisionOf`) are one source here. Sources that come from each other in a
/// circle are one too, and `circles` tells of it.
public struct Lineage: Sendable {
  /// A place in the tree of sources.
  public enum Node: Hashable, Sendable {
    /// A source of the case, by row.
    case source(Int)
    /// An origin that is named but is no record of the case.
    case unseen(String)
  }

  /// What one source comes from.
  public struct Link: Hashable, Sendable {
    /// The row of the source that comes from another.
    public let from: Int
    /// What it comes from.
    public let to: Node
    /// How sure that is.
    public let certainty: LineageCertainty
    /// Who says so.
    public let by: String?
    /// What speaks for it.
    public let supporting: String?
    /// What speaks against it.
    public let opposing: String?
  }

  /// True when the case says of any source or claim where it comes from. In a case that does not,
  /// levels take every source for a possible origin of its own; it is no origin that is counted.
  public let isDeclared: Bool
  /// All links, by source and in the order given; refused ones are left out.
  public let links: [Link]
  /// Sources that come from each other in a circle, by row, each circle ascending.
  public let circles: [[Int]]

  /// Rows of the sources that are said to do their own reporting.
  let ownReporting: Set<Int>
  /// Pairs of sources that somebody called independent, by row, the lower first.
  let independentPairs: Set<[Int]>
  let graph: OriginGraph
  /// What the versions of each source come from, where that is one source and more than possible: first
  /// versions, by first version.
  private let parents: [Int: Int]
  /// First versions of the texts of which some version does its own reporting.
  let ownTexts: Set<Int>
  /// Rows of all sources that are in some circle.
  let circleMembers: Set<Int>
  /// Places in `links` of what each source comes from.
  private let linkPlaces: [Int: [Int]]
  /// For each source those that come directly from it, ascending.
  private let followers: [Int: [Int]]
}

extension Lineage {
  /// Reads the lineage of a case; linear in its sources, links and claims.
  init(_ owner: Case, versions: VersionTable) {
    let draft = LineageDraft(owner, versions: versions)
    isDeclared = draft.isDeclared
    links = draft.links
    ownReporting = draft.ownReporting
    independentPairs = draft.independent
    graph = OriginGraph(draft)
    circles = graph.circles.map { circle in
      circle.filter { $0 < draft.sourceCount }.sorted()
    }
    circleMembers = Set(circles.joined())
    linkPlaces = Dictionary(grouping: draft.links.indices) { draft.links[$0].from }
    followers = Self.followers(draft.links)
    parents = Self.parents(draft.links, versions)
    ownTexts = Set(draft.ownReporting.map(versions.first))
  }

  private static func parents(_ links: [Link], _ versions: VersionTable) -> [Int: Int] {
    let byText = Dictionary(grouping: links) { versions.first(of: $0.from) }
    return byText.compactMapValues { links in
      guard links.allSatisfy({ $0.certainty != .possible }) else { return nil }
      let targets = Set(links.map(\.to))
      guard targets.count == 1, case .source(let row)? = targets.first else { return nil }
      return versions.first(of: row)
    }
  }

  private static func followers(_ links: [Link]) -> [Int: [Int]] {
    var followers: [Int: Set<Int>] = [:]
    for link in links {
      if case .source(let row) = link.to { followers[row, default: []].insert(link.from) }
    }
    return followers.mapValues { $0.sorted() }
  }

  /// The one first version that the versions of a text are said to come from, and not just possibly;
  /// nil where there are none or several.
  func onlyParent(of source: Int) -> Int? { parents[source] }

  /// Whether anything is said to come from anything.
  var hasLinks: Bool { !links.isEmpty }

  /// True when two sources are versions of one text, or come from each other in a circle.
  public func areVersions(_ first: Int, _ second: Int) -> Bool {
    graph.areOne(first, second)
  }

  /// The sources said to come directly from a source, by row, ascending.
  public func children(of source: Int) -> [Int] { followers[source] ?? [] }

  /// What a source is said to come from directly, in the order given.
  public func links(of source: Int) -> [Link] { (linkPlaces[source] ?? []).map { links[$0] } }

  /// True when nobody recorded where the source comes from: that it reports itself, that it comes
  /// from another, or that another comes from it.
  public func isUntraced(_ source: Int) -> Bool {
    !isDraft(source) && graph.roots(of: source).contains { graph.isUntraced($0) }
  }

  func isDraft(_ source: Int) -> Bool { graph.drafts.contains(source) }

  /// The ends of the source's lineage, in a fixed order; itself when it comes from nowhere else. Of
  /// very many the first 256.
  public func origins(of source: Int) -> [Node] { graph.roots(of: source).map(graph.node) }

  /// How sure it is that the source comes from its origins: the weakest link on the way. Nil when
  /// it comes from nothing.
  public func certainty(of source: Int) -> LineageCertainty? { graph.certainty(of: source) }

  /// The origins behind some sources. Drafts do not count, and a source of several origins adds
  /// none to those that are there.
  public func count(_ sources: some Sequence<Int>) -> OriginCount {
    graph.count(sources.map { (source: $0, via: []) })
  }
}
