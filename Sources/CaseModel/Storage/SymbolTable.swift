/// A small number that stands for an id, or for a short text that occurs often.
///
/// Two symbols of one reading are equal exactly when their bytes are.
public struct Symbol: Hashable, Sendable {
  let number: Int32

  init(number: Int32) { self.number = number }
}

/// Interned byte strings, numbered in the order of their first use, and what record each defines.
///
/// A symbol may be used before its record is read, so references may point forward.
struct SymbolTable: Sendable {
  private var arena = TextArena()
  private var texts = ChunkedColumn<UInt64>(absent: TextRef.none)
  private var definitions = ChunkedColumn<UInt32>(absent: PackedRef.none)
  /// Open addressing: 32 bits of tag, 32 bits of symbol + 1; zero is free.
  private var slots: [UInt64] = []
  private var seed: UInt64 = .random(in: .min ... .max)

  private static let symbolLimit = Int(Int32.max) - 1

  /// Number of symbols.
  var count: Int { texts.count }

  /// The symbol of the bytes, made when new; nil when the text is too long or the table full.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    if texts.count &* 2 >= slots.count { grow() }
    let tag = Self.tag(of: bytes, seed: seed)
    let slot = slot(of: bytes, tag: tag)
    if slots[slot] != 0 { return Self.symbol(in: slots[slot]) }
    guard count < Self.symbolLimit, let ref = arena.append(bytes) else { return nil }
    texts.append(ref.bits)
    slots[slot] = tag << 32 | UInt64(texts.count)
    return Symbol(number: Int32(truncatingIfNeeded: texts.count - 1))
  }

  /// The symbol of the bytes; nil when there is none.
  ///
  /// Linear in the number of symbols in a table without slots, constant otherwise.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    guard !slots.isEmpty else { return search(bytes) }
    let slot = slot(of: bytes, tag: Self.tag(of: bytes, seed: seed))
    return slots[slot] == 0 ? nil : Self.symbol(in: slots[slot])
  }

  /// The bytes a symbol stands for, given to `body`.
  @inline(__always)
  func withBytes<Result>(
    of symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try arena.withBytes(of: TextRef(bits: texts[Int(symbol.number)]), body)
  }

  /// What the symbol stands for, as a string.
  func string(_ symbol: Symbol) -> String {
    withBytes(of: symbol) { String(decoding: $0, as: UTF8.self) }
  }

  /// The record whose id the symbol is; nil when no record read so far has it.
  func definition(of symbol: Symbol) -> RecordRef? {
    PackedRef(bits: definitions[Int(symbol.number)]).ref
  }

  /// Says which record has the symbol for its id.
  mutating func define(_ symbol: Symbol, as ref: RecordRef) {
    definitions.set(PackedRef(ref).bits, at: Int(symbol.number))
  }

  /// The same table, sharing everything but the slots.
  ///
  /// They are one flat array: shared, each publishing would make the builder copy it whole.
  func withoutSlots() -> SymbolTable {
    var copy = self
    copy.slots = []
    return copy
  }

  /// The same table with slots of its own, made anew from all symbols.
  func withSlots() -> SymbolTable {
    var copy = self
    copy.slots = Array(repeating: 0, count: Self.slotCount(for: count))
    for number in 0..<count {
      let symbol = Symbol(number: Int32(truncatingIfNeeded: number))
      let tag = withBytes(of: symbol) { Self.tag(of: $0, seed: seed) }
      copy.place(tag << 32 | UInt64(number + 1))
    }
    return copy
  }
}

extension SymbolTable {
  private static func symbol(in slot: UInt64) -> Symbol {
    Symbol(number: Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1)
  }

  /// 32 bits whose lowest ones say where the search for the bytes begins.
  ///
  /// All but the last byte are hashed; that one only adds to the hash. So ids that follow one
  /// another, as `e1041` and `e1042` do in most files, lie side by side, and reading a million of
  /// them misses the cache far less often. At most 16 ids can share a tag by intent.
  @inline(__always)
  private static func tag(of bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
    guard let last = bytes.last else { return seed & 0xFFFF_FFFF }
    let front = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count &- 1)])
    return (ByteHash.hash(front, seed: seed) &+ UInt64(last & 15)) & 0xFFFF_FFFF
  }

  /// The slot that holds the bytes, or the free one where they belong.
  @inline(__always)
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(tag) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag, holds(bytes, slots[slot]) { return slot }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ slot: UInt64) -> Bool {
    withBytes(of: Self.symbol(in: slot)) { ByteHash.areEqual($0, bytes) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: Self.slotCount(for: count))
    for entry in old where entry != 0 { place(entry) }
  }

  /// The slots for a number of symbols and one more: half of them stay free at least.
  private static func slotCount(for symbols: Int) -> Int {
    var count = 64
    while count <= symbols * 2 { count *= 2 }
    return count
  }

  /// Puts an entry that is not there into the first free slot.
  private mutating func place(_ entry: UInt64) {
    let mask = slots.count &- 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = entry
  }

  private func search(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    for number in 0..<texts.count {
      let ref = TextRef(bits: texts[number])
      if ref.length == bytes.count, arena.withBytes(of: ref, { ByteHash.areEqual($0, bytes) }) {
        return Symbol(number: Int32(truncatingIfNeeded: number))
      }
    }
    return nil
  }
}
