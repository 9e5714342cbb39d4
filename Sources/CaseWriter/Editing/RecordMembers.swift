import CaseModel
import JSONText

/// The keys of a record as they stand in the file, for putting one in or taking one out.
struct RecordMembers {
  struct Member {
    let key: String
    /// From the quote before the key to the end of the value.
    let range: Range<Int>
    /// The end of the key, its quote included.
    let keyEnd: Int
    let valueStart: Int
  }

  /// The text of the record.
  let json: [UInt8]
  let members: [Member]

  /// The keys of the object that is the record, in either form.
  init(_ json: [UInt8]) throws(EditFailure) {
    self.json = json
    members = try json.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONError) in try Self.members(of: bytes) }
    }.mapError { _ in EditFailure.changed }.get()
  }

  private static func members(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> [Member] {
    var members: [Member] = []
    try JSONCursor.forEachMember(of: bytes) { cursor, key, value in
      members.append(
        Member(
          key: cursor.text(of: key), range: key.start - 1..<value.upperBound,
          keyEnd: key.start + key.count + 1, valueStart: value.lowerBound))
    }
    return members
  }

  func index(of key: String) -> Int? {
    members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
  }

  /// The blanks before a member; those after the brace before the first.
  func gap(before index: Int) -> [UInt8] {
    let end = members[index].range.lowerBound
    let blanks = json[..<end].reversed().prefix(while: \.isJSONBlank)
    return blanks.reversed()
  }

  /// The blanks between a new member and its neighbour at `index`.
  func separator(at index: Int) -> [UInt8] {
    if members.count > 1 { return gap(before: max(1, min(index, members.count - 1))) }
    let first = gap(before: 0)
    return first.contains(0x0A) ? first : isSpaced ? [0x20] : []
  }

  /// Whether a blank stands behind the first colon.
  var isSpaced: Bool {
    guard let first = members.first else { return true }
    return first.valueStart > first.keyEnd + 1
  }
}

extension JSONCursor {
  /// Walks over the members of the object that a text is.
  static func forEachMember(
    of json: UnsafeBufferPointer<UInt8>, _ body: (JSONCursor, JSONString, Range<Int>) -> Void
  ) throws(JSONError) {
    var cursor = JSONCursor(json)
    try cursor.openObject()
    while let key = try cursor.nextKeyUnchecked() {
      let value = try cursor.skipValue()
      body(cursor, key, value)
    }
  }
}

/// How a value is laid out beside others.
struct ValueStyle {
  /// Columns in, when each member has a line of its own; nil on one line.
  let indent: Int?
  let isSpaced: Bool

  /// As the blanks before its neighbours have it.
  init(gap: [UInt8], isSpaced: Bool) {
    let lineEnd = gap.lastIndex(of: 0x0A)
    indent = lineEnd.map { gap.count - $0 - 1 }
    self.isSpaced = isSpaced
  }

  /// Appends a value.
  func append(_ json: [UInt8], column: Int, hasComma: Bool, to bytes: inout [UInt8]) {
    json.withUnsafeBufferPointer { json in
      if let indent {
        JSONLayout.append(
          json, indent: indent, column: indent + column, hasComma: hasComma, to: &bytes)
      } else if isSpaced {
        JSONLayout.appendFlat(json, to: &bytes)
      } else {
        JSONLayout.appendCompact(json, to: &bytes)
      }
    }
  }

  /// A key with its value.
  func member(_ key: String, _ json: [UInt8], hasComma: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONEscape.appendString(key, to: &bytes)
    bytes += isSpaced || indent != nil ? ": ".utf8 : ":".utf8
    let column = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    append(json, column: column, hasComma: hasComma, to: &bytes)
    return bytes
  }
}
