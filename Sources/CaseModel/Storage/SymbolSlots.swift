/// Where to find symbols by their bytes: open addressing, a quarter of it free at least.
///
/// A slot holds 32 bits of tag and 32 of symbol + 1, so that mostly no bytes of a wrong symbol are
/// looked at; zero is free.
struct SymbolSlots: Sendable {
  private var slots: [UInt64]
  private(set) var count = 0

  init(capacity: Int) {
    var size = 64
    while Self.room(in: size) < capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  private static func room(in size: Int) -> Int { size / 4 * 3 }

  var isFull: Bool { count >= Self.room(in: slots.count) }

  /// The symbol with this tag that `matches`, or the free slot where it belongs.
  @inline(__always)
  func search(_ tag: UInt64, _ matches: (Symbol) -> Bool) -> (symbol: Symbol?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: tag) & mask
      while slots[slot] != 0 {
        if slots[slot] >> 32 == tag {
          let symbol = Self.symbol(in: slots[slot])
          if matches(symbol) { return (symbol, slot) }
        }
        slot = (slot &+ 1) & mask
      }
      return (nil, slot)
    }
  }

  /// Puts a symbol into the free slot that a search gave.
  @inline(__always)
  mutating func fill(_ slot: Int, _ tag: UInt64, _ symbol: Symbol) {
    slots[slot] = Self.entry(tag, symbol)
    count &+= 1
  }

  /// Puts in a symbol that is not there yet.
  mutating func insert(_ tag: UInt64, _ symbol: Symbol) {
    if isFull { grow() }
    place(Self.entry(tag, symbol))
    count &+= 1
  }

  /// Makes room for as many again. Entries go in by their order of slots, so that this walks
  /// through both tables from front to back.
  mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = entry
  }

  private static func entry(_ tag: UInt64, _ symbol: Symbol) -> UInt64 {
    tag << 32 | UInt64(UInt32(truncatingIfNeeded: symbol.number) &+ 1)
  }

  private static func symbol(in slot: UInt64) -> Symbol {
    Symbol(number: Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1)
  }
}
