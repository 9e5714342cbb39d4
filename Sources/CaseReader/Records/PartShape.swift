import CaseModel

/// The small objects that event actors, lineage and walk steps are written as: their keys.
final class PartShape: Sendable {
  /// What stands at a key.
  enum Part: Sendable {
    case reference
    case text(TextRule)
    case word(KeyList)
  }

  /// What was read at a key.
  enum Value {
    case absent
    case symbol(Symbol)
    case word(Int)
  }

  let keys: KeyList
  let parts: [Part]
  /// True when a bare id may stand for the object; the first key is the id's then.
  let allowsBareID: Bool

  /// True when a list of none of them is right.
  let mayBeEmpty: Bool

  /// The first key is always required.
  private init(_ parts: KeyValuePairs<String, Part>, allowsBareID: Bool, mayBeEmpty: Bool = true) {
    keys = KeyList(parts.map(\.key))
    self.parts = parts.map(\.value)
    self.allowsBareID = allowsBareID
    self.mayBeEmpty = mayBeEmpty
  }

  /// An actor of an event. The builder keeps the parts in this order; so for the others.
  static let participant = PartShape(
    ["actor": .reference, "role": .text(.filled), "note": .text(.any)], allowsBareID: true)

  /// A source that another comes from.
  static let lineage = PartShape(
    [
      "source": .reference,
      "certainty": .word(KeyList(LineageCertainty.allCases.map(\.rawValue))),
      "by": .text(.any), "for": .text(.any), "against": .text(.any),
    ], allowsBareID: true)

  /// A step of a walk.
  static let step = PartShape(
    ["about": .reference, "text": .text(.any)], allowsBareID: false, mayBeEmpty: false)

  /// A bare name where ids may stand too.
  static let name = PartShape(["name": .text(.filled)], allowsBareID: false)
}
