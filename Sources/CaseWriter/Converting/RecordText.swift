public import CaseModel
public import JSONText

/// The text of one record as it stands in a file, apart from how it is laid out and from `record`,
/// which only the JSON Lines form has.
public struct RecordText {
  /// The key that says in JSON Lines what kind of record a line holds.
  public static let kindKey = "record"

  private let json: UnsafeBufferPointer<UInt8>
  /// From the quote before each key to the end of its value.
  private let members: [Range<Int>]

  /// The text of a record, given as the object it is in either form; it must outlive this.
  public init(_ json: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var members: [Range<Int>] = []
    try JSONCursor.forEachMember(of: json) { cursor, key, value in
      guard !Self.isKind(key, in: cursor) else { return }
      members.append(key.start - 1..<value.upperBound)
    }
    self.json = json
    self.members = members
  }

  private static func isKind(_ key: JSONString, in cursor: JSONCursor) -> Bool {
    guard key.hasEscapes else { return cursor.bytes(of: key).elementsEqual(kindKey.utf8) }
    return cursor.unescapedBytes(of: key).elementsEqual(kindKey.utf8)
  }

  /// Appends the record as a line, `record` first, without its end.
  public func appendLine(of kind: RecordKind, to bytes: inout [UInt8]) {
    bytes += "{\"\(Self.kindKey)\":\"\(kind.word)\"".utf8
    for member in members {
      bytes.append(UInt8(ascii: ","))
      JSONLayout.appendCompact(text(member), to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the record without blanks and without `record`: the same for both forms, however the
  /// file is laid out.
  public func appendPlain(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONLayout.appendCompact(text(member), to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the record as an element of a list, `indent` blanks in, as the writing rules have it.
  public func appendElement(indent: Int, hasComma: Bool, to bytes: inout [UInt8]) {
    var plain: [UInt8] = []
    appendPlain(to: &plain)
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
    plain.withUnsafeBufferPointer {
      JSONLayout.append($0, indent: indent, hasComma: hasComma, to: &bytes)
    }
  }

  private func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: json[range])
  }
}
