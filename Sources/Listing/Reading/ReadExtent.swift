/// How much of a file a snapshot shows. Whoever says what sources do or do not say has to say this
/// too, unless it is all.
public enum ReadExtent: Equatable, Sendable {
  /// All of it.
  case whole
  /// What was read so far; more is on its way.
  case soFar
  /// What was read before the reading was stopped, or could not go on.
  case part(ReadPart)

  /// What was read, where it is a part.
  public var part: ReadPart? {
    if case .part(let part) = self { part } else { nil }
  }
}

/// The part of a file that was read before the reading was stopped, or could not go on.
public struct ReadPart: Equatable, Sendable {
  /// The bytes read.
  public let bytesRead: Int
  /// All bytes; nil where that is not known.
  public let bytesInAll: Int?
  /// The records read.
  public let records: Int
  /// Whether reading anew may give more; false where the text is broken behind the part.
  public let hasMore: Bool

  /// Makes a part.
  public init(bytesRead: Int, bytesInAll: Int?, records: Int, hasMore: Bool = true) {
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
    self.records = records
    self.hasMore = hasMore
  }
}
