/// Someone or something spoken of: a record of the case, or no more than a name.
public enum Mentioned: Hashable, Sendable {
  /// A record of the case.
  case record(RecordRef)
  /// A bare name, or an id that no record has.
  case name(String)

  /// The record, where it is one.
  public var record: RecordRef? {
    if case .record(let ref) = self { ref } else { nil }
  }
}

extension Case {
  /// What a person reads of it: the record's name, or the bare name.
  public func name(of mentioned: Mentioned) -> String {
    switch mentioned {
    case .record(let ref): name(of: ref)
    case .name(let name): name
    }
  }
}

extension CaseColumns {
  func mention(at offset: Int) -> Mentioned {
    let number = items[offset]
    guard number >= 0 else { return .name(symbols.string(Symbol(number: ~number))) }
    let symbol = Symbol(number: number)
    return symbols.definition(of: symbol).map(Mentioned.record) ?? .name(symbols.string(symbol))
  }
}
