/// How fast a reading goes: the mean of about the last second, so that one slow block does not make
/// the time left jump.
public struct ReadingRate: Equatable, Sendable {
  /// Bytes a second; nil until enough was seen to say.
  public private(set) var bytesPerSecond: Double?

  private var bytes = 0
  private var milliseconds = 0

  /// What came more than this long ago, in milliseconds, hardly counts any more.
  private static let memory = 1_000.0
  /// A rate from a shorter time than this, in milliseconds, would be a guess.
  private static let shortest = 100

  /// A rate of which nothing is known.
  public init() {}

  /// Takes a report in; one that is no later than the last changes nothing.
  public mutating func take(_ progress: ReadingProgress) {
    let passed = progress.milliseconds - milliseconds
    guard passed >= Self.shortest, progress.bytesRead >= bytes else { return }
    let current = Double(progress.bytesRead - bytes) / Double(passed) * 1_000
    let weight = Double(passed) / (Self.memory + Double(passed))
    bytesPerSecond = bytesPerSecond.map { $0 + (current - $0) * weight } ?? current
    (bytes, milliseconds) = (progress.bytesRead, progress.milliseconds)
  }

  /// How many seconds the rest takes at this rate, rounded up; nil where the rest or the rate is
  /// not known, or it would be more than a day.
  public func secondsLeft(_ progress: ReadingProgress) -> Int? {
    guard let all = progress.bytesInAll, let bytesPerSecond, bytesPerSecond >= 1 else { return nil }
    let seconds = (Double(max(0, all - progress.bytesRead)) / bytesPerSecond).rounded(.up)
    return seconds <= 86_400 ? Int(seconds) : nil
  }
}
