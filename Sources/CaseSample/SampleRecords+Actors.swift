extension SampleRecords {
  func writeActor(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.actor, index)
    let name = ActorName(index, &random)
    writer.beginRecord()
    writer.key("id")
    writer.id("a", index)
    writer.key("name")
    writer.name(name)
    if random.happens(150) {
      writer.key("aliases")
      writer.text("[")
      writer.alias(name)
      writer.text("]")
    }
    writer.key("kind")
    writer.string(name.kind.word)
    writeDetails(of: name, &random, to: &writer)
    writer.endRecord()
  }

  private func writeDetails(
    of name: ActorName, _ random: inout SampleRandom, to writer: inout RecordWriter
  ) {
    if name.kind == .company, random.happens(300) {
      writer.key("schema")
      writer.string("Company")
    }
    if random.happens(400) {
      writer.key("country")
      writer.string(NameWords.countries, random.below(NameWords.countries.count))
    }
    if name.kind == .person, random.happens(300) {
      writer.key("born")
      writer.text("\"")
      writer.number(random.within(1930...1975))
      writer.text(random.happens(100) ? "~\"" : "\"")
    }
    if random.happens(200) {
      writer.key("sources")
      writer.text("[")
      writer.id("s", random.below(size.sources))
      writer.text("]")
    }
    if name.kind == .company, random.happens(300) { writeProperties(&random, to: &writer) }
  }

  private func writeProperties(_ random: inout SampleRandom, to writer: inout RecordWriter) {
    writer.key("properties")
    writer.text("{\"registrationNumber\": [\"HR ")
    writer.number(random.within(10_000...99_999))
    writer.text("\"]}")
  }

  func writeRelation(_ index: Int, to writer: inout RecordWriter) {
    var random = random(.relation, index)
    let from = random.below(size.actors)
    writer.beginRecord()
    if random.happens(300) {
      writer.key("id")
      writer.id("r", index)
    }
    writer.key("from")
    writer.id("a", from)
    writer.key("to")
    writer.id("a", (from + 1 + random.below(size.actors - 1)) % size.actors)
    writer.key("type")
    writer.string(DeskWords.ties, random.below(DeskWords.ties.count))
    if random.happens(200) {
      writer.key("start")
      writer.date(SampleDay(&random), as: .year)
    }
    writer.endRecord()
  }
}

/// Who an actor is, and what the name is made of.
struct ActorName {
  let kind: Kind
  let given: Int
  let family: Int
  let place: Int
  /// A script other than plain Latin; nil for most.
  let script: Int?

  enum Kind {
    case person, company, organization, office, group

    /// The word of the case format.
    var word: StaticString {
      switch self {
      case .person: "person"
      case .company: "company"
      case .organization: "organization"
      case .office: "public-body"
      case .group: "group"
      }
    }
  }

  init(_ index: Int, _ random: inout SampleRandom) {
    switch index % 12 {
    case 0...6: kind = .person
    case 7...8: kind = .company
    case 9: kind = .organization
    case 10: kind = .office
    default: kind = .group
    }
    given = random.below(1 << 20)
    family = random.below(1 << 20)
    place = random.below(1 << 20)
    let isOther = random.happens(140)
    script = kind == .person && isOther ? random.below(ScriptWords.all.count) : nil
  }
}

extension RecordWriter {
  mutating func name(_ name: ActorName) {
    text("\"")
    switch name.kind {
    case .person: person(name)
    case .company:
      family(name.family)
      text(" ")
      text(NameWords.trades, name.given)
    case .organization, .office:
      place(name.place)
      text(" ")
      text(name.kind == .office ? NameWords.offices : NameWords.unions, name.given)
    case .group:
      text(NameWords.groups, name.given)
      text(", ")
      place(name.place)
    }
    text("\"")
  }

  /// Another name of the same: the family name, or the place with what it is.
  mutating func alias(_ name: ActorName) {
    text("\"")
    if name.kind == .person {
      text(NameWords.given, name.given)
      text(" ")
      text("the Younger of ")
      place(name.place)
    } else {
      text("the ")
      place(name.place)
      text(" people")
    }
    text("\"")
  }

  private mutating func person(_ name: ActorName) {
    guard let place = name.script else {
      text(NameWords.given, name.given)
      text(" ")
      return family(name.family)
    }
    let script = ScriptWords.all[place]
    text(script.isFamilyFirst ? script.family : script.given, name.given)
    text(script.gap)
    text(script.isFamilyFirst ? script.given : script.family, name.family)
  }

  private mutating func family(_ place: Int) {
    text(NameWords.familyStarts, place)
    text(NameWords.familyEnds, place / NameWords.familyStarts.count)
  }

  /// The name of a place; one in fifty is in another script.
  mutating func place(_ place: Int) {
    guard place % 50 != 7 else { return text(ScriptWords.places, place / 50) }
    text(NameWords.placeStarts, place)
    text(NameWords.placeEnds, place / NameWords.placeStarts.count)
  }
}
