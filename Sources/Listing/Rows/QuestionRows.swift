import CaseModel
import ScreenGrid

/// The matters on which sources may differ, in the order of the file.
public struct QuestionRows: RowList {
  enum Column: Int, CaseIterable {
    case conflict, question, state, answers, texts, origins
  }

  let snapshot: Snapshot
  let wording: Wording

  /// The questions of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// The question and its origins stay; the answers themselves go first.
  public var columns: [ListColumn] {
    [
      ListColumn("conflict", heading: .empty, minimum: 1, ideal: 1),
      ListColumn("question", heading: "Question", minimum: 23, ideal: nil),
      ListColumn("state", heading: "The sources say", minimum: 16, ideal: 24, givesWay: 2),
      ListColumn(
        // A date with its time of day.
        "answers", heading: "Answers", minimum: 17, ideal: nil, givesWay: 3),
      ListColumn(
        "texts", heading: "Texts", minimum: 5, ideal: 5, alignment: .trailing, givesWay: 1),
      ListColumn("origins", heading: "Origins", minimum: 7, ideal: 7),
    ]
  }

  /// All questions.
  public var rowCount: Int { snapshot.story.count(.question) }

  /// The question of a row.
  public func record(atRow row: Int) -> RecordRef? {
    (0..<rowCount).contains(row) ? RecordRef(kind: .question, row: row) : nil
  }

  /// The rows are those of the file.
  public func row(of record: RecordRef) -> Int? {
    record.kind == .question && record.row < rowCount ? record.row : nil
  }

  /// Whether two answers to the question cannot both hold.
  public func isConflicting(atRow row: Int) -> Bool {
    record(atRow: row).map(snapshot.orders.isConflicting) ?? false
  }

  /// Kept ready.
  public var conflictRows: [Int] { snapshot.orders.conflictRows.questions }

  /// Looks at the bytes of the file first.
  public func searcher(for word: SoughtWord) -> any RowSearcher { QuestionSearcher(self, word) }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    cells([column], atRow: row)[0]
  }

  /// What stands in some places of a row; the question is read once for all of them.
  public func cells(_ columns: [Int], atRow row: Int) -> [ListCell] {
    guard let question = record(atRow: row) else { return columns.map { _ in ListCell(.empty) } }
    lazy var digest = snapshot.orders.digest(ofQuestion: question.row)
    return columns.map { column in
      switch Column(rawValue: column) {
      case .conflict: wording.conflictMark(snapshot.orders.isConflicting(question))
      case .question: ListCell(wording.name(question, in: snapshot.story))
      case .state: state(snapshot.standing(digest.standing))
      case .answers: answers(of: digest)
      case .texts: count(wording.number(digest.texts))
      case .origins: count(wording.origins(digest.origins))
      case nil: ListCell(.empty)
      }
    }
  }
}

extension QuestionRows {
  private func count(_ words: SafeText) -> ListCell {
    ListCell(wording.count(words, in: snapshot.extent))
  }

  private func state(_ standing: QuestionStanding) -> ListCell {
    ListCell(
      SafeText(cleaning: standing.words), short: standing.shortWords.map(SafeText.init(cleaning:)))
  }

  /// "2019 | 2024", "Alleged: yes | no", "red | blue | green | +2"; where there is less room what they
  /// do not begin with alike, the first value of each, or that of the first answer, and how many
  /// others there are.
  private func answers(of digest: QuestionDigest) -> ListCell {
    let (all, brief) = (AnswerLine(digest, wording), AnswerLine.brief(digest, wording))
    guard let first = digest.answers.first, let firstCell = brief.differing.first else {
      return count(Wording.nothing)
    }
    let others: SafeText =
      digest.answerCount > 1 ? " | +\(wording.grouped(digest.answerCount - 1))" : .empty
    let shorter = [
      all.inLine(all.differing), brief.inLine(brief.whole), brief.inLine(brief.differing),
      firstCell + others,
    ]
    return ListCell(
      all.inLine(all.whole), shorter: shorter,
      short: wording.put(first.front, before: SafeText(cleaning: first.firstWords)),
      tail: first.tail + others)
  }
}
