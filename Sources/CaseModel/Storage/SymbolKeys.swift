/// The keys of the symbols of a batch, made all at once and then used one after another.
struct SymbolKeys: ~Copyable, @unchecked Sendable {
  private(set) var count = 0
  /// By place, the slot where the search for a key goes on.
  var slots: OwnedArray<Int>
  private var place = 0
  private let keys: UnsafeMutablePointer<SymbolKey>

  init(room: Int) {
    slots = OwnedArray(count: room) { _ in 0 }
    keys = .allocate(capacity: room)
  }

  deinit { keys.deallocate() }

  mutating func clear() { (count, place) = (0, 0) }

  /// Adds a key; there must be room for it.
  @inline(__always)
  mutating func append(_ key: SymbolKey) {
    precondition(count < slots.count)
    (keys + count).initialize(to: key)
    count &+= 1
  }

  /// The key at a place below `count`.
  @inline(__always)
  subscript(place: Int) -> SymbolKey {
    precondition(place >= 0 && place < count)
    return keys[place]
  }

  /// The place of the next key that was not used.
  @inline(__always)
  mutating func next() -> Int {
    place &+= 1
    return place &- 1
  }
}
