import CaseReader
import Review
import ReviewStore
import Synchronization

/// The bytes of an input, hashed on the way the first time they are read in order.
///
/// So a case needs no pass of its own for its SHA-256; reading a place again costs nothing more.
final class HashingBytes: CaseBytes, Sendable {
  private struct State {
    var hasher = ContentHasher()
    var length = 0
  }

  private let base: any CaseBytes & Sendable
  private let state = Mutex(State())

  init(_ base: any CaseBytes & Sendable) { self.base = base }

  var byteCount: Int? { base.byteCount }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.read(at: offset, into: buffer)
    state.withLock { state in
      // Only what goes on from where the hashing stands; the rest was seen before, or comes later.
      guard offset <= state.length, offset + count > state.length else { return }
      let fresh = UnsafeRawBufferPointer(rebasing: buffer[(state.length - offset)..<count])
      state.hasher.add(fresh)
      state.length = offset + count
    }
    return count
  }

  /// The SHA-256 of all bytes; reads those that nobody has read yet.
  func digest() throws -> ContentDigest {
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let start = state.withLock(\.length)
      let count = try block.withUnsafeMutableBytes { try read(at: start, into: $0) }
      if count == 0 { return state.withLock { $0.hasher.finish() } }
    }
  }
}
