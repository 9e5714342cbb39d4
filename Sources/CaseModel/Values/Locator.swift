import JSONText

/// Where in a source something stands; several locators of one claim name the same spot.
public enum Locator: Hashable, Sendable {
  /// In plain words: "p. 12, para 3".
  case words(String)
  /// By a part of the work, in the words of CSL: "paragraph", "3".
  case part(label: String, number: String)
  /// By its own words (W3C TextQuoteSelector).
  case quote(TextQuote)
  /// By counting from the start (W3C TextPositionSelector).
  case position(start: Int, end: Int, unit: String)
  /// By another W3C selector: its type and value.
  case other(type: String, value: String)
}

/// Words of a source, with what stands before and after them.
public struct TextQuote: Hashable, Sendable {
  /// The words.
  public let exact: String
  /// What stands right before; "" where nothing is given.
  public let prefix: String
  /// What stands right after; "" where nothing is given.
  public let suffix: String

  /// A quote of these words.
  public init(exact: String, prefix: String = "", suffix: String = "") {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

extension Locator {
  init?(_ json: JSONValue) {
    if let text = json.text {
      self = .words(text)
    } else if let label = json["label"]?.text, let number = json["locator"]?.text {
      self = .part(label: label, number: number)
    } else if let type = json["type"]?.text {
      self.init(selector: json, type: type)
    } else {
      return nil
    }
  }

  private init?(selector: JSONValue, type: String) {
    if let exact = selector["exact"]?.text {
      let (prefix, suffix) = (selector["prefix"]?.text, selector["suffix"]?.text)
      self = .quote(TextQuote(exact: exact, prefix: prefix ?? "", suffix: suffix ?? ""))
    } else if let start = selector["start"]?.integer, let end = selector["end"]?.integer {
      let unit = selector["unit"]?.text ?? "code-point"
      self = .position(start: start, end: end, unit: unit)
    } else if let value = selector["value"]?.text {
      self = .other(type: type, value: value)
    } else {
      return nil
    }
  }
}
