/// How what one claim says stands to what another says on the same question.
public enum ValueRelation: UInt8, CaseIterable, Sendable {
  /// They say the same.
  case same
  /// The first says the same as the second, and more exactly.
  case finer
  /// The first says the same as the second, less exactly.
  case coarser
  /// They can both hold, though neither lies within the other.
  case overlap
  /// They cannot both hold.
  case contradict
  /// Nobody can tell without a person: words, names that look alike, units that do not convert.
  case unresolved
  /// They can both hold because they speak of different things.
  case unrelated

  /// The same relation seen from the other side.
  public var reversed: ValueRelation {
    switch self {
    case .finer: .coarser
    case .coarser: .finer
    default: self
    }
  }

  /// True when the two are one answer, told more or less exactly.
  public var isOneAnswer: Bool {
    switch self {
    case .same, .finer, .coarser, .overlap: true
    case .contradict, .unresolved, .unrelated: false
    }
  }
}

/// A relation and why it is so.
public struct ValueFinding: Hashable, Sendable {
  /// How the first stands to the second.
  public let relation: ValueRelation
  /// Why.
  public let reason: ValueReason

  init(_ relation: ValueRelation, _ reason: ValueReason) {
    self.relation = relation
    self.reason = reason
  }

  /// The finding seen from the other side.
  public var reversed: ValueFinding { ValueFinding(relation.reversed, reason) }

  /// How two things stand of which either may be part of the other. Of both, in a faulty case that
  /// goes in a circle, neither is the finer.
  static func parts(_ isFirstInSecond: Bool, _ isSecondInFirst: Bool) -> ValueFinding {
    switch (isFirstInSecond, isSecondInFirst) {
    case (true, true): ValueFinding(.overlap, .partOf)
    case (true, false): ValueFinding(.finer, .partOf)
    case (false, true): ValueFinding(.coarser, .partOf)
    case (false, false): ValueFinding(.contradict, .different)
    }
  }
}

/// Why two values stand as they do; the raw value says it to people.
public enum ValueReason: String, CaseIterable, Sendable {
  case equal = "they say the same"
  case within = "one lies within the other"
  case partlyTogether = "they have a part in common"
  case apart = "they have nothing in common"
  case roughEnough = "one is rough or uncertain enough to fit the other"
  case zoneMissing = "a time zone is missing; with it they may agree"
  case tolerance = "they differ by no more than the question allows"
  case unitsDiffer = "their units do not convert into one another"
  case scopesDiffer = "they count different things"
  case timesDiffer = "they speak of different times"
  case timeMissing = "the answer changes with time, and one does not say of when it speaks"
  case alias = "they are two names of one answer"
  case declaredSame = "the case says that they are the same"
  case decidedSame = "somebody decided that they are the same"
  case decidedDifferent = "somebody decided that they are different"
  case decidedUnsure = "somebody looked and could not tell whether they are the same"
  case partOf = "one is part of the other"
  case different = "they are different, and only one can hold"
  case manyHold = "the question may have several answers"
  case looksAlike = "the names look alike, but nothing says that they mean the same"
  case wordsDiffer = "whether the words agree is for a person to say"
  case noneAgainstSome = "one says that there is none"
  case notComparable = "they are not the same kind of answer"
  case listsDiffer = "both claim to be complete, and they differ"
  case notInList = "a list that claims to be complete does not have it"
  case denied = "one denies what the other says"
  case deniesOther = "what one denies the other does not say"
}
