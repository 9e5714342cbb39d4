/// The memory behind all columns of one reading; it is freed as a whole.
///
/// What makes sharing it safe, though the compiler cannot see it: memory comes from here to one
/// builder only, which writes nothing but rows that no published `Column` counts, and texts that no
/// published reference reaches. So what another thread can read never changes. Whoever reads keeps
/// this alive and touches nothing in it.
final class ColumnMemory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Memory of that many bytes, not initialised.
  func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let block = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16)
    blocks.append(block)
    return block
  }

  /// Gives back what was allocated and never published; quick for what came last.
  func free(_ block: UnsafeMutableRawPointer) {
    guard let place = blocks.lastIndex(of: block) else { return }
    blocks.remove(at: place)
    block.deallocate()
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
