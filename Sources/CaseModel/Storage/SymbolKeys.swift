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

  /// A key of which nothing is known.
  struct Unknown: BitwiseCopyable {
    let key: SymbolKey
    /// Its place among all keys.
    let place: Int
  }

  private(set) var count = 0
  /// Number of keys of which nothing is known yet.
  private(set) var unknownCount = 0
  /// The tags of these.
  let unknownTags: UnsafeMutablePointer<UInt32>
  /// The slots where the search for these goes on.
  let unknownSlots: UnsafeMutablePointer<UInt32>

  private let unknown: UnsafeMutablePointer<Unknown>
  private let known: UnsafeMutablePointer<Known>
  private var place = 0
  /// The unknown keys that were sought and not found, in order, and how many of them were used.
  private let missing: UnsafeMutablePointer<UInt32>
  private var missingCount = 0
  private var missingUsed = 0
  private let room: Int

  init(room: Int) {
    self.room = room
    unknownTags = .allocate(capacity: room)
    unknownSlots = .allocate(capacity: room)
    unknown = .allocate(capacity: room)
    known = .allocate(capacity: room)
    missing = .allocate(capacity: room)
  }

  deinit {
    unknownTags.deallocate()
    unknownSlots.deallocate()
    unknown.deallocate()
    known.deallocate()
    missing.deallocate()
  }

  mutating func clear() {
    (count, unknownCount, place) = (0, 0, 0)
    (missingCount, missingUsed) = (0, 0)
  }

  /// Adds a key and what is known of it; there must be room for it.
  @inline(__always)
  mutating func append(_ key: SymbolKey, _ found: Known) {
    precondition(count < room)
    (known + count).initialize(to: found)
    if found == .nothing {
      (unknown + unknownCount).initialize(to: Unknown(key: key, place: count))
      (unknownTags + unknownCount).initialize(to: UInt32(truncatingIfNeeded: key.tag))
      (unknownSlots + unknownCount).initialize(to: 0)
      unknownCount &+= 1
    }
    count &+= 1
  }

  /// An unknown key, and where the search for it goes on.
  @inline(__always)
  func unknown(_ index: Int) -> (Unknown, slot: Int) {
    (unknown[index], Int(unknownSlots[index]))
  }

  /// Notes that an unknown key was not found; they must be noted in order.
  @inline(__always)
  mutating func noteMissing(_ index: Int) {
    precondition(missingCount < room)
    (missing + missingCount).initialize(to: UInt32(truncatingIfNeeded: index))
    missingCount &+= 1
  }

  /// The index of the next key that was not found.
  @inline(__always)
  mutating func nextMissing() -> Int {
    precondition(missingUsed < missingCount)
    missingUsed &+= 1
    return Int(missing[missingUsed &- 1])
  }

  @inline(__always)
  mutating func note(_ symbol: Symbol, at place: Int) { known[place] = Known(bits: symbol.number) }

  /// What is known of the key at a place.
  @inline(__always)
  subscript(place: Int) -> Known { known[place] }

  /// What is known of the next key that was not used.
  @inline(__always)
  mutating func next() -> Known {
    precondition(place < count)
    place &+= 1
    return known[place &- 1]
  }
}
