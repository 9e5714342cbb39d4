public import CaseModel
import CaseReader
import JSONText

extension CaseEditor {
  /// Puts a record, the JSON text of an object without `record`, behind the others of its kind; in
  /// JSON Lines at the end of the file. A list that is missing is made.
  public func add(
    _ json: [UInt8], to kind: RecordKind
  ) throws(EditFailure) -> [ByteEdit] {
    try Self.check(json)
    guard json.first(where: { !$0.isJSONBlank }) == UInt8(ascii: "{") else { throw .notJSON }
    let text = try RecordMembers(json)
    guard text.index(of: RecordText.kindKey) == nil else { throw .unknownKey(RecordText.kindKey) }
    if layout.form == .lines { return [try newLine(text, kind)] }
    guard let list = layout.lists.first(where: { $0.kind == kind }) else {
      return [try newList(json, kind)]
    }
    return [try newElement(json, in: list)]
  }

  /// Takes a record out: with its comma, or with its line. What names it is left as it is.
  public func delete(_ record: RecordRef) throws(EditFailure) -> [ByteEdit] {
    let span = story.span(of: record)
    let range = span.offset..<span.offset + span.length
    let whole = try layout.form == .lines ? line(of: range) : element(range)
    return [ByteEdit(whole, [])]
  }
}

extension CaseEditor {
  /// The first place from `start` on with a byte that `isWanted`; the length where there is none.
  private func place(
    from start: Int, where isWanted: (UInt8) -> Bool
  ) throws(EditFailure) -> Int {
    var at = start
    while at < length {
      let block = try read(at..<min(length, at + 256))
      if let index = block.firstIndex(where: isWanted) { return at + index }
      at += block.count
    }
    return length
  }

  /// The place behind the last byte before `end` that `isWanted`; 0 where there is none.
  private func place(
    before end: Int, where isWanted: (UInt8) -> Bool
  ) throws(EditFailure) -> Int {
    var at = end
    while at > 0 {
      let block = try read(max(0, at - 256)..<at)
      if let index = block.lastIndex(where: isWanted) { return at - block.count + index + 1 }
      at -= block.count
    }
    return 0
  }

  /// The line of a record, with its end.
  private func line(of record: Range<Int>) throws(EditFailure) -> Range<Int> {
    let start = try place(before: record.lowerBound) { $0 == 0x0A }
    let end = try place(from: record.upperBound) { $0 == 0x0A }
    return start..<min(length, end + 1)
  }

  /// An element of a list, with the comma that goes with it, and the blanks.
  private func element(_ record: Range<Int>) throws(EditFailure) -> Range<Int> {
    let comma = try place(from: record.upperBound) { !$0.isJSONBlank }
    if try read(comma..<min(length, comma + 1)) == [UInt8(ascii: ",")] {
      let next = try place(from: comma + 1) { !$0.isJSONBlank }
      return record.lowerBound..<next
    }
    let before = try place(before: record.lowerBound) { !$0.isJSONBlank }
    guard before > 0 else { throw .changed }
    // An only one leaves an empty list, without the blanks around it.
    let isOnly = try read(before - 1..<before) != [UInt8(ascii: ",")]
    guard !isOnly else { return before..<comma }
    return try place(before: before - 1) { !$0.isJSONBlank }..<record.upperBound
  }
}

extension CaseEditor {
  private func newLine(
    _ text: RecordMembers, _ kind: RecordKind
  ) throws(EditFailure) -> ByteEdit {
    let end = length > 0 ? try read(length - 1..<length) : []
    var bytes: [UInt8] = end == [0x0A] ? [] : [0x0A]
    let isSpaced = try isHeaderSpaced()
    let style = ValueStyle(gap: [], isSpaced: isSpaced)
    bytes.append(UInt8(ascii: "{"))
    bytes += style.member(RecordText.kindKey, Array("\"\(kind.word)\"".utf8), hasComma: false)
    for member in text.members {
      bytes += isSpaced ? ", ".utf8 : ",".utf8
      let value = Array(text.json[member.valueStart..<member.range.upperBound])
      bytes += text.json[member.range.lowerBound..<member.keyEnd]
      bytes += isSpaced ? ": ".utf8 : ":".utf8
      style.append(value, column: 0, hasComma: false, to: &bytes)
    }
    bytes += "}\n".utf8
    return ByteEdit(length..<length, bytes)
  }

  private func isHeaderSpaced() throws(EditFailure) -> Bool {
    guard let first = layout.header.first else { return false }
    return try read(first.valueOffset - 1..<first.valueOffset) != [UInt8(ascii: ":")]
  }

  /// Behind the last element of a list.
  private func newElement(
    _ json: [UInt8], in list: CaseLayout.List
  ) throws(EditFailure) -> ByteEdit {
    let close = list.span.offset + list.span.length - 1
    let last = try place(before: close) { !$0.isJSONBlank }
    guard last > list.openOffset + 1 else {
      return ByteEdit(last..<close, Self.onlyElement(json))
    }
    let gap = try gap(in: list)
    var bytes = [UInt8(ascii: ",")] + gap
    ValueStyle(gap: gap, isSpaced: true).append(json, column: 0, hasComma: false, to: &bytes)
    return ByteEdit(last..<last, bytes)
  }

  /// The blanks before the last element of a list, or before its only one.
  private func gap(in list: CaseLayout.List) throws(EditFailure) -> [UInt8] {
    let rows = story.count(list.kind)
    guard rows > 0 else { return Array("\n    ".utf8) }
    let start = story.span(of: RecordRef(kind: list.kind, row: rows - 1)).offset
    let before = try place(before: start) { !$0.isJSONBlank }
    return try read(before..<start)
  }

  /// What stands between the brackets of a list of one.
  private static func onlyElement(_ json: [UInt8]) -> [UInt8] {
    var bytes = Array("\n    ".utf8)
    json.withUnsafeBufferPointer { JSONLayout.append($0, indent: 4, to: &bytes) }
    return bytes + "\n  ".utf8
  }

  /// A list of one, between the lists it stands between in the order of the format.
  private func newList(
    _ json: [UInt8], _ kind: RecordKind
  ) throws(EditFailure) -> ByteEdit {
    let list = "\"\(kind.listKey)\": [".utf8 + Self.onlyElement(json) + "]".utf8
    let rank = Self.rank(kind)
    if let next = layout.lists.first(where: { Self.rank($0.kind) > rank }) {
      return ByteEdit(next.span.offset..<next.span.offset, list + ",\n  ".utf8)
    }
    let members = layout.lists.map(\.span) + layout.header.map(\.span)
    guard let end = members.map({ $0.offset + $0.length }).max() else { throw .changed }
    return ByteEdit(end..<end, ",\n  ".utf8 + list)
  }

  private static func rank(_ kind: RecordKind) -> Int {
    CaseConverter.listOrder.firstIndex(of: kind) ?? .max
  }
}
