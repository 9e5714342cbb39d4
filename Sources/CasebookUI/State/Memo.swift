/// What was made last for a key, to be asked for again.
///
/// It says nothing that the state does not say, so two states are the same whatever they remember.
struct Memo<Key: Equatable & Sendable, Value: Sendable>: Equatable, Sendable {
  private var last: (key: Key, value: Value)?

  /// Remembers nothing.
  init() {}

  /// What was made for a key, where that is remembered.
  func value(for key: Key) -> Value? {
    last.flatMap { $0.key == key ? $0.value : nil }
  }

  /// Remembers what was made for a key, and nothing else.
  mutating func keep(_ value: Value, for key: Key) { last = (key, value) }

  static func == (left: Memo, right: Memo) -> Bool { true }
}
