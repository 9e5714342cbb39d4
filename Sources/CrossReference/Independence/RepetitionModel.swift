import RealModule

/// The figures by which suspected repetition is judged, and what follows from them.
///
/// After Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data" (VLDB 2009), with two
/// changes: the first round asks for repetition before any answer leads, and whether a shared value
/// is right is weighed once for both sources together.
enum RepetitionModel {
  /// The share that a source which repeats another keeps unchanged.
  static let kept = 0.5
  /// How likely it is that one of two sources repeats the other, before anything is known of them.
  static let prior = logit(0.2)
  /// How often a source is right of which nothing is known.
  static let accuracy = 0.8
  /// How many wrong answers there are to choose from.
  static let wrongAnswers = 10.0
  /// Unusual answers that two sources have to share before anything is said of them.
  static let leastShared = 3
  /// From here on sources count as one origin.
  static let linkAt = 0.95
  /// Below this a pair is forgotten.
  static let leastProbability = 0.1
  /// Rounds after the first.
  static let rounds = 5
  /// Questions and answers with more sources are left out of comparing all with all.
  static let mostSources = 60
  /// Questions with more votes are no evidence for or against repetition: all would be compared with
  /// all.
  static let mostVotes = 200
  /// Of more votes than these for a value the voices beside a pair are taken as a share of all.
  static let fewVotes = 16
  /// With more sources than these the first round keeps likely pairs only.
  static let manySources = 500
  /// Differences on so many other questions show that two sources are independent.
  static let shownBy = 4

  /// How much the support of a voice that is right as often as supposed weighs, before it is scaled
  /// to 1.
  static let voice = Double.log(wrongAnswers * accuracy / (1 - accuracy))

  /// How much one answer speaks for repetition that two sources share and each would give alone with
  /// a certain chance.
  static func weight(ofSharedAnswer chance: Double) -> Double {
    Double.log((kept + (1 - kept) * chance) / chance)
  }

  /// How much it speaks for repetition that two sources contradict each other: against it.
  static let weightOfDifference = Double.log(1 - kept)

  /// How much it speaks for repetition that two sources agree, before anything leads.
  static let weightOfAgreement: Double = {
    let error = 1 - accuracy
    return weight(ofSharedAnswer: accuracy * accuracy + error * error / wrongAnswers)
  }()

  /// The chance that a source gives an answer by itself which has so many other voices and rivals.
  static func chance(ofAnswerWith voices: Double, against rivals: some Sequence<Double>) -> Double {
    // Scaled by the greatest exponent, since the powers themselves leave the range of numbers.
    let own = voice * (voices + 1)
    let others = rivals.map { voice * $0 }
    let top = max(own, others.max() ?? own)
    let share = Double.exp(own - top)
    let all = others.reduce(share) { $0 + Double.exp($1 - top) }
    let right = share / all
    return right * accuracy + (1 - right) * (1 - accuracy) / wrongAnswers
  }

  /// The weight of a voice that was right in a share of the cases looked at; 1 where it is as often
  /// right as supposed.
  static func weight(right: Int, of checked: Int) -> Double {
    let record = (Double(right) + 5 * accuracy) / (Double(checked) + 5)
    let share = min(max(record, 0.2), 0.95)
    let weight = max(0.1, Double.log(wrongAnswers * share / (1 - share)) / voice)
    // A whole number of small parts, so that sums of weights are exact in any order.
    return (weight * 65_536).rounded() / 65_536
  }

  static func probability(_ logit: Double) -> Double { 1 / (1 + Double.exp(-logit)) }

  private static func logit(_ probability: Double) -> Double {
    Double.log(probability / (1 - probability))
  }
}
