import CaseModel

/// Whether the words of a source can be read here.
public enum SourceState: String, Hashable, Sendable {
  /// The text is in the case, or its file was found.
  case inHand = "in-hand"
  /// The case was made from a text that is not here.
  case notHere = "not-here"
  /// There is a file of the copy's name, but its SHA-256 is not the one that the case records.
  case otherText = "other-text"
  /// Others speak of it; the case has no copy, and no claim is taken from it.
  case onlyCited = "only-cited"
}

/// How many sources are in which state. Our own drafts count as no sources.
public struct SourceCounts: Hashable, Sendable {
  /// Texts that can be read here.
  public var inHand = 0
  /// Texts whose copy is not here.
  public var notHere = 0
  /// Sources that claims are taken from and that are no texts: a film.
  public var withoutText = 0
  /// Sources that are only cited.
  public var onlyCited = 0

  /// Nothing counted.
  public init() {}

  mutating func add(_ state: SourceState, isText: Bool) {
    switch state {
    case .inHand: inHand += 1
    case .notHere where !isText: withoutText += 1
    // A text that differs is not the one the case was made from, and so that is not here.
    case .notHere, .otherText: notHere += 1
    case .onlyCited: onlyCited += 1
    }
  }
}

/// How an event is put by those who speak of it, taken together.
public enum EventStanding: UInt8, Hashable, Sendable {
  /// Somebody states, admits or finds it, or nobody speaks of it at all.
  case reported
  /// All that is said of it is alleged, or denied, or an opinion.
  case onlyAlleged
  /// It is only ever denied.
  case onlyDenied
  /// It is only ever an opinion.
  case onlyOpinion
}

/// A day on which an event stands.
public struct AxisTick: Hashable, Sendable {
  /// The first day a date of the event may mean.
  public let day: CalendarDay
  /// Whether sources differ on when it was.
  public let isContested: Bool

  /// Makes a tick.
  public init(day: CalendarDay, isContested: Bool) {
    self.day = day
    self.isContested = isContested
  }
}
