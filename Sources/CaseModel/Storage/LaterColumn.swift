/// Packed references by row that may be set long after later rows: which record a symbol is the id
/// of. A row never set holds none.
///
/// It is a value whose copies share every full chunk; setting a row in a shared one copies that
/// chunk.
struct LaterColumn: Sendable {
  private static let chunkBits = 12
  private static let chunkSize = 1 << chunkBits

  private var full: [[UInt32]] = []
  private var tail: [UInt32] = []

  /// One more than the last row set.
  var count: Int { full.count << Self.chunkBits + tail.count }

  @inline(__always)
  subscript(row: Int) -> UInt32 {
    let chunk = row >> Self.chunkBits
    if chunk < 0 || chunk > full.count { return PackedRef.none }
    let place = row & (Self.chunkSize - 1)
    if chunk < full.count { return full[chunk][place] }
    return place < tail.count ? tail[place] : PackedRef.none
  }

  /// Sets a row; rows between the last one and this hold none.
  @inline(__always)
  mutating func set(_ bits: UInt32, at row: Int) {
    if row < count { return replace(at: row, with: bits) }
    while row > count { append(PackedRef.none) }
    append(bits)
  }

  @inline(__always)
  private mutating func append(_ bits: UInt32) {
    tail.append(bits)
    guard tail.count == Self.chunkSize else { return }
    full.append(tail)
    tail = []
    tail.reserveCapacity(Self.chunkSize)
  }

  private mutating func replace(at row: Int, with bits: UInt32) {
    guard row >= 0 else { return }
    let chunk = row >> Self.chunkBits
    let place = row & (Self.chunkSize - 1)
    if chunk < full.count { full[chunk][place] = bits } else { tail[place] = bits }
  }
}
