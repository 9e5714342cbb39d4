/// Something that takes bytes from anywhere, and what must hold whatever they are.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// The strict JSON scanner, and the writer that its values go back through.
  case scanner
  /// The reader of case files.
  case reader
  /// The same reader, from a corpus of JSON Lines.
  case lines
  /// A case in its other form, and back.
  case convert
  /// Edits of records as changes of bytes.
  case edit
  /// Dates.
  case dates
  /// What text goes through before a person sees it.
  case text

  /// Feeds the bytes to the code; throws what they show to be wrong. A trap shows itself.
  ///
  /// True when the bytes are right as they are, so that more than their refusal was seen.
  @discardableResult
  public func check(_ bytes: [UInt8]) throws -> Bool {
    switch self {
    case .scanner: try ScannerCheck(bytes).run()
    case .reader, .lines: try ReaderCheck(bytes).run()
    case .convert: try ConvertCheck(bytes).run()
    case .edit: try EditCheck(bytes).run()
    case .dates: try DateCheck(String(decoding: bytes, as: UTF8.self)).run()
    case .text: try TextCheck(String(decoding: bytes, as: UTF8.self)).run()
    }
  }

  /// Inputs longer than this show nothing that shorter ones do not.
  public var longestInput: Int {
    switch self {
    case .scanner: 4_096
    case .reader, .lines, .convert, .edit: 16_384
    case .dates: 130
    case .text: 1_024
    }
  }
}
