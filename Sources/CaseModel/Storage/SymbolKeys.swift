/// The keys of the symbols of a batch, made all at once and then used one after another.
struct SymbolKeys: ~Copyable, @unchecked Sendable {
  /// What is known of the symbol of a key: from 0 on its number; or that it is the one of an earlier
  /// key of the batch, whose place is `twin(of:)`; or nothing.
  struct Known: BitwiseCopyable, Equatable {
    let bits: Int32

    static let nothing = Known(bits: -1)

    @inline(__always)
    init(bits: Int32) { self.bits = bits }

    /// The same as the key at an earlier place.
    @inline(__always)
    init(twin place: Int) { bits = -2 &- Int32(truncatingIfNeeded: place) }

    @inline(__always)
    var symbol: Symbol? { bits >= 0 ? Symbol(number: bits) : nil }

    /// The place of the earlier key; nil where none is the same.
    @inline(__always)
    var twin: Int? { bits < -1 ? Int(-2 &- bits) : nil }
  }

  private(set) var count = 0
  /// Number of keys of which nothing is known yet.
  private(set) var unknownCount = 0
  /// The tags of these.
  let unknownTags: UnsafeMutablePointer<UInt32>
  /// The slots where the search for these goes on.
  let unknownSlots: UnsafeMutablePointer<UInt32>

  private var place = 0
  private let unknownPlaces: UnsafeMutablePointer<Int32>
  private let keys: UnsafeMutablePointer<SymbolKey>
  private let known: UnsafeMutablePointer<Known>
  private let slots: UnsafeMutablePointer<UInt32>
  private let room: Int

  init(room: Int) {
    self.room = room
    unknownTags = .allocate(capacity: room)
    unknownSlots = .allocate(capacity: room)
    unknownPlaces = .allocate(capacity: room)
    keys = .allocate(capacity: room)
    known = .allocate(capacity: room)
    slots = .allocate(capacity: room)
  }

  deinit {
    unknownTags.deallocate()
    unknownSlots.deallocate()
    unknownPlaces.deallocate()
    keys.deallocate()
    known.deallocate()
    slots.deallocate()
  }

  mutating func clear() { (count, unknownCount, place) = (0, 0, 0) }

  /// Adds a key and what is known of it; there must be room for it.
  @inline(__always)
  mutating func append(_ key: SymbolKey, _ found: Known) {
    precondition(count < room)
    (keys + count).initialize(to: key)
    (known + count).initialize(to: found)
    if found == .nothing {
      (unknownPlaces + unknownCount).initialize(to: Int32(truncatingIfNeeded: count))
      (unknownTags + unknownCount).initialize(to: UInt32(truncatingIfNeeded: key.tag))
      (unknownSlots + unknownCount).initialize(to: 0)
      unknownCount &+= 1
    }
    count &+= 1
  }

  /// The place of a key of which nothing is known, and where the search for it goes on.
  @inline(__always)
  func unknown(_ index: Int) -> (place: Int, slot: Int) {
    (Int(unknownPlaces[index]), Int(unknownSlots[index]))
  }

  /// The key at a place below `count`.
  @inline(__always)
  func key(_ place: Int) -> SymbolKey { keys[place] }

  /// The slot where the search for the key at a place goes on, once that was noted.
  @inline(__always)
  func slot(_ place: Int) -> Int { Int(slots[place]) }

  @inline(__always)
  mutating func note(slot: Int, at place: Int) {
    (slots + place).initialize(to: UInt32(truncatingIfNeeded: slot))
  }

  @inline(__always)
  mutating func note(_ symbol: Symbol, at place: Int) { known[place] = Known(bits: symbol.number) }

  /// What is known of the key at a place.
  @inline(__always)
  subscript(place: Int) -> Known { known[place] }

  /// The place of the next key that was not used.
  @inline(__always)
  mutating func next() -> Int {
    precondition(place < count)
    place &+= 1
    return place &- 1
  }
}
