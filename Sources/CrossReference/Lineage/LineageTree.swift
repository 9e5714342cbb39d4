import CaseModel

/// Sources as a tree down from the origins, for a list with indents.
///
/// Every source and every origin that is only named stands in it once: under what it most surely
/// comes from. Trees are in file order, sources without a recorded origin last.
public struct LineageTree: Sendable {
  /// One line of the tree.
  public struct Row: Sendable {
    /// What stands on it.
    public let node: Lineage.Node
    /// 0 for an origin.
    public let depth: Int
    /// How it comes from the line it stands under; nil for an origin.
    public let link: Lineage.Link?
    /// The other things it comes from.
    public let otherLinks: [Lineage.Link]
    /// True for the last one under its parent.
    public let isLast: Bool
    /// True when nobody recorded where it comes from.
    public let isUntraced: Bool
  }

  /// The lines from top to bottom.
  public let rows: [Row]
}

extension Lineage {
  /// The tree of all sources; linear in sources and links.
  public func tree(of owner: Case) -> LineageTree {
    LineageTree(rows: TreeMaker(self, sourceCount: owner.count(.source)).rows())
  }
}

private struct TreeMaker {
  private let lineage: Lineage
  private var nodes: [Lineage.Node]
  private var parent: [Lineage.Node: Lineage.Link] = [:]
  private var others: [Lineage.Node: [Lineage.Link]] = [:]
  private var children: [Lineage.Node: [Lineage.Node]] = [:]

  init(_ lineage: Lineage, sourceCount: Int) {
    self.lineage = lineage
    nodes = (0..<sourceCount).map { .source($0) }
    var named: Set<String> = []
    for case .unseen(let name) in lineage.links.map(\.to) where named.insert(name).inserted {
      nodes.append(.unseen(name))
    }
    chooseParents()
    cutCircles()
    for node in nodes { if let link = parent[node] { children[link.to, default: []].append(node) } }
  }

  private mutating func chooseParents() {
    let certainties = LineageCertainty.allCases
    func rank(_ link: Lineage.Link) -> Int { certainties.firstIndex(of: link.certainty) ?? 0 }
    for (from, links) in Dictionary(grouping: lineage.links, by: \.from) {
      let ordered = links.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }
      parent[.source(from)] = ordered[0].element
      others[.source(from)] = ordered.dropFirst().map(\.element)
    }
  }

  /// In a circle of parents the one that stands first in the file becomes the origin.
  private mutating func cutCircles() {
    var finished: Set<Lineage.Node> = []
    for start in nodes {
      var path: Set<Lineage.Node> = []
      var node = start
      while !finished.contains(node), path.insert(node).inserted, let next = parent[node]?.to {
        node = next
      }
      if !finished.contains(node), parent[node] != nil { cut(at: start, circle: node) }
      finished.formUnion(path)
    }
  }

  private mutating func cut(at start: Lineage.Node, circle node: Lineage.Node) {
    var first = node
    var next = parent[node]?.to
    while let current = next, current != node {
      if Self.row(current) < Self.row(first) { first = current }
      next = parent[current]?.to
    }
    if let link = parent.removeValue(forKey: first) {
      others[first, default: []].insert(link, at: 0)
    }
  }

  private static func row(_ node: Lineage.Node) -> Int {
    if case .source(let row) = node { row } else { .max }
  }

  func rows() -> [LineageTree.Row] {
    let roots = nodes.filter { parent[$0] == nil && !isLoneDraft($0) }
    let ordered = roots.filter { !isUntraced($0) } + roots.filter(isUntraced)
    var rows: [LineageTree.Row] = []
    var waiting = ordered.reversed().map { (node: $0, depth: 0, isLast: false) }
    while let (node, depth, isLast) = waiting.popLast() {
      rows.append(row(node, depth, isLast))
      let below = children[node] ?? []
      for (place, child) in below.enumerated().reversed() {
        waiting.append((child, depth + 1, place == below.count - 1))
      }
    }
    return rows
  }

  private func row(_ node: Lineage.Node, _ depth: Int, _ isLast: Bool) -> LineageTree.Row {
    LineageTree.Row(
      node: node, depth: depth, link: parent[node], otherLinks: others[node] ?? [], isLast: isLast,
      isUntraced: isUntraced(node))
  }

  /// Our own drafts are no sources; they stand here only where something is said to come from one.
  private func isLoneDraft(_ node: Lineage.Node) -> Bool {
    guard case .source(let row) = node, lineage.isDraft(row) else { return false }
    return children[node]?.isEmpty ?? true
  }

  private func isUntraced(_ node: Lineage.Node) -> Bool {
    guard case .source(let row) = node, parent[node] == nil else { return false }
    return lineage.isUntraced(row)
  }
}
