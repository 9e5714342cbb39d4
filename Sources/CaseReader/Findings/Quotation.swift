import JSONText

/// Text of the case inside a message: in quotes, never with a raw control, never long.
enum Quotation {
  /// The most characters that are quoted.
  static let limit = 200

  /// The text as a JSON string, cut with "…" after `limit` characters.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    of(String(decoding: bytes.prefix(4 * limit + 4), as: UTF8.self))
  }

  /// The text as a JSON string, cut with "…" after `limit` characters.
  static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isLong = scalars.dropFirst(limit).first != nil
    let head = isLong ? String(scalars.prefix(limit - 1)) + "…" : text
    var bytes: [UInt8] = []
    JSONEscape.appendString(head, to: &bytes)
    return cut(String(decoding: bytes, as: UTF8.self))
  }

  /// JSON text as it stands, on one line.
  static func ofRaw(_ json: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    let head = String(decoding: json.prefix(4 * limit), as: UTF8.self)
    Array(head.utf8).withUnsafeBufferPointer { JSONEscape.appendVisible($0, to: &bytes) }
    let line = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      scalar.value < 0x20 ? " " : scalar
    }
    return cut(String(String.UnicodeScalarView(line)))
  }

  /// Escapes make a text longer, so it is cut once more.
  private static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.dropFirst(limit).first != nil else { return text }
    return String(scalars.prefix(limit - 1)) + "…"
  }

  /// "a, b or c".
  static func list(_ words: [String], last: String = "or") -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}

extension Quotation {
  /// A key as a part of a JSON pointer (RFC 6901), unseen characters as JSON escapes.
  static func pointerToken(_ key: String) -> String {
    var bytes: [UInt8] = []
    JSONEscape.appendString(String(key.unicodeScalars.prefix(limit)), to: &bytes)
    var token = ""
    for scalar in String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self).unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }
}
