import CaseReader
import Foundation
import Review
import ReviewStore

/// The bytes of an input from some place on, read and hashed in blocks by a thread of its own,
/// a few blocks before they are asked for.
///
/// So the one core parses what the other has fetched; on one core it costs a copy of the bytes.
final class ReadAhead: @unchecked Sendable {
  /// Bytes read at a time; as many as the reader asks for.
  static let blockSize = 1 << 20
  /// How many blocks may lie ready.
  private static let depth = 4

  private let base: any CaseBytes & Sendable
  // Everything below is read and written under `condition` only.
  private let condition = NSCondition()
  private var hasher: ContentHasher
  private var blocks: [ArraySlice<UInt8>] = []
  /// Where the first byte of the first block lies in the input.
  private var start: Int
  private var isAtEnd = false
  private var failure: (any Error)?
  private var isStopped = false
  private var isOnlyHashing = false

  /// Goes on reading at an offset, with the hash of all before it.
  init(_ base: any CaseBytes & Sendable, from offset: Int, _ hasher: ContentHasher) {
    self.base = base
    self.hasher = hasher
    start = offset
    Thread.detachNewThread { [self] in fetchAll(from: offset) }
  }

  /// Ends the thread.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  /// Copies the bytes at an offset, waiting for them, and says how many; 0 at the end. Nil when the
  /// blocks do not begin there.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    try condition.withLock {
      guard offset == start, !isOnlyHashing else { return nil }
      while blocks.isEmpty, !isAtEnd {
        if let failure { throw failure }
        condition.wait()
      }
      return take(into: buffer)
    }
  }

  /// The hash of all bytes, where all of them have been read and asked for.
  var digestOfAll: ContentDigest? {
    condition.withLock { isAtEnd && blocks.isEmpty ? hasher.finish() : nil }
  }

  /// The hash of all bytes; reads those that nobody has asked for.
  func digest() throws -> ContentDigest {
    try condition.withLock {
      isOnlyHashing = true
      blocks = []
      condition.broadcast()
      while !isAtEnd {
        if let failure { throw failure }
        condition.wait()
      }
      return hasher.finish()
    }
  }

  private func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let block = blocks.first else { return 0 }
    let part = block.prefix(buffer.count)
    buffer.copyBytes(from: part)
    start += part.count
    if part.count == block.count {
      blocks.removeFirst()
    } else {
      blocks[0] = block[part.endIndex...]
    }
    condition.broadcast()
    return part.count
  }
}

extension ReadAhead {
  private func fetchAll(from offset: Int) {
    var offset = offset
    var hasher = condition.withLock { self.hasher }
    while isWanted() {
      do {
        let block = try fetch(at: offset)
        block.withUnsafeBytes { hasher.add($0) }
        offset += block.count
        keep(block, hasher)
        if block.isEmpty { return }
      } catch {
        return fail(error)
      }
    }
  }

  /// Waits until there is room for a block. False when nobody wants any.
  private func isWanted() -> Bool {
    condition.withLock {
      while blocks.count >= Self.depth, !isStopped, !isOnlyHashing { condition.wait() }
      return !isStopped
    }
  }

  private func fetch(at offset: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
      count = try base.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  private func keep(_ block: [UInt8], _ hasher: ContentHasher) {
    condition.withLock {
      self.hasher = hasher
      isAtEnd = block.isEmpty
      if !block.isEmpty, !isOnlyHashing { blocks.append(block[...]) }
      condition.broadcast()
    }
  }

  private func fail(_ error: any Error) {
    condition.withLock {
      failure = error
      condition.broadcast()
    }
  }
}
