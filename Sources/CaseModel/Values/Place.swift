import JSONText

/// Where something happened.
public struct Place: Hashable, Sendable {
  /// What the place is called.
  public let name: String?
  /// Street and number, or the like.
  public let address: String?
  /// ISO 3166-1 alpha-2, lower case.
  public let country: String?
  /// The point, where one is given.
  public let coordinates: Coordinates?
  /// How close the point is, in a word: exact, street, town, region, country.
  public let precision: String?
  /// What the place lies within.
  public let within: Mentioned?

  /// The name; failing that the address, the country, the coordinates.
  public var words: String { name ?? address ?? country ?? coordinates?.words ?? "" }
}

extension Place {
  init(_ json: JSONValue, in columns: CaseColumns) {
    name = json.text ?? json["name"]?.text
    address = json["address"]?.text
    country = json["country"]?.text
    coordinates = Coordinates(json)
    precision = json["precision"]?.text
    within = json["within"].flatMap { columns.mention(of: $0) }
  }
}

extension CaseColumns {
  /// An id, or `{"name": ...}`, that stands in JSON.
  func mention(of json: JSONValue) -> Mentioned? {
    guard let id = json.text else { return json["name"]?.text.map(Mentioned.name) }
    return reference(to: id).map(Mentioned.record) ?? .name(id)
  }

  /// The record that has this id for its own.
  func reference(to id: String) -> RecordRef? {
    var id = id
    return id.withUTF8 { symbols.find($0) }.flatMap { symbols.definition(of: $0) }
  }
}
