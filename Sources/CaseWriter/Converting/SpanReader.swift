import CaseModel
import CaseReader

/// Reads runs of bytes of a case, mostly one after the other, a block at a time.
struct SpanReader {
  private let bytes: any CaseBytes
  private let blockSize: Int
  private var block: [UInt8] = []
  private var base = 0

  init(_ bytes: any CaseBytes, blockSize: Int) {
    self.bytes = bytes
    self.blockSize = max(1, blockSize)
  }

  /// Gives the bytes of a span to `body`, for the time of the call.
  mutating func with<Result>(
    _ span: ByteSpan, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    try load(span)
    let start = span.offset - base
    return try block.withUnsafeBufferPointer { block in
      try body(UnsafeBufferPointer(rebasing: block[start..<start + span.length]))
    }
  }

  /// Makes the block hold the span.
  private mutating func load(_ span: ByteSpan) throws {
    let end = span.offset + span.length
    guard span.offset < base || end > base + block.count else { return }
    base = span.offset
    block = try bytes.bytes(at: base, length: max(blockSize, span.length))
    guard block.count >= span.length else { throw WritingFailure.changed }
  }
}
