extension CaseBuilder {
  /// The symbol of an id or term given by its unescaped bytes; nil when it is longer than 8 MiB or
  /// there are two billion already.
  public mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    symbols.intern(bytes)
  }

  /// The record read so far that has this symbol for its id.
  public func definition(of symbol: Symbol) -> RecordRef? { symbols.definition(of: symbol) }

  /// Sets an id, a reference or a term.
  public mutating func set(_ field: Int, to symbol: Symbol) {
    guard isOpen else { return }
    if field == 0 { ownID = symbol.number }
    tables[table].setNarrow(symbol.number, field: field)
  }

  /// Sets a text by its unescaped bytes, which must be UTF-8; false, and nothing set, when it is
  /// longer than 8 MiB.
  @discardableResult
  public mutating func setText(_ field: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isOpen, let ref = texts.append(bytes) else { return false }
    tables[table].setWide(ref.bits, field: field)
    return true
  }

  /// Sets a value that is kept as JSON text; false, and nothing set, when it is longer than 8 MiB.
  ///
  /// The bytes must be one JSON value that was found to be right.
  @discardableResult
  public mutating func setRaw(_ field: Int, _ json: UnsafeBufferPointer<UInt8>) -> Bool {
    setText(field, json)
  }

  /// Sets a word by its place among the allowed ones.
  public mutating func setWord(_ field: Int, _ place: Int) {
    guard isOpen else { return }
    tables[table].setNarrow(Int32(truncatingIfNeeded: place), field: field)
  }

  /// Sets true or false.
  public mutating func setFlag(_ field: Int, _ value: Bool) { setWord(field, value ? 1 : 0) }

  /// Sets a whole number; the largest `Int` is kept as the one before it.
  public mutating func setInteger(_ field: Int, _ value: Int) {
    guard isOpen else { return }
    tables[table].setWide(IntegerCell.bits(of: value), field: field)
  }

  /// Keeps a key that begins with `x-`, and its value as JSON text.
  ///
  /// Both are given as they stand in the file, the key with its quotes.
  public mutating func addExtra(
    quotedKey: UnsafeBufferPointer<UInt8>, json: UnsafeBufferPointer<UInt8>
  ) {
    extras.append(extras.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
    extras.append(contentsOf: quotedKey)
    extras.append(UInt8(ascii: ":"))
    extras.append(contentsOf: json)
  }
}

extension CaseBuilder {
  /// A list that is being filled; `endList` makes it the value of a field.
  public struct ListStart: Sendable {
    let offset: Int
  }

  /// Starts a list.
  public func beginList() -> ListStart { ListStart(offset: items.count) }

  /// Adds an id, a tag, or a text that belongs to the element before it.
  public mutating func append(_ symbol: Symbol) { items.append(symbol.number) }

  /// Adds a bare name, where ids and names may stand side by side.
  public mutating func appendName(_ symbol: Symbol) { items.append(~symbol.number) }

  /// Adds a word by its place among the allowed ones.
  public mutating func appendWord(_ place: Int) { items.append(Int32(truncatingIfNeeded: place)) }

  /// Adds the gap that stands for a key that was left out of an element.
  ///
  /// The elements of `.participants`, `.lineage` and `.steps` have a fixed number of items: actor,
  /// role, note; source, certainty, by, for, against; about, text.
  public mutating func appendAbsent() { items.append(-1) }

  /// Makes what was added since `start` the value of the field; false when it is over 2^24 items.
  @discardableResult
  public mutating func endList(_ field: Int, from start: ListStart) -> Bool {
    let count = items.count - start.offset
    guard count >= 0, count <= ListCell.longest else { return false }
    guard isOpen else { return true }
    tables[table].setWide(ListCell(offset: start.offset, count: count).bits, field: field)
    return true
  }
}
