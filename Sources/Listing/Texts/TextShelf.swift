import CaseModel

/// The texts that are at hand: those that were looked at last.
public struct TextShelf: Sendable {
  /// What there is of a source's text.
  public enum Entry: Sendable {
    /// The text.
    case text(HeldText)
    /// Why it cannot be shown, in words; it is not tried again.
    case unreadable(String)
  }

  /// More than these are not kept, nor more bytes, but always the last one.
  private static let mostTexts = 4, mostBytes = 32 << 20

  private var entries: [(source: RecordRef, entry: Entry)] = []
  /// Those that can be shown until they were read anew.
  private var old: Set<RecordRef> = []

  /// An empty shelf.
  public init() {}

  /// What there is of a source; nil before it was asked for, and when it had to make room.
  public subscript(source: RecordRef) -> Entry? {
    entries.last { $0.source == source }?.entry
  }

  /// The text of a source, if it is here.
  public func text(of source: RecordRef) -> HeldText? {
    if case .text(let text) = self[source] { text } else { nil }
  }

  /// Puts a text on the shelf; the oldest make room.
  public mutating func put(_ entry: Entry, of source: RecordRef) {
    entries.removeAll { $0.source == source }
    old.remove(source)
    entries.append((source, entry))
    while entries.count > 1, entries.count > Self.mostTexts || byteCount > Self.mostBytes {
      entries.removeFirst()
    }
  }

  /// The same, with each text to be read anew when it is asked for.
  public var aged: TextShelf {
    var aged = self
    aged.entries.removeAll { if case .unreadable = $0.entry { true } else { false } }
    aged.old = Set(aged.entries.map(\.source))
    return aged
  }

  /// Whether what is here of a source is to be read anew.
  public func isOld(_ source: RecordRef) -> Bool { old.contains(source) }

  private var byteCount: Int {
    entries.reduce(0) { sum, next in
      if case .text(let held) = next.entry { sum + held.text.byteCount } else { sum }
    }
  }
}
