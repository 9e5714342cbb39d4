import JSONText

/// The date of a CSL item, as EDTF text or an object, brought to one text.
struct CSLDate {
  /// EDTF where the value can be said in it, else the words given.
  let text: String

  init?(_ json: JSONValue) {
    if let text = json.text {
      self.text = text
    } else if let parts = json["date-parts"]?.elements, !parts.isEmpty {
      text = parts.map(Self.day).joined(separator: "/") + Self.mark(json["circa"])
    } else if let text = json["raw"]?.text ?? json["literal"]?.text {
      self.text = text
    } else {
      return nil
    }
  }

  /// `[2020, 5, 3]` as "2020-05-03".
  private static func day(_ parts: JSONValue) -> String {
    let numbers = (parts.elements ?? []).compactMap(\.simpleText)
    return numbers.enumerated().map { pad($1, to: $0 == 0 ? 4 : 2) }.joined(separator: "-")
  }

  private static func pad(_ number: String, to width: Int) -> String {
    let isNegative = number.hasPrefix("-")
    let digits = isNegative ? String(number.dropFirst()) : number
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (isNegative ? "-" : "") + zeros + digits
  }

  /// CSL says circa with true, 1 or "1"; anything but false and 0 counts.
  private static func mark(_ circa: JSONValue?) -> String {
    guard let circa else { return "" }
    return circa == .boolean(false) || circa.simpleText == "0" ? "" : "~"
  }
}
