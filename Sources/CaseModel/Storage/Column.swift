/// Values by row as they were when they were published; they never change. A row that was not set
/// holds `absent`.
///
/// They lie in chunks of 4,096 that the writer goes on filling behind `count`. A chunk in which no
/// row was set is not there, so a field that nobody uses costs nothing.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  static var chunkBits: Int { 12 }
  static var chunkSize: Int { 1 << chunkBits }

  let absent: Element
  /// One more than the last row set.
  let count: Int
  private let chunks: [UnsafeMutablePointer<Element>?]
  private let memory: ColumnMemory?

  init(
    absent: Element, count: Int, chunks: [UnsafeMutablePointer<Element>?], memory: ColumnMemory?
  ) {
    self.absent = absent
    self.count = count
    self.chunks = chunks
    self.memory = memory
  }

  @inline(__always)
  subscript(row: Int) -> Element {
    guard row >= 0, row < count, let chunk = chunks[row >> Self.chunkBits] else { return absent }
    return withExtendedLifetime(memory) { chunk[row & (Self.chunkSize - 1)] }
  }

  /// Gives the place of a row in memory to `body`, for the time of the call; nil where the row is
  /// not there.
  @inline(__always)
  func withAddress<Result>(
    of row: Int, _ body: (UnsafePointer<Element>?) throws -> Result
  ) rethrows -> Result {
    guard row >= 0, row < count, let chunk = chunks[row >> Self.chunkBits] else {
      return try body(nil)
    }
    return try withExtendedLifetime(memory) {
      try body(UnsafePointer(chunk + row & (Self.chunkSize - 1)))
    }
  }

  /// Gives the rows of every chunk that is there to `body`: the number of the first, and the values.
  @inline(__always)
  func forEachChunk(_ body: (_ first: Int, UnsafeBufferPointer<Element>) -> Void) {
    for (place, chunk) in chunks.enumerated() {
      let first = place << Self.chunkBits
      guard first < count else { return }
      guard let chunk else { continue }
      let values = UnsafeBufferPointer(start: chunk, count: min(Self.chunkSize, count - first))
      withExtendedLifetime(memory) { body(first, values) }
    }
  }
}
