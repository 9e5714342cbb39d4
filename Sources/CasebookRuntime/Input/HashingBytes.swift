import CaseReader
import Review
import ReviewStore
import Synchronization

/// The bytes of an input, hashed on the way the first time they are read in order.
///
/// So a case needs no pass of its own for its SHA-256; reading a place again costs nothing more.
/// What lies behind the first block is read ahead and hashed by a thread of its own.
final class HashingBytes: CaseBytes, Sendable {
  private struct State {
    var hasher = ContentHasher()
    /// Bytes hashed here; what follows is hashed by `ahead`, once it is there.
    var length = 0
    /// Whether the input turned out to end there.
    var isAtEnd = false
    var ahead: ReadAhead?
  }

  private let base: any CaseBytes & Sendable
  private let state = Mutex(State())

  init(_ base: any CaseBytes & Sendable) { self.base = base }

  deinit { state.withLock { $0.ahead?.stop() } }

  var byteCount: Int? { base.byteCount }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let count = try ahead(of: offset)?.read(at: offset, into: buffer) { return count }
    let count = try base.read(at: offset, into: buffer)
    state.withLock { state in
      if state.ahead == nil, offset == state.length, count == 0 { state.isAtEnd = !buffer.isEmpty }
      // Only what goes on from where the hashing stands; the rest was seen before.
      guard state.ahead == nil, offset <= state.length, offset + count > state.length else {
        return
      }
      let fresh = UnsafeRawBufferPointer(rebasing: buffer[(state.length - offset)..<count])
      state.hasher.add(fresh)
      state.length = offset + count
    }
    return count
  }

  /// The SHA-256 of all bytes, where they were read to their end; nil where there may be more.
  var digestOfAll: ContentDigest? {
    state.withLock { state in
      if let ahead = state.ahead { return ahead.digestOfAll }
      return state.isAtEnd ? state.hasher.finish() : nil
    }
  }

  /// The SHA-256 of all bytes; reads those that nobody has read yet, however many they are.
  func digest() throws -> ContentDigest {
    var block = [UInt8](repeating: 0, count: ReadAhead.blockSize)
    while true {
      let start = state.withLock(\.length)
      let count = try block.withUnsafeMutableBytes { try read(at: start, into: $0) }
      if let ahead = state.withLock(\.ahead) { return try ahead.digest() }
      if count == 0 { return state.withLock { $0.hasher.finish() } }
    }
  }

  /// Who reads ahead; starts doing so when the second block is asked for in its turn, and there is
  /// one.
  private func ahead(of offset: Int) -> ReadAhead? {
    state.withLock { state in
      let isNext = offset == state.length && offset > 0
      if state.ahead == nil, isNext, offset < byteCount ?? .max {
        state.ahead = ReadAhead(base, from: offset, state.hasher)
      }
      return state.ahead
    }
  }
}
