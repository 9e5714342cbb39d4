/// How far the reading of a case has come.
public struct ReadingProgress: Equatable, Sendable {
  /// What is being done.
  public enum Phase: Sendable {
    /// Bytes are read.
    case reading
    /// More is waited for, and nothing has come for some seconds.
    case waiting
    /// Nothing more is read; what was read is compared and put in order.
    case comparing
  }

  /// The bytes read.
  public let bytesRead: Int
  /// All bytes; nil where that is not known.
  public let bytesInAll: Int?
  /// The records read.
  public let records: Int
  /// How long the reading has taken so far, in milliseconds.
  public let milliseconds: Int
  /// What is being done.
  public private(set) var phase: Phase
  /// How much of what was read has been compared, in percent.
  public let compared: Int

  /// Makes a progress report.
  public init(
    bytesRead: Int, bytesInAll: Int?, records: Int, milliseconds: Int = 0, phase: Phase = .reading,
    compared: Int = 0
  ) {
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
    self.records = records
    self.milliseconds = milliseconds
    self.phase = phase
    self.compared = compared
  }
}

extension ReadingProgress {
  /// The same, while something else is done.
  public func with(phase: Phase) -> ReadingProgress {
    var copy = self
    copy.phase = phase
    return copy
  }
}
