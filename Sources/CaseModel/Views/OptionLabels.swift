/// What people read for the options of a question, by every text that claims may give for them.
///
/// Texts are compared byte for byte; a value goes before an alias, and the first option before
/// others.
struct OptionLabels: Sendable {
  private let labels: [[UInt8]: String?]

  init(_ options: [AnswerOption]) {
    let values = options.map { (Array($0.value.utf8), $0.label) }
    let aliases = options.flatMap { option in
      option.aliases.map { (Array($0.utf8), option.label) }
    }
    labels = Dictionary(values + aliases) { first, _ in first }
  }

  /// The label of the option with this value or alias; the text itself where none has one.
  func label(of value: String) -> String { (labels[Array(value.utf8)] ?? nil) ?? value }
}

extension OptionLabels {
  /// Options that take no more bytes than these are decoded whenever somebody asks.
  private static let short = 1 << 10

  /// The labels of the questions that have very many options, by row: each of their claims asks for
  /// one, and to decode all of them each time would take the square of their number.
  static func ofLongLists(in columns: CaseColumns) -> [Int: OptionLabels] {
    var found: [Int: OptionLabels] = [:]
    let choice = AnswerType.allCases.firstIndex(of: .choice).map(Int32.init)
    columns[.question].wide[QuestionField.options.rawValue].forEachChunk { first, cells in
      for (offset, cell) in cells.enumerated()
      where cell != RecordTable.absentCell && TextRef(bits: cell).length > short {
        let ref = RecordRef(kind: .question, row: first + offset)
        guard columns.narrow(QuestionField.type.rawValue, of: ref) == choice else { continue }
        let json = columns.json(QuestionField.options.rawValue, of: ref)
        found[ref.row] = OptionLabels((json?.elements ?? []).compactMap(AnswerOption.init))
      }
    }
    return found
  }
}
