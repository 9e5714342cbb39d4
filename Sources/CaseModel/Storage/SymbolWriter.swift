/// Interns byte strings and gives immutable tables of them.
///
/// A symbol may be used before its record is read, so references may point forward.
struct SymbolWriter: ~Copyable, Sendable {
  private var entries: ColumnWriter<SymbolEntry>
  private var longTexts: TextWriter
  private var definitions = LaterColumn()
  private var slots = SymbolSlots(capacity: 0)
  private var recent = RecentSymbols()
  /// Drawn anew for each table, so that a case file cannot be made to collide.
  private let seed: UInt64 = .random(in: .min ... .max)

  private static let symbolLimit = Int(Int32.max) - 1

  init(in memory: ColumnMemory) {
    entries = ColumnWriter(absent: SymbolEntry(low: 0, high: 0), in: memory)
    longTexts = TextWriter(in: memory)
  }

  /// Number of symbols.
  var count: Int { entries.count }

  /// The symbol of the bytes, made when new; nil when the text is too long or the table full.
  @inline(__always)
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    slots.reserve(1)
    let key = SymbolKey(bytes, seed: seed)
    return intern(bytes, key, from: slots.start(of: key.tag))
  }

  /// Adds what a value is looked for by to the keys of its batch; sixteen bytes can be read there.
  @inline(__always)
  mutating func addKey(of bytes: UnsafeBufferPointer<UInt8>, to keys: inout SymbolKeys) {
    let key = SymbolKey(readable: bytes, seed: seed)
    keys.append(key, recent.find(key, at: keys.count))
  }

  /// The symbols of the keys a batch has are about to be asked for. Where these are found is all
  /// over large tables, and many places can be waited for at the same time; so this goes the first
  /// steps of every search, which are nearly always all. No slot moves before they were all asked for.
  mutating func prepare(_ keys: inout SymbolKeys) {
    slots.reserve(keys.unknownCount)
    slots.advance(keys.unknownTags, keys.unknownSlots, count: keys.unknownCount)
    for index in 0..<keys.unknownCount {
      let (unknown, slot) = keys.unknown(index)
      let key = unknown.key
      if let symbol = slots.symbol(at: slot, key.tag),
        let entry = entries.address(of: Int(symbol.number))?.pointee,
        entry == key.entry, !entry.isLong
      {
        keys.note(symbol, at: unknown.place)
        recent.keep(symbol, key)
      } else {
        keys.noteMissing(index)
      }
    }
  }

  /// As `intern`, for the next of the keys, which must be that of these bytes.
  @inline(__always)
  mutating func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, next keys: inout SymbolKeys
  ) -> Symbol? {
    let known = keys.next()
    if let symbol = known.symbol { return symbol }
    if let twin = known.twin { return keys[twin].symbol }
    return internMissing(bytes, &keys)
  }

  /// The batch will not be asked for any more keys, though not all were.
  mutating func endEarly() { recent.clear() }

  @inline(never)
  private mutating func internMissing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ keys: inout SymbolKeys
  ) -> Symbol? {
    let (unknown, slot) = keys.unknown(keys.nextMissing())
    guard let symbol = intern(bytes, unknown.key, from: slot) else { return nil }
    keys.note(symbol, at: unknown.place)
    recent.keep(symbol, unknown.key)
    return symbol
  }

  @inline(__always)
  private mutating func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, _ key: SymbolKey, from slot: Int
  ) -> Symbol? {
    let (found, slot) = slots.search(key.tag, from: slot) { symbol in
      guard let entry = entries.address(of: Int(symbol.number))?.pointee,
        entry.high == key.entry.high
      else { return false }
      return entry.low == key.entry.low || entry.isLong && holds(entry, bytes)
    }
    return found ?? add(key, bytes, at: slot)
  }

  /// The record whose id the symbol is; nil when no record read so far has it.
  func definition(of symbol: Symbol) -> RecordRef? {
    PackedRef(bits: definitions[Int(symbol.number)]).ref
  }

  /// Says which record has the symbol for its id.
  @inline(__always)
  mutating func define(_ symbol: Symbol, as ref: RecordRef) {
    definitions.set(PackedRef(ref).bits, at: Int(symbol.number))
  }

  /// The table as it is now, which shares all texts.
  ///
  /// Slots are one flat array: shared, they are copied whole when the next symbol is added, so they
  /// are best left out while reading goes on.
  func snapshot(withSlots: Bool) -> SymbolTable {
    SymbolTable(
      entries: entries.snapshot(upTo: count), arena: longTexts.snapshot(),
      definitions: definitions, slots: withSlots ? slots : nil, seed: seed)
  }

  private func holds(_ entry: SymbolEntry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    longTexts.withBytes(of: TextRef(bits: entry.low)) { ByteHash.areEqual($0, bytes) }
  }

  private mutating func add(
    _ key: SymbolKey, _ bytes: UnsafeBufferPointer<UInt8>, at slot: Int
  ) -> Symbol? {
    var entry = key.entry
    if entry.isLong {
      guard let ref = longTexts.append(bytes) else { return nil }
      entry.low = ref.bits
    }
    guard count < Self.symbolLimit else { return nil }
    let symbol = Symbol(number: Int32(truncatingIfNeeded: count))
    entries.append(entry)
    slots.fill(slot, key.tag, symbol)
    return symbol
  }
}
