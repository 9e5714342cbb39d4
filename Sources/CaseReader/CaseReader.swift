import CaseModel

/// Reads a case file of any size in one pass and gives the case and all there is to say about it.
///
/// The file is one JSON object with lists of records, or JSON Lines: the header on the first line
/// and a record on each of the others. Which of the two it is, its content says, not its name.
/// Strict (RFC 8259, the case format, version 1), but it goes on: a record that is wrong is left
/// out, counted and told of, and the others are read. Memory beside the case itself is one block,
/// or the longest record, twice. Time is linear in the length of the file.
public enum CaseReader {
  /// Reads a case.
  ///
  /// Throws only when it was told to stop or the bytes cannot be had; whatever is wrong *in* the
  /// bytes becomes a finding, and the case holds what could be read.
  public static func read(
    _ bytes: any CaseBytes, options: ReadOptions = ReadOptions(),
    control: ReadControl = ReadControl()
  ) throws(ReadFailure) -> ReadResult {
    let window = ByteWindow(bytes, options: options)
    var parser = CaseParser(window: window, options: options, control: control)
    try parser.readDocument()
    return try parser.result()
  }
}

/// How to read; the defaults are right for everything but tests.
public struct ReadOptions: Sendable {
  /// Number of bytes asked for at a time.
  public var blockSize = 1 << 20
  /// The most findings kept with their place and words; all are counted.
  public var findingLimit = 10_000
  /// The most findings of one record that are kept.
  public var findingLimitOfRecord = 32
  /// The most bytes a case may have.
  public var byteLimit = 4 << 30

  /// Where the rules of time zones come from.
  public var zones = ZoneSource.none
  /// False to read every record in the careful way, which gives the same.
  var readsQuickly = true

  /// The defaults.
  public init() {}
}

/// Why reading stopped without a result.
public enum ReadFailure: Error, Equatable, Sendable {
  /// The progress closure said so.
  case cancelled
  /// The bytes could not be read, in the words of whoever tried.
  case cannotRead(String)
  /// There are more bytes than `ReadOptions.byteLimit`. `CaseReader.read` does not throw it but
  /// makes a finding of it.
  case tooLong(limit: Int)
}

/// What reading a case gave.
public struct ReadResult: Sendable {
  /// The case, whole.
  public let `case`: Case
  /// What there is to say, in the order of the file; see `ReadOptions.findingLimit`.
  public let findings: [Finding]
  /// How many findings there are of each kind, kept or not.
  public let findingCounts: [FindingCode: Int]
  /// How many findings are how grave, kept or not.
  public let severityCounts: [Finding.Severity: Int]
  /// Records that were left out because of an error in them.
  public let recordsLeftOut: Int
  /// Where the records lie in the document.
  public let pointers: RecordPointers
  /// What stands where in the file beside the records.
  public let layout: CaseLayout
  /// Number of bytes read.
  public let bytesRead: Int
  /// False when the file is broken in such a way that its rest could not be read, or breaks off, or
  /// when reading was ended before: then of references that lead nowhere nothing is said.
  public let isReadToEnd: Bool
  /// True when `ReadControl.shouldEnd` ended the reading: the case holds the records up to there.
  public let isEnded: Bool
}
