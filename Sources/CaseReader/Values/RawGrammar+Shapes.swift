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
  private static let textOrInteger = RawGrammar.either([plain, .integer(.min ... .max)])
  private static let simple = RawGrammar.either([plain, number, .flag])
  private static let latitude = RawObject.Key("lat", .number(-90...90))
  private static let longitude = RawObject.Key("lon", .number(-180...180))

  private static let identifiers = RawGrammar.map(.either([filled, .list(filled)]))
  private static let properties = RawGrammar.map(.list(filled))

  private static let locator = RawGrammar.oneOrMore(.either([filled, .object(selector)]))

  private static let name = RawGrammar.either([
    filled,
    .object(
      RawObject(
        "a CSL name",
        [
          .init("family", plain), .init("given", plain), .init("dropping-particle", plain),
          .init("non-dropping-particle", plain), .init("suffix", plain), .init("literal", plain),
        ],
        forms: [.init(oneOf: cslNameParts)])),
  ])
  private static let cslNameParts = [
    "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal",
  ]
  private static let names = RawGrammar.oneOrMoreOrNone(name)

  private static let cslDate = RawGrammar.either([
    .date,
    .object(
      RawObject(
        "a CSL date",
        [
          .init(
            "date-parts",
            .list(.list(textOrInteger, atLeast: 1, atMost: 3), atLeast: 1, atMost: 2)),
          .init("season", textOrInteger),
          .init("circa", .either([plain, .integer(.min ... .max), .flag])),
          .init("literal", plain), .init("raw", plain),
        ],
        forms: [.init(oneOf: ["date-parts", "season", "circa", "literal", "raw"])])),
  ])

  private static let within = RawGrammar.either([
    .reference,
    .object(RawObject("{\"name\": ...}", required: ["name"], [.init("name", filled)])),
  ])

  private static let placeKeys = [
    "name", "address", "country", "precision", "within", "identifiers",
  ]
  private static let place = RawGrammar.either([
    filled,
    .object(
      RawObject(
        "a place",
        [
          .init("name", filled), .init("address", plain), .init("country", plain), latitude,
          longitude, .init("precision", plain), .init("within", within),
          .init("identifiers", identifiers),
        ],
        forms: [
          .init(oneOf: placeKeys), .init(required: ["lat", "lon"], allowed: placeKeys),
        ])),
  ])

  private static let options = RawGrammar.list(
    .either([
      filled,
      .object(
        RawObject(
          "an option", required: ["value"],
          [
            .init("value", simple), .init("label", plain), .init("aliases", .list(filled)),
            .init("within", simple),
          ])),
    ]))

  private static let media = RawGrammar.list(
    .object(
      RawObject(
        "a picture or film", required: ["url"],
        [
          .init("url", plain), .init("caption", plain), .init("credit", plain),
          .init("thumbnail", plain), .init("alt", plain), .init("source", .reference),
        ], allowsExtras: true)))

  private static let value = RawGrammar.either([
    plain, number, .flag, .list(simple, atLeast: 1), .object(valueObject),
  ])

  private static let valueObject = RawObject(
    "an object",
    [
      .init("min", number), .init("max", number), .init("about", number), .init("unit", plain),
      .init("amount", number), latitude, longitude,
      .init("radiusM", .number(0...Double.greatestFiniteMagnitude)), .init("none", .alwaysTrue),
      .init("unknown", .alwaysTrue),
    ],
    forms: [
      .init(oneOf: ["min", "max", "about"], allowed: ["unit"]),
      .init(required: ["amount", "unit"]),
      .init(required: ["lat", "lon"], allowed: ["radiusM"]),
      .init(required: ["none"]), .init(required: ["unknown"]),
    ], code: .badValue)

  private static let selector = RawObject(
    "a selector",
    [
      .init("type", plain), .init("exact", filled), .init("prefix", plain),
      .init("suffix", plain), .init("start", .integer(0 ... .max)),
      .init("end", .integer(0 ... .max)), .init("unit", .word(["code-point", "utf16", "byte"])),
      .init("value", filled), .init("conformsTo", plain), .init("label", .word(labels)),
      .init("locator", filled),
    ],
    forms: [
      .init(
        required: ["type", "exact"], allowed: ["prefix", "suffix"], types: ["TextQuoteSelector"]),
      .init(
        required: ["type", "start", "end"], allowed: ["unit"], types: ["TextPositionSelector"]),
      .init(
        required: ["type", "value"], allowed: ["conformsTo"], types: ["FragmentSelector"]),
      .init(
        required: ["type", "value"], types: ["CssSelector", "XPathSelector", "SvgSelector"]),
      .init(required: ["label", "locator"]),
    ], code: .badSelector)

  private static let labels = [
    "appendix", "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "page",
    "paragraph", "part", "scene", "section", "supplement", "table", "timestamp", "verse",
    "version", "volume",
  ]

  private static func oneOrMoreOrNone(_ element: RawGrammar) -> RawGrammar {
    guard case .either(let choices) = element else { return .either([element, .list(element)]) }
    return .either(choices + [.list(element)])
  }
}

extension RawObject.Key {
  init(_ name: String, _ grammar: RawGrammar) {
    self.init(name: name, grammar: grammar)
  }
}
