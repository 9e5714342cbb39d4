import JSONText

/// A point on the earth (WGS 84), perhaps with how far off it may be.
public struct Coordinates: Hashable, Sendable {
  /// Degrees north, -90 to 90.
  public let latitude: Double
  /// Degrees east, -180 to 180.
  public let longitude: Double
  /// Metres; nil where none are given.
  public let radius: Double?
  /// The numbers as they were written: "51.9, 4.1 within 200 m".
  public let words: String

  init?(_ object: JSONValue) {
    guard let lat = object["lat"], let lon = object["lon"], let latitude = lat.double,
      let longitude = lon.double
    else { return nil }
    let radius = object["radiusM"]
    self.latitude = latitude
    self.longitude = longitude
    self.radius = radius?.double
    let around = radius?.numberText.map { " within \($0) m" } ?? ""
    words = "\(lat.numberText ?? ""), \(lon.numberText ?? "")\(around)"
  }
}
