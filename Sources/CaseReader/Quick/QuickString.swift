import CaseModel
import JSONText

/// A string that was found right: where the bytes of its text are, and where reading goes on.
struct QuickString: BitwiseCopyable {
  let start: Place
  let count: Int
  let next: Place

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}

/// Room for texts that had escapes, until the batch that points at them is taken.
struct QuickScratch: ~Copyable {
  private static let size = 1 << 16
  private let room = UnsafeMutablePointer<UInt8>.allocate(capacity: size + RecordBatch.margin)
  private var used = 0
  private var text: [UInt8] = []

  init() { room.initialize(repeating: 0, count: Self.size + RecordBatch.margin) }

  deinit { room.deallocate() }

  mutating func clear() { used = 0 }

  /// The text of a string with escapes; nil where there is no room for it.
  mutating func unescaped(_ string: JSONString, in cursor: JSONCursor) -> (Place, Int)? {
    text.removeAll(keepingCapacity: true)
    cursor.appendUnescaped(string, to: &text)
    guard text.count <= Self.size - used else { return nil }
    text.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { (room + used).update(from: base, count: source.count) }
    }
    defer { used += text.count }
    return (Place(room + used), text.count)
  }
}
