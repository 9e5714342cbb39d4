public import CaseReader

/// One change of a file: the bytes at a range, and what stands there instead.
public struct ByteEdit: Equatable, Sendable {
  /// The bytes that go; empty where something is put in.
  public let range: Range<Int>
  /// What stands there instead.
  public let bytes: [UInt8]

  /// A change of a range of bytes.
  public init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

/// Why a patch cannot be made, or applied.
public enum PatchFailure: Error, Equatable, Sendable {
  /// An edit lies outside of the file.
  case outOfRange(Range<Int>)
  /// Two edits change the same bytes, or put something in at the same place.
  case overlap(Int)
  /// The file is not the one the patch was made for.
  case changed
}

/// Changes of one file, bound to its bytes: of any other it makes nothing.
public struct BytePatch: Equatable, Sendable {
  /// The edits, in the order of the file.
  public let edits: [ByteEdit]
  /// The number of bytes of the file it was made for.
  public let length: Int
  /// The SHA-256 of that file, as whoever made the patch took it; whoever applies it compares it.
  public let digest: [UInt8]

  /// A patch for a file of this length and digest; the edits may come in any order.
  public init(
    _ edits: [ByteEdit], length: Int, digest: [UInt8]
  ) throws(PatchFailure) {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in sorted where edit.range.lowerBound < 0 || edit.range.upperBound > length {
      throw .outOfRange(edit.range)
    }
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      let isApart =
        first.range.upperBound <= second.range.lowerBound
        && first.range.lowerBound < second.range.lowerBound
      guard isApart else { throw .overlap(second.range.lowerBound) }
    }
    self.edits = sorted
    self.length = length
    self.digest = digest
  }

  /// Gives the changed file to `sink`, piece by piece; no more than a block is held.
  ///
  /// Throws `PatchFailure.changed` when the file is shorter or longer; whether its bytes are those
  /// the patch was made for is known only when all were read, so compare the digest before what
  /// was given is used. Throws what reading and `sink` throw.
  public func apply(
    to file: any CaseBytes, blockSize: Int = 1 << 20,
    _ sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var offset = 0
    for edit in edits {
      try copy(offset..<edit.range.lowerBound, of: file, blockSize, sink)
      try edit.bytes.withUnsafeBytes(sink)
      offset = edit.range.upperBound
    }
    try copy(offset..<length, of: file, blockSize, sink)
    guard try file.bytes(at: length, length: 1).isEmpty else {
      throw PatchFailure.changed
    }
  }

  private func copy(
    _ range: Range<Int>, of file: any CaseBytes, _ blockSize: Int,
    _ sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let wanted = min(max(1, blockSize), range.upperBound - offset)
      let block = try file.bytes(at: offset, length: wanted)
      guard block.count == wanted else { throw PatchFailure.changed }
      try block.withUnsafeBytes(sink)
      offset += wanted
    }
  }
}
