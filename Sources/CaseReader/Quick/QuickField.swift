import CaseModel

/// A key of a record, made ready to be recognised in a few instructions.
struct QuickField: Sendable {
  /// What to do at the key.
  let step: RecordPlan.Step
  /// How far the value is from the first letter of the key: the key, its quote, a colon.
  let length: Int
  private let first: UInt64
  private let second: UInt64
  private let firstMask: UInt64
  private let secondMask: UInt64

  init(_ key: String, _ step: RecordPlan.Step) {
    self.step = step
    let text = Array((key + "\":").utf8)
    length = text.count
    first = Self.word(text.prefix(8))
    second = Self.word(text.dropFirst(8).prefix(8))
    // A longer key is never recognised here, but looked up.
    let isShort = text.count <= 16
    firstMask = isShort ? Self.word(text.prefix(8).map { _ in 0xFF }) : 0
    secondMask = Self.word(text.dropFirst(8).prefix(8).map { _ in 0xFF })
  }

  /// True when the text is the key, with a quote and a colon right behind it.
  @inline(__always)
  func isKey(at place: Place) -> Bool {
    let raw = UnsafeRawPointer(place)
    let words = (
      UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)),
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    )
    return (words.0 & firstMask ^ first) | (words.1 & secondMask ^ second) == 0
  }

  private static func word(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
