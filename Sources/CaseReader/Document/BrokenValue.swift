/// A value whose text is not JSON: a guess at where it ends, so that the rest can be read.
///
/// By layout, it ends at the latest where the next line begins a record as far in as the broken one
/// did. Before that, by counting brackets outside of strings. Looking no further than the next
/// record, and for that one no further than there is need, keeps this linear in a file that is
/// broken everywhere.
struct BrokenValue {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let indent: [UInt8]?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, indent: [UInt8]?) {
    self.bytes = bytes
    self.start = start
    self.indent = indent
  }

  /// The blanks before `offset` on its line; nil when other things stand there.
  static func indent(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // Not the whole line: all records of a file may stand on one.
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start > 0 && bytes[start - 1] == 0x0A ? Array(bytes[start..<offset]) : nil
  }

  /// The offset to go on at, and whether a comma is to follow there; nil when there is none, or
  /// more must be read to know.
  ///
  /// Looks twice as far each time, so that it costs what the value is long, not what follows it.
  func end() -> (offset: Int, isAfterMember: Bool)? {
    var reach = 256
    while true {
      let limit = min(bytes.count, start &+ reach)
      let next = nextRecord(before: limit)
      if case .found(let end) = closing(before: next ?? limit, isRecord: next != nil) {
        return (end, true)
      }
      if let next { return (next, false) }
      guard limit < bytes.count else { return nil }
      reach &*= 2
    }
  }

  private enum Closing {
    case found(Int)
    case mismatch
    case unknown
  }

  /// The end of the value by its brackets; a scalar ends at the next comma, bracket or line.
  ///
  /// With `isRecord` the next record begins at the limit, else more may have to be looked at.
  private func closing(before limit: Int, isRecord: Bool) -> Closing {
    var open: [UInt8] = []
    var at = start
    while at < limit {
      let byte = bytes[at]
      switch byte {
      case 0x22:
        guard let end = stringEnd(from: at + 1, before: limit, isRecord) else { return .unknown }
        at = end - 1
      case 0x7B, 0x5B: open.append(byte)
      case 0x7D, 0x5D:
        guard let last = open.popLast() else { return at > start ? .found(at) : .mismatch }
        guard last == byte - 2 else { return .mismatch }
        if open.isEmpty { return .found(at + 1) }
      case 0x2C, 0x0A: if open.isEmpty { return .found(at) }
      default: break
      }
      at += 1
    }
    return .unknown
  }

  /// The end of the string that begins before `start`; nil when more must be read to know.
  ///
  /// A string has no line ends, so one that seems to has either lost its quote, and ends with its
  /// line, or was written over several lines: then its quote is followed by what follows a string.
  private func stringEnd(from start: Int, before limit: Int, _ isRecord: Bool) -> Int? {
    var at = start
    var lineEnd: Int?
    while at < limit, bytes[at] != 0x22 {
      if bytes[at] == 0x0A, lineEnd == nil { lineEnd = at }
      at += bytes[at] == 0x5C ? 2 : 1
    }
    guard at < limit else { return isRecord ? lineEnd : nil }
    guard let lineEnd else { return at + 1 }
    guard let next = bytes[(at + 1)...].first(where: { $0 > 0x20 }) else { return nil }
    return [0x2C, 0x3A, 0x5D, 0x7D].contains(next) ? at + 1 : lineEnd
  }

  /// The next line that begins with the same blanks and an opening brace.
  private func nextRecord(before limit: Int) -> Int? {
    guard let indent else { return nil }
    var at = start
    while let end = bytes[at..<limit].firstIndex(of: 0x0A) {
      at = end + 1
      let brace = at + indent.count
      if brace < limit, bytes[brace] == 0x7B, bytes[at..<brace].elementsEqual(indent) {
        return brace
      }
    }
    return nil
  }
}
