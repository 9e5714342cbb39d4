import TestSupport

extension Seeded {
  /// Bytes of letters that often share a beginning or an end.
  mutating func bytes(upTo limit: Int) -> [UInt8] {
    (0..<below(limit + 1)).map { _ in UInt8(97 + below(3)) }
  }
}

/// The value, in a helper that a test with a wrong sample must not get past.
func required<Value>(_ value: Value?, _ what: String) -> Value {
  guard let value else { preconditionFailure("no \(what)") }
  return value
}
