import JSONText

/// A picture, film or sound that goes with an event.
public struct Media: Hashable, Sendable {
  /// Where it is.
  public let url: String
  /// What stands under it.
  public let caption: String?
  /// Whose it is.
  public let credit: String?
  /// Where a small picture of it is.
  public let thumbnail: String?
  /// What it shows, for those who cannot see it.
  public let alt: String?
  /// The source it comes from.
  public let source: RecordRef?

  init?(_ json: JSONValue, in columns: CaseColumns) {
    guard let url = json["url"]?.text else { return nil }
    self.url = url
    caption = json["caption"]?.text
    credit = json["credit"]?.text
    thumbnail = json["thumbnail"]?.text
    alt = json["alt"]?.text
    source = json["source"]?.text.flatMap { columns.reference(to: $0) }
  }
}
