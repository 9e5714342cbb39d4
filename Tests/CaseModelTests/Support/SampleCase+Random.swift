import CaseModel
import TestSupport

extension SampleCase {
  /// A whole case of random records.
  static func random(_ seed: Int, count: Int = 150) -> Case {
    var sample = SampleCase()
    var random = Seeded(seed)
    sample.addRandom(count, &random)
    return sample.whole()
  }

  /// Adds records of many kinds that point at each other, at wrong kinds and at nothing; the first
  /// records are the same however many follow.
  mutating func addRandom(_ count: Int, _ random: inout Seeded) {
    for number in 0..<count { addOne(number, &random) }
  }

  private mutating func addOne(_ number: Int, _ random: inout Seeded) {
    let own = SampleValue.text(Self.id(&random))
    switch random.below(8) {
    case 0: add(.actor, ["id": own, "name": "A"])
    case 1:
      let links = Self.ids(&random).map { [$0, nil, nil, nil, nil] }
      add(.source, ["id": own, "title": "S", "derivedFrom": .elements(links)])
    case 2:
      let actors = Self.ids(&random).map { [$0, nil, nil] }
      add(.event, ["id": own, "title": "E", "actors": .elements(actors)])
    case 3: add(.question, ["id": own, "text": "Q", "about": .text(Self.id(&random))])
    case 4: addRelation(&random)
    case 5: add(.note, ["about": .ids(Self.ids(&random)), "text": .text("\(number)")])
    case 6: add(.tag, ["tag": .text("t\(random.below(4))")])
    default: addClaim(number, &random)
    }
  }

  private mutating func addRelation(_ random: inout Seeded) {
    let (from, to) = (Self.id(&random), Self.id(&random))
    add(.relation, ["from": .text(from), "to": .text(to), "type": "t"])
  }

  private mutating func addClaim(_ number: Int, _ random: inout Seeded) {
    let speakers = Self.ids(&random)
    add(
      .claim,
      [
        "source": .text(Self.id(&random)), "question": .text(Self.id(&random)),
        "basedOn": .ids(Self.ids(&random)),
        "attribution": number % 2 == 0 ? .ids(speakers) : .names(speakers), "text": "t",
      ])
  }

  private static func id(_ random: inout Seeded) -> String {
    "\(["a", "s", "e", "q", "c"][random.below(5)])\(random.below(9))"
  }

  private static func ids(_ random: inout Seeded) -> [String] {
    (0..<random.below(5)).map { _ in id(&random) }
  }
}
