/// Fills a column from row to row and gives immutable copies of it, which share all that was written.
///
/// Rows are set in ascending order; the last one may be set again, or forgotten. See `ColumnMemory`
/// for why that may be shared.
struct ColumnWriter<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  let absent: Element
  /// One more than the last row set.
  private(set) var count = 0

  private let size: ChunkSize
  /// Nil for a column that takes nothing.
  private let memory: ColumnMemory?
  private var chunks: [UnsafeMutablePointer<Element>?] = []
  /// The chunk of the row that comes next, when there is one: rows below `limit` have room in it.
  private var open: UnsafeMutablePointer<Element>?
  private var limit = 0

  /// A column that lies in `memory`; without any it stays empty whatever is set.
  init(absent: Element, size: ChunkSize = .large, in memory: ColumnMemory?) {
    self.absent = absent
    self.size = size
    self.memory = memory
  }

  /// Sets a row; rows between the last one and this hold `absent`. A row before the last is left
  /// alone.
  @inline(__always)
  mutating func set(_ element: Element, at row: Int) {
    if row == count, row < limit, let open {
      open[size.place(of: row)] = element
      count = row &+ 1
    } else {
      setElsewhere(element, at: row)
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) { set(element, at: count) }

  /// Forgets all rows from `newCount` on; they must not have been published.
  mutating func truncate(to newCount: Int) {
    guard newCount >= 0, newCount < count else { return }
    let place = size.chunk(of: newCount)
    while chunks.count > place + 1 {
      if let chunk = chunks.removeLast() { memory?.free(chunk) }
    }
    count = newCount
    openChunk(of: newCount)
  }

  /// The value of a row.
  subscript(row: Int) -> Element {
    guard row >= 0, row < count, let chunk = chunks[size.chunk(of: row)] else {
      return absent
    }
    return chunk[size.place(of: row)]
  }

  /// The place of a row in memory; nil where it is not there. It stays valid as long as the writer.
  @inline(__always)
  func address(of row: Int) -> UnsafePointer<Element>? {
    guard row >= 0, row < count, let chunk = chunks[size.chunk(of: row)] else {
      return nil
    }
    return UnsafePointer(chunk + size.place(of: row))
  }

  /// The rows below `end`, as many as were set.
  func snapshot(upTo end: Int) -> Column<Element> {
    Column(
      absent: absent, count: min(count, end), size: size, chunks: chunks, memory: memory)
  }
}

extension ColumnWriter {
  private mutating func setElsewhere(_ element: Element, at row: Int) {
    guard memory != nil, row >= count - 1, row >= 0 else { return }
    if row == count - 1 { count = row }
    pad(to: row)
    if row >= limit { openChunk(of: row) }
    if open == nil { makeRoom(for: row) }
    open?[size.place(of: row)] = element
    count = row + 1
  }

  /// Fills what is there of the open chunk with `absent`, and leaves out whole chunks before `row`.
  private mutating func pad(to row: Int) {
    guard count < row else { return }
    if let open {
      let end = min(row, limit)
      if count < end { fill(open, from: size.place(of: count), count: end - count) }
    }
    let chunk = size.chunk(of: row)
    while chunks.count < chunk { chunks.append(nil) }
    count = row
    openChunk(of: row)
  }

  /// Makes the chunk of a row the open one, filled with `absent` up to the row when it is new.
  private mutating func makeRoom(for row: Int) {
    guard let memory else { return }
    let place = size.chunk(of: row)
    let chunk = memory.allocate(byteCount: size.rows * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: size.rows)
    fill(chunk, from: 0, count: size.place(of: row))
    if place < chunks.count { chunks[place] = chunk } else { chunks.append(chunk) }
    openChunk(of: row)
  }

  private mutating func openChunk(of row: Int) {
    let place = size.chunk(of: row)
    open = place < chunks.count ? chunks[place] : nil
    limit = open == nil ? row : size.first(of: place + 1)
  }

  private func fill(_ chunk: UnsafeMutablePointer<Element>, from place: Int, count: Int) {
    (chunk + place).initialize(repeating: absent, count: count)
  }
}
