import JSONText

/// A known answer of a question.
public struct AnswerOption: Hashable, Sendable {
  /// The value as claims write it; numbers as written, "true" and "false".
  public let value: String
  /// What people read instead of the value.
  public let label: String?
  /// Other names of the same answer.
  public let aliases: [String]
  /// The value of the wider answer this one lies within.
  public let within: String?

  init?(_ json: JSONValue) {
    if let text = json.text {
      self.init(value: text, label: nil, aliases: [], within: nil)
    } else if let value = json["value"]?.simpleText {
      self.init(
        value: value, label: json["label"]?.text, aliases: json["aliases"]?.texts ?? [],
        within: json["within"]?.simpleText)
    } else {
      return nil
    }
  }

  init(value: String, label: String?, aliases: [String], within: String?) {
    self.value = value
    self.label = label
    self.aliases = aliases
    self.within = within
  }
}
