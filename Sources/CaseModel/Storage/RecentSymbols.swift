/// Symbols of short texts that were asked for lately.
///
/// Records that follow one another mostly name the same few sources, and claims their question; so
/// most symbols are found here, in some tens of kilobytes, and not looked for all over the table.
struct RecentSymbols: ~Copyable, @unchecked Sendable {
  private struct Slot: BitwiseCopyable {
    /// At first one that no key has.
    var entry = SymbolEntry(low: 1, high: .max)
    var known = SymbolKeys.Known.nothing
  }

  private static let size = 2_048
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: Self.size)
    slots.initialize(repeating: Slot(), count: Self.size)
  }

  deinit { slots.deallocate() }

  /// What is known of a key. Where that is nothing, the place of the key in its batch is kept, so that
  /// it is known for the same key further on.
  @inline(__always)
  mutating func find(_ key: SymbolKey, at place: Int) -> SymbolKeys.Known {
    let slot = slots + Self.slot(of: key)
    if slot.pointee.entry == key.entry { return slot.pointee.known }
    if !key.entry.isLong {
      slot.pointee = Slot(entry: key.entry, known: SymbolKeys.Known(twin: place))
    }
    return .nothing
  }

  /// Keeps the symbol of a key that was asked for.
  @inline(__always)
  mutating func keep(_ symbol: Symbol, _ key: SymbolKey) {
    let slot = slots + Self.slot(of: key)
    guard slot.pointee.entry == key.entry else { return }
    slot.pointee.known = SymbolKeys.Known(bits: symbol.number)
  }

  /// Forgets all: places of a batch mean nothing in the next one.
  mutating func clear() { slots.update(repeating: Slot(), count: Self.size) }

  @inline(__always)
  private static func slot(of key: SymbolKey) -> Int {
    Int(truncatingIfNeeded: key.tag) & (size &- 1)
  }
}
