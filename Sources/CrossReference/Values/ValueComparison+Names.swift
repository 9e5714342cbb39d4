import CaseModel

extension ValueComparison {
  /// Actors and events: by record, by what the case declares, and by what people decided. An
  /// ordinary tie between two actors, such as "owns", makes them neither equal nor a part.
  func references(_ first: RecordRef, _ second: RecordRef) -> ValueFinding {
    if first == second { return ValueFinding(.same, .equal) }
    if let decided = kinship.decision(first, second) { return decided }
    let (firstID, secondID) = (question.owner.id(of: first), question.owner.id(of: second))
    if let finding = options(firstID, secondID), finding.relation != .contradict { return finding }
    return kinship.compare(first, second)
  }

  /// Choices and places, which are names. Options of the question tell which names mean the same
  /// and which lie within another.
  func names(_ first: String, _ second: String, isOpen: Bool) -> ValueFinding {
    let (left, right) = (FoldedText(first), FoldedText(second))
    if let finding = options(first, second) { return finding }
    if left == right { return ValueFinding(.same, .equal) }
    return isOpen && left.looksLike(right)
      ? ValueFinding(.unresolved, .looksAlike) : ValueFinding(.contradict, .different)
  }

  /// What the question's options say; nil when neither name, or only one, is among them.
  private func options(_ first: String, _ second: String) -> ValueFinding? {
    let table = question.options
    guard !table.isEmpty else { return nil }
    switch (table.find(first), table.find(second)) {
    case (.one(let left), .one(let right)): return table.compare(left, right)
    case (.several, _), (_, .several):
      return first == second
        ? ValueFinding(.same, .equal) : ValueFinding(.unresolved, .looksAlike)
    default: return nil
    }
  }
}

/// The options of a question, by every name they have.
struct OptionTable: Sendable {
  enum Match: Equatable {
    case one(Int)
    case several
    case nothing
  }

  private let byValue: [String: Int]
  private let byName: [FoldedText: [Int]]
  private let parents: [Int?]

  init(_ options: [AnswerOption]) {
    let rows = options.indices.map { (options[$0].value, $0) }
    let byValue = Dictionary(rows) { first, _ in first }
    var byName: [FoldedText: [Int]] = [:]
    for (row, option) in options.enumerated() {
      let names = Set(
        ([option.value, option.label].compactMap(\.self) + option.aliases).map(FoldedText.init))
      for name in names { byName[name, default: []].append(row) }
    }
    self.byValue = byValue
    self.byName = byName
    parents = options.map { $0.within.flatMap { byValue[$0] } }
  }

  var isEmpty: Bool { parents.isEmpty }

  /// The option with this value, else the one with this name; a name of two options is neither.
  func find(_ name: String) -> Match {
    if let row = byValue[name] { return .one(row) }
    guard let rows = byName[FoldedText(name)], let row = rows.first else { return .nothing }
    return rows.count == 1 ? .one(row) : .several
  }

  func compare(_ first: Int, _ second: Int) -> ValueFinding {
    if first == second { return ValueFinding(.same, .alias) }
    return .parts(isWithin(first, second), isWithin(second, first))
  }

  /// Follows `within` no further than there are options, for it may run in a circle.
  private func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    var next = parents[inner]
    for _ in parents.indices {
      guard let row = next else { return false }
      if row == outer { return true }
      next = parents[row]
    }
    return false
  }
}
