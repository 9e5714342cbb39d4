/// How often sources say what the others say who have nothing to do with them.
struct TrackRecords {
  private var right: [Int]
  private var checked: [Int]
  private let voices: VoiceGroups

  private init(voices: VoiceGroups, sourceCount: Int) {
    right = Array(repeating: 0, count: sourceCount)
    checked = right
    self.voices = voices
  }

  /// The weight of each source as a voice; nil when told to stop.
  static func weights(
    _ ballots: Ballots, voices: VoiceGroups, sourceCount: Int, _ isCancelled: () -> Bool
  ) -> [Double]? {
    var records = TrackRecords(voices: voices, sourceCount: sourceCount)
    for question in 0..<ballots.count {
      if question % 1_024 == 0, isCancelled() { return nil }
      records.note(ballots[question])
    }
    return (0..<sourceCount).map {
      RepetitionModel.weight(right: records.right[$0], of: records.checked[$0])
    }
  }

  /// A source is checked where the other voices have one leading answer.
  private mutating func note(_ ballot: Ballot) {
    guard (2...RepetitionModel.mostVotes).contains(ballot.votes.count), !ballot.isUncompared
    else { return }
    let values = ballot.ranges.map { Value(voices.groups(Array(ballot.votes[$0])), voices) }
    for vote in ballot.votes {
      guard let leading = leading(without: vote, values) else { continue }
      switch ballot.relation(Int(vote.value), leading) {
      case .same, .finer, .coarser:
        right[Int(vote.source)] += 1
        checked[Int(vote.source)] += 1
      case .contradict: checked[Int(vote.source)] += 1
      default: break
      }
    }
  }

  /// The voices behind a value.
  private struct Value {
    /// Voices that have nothing to do with any other source.
    let alone: Int
    let tied: [[Ballots.Vote]]

    init(_ groups: [[Ballots.Vote]], _ voices: VoiceGroups) {
      tied = groups.filter { $0.contains(where: voices.isTied) }
      alone = groups.count - tied.count
    }
  }

  private func leading(without vote: Ballots.Vote, _ values: [Value]) -> Int? {
    let isTied = voices.isTied(vote)
    var (leading, most, isOnly): (Int?, Int, Bool) = (nil, 0, true)
    for (place, value) in values.enumerated() {
      let own = !isTied && place == vote.value ? 1 : 0
      let tied =
        isTied
        ? value.tied.count { group in !group.contains { voices.isOne($0, vote) } }
        : value.tied.count
      let count = value.alone - own + tied
      if count > most {
        (leading, most, isOnly) = (place, count, true)
      } else if count == most {
        isOnly = false
      }
    }
    return isOnly ? leading : nil
  }
}
