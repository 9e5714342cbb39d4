/// Values by row, in full chunks of 4,096 and one open tail; a row never set holds `absent`.
///
/// It is a value whose copies share every full chunk: copying is cheap, and going on with the
/// original copies the tail once. That is what makes publishing a half-read case cheap. A chunk in
/// which no row was set is an empty array, so a field that nobody uses costs nothing.
struct ChunkedColumn<Element: BitwiseCopyable & Sendable & Equatable>: Sendable {
  static var chunkBits: Int { 12 }
  static var chunkSize: Int { 1 << chunkBits }
  private static var mask: Int { chunkSize - 1 }

  let absent: Element
  private var full: [[Element]] = []
  private var tail: [Element] = []

  init(absent: Element) { self.absent = absent }

  /// One more than the last row set.
  var count: Int { full.count << Self.chunkBits + tail.count }

  @inline(__always)
  subscript(row: Int) -> Element {
    let chunk = row >> Self.chunkBits
    if chunk < 0 || chunk > full.count { return absent }
    let place = row & Self.mask
    if chunk == full.count { return place < tail.count ? tail[place] : absent }
    return place < full[chunk].count ? full[chunk][place] : absent
  }

  mutating func append(_ element: Element) {
    tail.append(element)
    if tail.count == Self.chunkSize { sealTail() }
  }

  /// Sets a row; rows between the last one and this hold `absent`.
  mutating func set(_ element: Element, at row: Int) {
    if row == count { return append(element) }
    if row < count { return replace(at: row, with: element) }
    pad(to: row)
    append(element)
  }

  /// Forgets all rows from `newCount` on.
  mutating func truncate(to newCount: Int) {
    guard newCount < count, newCount >= 0 else { return }
    let chunk = newCount >> Self.chunkBits
    if chunk < full.count {
      tail = full[chunk].isEmpty ? Self.chunk(of: absent) : full[chunk]
      full.removeLast(full.count - chunk)
    }
    tail.removeLast(tail.count - newCount & Self.mask)
  }

  private mutating func sealTail() {
    full.append(tail)
    tail = []
    tail.reserveCapacity(Self.chunkSize)
  }

  private mutating func pad(to row: Int) {
    if !tail.isEmpty {
      let missing = min(row - count, Self.chunkSize - tail.count)
      tail.append(contentsOf: repeatElement(absent, count: missing))
      if tail.count == Self.chunkSize { sealTail() }
    }
    while row - count >= Self.chunkSize { full.append([]) }
    tail.append(contentsOf: repeatElement(absent, count: row - count))
  }

  private mutating func replace(at row: Int, with element: Element) {
    let chunk = row >> Self.chunkBits
    let place = row & Self.mask
    guard chunk < full.count else {
      tail[place] = element
      return
    }
    if full[chunk].isEmpty { full[chunk] = Self.chunk(of: absent) }
    full[chunk][place] = element
  }

  private static func chunk(of element: Element) -> [Element] {
    Array(repeating: element, count: chunkSize)
  }
}
