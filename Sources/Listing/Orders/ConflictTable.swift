import CaseModel
import CrossReference

/// Which records have a part in a conflict: its question, what that is about, and the claims and
/// sources on its sides.
///
/// Knows of each record at once whether it has one; which conflicts those are is found when somebody
/// looks, in time about linear in the claims of the record.
struct ConflictTable: Sendable {
  private let crossReference: CrossReference
  /// For each kind that questions are about, whether a question about the record is in conflict.
  private let subjects: [RecordKind: [Bool]]
  /// In how many conflicts each source has a part.
  private let sources: [Int32]

  /// Looks at each claim in conflict once.
  init(_ crossReference: CrossReference) {
    self.crossReference = crossReference
    var draft = Draft(story: crossReference.owner)
    for row in crossReference.conflictRows { draft.add(row, crossReference) }
    subjects = draft.subjects
    sources = draft.sources
  }

  private struct Draft {
    let story: Case
    var subjects: [RecordKind: [Bool]] = [:]
    var sources: [Int32]

    init(story: Case) {
      self.story = story
      sources = Array(repeating: 0, count: story.count(.source))
    }

    mutating func add(_ row: Int, _ crossReference: CrossReference) {
      let question = RecordRef(kind: .question, row: row)
      if let subject = story.questions[row].about, story.contains(subject) {
        subjects[subject.kind, default: Array(repeating: false, count: story.count(subject.kind))][
          subject.row] = true
      }
      var met: [Int] = []
      for claim in story.index.claims(ofQuestion: question) {
        guard crossReference.isInConflict(claim: claim), let source = story.claims[claim].source,
          source.kind == .source, !met.contains(source.row)
        else { continue }
        met.append(source.row)
        sources[source.row] += 1
      }
    }
  }
}

extension ConflictTable {
  private var story: Case { crossReference.owner }

  /// Whether a record has a part in a conflict.
  func holds(_ record: RecordRef) -> Bool {
    switch record.kind {
    case .question: crossReference.isInConflict(question: record.row)
    case .claim: crossReference.isInConflict(claim: record.row)
    case .source where count(ofSource: record.row) > 0: true
    default: subjects[record.kind]?[record.row] ?? false
    }
  }

  /// The questions in conflict that a record has a part in, in order.
  func questions(of record: RecordRef) -> [RecordRef] {
    guard story.contains(record), holds(record) else { return [] }
    let about = story.index.questions(about: record)
    var rows = Set(about.filter(crossReference.isInConflict(question:)))
    switch record.kind {
    case .question: rows.insert(record.row)
    case .claim: rows.formUnion(question(ofClaim: record.row))
    case .source: rows.formUnion(questions(ofSource: record))
    default: break
    }
    return rows.sorted().map { RecordRef(kind: .question, row: $0) }
  }

  /// In how many conflicts a record has a part.
  func count(of record: RecordRef) -> Int {
    let isSpeaker = record.kind == .source && story.index.questions(about: record).isEmpty
    return isSpeaker ? count(ofSource: record.row) : questions(of: record).count
  }

  private func count(ofSource row: Int) -> Int {
    sources.indices.contains(row) ? Int(sources[row]) : 0
  }

  private func questions(ofSource source: RecordRef) -> [Int] {
    story.index.claims(ofSource: source).filter(crossReference.isInConflict(claim:))
      .flatMap(question)
  }

  private func question(ofClaim row: Int) -> [Int] {
    let question = story.claims[row].question
    return question?.kind == .question ? [question?.row].compactMap(\.self) : []
  }
}
