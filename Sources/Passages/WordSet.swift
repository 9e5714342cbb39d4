/// Byte strings to be looked for all at once, in one walk over a text (Aho and Corasick, "Efficient
/// string matching", 1975).
///
/// Looking takes time linear in the text and in the strings, however often and however nested they
/// occur: walks are counted at the nodes where they pass, and summed along the failure links after.
/// A step costs as much as there are different bytes that may follow in the strings: few in what
/// people write, 256 at the most.
struct WordSet {
  /// How often a string occurs, overlapping occurrences too, and where first.
  struct Hits: Equatable {
    var count = 0
    /// The offset of its first byte.
    var first = 0
  }

  private static let none: Int32 = -1

  private let lengths: [Int]
  private var ends: [Int32] = []
  // A node is a number; its children are a chain of siblings. The root is 0.
  private var bytes: [UInt8] = [0]
  private var child: [Int32] = [none]
  private var sibling: [Int32] = [none]
  private var failure: [Int32] = [0]
  /// Nodes with those nearer to the root first.
  private var order: [Int32] = []
  /// The root has many children, and is asked most.
  private var roots = [Int32](repeating: none, count: 256)

  /// The set of some strings, none of them empty.
  init(_ words: [[UInt8]]) {
    lengths = words.map(\.count)
    ends = words.map { insert($0) }
    link()
  }

  private mutating func insert(_ word: [UInt8]) -> Int32 {
    var node: Int32 = 0
    for byte in word {
      let next = step(from: node, byte)
      node = next == Self.none ? add(byte, under: node) : next
    }
    return node
  }

  private mutating func add(_ byte: UInt8, under parent: Int32) -> Int32 {
    let node = Int32(bytes.count)
    bytes.append(byte)
    child.append(Self.none)
    sibling.append(child[Int(parent)])
    failure.append(0)
    child[Int(parent)] = node
    if parent == 0 { roots[Int(byte)] = node }
    return node
  }

  private func step(from node: Int32, _ byte: UInt8) -> Int32 {
    if node == 0 { return roots[Int(byte)] }
    var next = child[Int(node)]
    while next != Self.none, bytes[Int(next)] != byte { next = sibling[Int(next)] }
    return next
  }

  /// Links each node to the longest other one that ends in the same bytes.
  private mutating func link() {
    order.reserveCapacity(bytes.count)
    order.append(0)
    var place = 0
    while place < order.count {
      let node = order[place]
      place += 1
      var next = child[Int(node)]
      while next != Self.none {
        if node != 0 { failure[Int(next)] = walk(from: failure[Int(node)], bytes[Int(next)]) }
        order.append(next)
        next = sibling[Int(next)]
      }
    }
  }

  /// The node that a byte leads to, by way of the failure links.
  private func walk(from start: Int32, _ byte: UInt8) -> Int32 {
    var node = start
    while true {
      let next = step(from: node, byte)
      if next != Self.none { return next }
      if node == 0 { return 0 }
      node = failure[Int(node)]
    }
  }

  /// So many bytes are walked over before it is asked whether to go on.
  private static let stride = 1 << 16

  /// How often each string occurs in a part of a text, in the order in which they were given; nil
  /// when it was cancelled.
  func hits(
    in text: [UInt8], _ range: Range<Int>, isCancelled: () -> Bool = { false }
  ) -> [Hits]? {
    var counts = [Int32](repeating: 0, count: bytes.count)
    var firsts = [Int32](repeating: .max, count: bytes.count)
    var node: Int32 = 0
    for place in range {
      if place % Self.stride == 0, isCancelled() { return nil }
      node = walk(from: node, text[place])
      counts[Int(node)] += 1
      if counts[Int(node)] == 1 { firsts[Int(node)] = Int32(place) }
    }
    for node in order.reversed() where node != 0 {
      let shorter = Int(failure[Int(node)])
      counts[shorter] &+= counts[Int(node)]
      firsts[shorter] = min(firsts[shorter], firsts[Int(node)])
    }
    return zip(ends, lengths).map { end, length in
      let count = Int(counts[Int(end)])
      return Hits(count: count, first: count == 0 ? 0 : Int(firsts[Int(end)]) - length + 1)
    }
  }
}
