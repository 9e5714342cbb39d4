import CaseModel

extension CaseParser {
  /// Notes where the key of the header stands that was just read.
  mutating func noteMember() {
    fileLayout.header.append(
      CaseLayout.Member(
        key: String(decoding: place.headerKey, as: UTF8.self), span: span(from: place.keyStart),
        valueOffset: inputOffset(place.valueStart)))
  }

  /// Reads a list whose bracket was opened, and notes where it stands.
  mutating func readPlacedList(_ kind: RecordKind) throws(Stop) {
    let (start, open) = (inputOffset(place.keyStart), inputOffset(cursor.offset) - 1)
    try readList(kind)
    let span = ByteSpan(offset: start, length: inputOffset(cursor.offset) - start)
    fileLayout.lists.append(CaseLayout.List(kind: kind, span: span, openOffset: open))
  }

  private func span(from start: Int) -> ByteSpan {
    ByteSpan(offset: inputOffset(start), length: cursor.offset - start)
  }
}
