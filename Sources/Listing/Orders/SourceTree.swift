import CaseModel

/// A source in the tree of what comes from what.
struct SourceNode: Sendable {
  /// The source.
  let source: RecordRef
  /// How deep below its origin it stands, from 0.
  let depth: Int
  /// Whether no other source of the same parent comes below it.
  let isLast: Bool
  /// For each depth above its own (the lowest bit is depth 1) whether a line goes on down.
  let guides: UInt64
  /// Which of its links to what it comes from the tree shows, from 0.
  let link: Int?
}

/// Lays sources out by where they come from: each under the first source that it is said to come
/// from, in file order. Cycles and chains of any length are walked without recursion.
struct SourceTree {
  private let story: Case
  private var parents: [Int?]
  private var links: [Int?]
  private var children: [[Int]]
  private var nodes: [SourceNode] = []
  private var isPlaced: [Bool]

  /// The sources from top to bottom. O(n).
  static func nodes(of story: Case) -> [SourceNode] {
    var tree = SourceTree(story)
    tree.build()
    return tree.nodes
  }

  private init(_ story: Case) {
    self.story = story
    let count = story.count(.source)
    parents = Array(repeating: nil, count: count)
    links = parents
    children = Array(repeating: [], count: count)
    isPlaced = Array(repeating: false, count: count)
    for row in 0..<count { findParent(of: row) }
  }

  private mutating func findParent(of row: Int) {
    for (number, link) in story.sources[row].derivedFrom.enumerated() {
      guard let parent = link.source.record, parent.kind == .source, parent.row != row,
        story.contains(parent)
      else { continue }
      (parents[row], links[row]) = (parent.row, number)
      return children[parent.row].append(row)
    }
  }

  private mutating func build() {
    // Whole families first, then single sources, then our own drafts.
    let roots = parents.indices.filter { parents[$0] == nil && !story.sources[$0].isDraft }
    for root in roots where !children[root].isEmpty { place(root) }
    for root in roots where children[root].isEmpty { place(root) }
    // What is left goes round in a circle: the first in the file stands for its origin.
    for row in parents.indices where !isPlaced[row] { place(row) }
  }

  private struct Step {
    let row: Int
    let depth: Int
    let isLast: Bool
    let guides: UInt64
  }

  private mutating func place(_ root: Int) {
    var waiting = [Step(row: root, depth: 0, isLast: true, guides: 0)]
    while let step = waiting.popLast() {
      guard !isPlaced[step.row] else { continue }
      isPlaced[step.row] = true
      nodes.append(
        SourceNode(
          source: RecordRef(kind: .source, row: step.row), depth: step.depth, isLast: step.isLast,
          guides: step.guides, link: links[step.row]))
      waiting += steps(below: step).reversed()
    }
  }

  private func steps(below step: Step) -> [Step] {
    let rows = children[step.row].filter { !isPlaced[$0] }
    let bit: UInt64 = step.depth > 0 && !step.isLast && step.depth < 64 ? 1 << (step.depth - 1) : 0
    return rows.enumerated().map { place, row in
      Step(
        row: row, depth: step.depth + 1, isLast: place == rows.count - 1,
        guides: step.guides | bit)
    }
  }
}
