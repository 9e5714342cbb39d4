import Glibc
import Review

/// The time at the desk: the moment, and how far local time is from UTC then.
public struct DeskClock: Sendable {
  /// The moment now.
  public let now: @Sendable () -> UTCInstant
  private let secondsEast: @Sendable (UTCInstant) -> Int

  /// A clock that asks others.
  public init(
    now: @escaping @Sendable () -> UTCInstant,
    secondsEast: @escaping @Sendable (UTCInstant) -> Int
  ) {
    self.now = now
    self.secondsEast = secondsEast
  }

  /// The time of day at the desk: "10:41".
  public func timeOfDay(_ moment: UTCInstant) -> String {
    moment.hourAndMinute(secondsEastOfUTC: secondsEast(moment))
  }

  /// The machine's own clock and time zone.
  public static let system = DeskClock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return UTCInstant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    },
    secondsEast: { moment in
      var seconds = time_t(moment.milliseconds / 1_000)
      var local = Glibc.tm()
      localtime_r(&seconds, &local)
      return local.tm_gmtoff
    })

  /// A clock that stands still at a moment, in UTC: for replays and tests.
  public static func fixed(_ moment: UTCInstant) -> DeskClock {
    DeskClock(now: { moment }, secondsEast: { _ in 0 })
  }
}
