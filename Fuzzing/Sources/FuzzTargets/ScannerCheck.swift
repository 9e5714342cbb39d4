import Foundation
import JSONText

/// What must hold of the scanner, whatever it is given.
struct ScannerCheck {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when the text is JSON.
  func run() throws -> Bool {
    let error = outcome(cut: bytes.count)
    let plain = PlainJSON(bytes)
    try demand(
      (error == nil) == (plain != nil),
      "the scanner says \(error.map(String.init(describing:)) ?? "right"), a plain reader "
        + (plain == nil ? "refuses it" : "takes it"))
    if let error { try check(error) }
    try checkCuts(whole: error)
    if let plain { try checkValue(plain) }
    return plain != nil
  }

  /// What a walk gives when only the first `cut` bytes are in the window; nil when all is right.
  private func outcome(cut: Int) -> JSONError? {
    // A copy of its own, so that reading on behind its end is seen.
    Array(bytes.prefix(cut)).withUnsafeBufferPointer { window in
      var cursor = JSONCursor(window, isAtEndOfInput: cut == bytes.count)
      do throws(JSONError) {
        try cursor.start()
        try cursor.skipValue()
        try cursor.finish()
        return nil
      } catch {
        return error
      }
    }
  }

  private func check(_ error: JSONError) throws {
    try demand(!error.isEndOfWindow, "a whole text ended a window: \(error)")
    try demand((0...bytes.count).contains(error.offset), "outside of the text: \(error)")
    let found = error.offset < bytes.count ? bytes[error.offset] : nil
    try demand(error.found == nil || error.found == found, "not what stands there: \(error)")
    try demand(isClean(error.words) && !error.words.isEmpty, "unclean words: \(error.words)")
    try demand(isClean(error.hint ?? ""), "an unclean hint: \(error.hint ?? "")")
    try checkPosition(of: error.offset)
  }

  private func checkPosition(of offset: Int) throws {
    let found = bytes.withUnsafeBufferPointer { JSONPositionFinder.position(of: offset, in: $0) }
    let plain = PlainPosition(of: offset, in: bytes)
    try demand(
      found.line == plain.line && found.column == plain.column,
      "offset \(offset) is at \(plain.line):\(plain.column), not \(found)")
  }

  /// However a text is cut into windows, the verdict is the same.
  private func checkCuts(whole: JSONError?) throws {
    let step = max(1, bytes.count / 64)
    for cut in stride(from: 0, to: bytes.count, by: step) {
      let part = outcome(cut: cut)
      try demand(
        part?.isEndOfWindow == true || part == whole,
        "\(cut) of \(bytes.count) bytes give \(String(describing: part)), "
          + "all of them \(String(describing: whole))")
    }
  }
}

extension ScannerCheck {
  /// What was taken means the same to every reader, and survives being written.
  private func checkValue(_ plain: PlainJSON) throws {
    let value = try JSONValue(parsing: bytes)
    try demand(plain.isSame(value), "the scanner understands \(value), a plain reader \(plain)")
    try checkFoundation(plain)
    for form in [JSONWriter.Form.compact, .pretty] {
      var writer = JSONWriter(form)
      writer.value(value)
      try checkWritten(writer, plain)
    }
    var writer = JSONWriter()
    bytes.drop { $0 >= 0x80 }.withUnsafeBufferPointer { writer.raw($0) }
    try demand(isSame(writer.bytes, plain), "written as it is it reads as another value")
  }

  private func checkWritten(_ writer: JSONWriter, _ plain: PlainJSON) throws {
    try demand(isSame(writer.bytes, plain), "written it reads as another value: \(writer.text)")
    let text = writer.text.unicodeScalars.filter { $0 != "\n" }
    try demand(isClean(String(String.UnicodeScalarView(text))), "written uncleanly: \(writer.text)")
    try demand(Array(writer.text.utf8) == writer.bytes, "what is written is not UTF-8")
  }

  private func isSame(_ written: [UInt8], _ plain: PlainJSON) -> Bool {
    (try? JSONValue(parsing: written)).map(plain.isSame) ?? false
  }

  private var hasMark: Bool {
    bytes.indices.contains {
      bytes[$0...].starts(with: [0xEF, 0xBB, 0xBF]) || isEscapedMark(at: $0)
    }
  }

  private func isEscapedMark(at place: Int) -> Bool {
    bytes[place] == 0x5C
      && String(decoding: bytes[place...].prefix(6), as: UTF8.self).lowercased() == "\\ufeff"
  }

  /// Foundation is looser than the scanner; it must not refuse what the scanner takes.
  private func checkFoundation(_ plain: PlainJSON) throws {
    let read = try? JSONSerialization.jsonObject(
      with: Data(bytes), options: [.fragmentsAllowed])
    guard let read else { throw Fault("Foundation refuses what the scanner takes") }
    // Foundation takes U+FEFF away from the beginning of every string.
    guard !hasMark else { return }
    try demand(plain.isSame(foundation: read), "Foundation understands \(read), not \(plain)")
  }
}

extension PlainJSON {
  /// Compares byte by byte: Swift calls more strings equal than JSON does.
  func isSame(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.flag(let one), .boolean(let two)): one == two
    case (.number(let one), .number(let two)): one == two
    case (.string(let one), .string(let two)): one.elementsEqual(two.utf8)
    case (.list(let one), .array(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.isSame($1) }
    case (.object(let one), .object(let two)):
      one.count == two.count
        && zip(one, two).allSatisfy { mine, theirs in
          mine.key.elementsEqual(theirs.key.utf8) && mine.value.isSame(theirs.value)
        }
    default: false
    }
  }

  func isSame(foundation other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .flag(let flag): (other as? NSNumber)?.boolValue == flag
    case .number(let text): Self.isNear(Double(text), (other as? NSNumber)?.doubleValue)
    case .string(let text): (other as? String).map { text.elementsEqual($0.utf8) } ?? false
    case .list(let list):
      (other as? [Any]).map { others in
        others.count == list.count && zip(list, others).allSatisfy { $0.isSame(foundation: $1) }
      } ?? false
    case .object(let members): isSame(members, (other as? [String: Any]) ?? [:])
    }
  }

  /// Foundation's dictionaries take keys for one that differ in their bytes only, so a key that
  /// is missing there proves nothing.
  private func isSame(
    _ members: [(key: [UInt8], value: PlainJSON)], _ other: [String: Any]
  ) -> Bool {
    guard members.count == other.count else { return other.count < members.count }
    return members.allSatisfy { member in
      let value = other[String(decoding: member.key, as: UTF8.self)]
      return value.map { member.value.isSame(foundation: $0) } ?? false
    }
  }

  /// Foundation reads some long numbers through a decimal type and may lose their last bit.
  private static func isNear(_ one: Double?, _ two: Double?) -> Bool {
    guard let one, let two else { return false }
    return one == two || abs(one - two) <= abs(one) * 1e-14
  }
}
