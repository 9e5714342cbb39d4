/// A small number that stands for an id, or for a short text that occurs often.
///
/// Two symbols of one reading are equal exactly when their bytes are.
public struct Symbol: Hashable, Sendable {
  let number: Int32

  @inline(__always)
  init(number: Int32) { self.number = number }
}

/// Interned byte strings, numbered in the order of their first use, and what record each defines, as
/// they were when they were published.
struct SymbolTable: Sendable {
  private let entries: Column<SymbolEntry>
  private let arena: TextArena
  private let definitionColumn: LaterColumn
  /// Nil where symbols are found by looking at them all.
  private let slots: SymbolSlots?
  private let seed: UInt64

  init(
    entries: Column<SymbolEntry>, arena: TextArena, definitions: LaterColumn,
    slots: SymbolSlots?, seed: UInt64
  ) {
    self.entries = entries
    self.arena = arena
    definitionColumn = definitions
    self.slots = slots
    self.seed = seed
  }

  /// Number of symbols.
  var count: Int { entries.count }

  /// The symbol of the bytes; nil when there is none.
  ///
  /// Linear in the number of symbols in a table without slots, constant otherwise.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    let key = SymbolKey(bytes, seed: seed)
    guard let slots else { return search(key, bytes) }
    let start = slots.start(of: key.tag)
    let found = slots.search(key.tag, from: start) { symbol in
      matches(entries[Int(symbol.number)], key, bytes)
    }
    return found.symbol
  }

  /// The bytes a symbol stands for, given to `body`.
  @inline(__always)
  func withBytes<Result>(
    of symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try entries.withAddress(of: Int(symbol.number)) { entry in
      guard let entry else { return try body(UnsafeBufferPointer(_empty: ())) }
      guard entry.pointee.isLong else { return try entry.withInlineBytes(body) }
      return try arena.withBytes(of: TextRef(bits: entry.pointee.low), body)
    }
  }

  /// What the symbol stands for, as a string.
  func string(_ symbol: Symbol) -> String {
    withBytes(of: symbol) { String(decoding: $0, as: UTF8.self) }
  }

  /// The record whose id the symbol is; nil when no record read so far has it.
  func definition(of symbol: Symbol) -> RecordRef? {
    PackedRef(bits: definitionColumn[Int(symbol.number)]).ref
  }

  /// What record each symbol is the id of, by symbol.
  var definitions: some Sequence<PackedRef> {
    (0..<count).lazy.map { PackedRef(bits: definitionColumn[$0]) }
  }

  /// The same table with slots, made anew from all symbols.
  func withSlots() -> SymbolTable {
    var slots = SymbolSlots(capacity: count)
    for number in 0..<count {
      let symbol = Symbol(number: Int32(truncatingIfNeeded: number))
      let tag = withBytes(of: symbol) { SymbolKey($0, seed: seed).tag }
      slots.insert(tag, symbol)
    }
    return SymbolTable(
      entries: entries, arena: arena, definitions: definitionColumn, slots: slots, seed: seed)
  }

  @inline(__always)
  private func matches(
    _ entry: SymbolEntry, _ key: SymbolKey, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard entry.high == key.entry.high else { return false }
    guard entry.isLong else { return entry.low == key.entry.low }
    return arena.withBytes(of: TextRef(bits: entry.low)) { ByteHash.areEqual($0, bytes) }
  }

  private func search(_ key: SymbolKey, _ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    for number in 0..<count where matches(entries[number], key, bytes) {
      return Symbol(number: Int32(truncatingIfNeeded: number))
    }
    return nil
  }
}

extension UnsafePointer<SymbolEntry> {
  /// Gives the bytes that stand in the entry itself to `body`.
  @inline(__always)
  fileprivate func withInlineBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let count = pointee.inlineCount
    // The first byte is the lowest of its word, so the bytes stand in memory as they were.
    return try withMemoryRebound(to: UInt8.self, capacity: 16) {
      try body(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
