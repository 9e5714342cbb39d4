import CaseModel
import CrossReference

/// A line of the list of sources: what stands on it, and its place in the tree.
struct SourceNode: Sendable {
  /// The source, or an origin that is no record.
  let node: Lineage.Node
  /// 0 for an origin.
  var depth = 0
  /// How it comes from the line it stands under.
  var link: Lineage.Link?
  /// To how many other things it goes back.
  var otherLinks = 0
  /// Whether it is the last under its parent.
  var isLast = true
  /// Whether nobody recorded where it comes from.
  var isUntraced = false
  /// For each depth above its own (the lowest bit is depth 1) whether a line goes on down.
  var guides: UInt64 = 0

  /// The source; nil for an origin that is no record.
  var source: RecordRef? { node.mentioned.record }
}

extension SourceNode {
  /// The lines of the tree of what comes from what, and below them our own drafts, which count as
  /// no sources. O(n).
  static func nodes(of crossReference: CrossReference) -> [SourceNode] {
    let story = crossReference.owner
    let tree = nodes(of: crossReference.lineage.tree(of: story))
    let shown = Set(tree.compactMap(\.source))
    let drafts = story.sources.lazy.filter { $0.isDraft && !shown.contains($0.ref) }
    return tree + drafts.map { SourceNode(node: .source($0.row)) }
  }

  private static func nodes(of tree: LineageTree) -> [SourceNode] {
    var open: UInt64 = 0
    return tree.rows.map { row in
      let above = open & mask(below: row.depth - 1)
      let goesOn = row.depth > 0 && row.depth < 64 && !row.isLast
      open = above | (goesOn ? 1 << UInt64(row.depth - 1) : 0)
      return SourceNode(
        node: row.node, depth: row.depth, link: row.link, otherLinks: row.otherLinks.count,
        isLast: row.isLast, isUntraced: row.isUntraced, guides: above)
    }
  }

  private static func mask(below bits: Int) -> UInt64 {
    bits <= 0 ? 0 : bits >= 64 ? .max : (1 << UInt64(bits)) - 1
  }
}
