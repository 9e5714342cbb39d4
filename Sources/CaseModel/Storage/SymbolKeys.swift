/// The keys of the symbols of a batch, made all at once and then used one after another.
struct SymbolKeys: ~Copyable, @unchecked Sendable {
  private(set) var count = 0
  /// By place, the tag of a key.
  let tags: UnsafeMutablePointer<UInt32>
  /// By place, the slot where the search for a key goes on.
  let slots: UnsafeMutablePointer<UInt32>
  /// By place, the number of the symbol that was found; -1 where none was yet.
  let found: UnsafeMutablePointer<Int32>

  private var place = 0
  private let keys: UnsafeMutablePointer<SymbolKey>
  private let room: Int

  init(room: Int) {
    self.room = room
    tags = .allocate(capacity: room)
    slots = .allocate(capacity: room)
    found = .allocate(capacity: room)
    keys = .allocate(capacity: room)
  }

  deinit {
    tags.deallocate()
    slots.deallocate()
    found.deallocate()
    keys.deallocate()
  }

  mutating func clear() { (count, place) = (0, 0) }

  /// Adds a key; there must be room for it.
  @inline(__always)
  mutating func append(_ key: SymbolKey) {
    precondition(count < room)
    (keys + count).initialize(to: key)
    (tags + count).initialize(to: UInt32(truncatingIfNeeded: key.tag))
    (slots + count).initialize(to: 0)
    (found + count).initialize(to: -1)
    count &+= 1
  }

  /// The key at a place below `count`.
  @inline(__always)
  func key(_ place: Int) -> SymbolKey { keys[place] }

  /// The place of the next key that was not used.
  @inline(__always)
  mutating func next() -> Int {
    precondition(place < count)
    place &+= 1
    return place &- 1
  }
}
