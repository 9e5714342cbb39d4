/// Who gives which value on some questions, as numbers: made to be counted, not to be shown.
///
/// Values are numbered within their question and sources by their rank among all ids, so what is
/// counted here depends on no order of the file.
struct Ballots: Sendable {
  /// That a source gives a value.
  struct Vote: Hashable, Sendable {
    /// The number of the value within its question.
    let value: Int32
    /// The rank of the source.
    let source: Int32
    /// Place of what the claim comes from, in `OriginSets`.
    let origins: Int32
    /// False where the value is only the author's reading of what the source implies: that shows
    /// nothing about the source.
    let isOutright: Bool
    /// False where the claim names what it comes from itself.
    let isOwnWord: Bool
  }

  /// Where the votes of each question begin; one more at the end.
  private(set) var voteStarts: [Int32] = [0]
  /// By question, value and source; a source stands once with each value.
  private(set) var votes: [Vote] = []
  /// Where the values of each question begin; one more at the end.
  private(set) var valueStarts: [Int32] = [0]
  private var relationStarts: [Int32] = [0]
  /// How the values of a question stand to each other, row by row; none for a question of one value.
  private var relations: [ValueRelation] = []
  /// For each value whether what is said is that it does not hold.
  private var isDenial: [Bool] = []

  /// Adds a question. `votes` are sorted by value and source, `isDenial` has one member for each
  /// value; `relation` tells how two different values stand to each other: nothing does where there
  /// are too many to compare them.
  mutating func add(
    _ votes: [Vote], isDenial: [Bool],
    relation: ((_ first: Int, _ second: Int) -> ValueRelation)?
  ) {
    let valueCount = isDenial.count
    self.votes += votes
    self.isDenial += isDenial
    voteStarts.append(Int32(self.votes.count))
    valueStarts.append(valueStarts[valueStarts.count - 1] + Int32(valueCount))
    if let relation, valueCount > 1 {
      for first in 0..<valueCount {
        for second in 0..<valueCount {
          relations.append(first == second ? .same : relation(first, second))
        }
      }
    }
    relationStarts.append(Int32(relations.count))
  }

  /// How many questions there are.
  var count: Int { voteStarts.count - 1 }

  /// How many values there are in all questions.
  var valueCount: Int { Int(valueStarts[valueStarts.count - 1]) }

  /// What is said on one question.
  subscript(question: Int) -> Ballot {
    let values = Int(valueStarts[question + 1] - valueStarts[question])
    let firstRelation = Int(relationStarts[question])
    return Ballot(
      votes: votes[Int(voteStarts[question])..<Int(voteStarts[question + 1])], valueCount: values,
      firstValue: Int(valueStarts[question]),
      isDenial: isDenial[Int(valueStarts[question])..<Int(valueStarts[question + 1])],
      relations: relations[firstRelation..<Int(relationStarts[question + 1])])
  }

  /// Adds all questions of another one.
  mutating func append(_ other: Ballots) {
    let (vote, value) = (Int32(votes.count), Int32(valueCount))
    let relation = Int32(relations.count)
    voteStarts += other.voteStarts.dropFirst().map { $0 + vote }
    valueStarts += other.valueStarts.dropFirst().map { $0 + value }
    relationStarts += other.relationStarts.dropFirst().map { $0 + relation }
    votes += other.votes
    relations += other.relations
    isDenial += other.isDenial
  }
}

/// What is said on one question, as numbers.
struct Ballot {
  /// By value and source.
  let votes: ArraySlice<Ballots.Vote>
  /// How many values there are.
  let valueCount: Int
  /// The number of its first value among those of all questions.
  let firstValue: Int
  /// For each value whether it is denied.
  let isDenial: ArraySlice<Bool>
  fileprivate let relations: ArraySlice<ValueRelation>

  /// Whether what is said is that a value does not hold.
  func isDenial(_ value: Int) -> Bool { isDenial[isDenial.startIndex + value] }

  /// How the first value stands to the second.
  func relation(_ first: Int, _ second: Int) -> ValueRelation {
    if first == second { return .same }
    if relations.isEmpty { return .unrelated }
    return relations[relations.startIndex + first * valueCount + second]
  }

  /// True when there were too many values to compare them.
  var isUncompared: Bool { valueCount > 1 && relations.isEmpty }

  /// True when two of the values cannot both hold.
  var isContested: Bool { relations.contains(.contradict) }

  /// Where the votes for each value lie in `votes`.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(valueCount)
    var start = votes.startIndex
    for value in 0..<valueCount {
      var end = start
      while end < votes.endIndex, votes[end].value == value { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}
