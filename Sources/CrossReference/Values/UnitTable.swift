/// A unit of measure, as far as numbers in different units can be compared.
struct Unit: Hashable, Sendable {
  /// What is measured, or the unit's own name where it converts into nothing else.
  let dimension: String
  /// How many of the dimension's base unit it is.
  let factor: Double

  /// The unit with this name; money and unknown units stand for themselves alone.
  init(_ name: String) {
    let key = name.split(separator: " ").joined(separator: " ")
    guard let known = Self.known[key] ?? Self.known[key.lowercased()] else {
      self.init(dimension: key, factor: 1)
      return
    }
    self = known
  }

  private init(dimension: String, factor: Double) {
    self.dimension = dimension
    self.factor = factor
  }

  private static let known: [String: Unit] = {
    var table: [String: Unit] = [:]
    for (dimension, units) in groups {
      for (names, factor) in units {
        for name in names.split(separator: "|") {
          table[String(name)] = Unit(dimension: dimension, factor: factor)
        }
      }
    }
    return table
  }()

  private static let groups: [(String, [(String, Double)])] = [
    (
      "length",
      [
        ("mm|millimetre|millimetres", 0.001), ("cm|centimetre|centimetres", 0.01),
        ("m|metre|metres|meter|meters", 1), ("km|kilometre|kilometres|kilometer|kilometers", 1_000),
        ("in|inch|inches", 0.0254), ("ft|foot|feet", 0.3048), ("yd|yard|yards", 0.9144),
        ("mi|mile|miles", 1_609.344), ("nmi|nautical miles", 1_852),
      ]
    ),
    (
      "area",
      [
        ("m2|m²|square metres", 1), ("ha|hectare|hectares", 10_000),
        ("km2|km²|square kilometres", 1_000_000), ("acre|acres", 4_046.856_422_4),
      ]
    ),
    (
      "mass",
      [
        ("g|gram|grams", 0.001), ("kg|kilogram|kilograms", 1), ("t|tonne|tonnes", 1_000),
        ("lb|lbs|pounds weight", 0.453_592_37),
      ]
    ),
    (
      "time",
      [
        ("ms|milliseconds", 0.001), ("s|second|seconds", 1), ("min|minute|minutes", 60),
        ("h|hour|hours", 3_600), ("d|day|days", 86_400), ("week|weeks", 604_800),
      ]
    ),
    (
      "volume", [("ml|millilitres", 0.001), ("l|L|litre|litres", 1), ("m3|m³|cubic metres", 1_000)]
    ),
    ("energy", [("kWh", 1), ("MWh", 1_000), ("GWh", 1_000_000), ("TWh", 1_000_000_000)]),
    ("power", [("W", 1), ("kW", 1_000), ("MW", 1_000_000), ("GW", 1_000_000_000)]),
  ]
}
