/// A string, or an object that says more.
enum TextOr<Object: Decodable>: Decodable {
  case text(String)
  case object(Object)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .object(try container.decode(Object.self))
    }
  }
}

/// One of something, or a list.
enum OneOrMore<Element: Decodable>: Decodable {
  case one(Element)
  case several([Element])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let element = try? container.decode(Element.self) {
      self = .one(element)
    } else {
      self = .several(try container.decode([Element].self))
    }
  }
}

/// What a claim says, as the file has it.
enum DecodedValue: Decodable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([String])
  case object(Object)

  struct Object: Decodable {
    let min, max, about, amount, lat, lon, radiusM: Double?
    let unit: String?
    let none, unknown: Bool?
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode(Object.self))
    }
  }
}
