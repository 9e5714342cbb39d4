import CaseModel

/// How the one who reads is told of progress, and stops it.
///
/// All closures are called on the thread that reads, once a block at most.
public struct ReadControl {
  /// Told how far reading has come; false gives it up, and nothing comes of it.
  public var progress: (ReadProgress) -> Bool
  /// Asked whether to end here: what was read so far is the result then.
  public var shouldEnd: (ReadProgress) -> Bool
  /// Asked whether what was read so far is wanted; meant to look at a clock.
  public var shouldPublish: (ReadProgress) -> Bool
  /// Given the case as far as it was read; unasked when no more bytes can be had.
  public var publish: (Case) -> Void

  /// A control; without arguments nothing is told and nothing stops reading.
  public init(
    progress: @escaping (ReadProgress) -> Bool = { _ in true },
    shouldEnd: @escaping (ReadProgress) -> Bool = { _ in false },
    shouldPublish: @escaping (ReadProgress) -> Bool = { _ in false },
    publish: @escaping (Case) -> Void = { _ in }
  ) {
    self.progress = progress
    self.shouldEnd = shouldEnd
    self.shouldPublish = shouldPublish
    self.publish = publish
  }
}

/// How far reading has come.
public struct ReadProgress: Equatable, Sendable {
  /// Bytes that were read.
  public let bytesRead: Int
  /// Bytes there are, where that is known.
  public let totalBytes: Int?
  /// Records that were read, of all kinds.
  public let recordCount: Int
}
