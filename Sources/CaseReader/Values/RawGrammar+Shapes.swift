import CaseModel

extension RawGrammar {
  /// The grammar of a value of this shape.
  static func of(_ shape: RawShape) -> RawGrammar {
    switch shape {
    case .texts(let rule): .list(.text(rule))
    case .textOrTexts(let rule): .either([.text(rule), .list(.text(rule))])
    case .locator: locator
    case .place: place
    case .value: value
    case .options: options
    case .media: media
    case .names: names
    case .cslDate: cslDate
    case .identifiers: identifiers
    case .properties: properties
    case .object: .anyObject
    }
  }

  private static let filled = RawGrammar.text(.filled)
  private static let plain = RawGrammar.text(.any)
  private static let number = RawGrammar.number(anyNumber)
  private static let wholeNumber = RawGrammar.integer(Int.min...Int.max)
  private static let textOrInteger = RawGrammar.either([plain, wholeNumber])
  private static let simple = RawGrammar.either([plain, number, .flag])
  private static let latitude = RawGrammar.number(-90...90)
  private static let longitude = RawGrammar.number(-180...180)

  private static let identifiers = RawGrammar.map(.either([filled, .list(filled)]))
  private static let properties = RawGrammar.map(.list(filled))
  private static let names = RawGrammar.oneOrMore(.either([filled, .object(name)]), atLeast: 0)
  private static let cslDate = RawGrammar.either([.date, .object(dateObject)])
  private static let within = RawGrammar.either([.reference, .object(bareName)])
  private static let place = RawGrammar.either([filled, .object(placeObject)])
  private static let options = RawGrammar.list(.either([filled, .object(option)]))
  private static let media = RawGrammar.list(.object(medium))
  private static let locator = RawGrammar.oneOrMore(
    .either([filled, .object(selector)]), atLeast: 1)
  private static let value = RawGrammar.either([
    plain, number, .flag, .list(simple, atLeast: 1), .object(valueObject),
  ])

  private static let name = RawObject(
    "a CSL name",
    [
      "family": plain, "given": plain, "dropping-particle": plain,
      "non-dropping-particle": plain, "suffix": plain, "literal": plain,
    ],
    forms: [
      .init(oneOf: [
        "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal",
      ])
    ])

  private static let dateObject = RawObject(
    "a CSL date",
    [
      "date-parts": .list(.list(textOrInteger, atLeast: 1, atMost: 3), atLeast: 1, atMost: 2),
      "season": textOrInteger, "circa": .either([plain, wholeNumber, .flag]), "literal": plain,
      "raw": plain,
    ],
    forms: [.init(oneOf: ["date-parts", "season", "circa", "literal", "raw"])])

  private static let bareName = RawObject(
    "{\"name\": ...}", required: ["name"], ["name": filled])

  private static let placeKeys = [
    "name", "address", "country", "precision", "within", "identifiers",
  ]
  private static let placeObject = RawObject(
    "a place",
    [
      "name": filled, "address": plain, "country": plain, "lat": latitude, "lon": longitude,
      "precision": plain, "within": within, "identifiers": identifiers,
    ],
    forms: [
      .init(oneOf: placeKeys), .init(required: ["lat", "lon"], allowed: placeKeys),
    ])

  private static let option = RawObject(
    "an option", required: ["value"],
    ["value": simple, "label": plain, "aliases": .list(filled), "within": simple])

  private static let medium = RawObject(
    "a picture or film", required: ["url"],
    [
      "url": plain, "caption": plain, "credit": plain, "thumbnail": plain, "alt": plain,
      "source": .reference,
    ], allowsExtras: true)

  static let valueObject = RawObject(
    "an object",
    [
      "min": number, "max": number, "about": number, "unit": plain, "amount": number,
      "lat": latitude, "lon": longitude, "radiusM": .number(0...Double.greatestFiniteMagnitude),
      "none": .alwaysTrue, "unknown": .alwaysTrue,
    ],
    forms: [
      .init(oneOf: ["min", "max", "about"], allowed: ["unit"]),
      .init(required: ["amount", "unit"]),
      .init(required: ["lat", "lon"], allowed: ["radiusM"]),
      .init(required: ["none"]), .init(required: ["unknown"]),
    ], code: .badValue, ascending: ("min", "max"))

  private static let selector = RawObject(
    "a selector",
    [
      "label": .word(labels), "locator": filled, "type": plain, "exact": filled, "prefix": plain,
      "suffix": plain, "start": .integer(0...Int.max), "end": .integer(0...Int.max),
      "unit": .word(KeyList(["code-point", "utf16", "byte"])), "value": filled,
      "conformsTo": plain,
    ],
    forms: [
      .init(required: ["label", "locator"]),
      .init(
        required: ["type", "exact"], allowed: ["prefix", "suffix"], types: ["TextQuoteSelector"]),
      .init(
        required: ["type", "start", "end"], allowed: ["unit"], types: ["TextPositionSelector"]),
      .init(required: ["type", "value"], allowed: ["conformsTo"], types: ["FragmentSelector"]),
      .init(required: ["type", "value"], types: ["CssSelector", "XPathSelector", "SvgSelector"]),
    ], code: .badSelector, ascending: ("start", "end"))

  private static let labels = KeyList([
    "page", "paragraph", "line", "timestamp", "section", "chapter", "appendix", "book", "column",
    "figure", "folio", "issue", "note", "part", "scene", "supplement", "table", "verse",
    "version", "volume",
  ])
}
