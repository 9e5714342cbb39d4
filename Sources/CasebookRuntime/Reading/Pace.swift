/// When it is time to tell of progress, and to publish what has been read.
///
/// Progress at most ten times a second. What was read: the first block at once; from then on when
/// it has grown by half *and* a quarter of a second has passed, so that publishing a case of a
/// million records costs a dozen copies and not a thousand.
final class Pace {
  private static let progressInterval = Duration.milliseconds(100)
  private static let publishInterval = Duration.milliseconds(250)

  private let now: () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var told: ContinuousClock.Instant?
  private var published: (at: ContinuousClock.Instant, count: Int)?

  init(now: @escaping () -> ContinuousClock.Instant = { ContinuousClock.now }) {
    self.now = now
    start = now()
  }

  /// How long it has been since the start.
  var elapsedMilliseconds: Int {
    let parts = start.duration(to: now()).components
    return Int(parts.seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000)
  }

  func isDueToTell() -> Bool {
    let moment = now()
    if let told, told.duration(to: moment) < Self.progressInterval { return false }
    told = moment
    return true
  }

  /// With `atOnce` all that is new is published, as nobody knows when more comes.
  func isDueToPublish(_ count: Int, atOnce: Bool = false) -> Bool {
    guard count > published?.count ?? 0 else { return false }
    let moment = now()
    if let published, !atOnce {
      let isLater = published.at.duration(to: moment) >= Self.publishInterval
      guard isLater, count >= published.count + published.count / 2 else { return false }
    }
    published = (moment, count)
    return true
  }
}
