/// What a question takes for an answer.
public struct AnswerForm: Equatable, Sendable {
  /// The kind of answer.
  public let type: AnswerType
  /// True when several may be given.
  public let many: Bool
}

extension Case {
  /// What each question takes, by row. Linear in the questions; no record is decoded for it.
  public func answerForms() -> [AnswerForm] {
    let columns = columns[.question]
    var types = [Int32](repeating: -1, count: columns.count)
    columns.narrow[QuestionField.type.rawValue].copy(into: &types)
    var flags = [Int32](repeating: -1, count: columns.count)
    columns.narrow[QuestionField.many.rawValue].copy(into: &flags)
    let all = AnswerType.allCases
    return zip(types, flags).map { type, flag in
      let place = Int(type)
      return AnswerForm(type: all.indices.contains(place) ? all[place] : .text, many: flag > 0)
    }
  }

  /// The rows of the questions that have options or an answer, ascending. Linear in the questions.
  public func questionsWithAnswers() -> [Int] {
    let columns = columns[.question]
    var isThere = [Bool](repeating: false, count: columns.count)
    for field in [QuestionField.options, .answer] {
      columns.wide[field.rawValue].forEachChunk { first, cells in
        for offset in cells.indices where cells[offset] != RecordTable.absentCell {
          isThere[first + offset] = true
        }
      }
    }
    return isThere.indices.filter { isThere[$0] }
  }
}

extension Column {
  /// Copies the rows that were set to the same places of an array, which has room for all.
  fileprivate func copy(into values: inout [Element]) {
    forEachChunk { first, chunk in
      for offset in chunk.indices { values[first + offset] = chunk[offset] }
    }
  }
}

extension Claim {
  /// Gives the value to `body` as the JSON text it is in the file; nil where none is given.
  public func withValueJSON<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    owner.columns.withJSON(Field.value.rawValue, of: ref, body)
  }
}

extension Question {
  /// Gives the options to `body` as the JSON text they are in the file; nil where none are given.
  public func withOptionsJSON<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    owner.columns.withJSON(Field.options.rawValue, of: ref, body)
  }
}

extension CaseColumns {
  fileprivate func withJSON<Result>(
    _ field: Int, of ref: RecordRef, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let cell = wide(field, of: ref)
    return cell == RecordTable.absentCell ? nil : texts.withBytes(of: TextRef(bits: cell), body)
  }
}
