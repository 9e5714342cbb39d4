/// A value for each of some pairs of sources, whichever of the two comes first.
///
/// Of few sources there is a place for every pair; of many, pairs are found by open addressing, which
/// takes a fraction of the time and memory of a plain dictionary.
struct PairTable<Value: Sendable>: Sendable {
  /// By place: the pair, plus one; empty where there is a place for every pair.
  private var keys: [UInt64] = []
  private var isPresent: [Bool] = []
  private var values: [Value] = []
  private let blank: Value
  /// How many pairs there are.
  private(set) var count = 0

  /// Up to so many sources there is a place for every pair.
  private static var fewSources: Int { 2_896 }

  /// An empty table; `blank` is what pairs have that are not in it. With the number of sources given,
  /// and few of them, it has a place for each pair from the start.
  init(blank: Value, sourceCount: Int = .max) {
    self.blank = blank
    if sourceCount <= Self.fewSources {
      let places = sourceCount * max(0, sourceCount - 1) / 2
      isPresent = [Bool](repeating: false, count: places)
      values = [Value](repeating: blank, count: places)
    }
  }

  /// The value of a pair.
  subscript(first: Int32, second: Int32) -> Value {
    guard count > 0, let place = place(first, second) else { return blank }
    return values[place]
  }

  /// Whether a pair is in the table.
  func has(_ first: Int32, _ second: Int32) -> Bool {
    count > 0 && place(first, second) != nil
  }

  /// Changes the value of a pair, which has the blank one before it is changed first.
  mutating func change(_ first: Int32, _ second: Int32, _ body: (inout Value) -> Void) {
    if !isPresent.isEmpty {
      let place = Self.triangular(first, second)
      if !isPresent[place] {
        isPresent[place] = true
        count += 1
      }
      body(&values[place])
    } else {
      body(&values[inserted(Self.key(first, second))])
    }
  }

  /// All pairs in an order that follows from the ranks alone.
  func sorted() -> [(first: Int32, second: Int32, value: Value)] {
    isPresent.isEmpty ? hashed() : triangle()
  }
}

extension PairTable {
  private func place(_ first: Int32, _ second: Int32) -> Int? {
    if !isPresent.isEmpty {
      let place = Self.triangular(first, second)
      return isPresent[place] ? place : nil
    }
    let key = Self.key(first, second)
    let place = place(of: key)
    return keys[place] == key ? place : nil
  }

  private static func triangular(_ first: Int32, _ second: Int32) -> Int {
    let (low, high) = first < second ? (Int(first), Int(second)) : (Int(second), Int(first))
    return high * (high - 1) / 2 + low
  }

  private func triangle() -> [(first: Int32, second: Int32, value: Value)] {
    var found: [(first: Int32, second: Int32, value: Value)] = []
    found.reserveCapacity(count)
    var (low, high): (Int32, Int32) = (0, 1)
    for place in values.indices {
      if isPresent[place] { found.append((low, high, values[place])) }
      low += 1
      if low == high { (low, high) = (0, high + 1) }
    }
    return found
  }

  private func hashed() -> [(first: Int32, second: Int32, value: Value)] {
    keys.indices.filter { keys[$0] != 0 }.sorted { keys[$0] < keys[$1] }.map {
      (
        Int32(truncatingIfNeeded: (keys[$0] - 1) >> 32), Int32(truncatingIfNeeded: keys[$0] - 1),
        values[$0]
      )
    }
  }

  /// No key is 0, which marks an empty place.
  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    let (low, high) = first < second ? (first, second) : (second, first)
    return (UInt64(UInt32(bitPattern: low)) << 32 | UInt64(UInt32(bitPattern: high))) + 1
  }

  /// Where a key stands, or would.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The golden ratio in 64 bits spreads keys that differ in a few low bits (Knuth, 6.4).
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func inserted(_ key: UInt64) -> Int {
    if 2 * (count + 1) > keys.count { grow() }
    let place = place(of: key)
    if keys[place] == 0 {
      keys[place] = key
      count += 1
    }
    return place
  }

  private mutating func grow() {
    let old = (keys: keys, values: values)
    keys = [UInt64](repeating: 0, count: max(16, 2 * old.keys.count))
    values = [Value](repeating: blank, count: keys.count)
    for (key, value) in zip(old.keys, old.values) where key != 0 {
      let place = place(of: key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
