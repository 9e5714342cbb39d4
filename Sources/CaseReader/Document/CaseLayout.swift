import CaseModel

/// What stands where in a case file beside its records: for whoever writes it anew or changes it.
public struct CaseLayout: Equatable, Sendable {
  /// The two ways to write a case down.
  public enum Form: Sendable {
    /// One JSON object with lists of records.
    case document
    /// JSON Lines: the header, then a record a line.
    case lines
  }

  /// A key of the header and its value.
  public struct Member: Equatable, Sendable {
    /// The key, unescaped.
    public let key: String
    /// The bytes from the quote before the key to the end of the value.
    public let span: ByteSpan
    /// Where the value begins.
    public let valueOffset: Int
  }

  /// A list of records.
  public struct List: Equatable, Sendable {
    /// What it is a list of.
    public let kind: RecordKind
    /// The bytes from the quote before the key to the closing bracket.
    public let span: ByteSpan
    /// Where the opening bracket stands.
    public let openOffset: Int
  }

  /// Which of the two it is.
  public internal(set) var form = Form.document
  /// The keys of the header in the order of the file, those beginning with `x-` too.
  public internal(set) var header: [Member] = []
  /// The lists in the order of the file; none in JSON Lines.
  public internal(set) var lists: [List] = []
  /// The bytes of the object that holds the header, with its braces; empty when it was broken.
  public internal(set) var object = ByteSpan(offset: 0, length: 0)
}

/// What became of the header of a case.
enum HeaderState {
  /// There is none: the first line is a record already.
  case none
  /// It is being read, or was, as far as that could be done.
  case read
  /// The line that holds it is broken.
  case broken
}
