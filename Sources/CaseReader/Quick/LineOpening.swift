import CaseModel

/// How a line begins that holds a record of a kind: `{"record": "claim"`, and blanks behind it.
struct LineOpening {
  let kind: RecordKind
  /// Number of its bytes, from 16 to 32.
  let length: Int
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Nil when there are more or fewer bytes than are compared.
  init?(_ kind: RecordKind, from start: Place, to end: Place) {
    guard 16...32 ~= end - start else { return nil }
    self.kind = kind
    length = end - start
    words = Self.words(at: start, end)
  }

  /// True when the same bytes stand there.
  @inline(__always)
  func isLike(at start: Place) -> Bool {
    let there = Self.words(at: start, start + length)
    return (there.0 ^ words.0) | (there.1 ^ words.1) | (there.2 ^ words.2) | (there.3 ^ words.3)
      == 0
  }

  /// The first sixteen bytes and the last; these may be the same in part.
  @inline(__always)
  private static func words(
    at start: Place, _ end: Place
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    let (first, last) = (UnsafeRawPointer(start), UnsafeRawPointer(end - 16))
    return (
      first.loadUnaligned(as: UInt64.self), first.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      last.loadUnaligned(as: UInt64.self), last.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    )
  }
}
