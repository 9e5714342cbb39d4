/// Where to find symbols by their bytes: open addressing, half of it free at least.
///
/// With a quarter free a new id, and half of what is asked for is one, takes three looks at a table that
/// is in no cache; with half free it takes one or two.
///
/// A slot holds 32 bits of tag and 32 of symbol + 1, so that mostly no bytes of a wrong symbol are
/// looked at; zero is free. Where a slot is taken the search goes on at a distance that the tag says
/// (double hashing): ids that follow one another lie side by side, so going on with the next slot
/// would make ever longer runs.
struct SymbolSlots: Sendable {
  private var slots: [UInt64]
  private(set) var count = 0

  init(capacity: Int) {
    var size = 64
    while Self.room(in: size) < capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  private static func room(in size: Int) -> Int { size / 2 }

  /// The slot where the search for a tag begins.
  @inline(__always)
  func start(of tag: UInt64) -> Int { Int(truncatingIfNeeded: tag) & (slots.count &- 1) }

  /// The symbol with this tag that `matches`, or the free slot where it belongs, from a slot on that
  /// the search comes to.
  @inline(__always)
  func search(
    _ tag: UInt64, from slot: Int, _ matches: (Symbol) -> Bool
  ) -> (symbol: Symbol?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = slot & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return (nil, slot) }
        if entry >> 32 == tag, matches(Self.symbol(in: entry)) {
          return (Self.symbol(in: entry), slot)
        }
        slot = (slot &+ Self.step(tag)) & mask
      }
    }
  }

  /// Goes the first steps of the search for each of `count` tags; `places` then holds the slots where
  /// these searches go on.
  ///
  /// Slots lie all over a large table. The fewer instructions there are from one to the next, the
  /// more of them the processor waits for at the same time; hence no checks here: every place is cut
  /// to the number of slots, and both pointers must hold `count` numbers.
  func advance(
    _ tags: UnsafePointer<UInt32>, _ places: UnsafeMutablePointer<UInt32>, count: Int
  ) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      let mask = UInt32(truncatingIfNeeded: slots.count &- 1)
      for key in 0..<count { places[key] = tags[key] & mask }
      for _ in 0..<2 {
        for key in 0..<count {
          let entry = base[Int(places[key])]
          let isThere = entry == 0 || UInt32(truncatingIfNeeded: entry >> 32) == tags[key]
          let step = UInt32(truncatingIfNeeded: Self.step(UInt64(tags[key])))
          places[key] = (places[key] &+ (isThere ? 0 : step)) & mask
        }
      }
    }
  }

  /// The symbol in a slot, when its tag is this one.
  @inline(__always)
  func symbol(at slot: Int, _ tag: UInt64) -> Symbol? {
    let entry = slots[slot]
    return entry != 0 && entry >> 32 == tag ? Self.symbol(in: entry) : nil
  }

  /// Makes room for so many more, so that slots stay where they are while these are filled.
  mutating func reserve(_ more: Int) {
    while count + more > Self.room(in: slots.count) { grow() }
  }

  /// Puts a symbol into the free slot that a search gave.
  @inline(__always)
  mutating func fill(_ slot: Int, _ tag: UInt64, _ symbol: Symbol) {
    slots[slot] = Self.entry(tag, symbol)
    count &+= 1
  }

  /// Puts in a symbol that is not there yet.
  mutating func insert(_ tag: UInt64, _ symbol: Symbol) {
    reserve(1)
    place(Self.entry(tag, symbol))
    count &+= 1
  }

  /// Makes room for as many again. Entries go in by their order of slots, so that this mostly walks
  /// through both tables from front to back.
  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot &+ Self.step(entry >> 32)) & mask }
    slots[slot] = entry
  }

  /// An odd number, so that every slot of a table, whose size is a power of two, is come to; mostly
  /// the same for ids that differ in their last byte only.
  @inline(__always)
  private static func step(_ tag: UInt64) -> Int { Int(truncatingIfNeeded: tag >> 12) | 1 }

  private static func entry(_ tag: UInt64, _ symbol: Symbol) -> UInt64 {
    tag << 32 | UInt64(UInt32(truncatingIfNeeded: symbol.number) &+ 1)
  }

  private static func symbol(in slot: UInt64) -> Symbol {
    Symbol(number: Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1)
  }
}
