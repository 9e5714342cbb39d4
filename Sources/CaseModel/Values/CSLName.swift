import JSONText

/// Names as CSL has them, brought to text.
enum CSLName {
  /// The names of a value that holds one or several, in order.
  static func all(in json: JSONValue) -> [String] { json.oneOrMore.compactMap(text) }

  private static func text(_ json: JSONValue) -> String? {
    if let text = json.text ?? json["literal"]?.text { return text }
    let keys = ["given", "dropping-particle", "non-dropping-particle", "family"]
    let name = keys.compactMap { json[$0]?.text }.joined(separator: " ")
    guard let suffix = json["suffix"]?.text else { return name.isEmpty ? nil : name }
    return name.isEmpty ? suffix : "\(name), \(suffix)"
  }
}
