internal import Crypto
public import Review

extension ContentDigest {
  /// The SHA-256 of bytes in memory.
  public init(of bytes: some Collection<UInt8>) {
    var hasher = ContentHasher()
    hasher.add(Array(bytes))
    self = hasher.finish()
  }
}

/// SHA-256 taken piece by piece.
public struct ContentHasher: Sendable {
  private var state = SHA256()

  /// Nothing hashed yet.
  public init() {}

  /// Takes in the next bytes.
  public mutating func add(_ bytes: [UInt8]) {
    state.update(data: bytes)
  }

  /// Takes in the next bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    state.update(bufferPointer: bytes)
  }

  /// The digest of all bytes taken in; more may follow.
  public func finish() -> ContentDigest {
    ContentDigest(bytes: Array(state.finalize())) ?? .zero
  }
}
