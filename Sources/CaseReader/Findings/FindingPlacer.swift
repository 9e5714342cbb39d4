import CaseModel
import JSONText

/// Finds out where in a file records and their keys stand, after it was read.
public struct FindingPlacer {
  /// A place in a file.
  public struct Place: Hashable, Sendable {
    /// Byte offset.
    public let offset: Int
    /// 1-based line.
    public let line: Int
    /// 1-based column, in Unicode scalars.
    public let column: Int
    /// JSON pointer (RFC 6901).
    public let pointer: String
  }

  private let story: Case
  private let pointers: RecordPointers
  private let bytes: any CaseBytes

  /// A placer for a case, the pointers that came with it, and the bytes it was read from.
  public init(_ story: Case, _ pointers: RecordPointers, in bytes: any CaseBytes) {
    self.story = story
    self.pointers = pointers
    self.bytes = bytes
  }

  /// The place of each record, or of the value of a key of it where one is named and is there.
  ///
  /// Reads the file once more, to the last of them.
  public func places(
    of spots: [(record: RecordRef, key: String?)]
  ) throws(ReadFailure) -> [Place] {
    var found: [(offset: Int, pointer: String)] = []
    for spot in spots { found.append(try place(of: spot.record, spot.key)) }
    let positions = try LineFinder.positions(of: found.map(\.offset)) {
      offset throws(ReadFailure) in try read(at: offset, length: 1 << 20)
    }
    return found.map { offset, pointer in
      let position = positions[offset]
      return Place(
        offset: offset, line: position?.line ?? 1, column: position?.column ?? 1,
        pointer: pointer)
    }
  }

  private func place(
    of record: RecordRef, _ key: String?
  ) throws(ReadFailure) -> (offset: Int, pointer: String) {
    let span = story.span(of: record)
    let pointer = pointers.pointer(of: record)
    guard let key else { return (span.offset, pointer) }
    let text = try read(at: span.offset, length: span.length)
    guard let offset = text.withUnsafeBufferPointer({ RecordValue.offset(of: key, in: $0) }) else {
      return (span.offset, pointer)
    }
    return (span.offset + offset, "\(pointer)/\(key)")
  }

  private func read(at offset: Int, length: Int) throws(ReadFailure) -> [UInt8] {
    do {
      return try bytes.bytes(at: offset, length: length)
    } catch {
      throw .cannotRead(String(describing: error))
    }
  }
}

/// Counts lines.
enum LineFinder {
  /// Lines and columns of offsets, from one pass over the file in blocks.
  ///
  /// `read` gives the bytes from an offset on, as many as it likes; none only at the end.
  static func positions(
    of offsets: [Int], read: (_ offset: Int) throws(ReadFailure) -> [UInt8]
  ) throws(ReadFailure) -> [Int: JSONPosition] {
    var finder = JSONPositionFinder()
    var positions: [Int: JSONPosition] = [:]
    var block: [UInt8] = []
    var base = 0
    for offset in Set(offsets).sorted() {
      while finder.offset < offset {
        if finder.offset >= base + block.count {
          base = finder.offset
          block = try read(base)
          guard !block.isEmpty else { break }
        }
        let part = (finder.offset - base)..<min(block.count, offset - base)
        block[part].withUnsafeBufferPointer { finder.advance(over: $0) }
      }
      positions[offset] = finder.position
    }
    return positions
  }
}
