/// Values by row as they were when they were published; they never change. A row that was not set
/// holds `absent`.
///
/// They lie in chunks that the writer goes on filling behind `count`. A chunk in which no row was set
/// is not there, so a field that nobody uses costs nothing.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let absent: Element
  /// One more than the last row set.
  let count: Int
  let size: ChunkSize
  private let chunks: [UnsafeMutablePointer<Element>?]
  private let memory: ColumnMemory?

  init(
    absent: Element, count: Int, size: ChunkSize, chunks: [UnsafeMutablePointer<Element>?],
    memory: ColumnMemory?
  ) {
    self.absent = absent
    self.count = count
    self.size = size
    self.chunks = chunks
    self.memory = memory
  }

  @inline(__always)
  subscript(row: Int) -> Element {
    guard row >= 0, row < count, let chunk = chunks[size.chunk(of: row)] else { return absent }
    return withExtendedLifetime(memory) { chunk[size.place(of: row)] }
  }

  /// Gives the place of a row in memory to `body`, for the time of the call; nil where the row is
  /// not there.
  @inline(__always)
  func withAddress<Result>(
    of row: Int, _ body: (UnsafePointer<Element>?) throws -> Result
  ) rethrows -> Result {
    guard row >= 0, row < count, let chunk = chunks[size.chunk(of: row)] else {
      return try body(nil)
    }
    return try withExtendedLifetime(memory) {
      try body(UnsafePointer(chunk + size.place(of: row)))
    }
  }

  /// Gives the rows of every chunk that is there to `body`: the number of the first, and the values.
  @inline(__always)
  func forEachChunk(_ body: (_ first: Int, UnsafeBufferPointer<Element>) -> Void) {
    for (place, chunk) in chunks.enumerated() {
      let first = size.first(of: place)
      guard first < count else { return }
      guard let chunk else { continue }
      let values = UnsafeBufferPointer(start: chunk, count: min(size.rows, count - first))
      withExtendedLifetime(memory) { body(first, values) }
    }
  }
}

/// How many rows a chunk has, a power of two.
struct ChunkSize: Sendable {
  private let bits: Int

  /// For most columns.
  static let large = ChunkSize(bits: 12)
  /// For tables of very many fields: setting all of them in one record of a chunk takes room for all
  /// its rows, and a file must not be able to make that dear.
  static let small = ChunkSize(bits: 5)

  var rows: Int { 1 &<< bits }

  @inline(__always)
  func chunk(of row: Int) -> Int { row &>> bits }
  @inline(__always)
  func place(of row: Int) -> Int { row & (rows &- 1) }
  /// The first row of a chunk.
  @inline(__always)
  func first(of chunk: Int) -> Int { chunk &<< bits }
}
