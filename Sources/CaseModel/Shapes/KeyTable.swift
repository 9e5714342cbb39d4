/// Finds a key among a fixed few by its bytes, without making a string.
struct KeyTable: Sendable {
  /// All keys, one after another.
  private let text: [UInt8]
  /// Where each key begins, and where the last one ends.
  private let bounds: [Int]
  /// Index of key + 1 by hash, open addressing; zero is free.
  private let slots: [UInt8]

  init(_ keys: [String]) {
    let bytes = keys.map { Array($0.utf8) }
    text = bytes.flatMap(\.self)
    bounds = bytes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    // A quarter full at most, so that a miss is nearly always seen at the first look.
    var size = 16
    while size < bytes.count * 4 { size *= 2 }
    var slots = [UInt8](repeating: 0, count: size)
    for (index, key) in bytes.enumerated() where index < 255 {
      var slot = key.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt8(truncatingIfNeeded: index + 1)
    }
    self.slots = slots
  }

  func index(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let mask = slots.count &- 1
    var slot = Self.hash(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if holds(key, at: index) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func holds(_ key: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      let known = UnsafeBufferPointer(rebasing: text[bounds[index]..<bounds[index &+ 1]])
      return ByteHash.areEqual(known, key)
    }
  }

  /// Mixes length, first, middle and last byte: enough to tell the keys of a record apart.
  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = key.first, let last = key.last else { return 0 }
    let middle = key[key.count &>> 1]
    let ends = UInt32(first) | UInt32(last) << 8 | UInt32(middle) << 16
    let mixed = (ends ^ UInt32(truncatingIfNeeded: key.count) << 24) &* 0x9E37_79B1
    return Int(mixed &>> 20)
  }
}
