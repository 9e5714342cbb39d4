import Listing

/// The reading of a case, as far as the screen tells of it.
public struct Reading: Equatable, Sendable {
  /// How far it has come.
  public private(set) var progress: ReadingProgress
  /// How fast it goes.
  public private(set) var rate = ReadingRate()
  /// Whether nobody has pressed a key since it began: then the list stays at its start.
  public internal(set) var isUntouched = true
  /// Whether the person has asked to read no further.
  public private(set) var isStopping = false

  /// A reading that has come so far.
  public init(_ progress: ReadingProgress) {
    self.progress = progress
    rate.take(progress)
  }

  /// Takes in how far it has come since.
  mutating func take(_ progress: ReadingProgress) {
    self.progress = isStopping ? progress.with(phase: .comparing) : progress
    rate.take(progress)
  }

  /// The person asks to read no further. Nothing is told as read from here on.
  mutating func stop() {
    isStopping = true
    progress = progress.with(phase: .comparing)
  }

  /// Whether it can be stopped: there is more to read, and nobody has stopped it yet.
  var canStop: Bool { progress.phase != .comparing }
}
