import CaseModel
import CrossReference

/// A line of the tree of what comes from what, with what stands beside and below it.
struct SourceNode: Sendable {
  /// The line.
  let row: LineageTree.Row
  /// For each depth above its own (the lowest bit is depth 1) whether a line goes on down.
  let guides: UInt64

  /// The source; nil for an origin that is no record.
  var source: RecordRef? { row.node.mentioned.record }

  /// The lines of a tree, from top to bottom. O(n).
  static func nodes(of tree: LineageTree) -> [SourceNode] {
    var open: UInt64 = 0
    return tree.rows.map { row in
      let above = mask(below: row.depth - 1)
      let node = SourceNode(row: row, guides: open & above)
      let own: UInt64 = row.depth > 0 && row.depth < 64 && !row.isLast ? 1 << (row.depth - 1) : 0
      open = open & above | own
      return node
    }
  }

  private static func mask(below bits: Int) -> UInt64 {
    bits <= 0 ? 0 : bits >= 64 ? .max : (1 << UInt64(bits)) - 1
  }
}
