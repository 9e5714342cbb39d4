/// Finds a key among a fixed few by its bytes, without making a string.
struct KeyTable: Sendable {
  private let keys: [[UInt8]]
  /// Index of key + 1 by hash, open addressing; zero is free.
  private let slots: [UInt8]

  init(_ keys: [String]) {
    let bytes = keys.map { Array($0.utf8) }
    // A quarter full at most, so that a miss is nearly always seen at the first look.
    var size = 16
    while size < bytes.count * 4 { size *= 2 }
    var slots = [UInt8](repeating: 0, count: size)
    for (index, key) in bytes.enumerated() where index < 255 {
      var slot = key.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt8(truncatingIfNeeded: index + 1)
    }
    self.keys = bytes
    self.slots = slots
  }

  func index(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let mask = slots.count &- 1
    var slot = Self.hash(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if keys[index].withUnsafeBufferPointer({ ByteHash.areEqual($0, key) }) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: ByteHash.hash(key, seed: 0) >> 8)
  }
}
