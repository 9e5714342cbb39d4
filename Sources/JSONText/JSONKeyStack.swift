/// A key of an object, with a fingerprint of its unescaped bytes.
struct JSONKey {
  /// Where the key stands.
  let text: JSONString
  /// Equal for equal unescaped bytes; see `JSONFingerprint`.
  let fingerprint: UInt64
}

/// The keys of the objects that are open, so that a key that stands twice is noticed.
struct JSONKeyStack {
  struct Mark: Sendable {
    let entries: Int
    let frames: Int
  }

  /// Up to this many keys each new one is compared with all; beyond, they are sorted at the close.
  static let compareAtOnce = 64

  private(set) var entries: [JSONKey] = []
  /// Where the keys of the innermost open object begin in `entries`.
  private(set) var start = 0
  /// The same of the objects around it.
  private var outerStarts: [Int] = []

  var mark: Mark { Mark(entries: entries.count, frames: outerStarts.count) }

  /// Number of keys of the innermost open object.
  var count: Int { entries.count - start }

  mutating func open() {
    outerStarts.append(start)
    start = entries.count
  }

  mutating func close() {
    if start < entries.count { entries.removeLast(entries.count - start) }
    start = outerStarts.popLast() ?? 0
  }

  mutating func append(_ key: JSONKey) { entries.append(key) }

  mutating func rewind(to mark: Mark) {
    while outerStarts.count > mark.frames { start = outerStarts.removeLast() }
    if entries.count > mark.entries { entries.removeLast(entries.count - mark.entries) }
  }

  mutating func forgetKeys() {
    entries.removeAll(keepingCapacity: true)
    start = 0
    for index in outerStarts.indices { outerStarts[index] = 0 }
  }
}
