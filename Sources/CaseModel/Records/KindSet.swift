/// A set of record kinds: what a reference may point at.
public struct KindSet: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt16

  /// A set with these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A set of the kinds given.
  public init(kinds: RecordKind...) {
    rawValue = kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// True when the set holds the kind.
  public func contains(_ kind: RecordKind) -> Bool { rawValue & (1 << UInt16(kind.rawValue)) != 0 }

  /// The kinds of the set, in order.
  public var kinds: [RecordKind] { RecordKind.allCases.filter(contains) }

  /// Every kind.
  public static let any = KindSet(rawValue: 0x0FFF)
  static let actor = KindSet(kinds: .actor)
  static let source = KindSet(kinds: .source)
  static let event = KindSet(kinds: .event)
  static let question = KindSet(kinds: .question)
  static let claim = KindSet(kinds: .claim)
  static let speakers = KindSet(kinds: .actor, .source)
}
