public import CaseModel
public import CaseReader
import JSONText

/// Says which bytes of a case file change when a record is edited, in either form.
///
/// What is not edited keeps every byte. New things are laid out as their neighbours are, by the
/// writing rules where there are none. Whether a value suits its key is for the reader to say.
/// Values are given as JSON text, so that a number stays as it was written. What is asked of one
/// editor is of one state of the file: put the edits of several calls into one patch, unless they
/// overlap, or read the case again between them.
public struct CaseEditor {
  let story: Case
  let layout: CaseLayout
  let bytes: any CaseBytes
  let length: Int

  /// An editor of a case that was read from these bytes; `length` of them.
  public init(_ story: Case, layout: CaseLayout, from bytes: any CaseBytes, length: Int) {
    self.story = story
    self.layout = layout
    self.bytes = bytes
    self.length = length
  }

  /// Gives a key of a record a value, which is JSON text; a key that it lacks is put in.
  ///
  /// A key that stands there keeps its place, a new one goes where the order of the format has it,
  /// one beginning with `x-` to the end.
  public func set(
    _ key: String, of record: RecordRef, to json: [UInt8]
  ) throws(EditFailure) -> [ByteEdit] {
    try Self.check(json)
    let rank = try rank(of: key, record.kind)
    let (start, text) = try members(of: record)
    if let index = text.index(of: key) {
      return [replacement(of: text, index, json).moved(by: start)]
    }
    let next = text.members.firstIndex { self.rank(ofKnown: $0.key, record.kind) > rank }
    return [insertion(of: key, json, before: next, text).moved(by: start)]
  }

  /// Takes a key out of a record, which must not need it.
  public func remove(
    _ key: String, of record: RecordRef
  ) throws(EditFailure) -> [ByteEdit] {
    _ = try rank(of: key, record.kind)
    let (start, text) = try members(of: record)
    guard let index = text.index(of: key) else { throw .missingKey(key) }
    let others = text.members.map(\.key).filter { $0 != key }
    guard RecordShape.of(record.kind).isEnough(others) else { throw .neededKey(key) }
    let members = text.members
    let range =
      index > 0
      ? members[index - 1].range.upperBound..<members[index].range.upperBound
      : members[0].range
        .lowerBound..<(members.count > 1
        ? members[1].range.lowerBound : members[0].range.upperBound)
    return [ByteEdit(range, []).moved(by: start)]
  }
}

extension CaseEditor {
  static func check(_ json: [UInt8]) throws(EditFailure) {
    let result = json.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONError) in try JSONCursor.check(bytes) }
    }
    guard case .success = result else { throw .notJSON }
  }

  private func members(
    of record: RecordRef
  ) throws(EditFailure) -> (start: Int, text: RecordMembers) {
    let span = story.span(of: record)
    let json = try read(span.offset..<span.offset + span.length)
    return (span.offset, try RecordMembers(json))
  }

  /// The bytes of a range.
  func read(_ range: Range<Int>) throws(EditFailure) -> [UInt8] {
    guard
      let found = try? bytes.bytes(at: range.lowerBound, length: range.count),
      found.count == range.count
    else { throw .changed }
    return found
  }

  /// The place of a key in the order of the format.
  private func rank(of key: String, _ kind: RecordKind) throws(EditFailure) -> Int {
    let rank = rank(ofKnown: key, kind)
    guard rank >= 0, rank < .max || key.utf8.starts(with: "x-".utf8) else {
      throw .unknownKey(key)
    }
    return rank
  }

  /// `record`, which is no key of the record itself, comes first; keys of one's own come last.
  private func rank(ofKnown key: String, _ kind: RecordKind) -> Int {
    if key.utf8.elementsEqual(RecordText.kindKey.utf8) { return -1 }
    return RecordShape.of(kind).field(named: key) ?? .max
  }

  private func replacement(of text: RecordMembers, _ index: Int, _ json: [UInt8]) -> ByteEdit {
    let member = text.members[index]
    let style = ValueStyle(gap: text.gap(before: index), isSpaced: text.isSpaced)
    let key = text.json[member.range.lowerBound..<member.valueStart]
    let column = key.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    var bytes: [UInt8] = []
    let hasComma = index < text.members.count - 1
    style.append(json, column: column, hasComma: hasComma, to: &bytes)
    return ByteEdit(member.valueStart..<member.range.upperBound, bytes)
  }

  private func insertion(
    of key: String, _ json: [UInt8], before next: Int?, _ text: RecordMembers
  ) -> ByteEdit {
    let separator = text.separator(at: next ?? text.members.count)
    let style = ValueStyle(gap: separator, isSpaced: text.isSpaced)
    let member = style.member(key, json, hasComma: next != nil)
    let comma = [UInt8(ascii: ",")] + separator
    if let next {
      let place = text.members[next].range.lowerBound
      return ByteEdit(place..<place, member + comma)
    }
    let place = text.members.last?.range.upperBound ?? 1
    return ByteEdit(place..<place, text.members.isEmpty ? member : comma + member)
  }
}

extension ByteEdit {
  func moved(by distance: Int) -> ByteEdit {
    ByteEdit(range.lowerBound + distance..<range.upperBound + distance, bytes)
  }
}

extension RecordShape {
  /// Whether a record with these keys has all that it needs.
  fileprivate func isEnough(_ keys: [String]) -> Bool {
    let met = Set(keys.compactMap { field(named: $0) })
    return met.isSuperset(of: requiredFields)
      && dependencies.allSatisfy { !met.contains($0.field) || met.contains($0.needs) }
      && (alternatives.isEmpty || alternatives.contains { met.isSuperset(of: $0) })
  }
}
