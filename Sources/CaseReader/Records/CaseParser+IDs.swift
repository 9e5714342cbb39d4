import CaseModel
import JSONText

extension CaseParser {
  /// Reads the record's own id.
  mutating func readID(_ field: Int) throws(JSONError) {
    guard try expect(.string) else { return }
    let string = try cursor.string()
    withText(of: string) { parser, id in
      guard parser.checkID(id, at: string.start - 1) else { return }
      guard let symbol = parser.builder.intern(id) else { return }
      parser.recordID = symbol
      parser.checkLikeness(id, symbol, at: string.start - 1)
      guard let namesake = parser.builder.definition(of: symbol) else {
        return parser.builder.set(field, to: symbol)
      }
      parser.reportDuplicate(id, of: namesake, at: string.start - 1)
    }
  }

  private mutating func reportDuplicate(
    _ id: UnsafeBufferPointer<UInt8>, of namesake: RecordRef, at offset: Int
  ) {
    report(
      .duplicateID, at: offset,
      "\(Quotation.of(id)) is the id of \(namesake.kind.withArticle) already",
      hint: "ids are unique in the whole case", namesakeID: String(decoding: id, as: UTF8.self))
  }

  /// Warns of an id that looks like another but is not the same bytes.
  private mutating func checkLikeness(
    _ id: UnsafeBufferPointer<UInt8>, _ symbol: Symbol, at offset: Int
  ) {
    guard !id.allSatisfy({ $0 < 0x80 }) else { return }
    let text = String(decoding: id, as: UTF8.self)
    guard let other = confusables.namesake(of: text, symbol) else { return }
    report(
      .confusableID, at: offset,
      "\(Quotation.of(id)) looks like another id, whose characters are composed otherwise",
      hint: "ids are compared byte for byte", namesakeID: other)
  }

  /// Reads an id of another record; whether there is one is known only at the end.
  ///
  /// What cannot be an id is no record's either, so only its length is looked at.
  mutating func reference() throws(JSONError) -> Symbol? {
    guard try expect(.string) else { return nil }
    let string = try cursor.string()
    return withText(of: string) { parser, id in
      let isShort = 1...IDRule.longest ~= id.count
      guard isShort || parser.checkID(id, at: string.start - 1) else { return nil }
      let symbol = parser.builder.intern(id)
      if let symbol { parser.place.name(symbol, at: string.start - 1) }
      return symbol
    }
  }

  mutating func readReference(_ field: Int) throws(JSONError) {
    if let symbol = try reference() { builder.set(field, to: symbol) }
  }

  /// True when the bytes can be an id.
  mutating func checkID(_ id: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let fault = IDRule.fault(in: id) else { return true }
    switch fault {
    case .empty: report(.badID, at: offset, "an id may not be empty")
    case .tooLong:
      let message = "an id has at most \(IDRule.longest) bytes, this one has \(id.count)"
      report(.idTooLong, at: offset, message)
    case .reserved:
      let message = "\(Quotation.of(id)) begins with ~, which no id of a file may"
      report(.badID, at: offset, message, hint: "~ stands for a record without an id of its own")
    case .character(let words):
      report(.badID, at: offset, "\(Quotation.of(id)) holds \(words), which no id may")
    }
    return false
  }
}

/// The ids met so far that could be taken for another one: those beyond ASCII.
struct ConfusableIDs {
  /// By canonical equivalence, which is how the standard library compares strings.
  private var ids: [String: Symbol] = [:]

  /// An id met before that has other bytes but is canonically equivalent.
  mutating func namesake(of id: String, _ symbol: Symbol) -> String? {
    guard let index = ids.index(forKey: id) else {
      ids[id] = symbol
      return nil
    }
    return ids[index].value == symbol ? nil : ids[index].key
  }
}

/// What an id may be: 1 to 200 bytes, no blanks, double quotes, commas, brackets or braces, and no
/// tilde in front.
enum IDRule {
  /// The most bytes of an id.
  static let longest = 200

  enum Fault: Equatable {
    case empty, tooLong, reserved
    case character(String)
  }

  /// What is wrong with the id; nil when it is right.
  static func fault(in id: UnsafeBufferPointer<UInt8>) -> Fault? {
    guard let first = id.first else { return .empty }
    guard id.count <= longest else { return .tooLong }
    guard first != UInt8(ascii: "~") else { return .reserved }
    guard !id.allSatisfy(isPlain) else { return nil }
    for scalar in String(decoding: id, as: UTF8.self).unicodeScalars {
      if let words = forbidden(scalar) { return .character(words) }
    }
    return nil
  }

  /// True when the id is surely right: a short one in ASCII.
  @inline(__always)
  static func isPlain(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    1...longest ~= id.count && id[0] != UInt8(ascii: "~") && id.allSatisfy(isPlain)
  }

  /// Printable ASCII but `"`, `,`, and, from 64 on, but `[`, `]`, `{`, `}`: a bit for each.
  private static let plainBelow64: UInt64 = 0xFFFF_EFFA_0000_0000
  private static let plainBelow128: UInt64 = 0x57FF_FFFF_D7FF_FFFF

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    let half = byte < 64 ? plainBelow64 : plainBelow128
    return byte < 128 && half >> UInt64(byte & 63) & 1 != 0
  }

  private static func forbidden(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "a double quote"
    case ",": "a comma"
    case "[", "]": "a bracket"
    case "{", "}": "a brace"
    case "\u{FEFF}": "a blank"
    // Other controls are ugly but allowed, as in the schema: whoever shows an id cleans it.
    default: scalar.properties.isWhitespace ? "a blank" : nil
    }
  }
}
