/// The keys of the objects that are open, so that a key that stands twice is noticed.
struct JSONKeyStack {
  struct Mark: Sendable {
    let entries: Int
    let frames: Int
  }

  /// Up to this many keys each new one is compared with all; beyond, they are sorted at the close.
  static let compareAtOnce = 64

  private(set) var entries: [JSONKey] = []
  private var frames: [Int] = []

  var mark: Mark { Mark(entries: entries.count, frames: frames.count) }

  /// The keys of the innermost open object.
  var current: ArraySlice<JSONKey> { entries[(frames.last ?? 0)...] }

  mutating func open() { frames.append(entries.count) }

  mutating func close() {
    guard let start = frames.popLast(), start < entries.count else { return }
    entries.removeLast(entries.count - start)
  }

  mutating func append(_ key: JSONKey) { entries.append(key) }

  mutating func rewind(to mark: Mark) {
    if entries.count > mark.entries { entries.removeLast(entries.count - mark.entries) }
    if frames.count > mark.frames { frames.removeLast(frames.count - mark.frames) }
  }

  mutating func forgetKeys() {
    entries.removeAll(keepingCapacity: true)
    for index in frames.indices { frames[index] = 0 }
  }
}
