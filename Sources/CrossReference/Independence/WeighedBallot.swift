/// What is said on one question with the voices behind each value.
struct WeighedBallot {
  let ballot: Ballot
  let counter: VoiceCounter
  /// How many voices each value has.
  private let voices: [Double]
  private let ranges: [Range<Int>]

  init(_ ballot: Ballot, _ counter: VoiceCounter) {
    self.ballot = ballot
    self.counter = counter
    ranges = ballot.ranges
    voices = ranges.map { counter.voices(ballot.votes[$0]) }
  }

  /// The value that two sources share although others lead over it, or nearly.
  func shared(_ first: Int32, _ second: Int32) -> (value: Int, rivals: [Int], chance: Double)? {
    let votes = ballot.outrightVotes
    guard let one = votes.first(where: { $0.source == first }),
      let other = votes.first(where: { $0.source == second }), one.value == other.value
    else { return nil }
    let value = Int(one.value)
    let rivals = RepetitionModel.rivals(over: value, ballot) { voices[$0] }
    guard !rivals.isEmpty else { return nil }
    let all = ballot.votes[ranges[value]]
    let rest =
      all.count > RepetitionModel.fewVotes
      ? voices[value] * Double(all.count - 2) / Double(all.count)
      : counter.voices(all, without: first, second)
    let against = (0..<ballot.valueCount).filter { ballot.relation(value, $0) == .contradict }
    let chance = RepetitionModel.chance(ofAnswerWith: rest, against: against.map { voices[$0] })
    return (value, rivals, chance)
  }
}

extension Independence {
  func weighed(_ ballot: Ballot) -> WeighedBallot { WeighedBallot(ballot, counter) }
}

extension Ballot {
  /// The votes of sources that give one value only, and outright: who says two things can be held to
  /// neither.
  var outrightVotes: [Ballots.Vote] {
    let sources = votes.map(\.source).sorted()
    let repeated = Set(zip(sources, sources.dropFirst()).filter { $0 == $1 }.map(\.0))
    return votes.filter { $0.isOutright && !repeated.contains($0.source) }
  }
}

extension RepetitionModel {
  /// The values that cannot hold beside one and have as many voices, or nearly.
  static func rivals(over value: Int, _ ballot: Ballot, _ voices: (Int) -> Double) -> [Int] {
    let own = voices(value)
    return (0..<ballot.valueCount).filter { rival in
      guard ballot.relation(value, rival) == .contradict else { return false }
      return voices(rival) >= 0.9 && voices(rival) >= own - 0.3
    }
  }
}
