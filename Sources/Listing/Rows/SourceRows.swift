import CaseModel
import CrossReference
import ScreenGrid

/// The texts and the documents they cite, each below what it comes from.
public struct SourceRows: RowList {
  private enum Column: Int, CaseIterable {
    case source, hand, link, claims, conflicts
  }

  /// Deeper than this the tree is drawn no deeper.
  private static let deepest = 8

  private let snapshot: Snapshot
  private let wording: Wording

  /// The sources of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// The tree and the conflicts stay; Claims goes first.
  public var columns: [ListColumn] {
    [
      ListColumn("source", heading: "Text or document", minimum: 24, ideal: nil),
      ListColumn("inHand", heading: "In hand", minimum: 10, ideal: 10, givesWay: 1),
      ListColumn(
        "link", heading: "How we know the link", minimum: 20, ideal: 40, givesWay: 2),
      ListColumn(
        "claims", heading: "Claims", minimum: 6, ideal: 6, alignment: .trailing, givesWay: 3),
      ListColumn(
        "conflicts", heading: wording.glyphs.conflict, minimum: 3, ideal: 3, alignment: .trailing),
    ]
  }

  private var nodes: [SourceNode] { snapshot.orders.sources }

  /// All sources, and the origins that are only named.
  public var rowCount: Int { nodes.count }

  /// The source of a row; none for an origin that is no record.
  public func record(atRow row: Int) -> RecordRef? {
    nodes.indices.contains(row) ? nodes[row].source : nil
  }

  /// Whether the source gives an answer that another, or itself, contradicts.
  public func isConflicting(atRow row: Int) -> Bool {
    record(atRow: row).map(snapshot.orders.isConflicting) ?? false
  }

  /// Kept ready.
  public var conflictRows: [Int] { snapshot.orders.conflictRows.sources }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    guard let column = Column(rawValue: column), nodes.indices.contains(row) else {
      return ListCell(.empty)
    }
    let node = nodes[row]
    guard let record = node.source else { return cell(column, named: node) }
    let source = snapshot.story.sources[record.row]
    switch column {
    case .source: return ListCell(branch(of: node) + wording.name(record, in: snapshot.story))
    case .hand: return hand(source)
    case .link: return ListCell(link(of: node, source))
    case .claims:
      let count = snapshot.story.index.claims(ofSource: record).count
      return ListCell(wording.count(wording.number(count), in: snapshot.extent))
    case .conflicts: return conflicts(of: record)
    }
  }

  /// An origin that is only named: no record, so nothing but its name is known.
  private func cell(_ column: Column, named node: SourceNode) -> ListCell {
    guard case .unseen(let name) = node.node else { return ListCell(.empty) }
    return switch column {
    case .source: ListCell("\(branch(of: node))\(name)")
    case .hand: ListCell("only named", style: Style(.muted))
    default: ListCell(.empty)
    }
  }

  private func hand(_ source: Source) -> ListCell {
    let state = snapshot.state(ofSource: source.ref)
    if source.isDraft { return ListCell("our draft", style: Style(.muted)) }
    let words = wording.state(state, in: snapshot.extent)
    return ListCell(words, style: Style(state == .inHand ? .plain : .muted))
  }

  private func conflicts(of source: RecordRef) -> ListCell {
    let count = snapshot.orders.clashCount(of: source)
    return ListCell(
      count == 0 ? .empty : wording.grouped(count), style: Style(.conflict, .bold))
  }

  /// The lines of the tree in front of a source.
  private func branch(of node: SourceNode) -> SafeText {
    guard node.depth > 0 else { return .empty }
    let depth = min(node.depth, Self.deepest)
    let guides = (1..<depth).map { level -> SafeText in
      node.guides & (1 << UInt64(level - 1)) == 0 ? "  " : "\(wording.glyphs.vertical) "
    }
    let corner = node.isLast ? wording.glyphs.bottomLeft : wording.glyphs.teeRight
    return guides.joined() + corner + " "
  }

  private func link(of node: SourceNode, _ source: Source) -> SafeText {
    guard let link = node.link else {
      return wording.rootWords(source, isUntraced: node.isUntraced, in: snapshot)
    }
    let others = node.otherLinks
    return wording.link(link) + (others > 0 ? "; and \(others) more" : .empty)
  }
}

extension Lineage {
  /// How many sources go back to one in all, by however many steps; one more than so many at the
  /// most, where counting ends.
  fileprivate func followers(of source: Int, atMost limit: Int) -> Int {
    var met: Set<Int> = [source]
    var open = [source]
    while let next = open.popLast(), met.count <= limit + 1 {
      for child in children(of: next) where met.insert(child).inserted { open.append(child) }
    }
    return min(met.count - 1, limit + 1)
  }
}

extension Wording {
  /// Beyond so many, those who go back to a source are not counted: each row is counted anew.
  private static let mostTold = 10_000

  /// What is known of where a source comes from that goes back to no other.
  func rootWords(_ source: Source, isUntraced: Bool, in snapshot: Snapshot) -> SafeText {
    if source.ownReporting == true { return "own reporting" }
    let followers = snapshot.crossReference.lineage.followers(of: source.row, atMost: Self.mostTold)
    if followers > Self.mostTold { return "over \(grouped(Self.mostTold)) sources go back to it" }
    if followers > 0 {
      return "\(count(followers, "source")) go\(followers == 1 ? "es" : "") back to it"
    }
    let isText = snapshot.state(ofSource: source.ref) != .onlyCited
    return isUntraced && isText && !source.isDraft ? "no origin recorded" : "-"
  }
}
