import CaseModel
import CrossReference

/// Which claims on a question stand together: all that is asked of it while one claim after the
/// other is judged. Of questions with very many claims it is kept, so that a key costs no reading.
struct AnswerSides: Sendable {
  /// Rows of the claims, answer by answer.
  private let claims: [Int32]
  /// Where each answer begins, and the end of the last.
  private let starts: [Int32]
  /// Whether several sources have a part in a conflict.
  let isBetweenSources: Bool
  /// The sources that are on more than one side.
  let selfContradicting: [RecordRef]

  init(_ reading: QuestionReading) {
    claims = reading.answers.flatMap { $0.claims.map(Int32.init) }
    starts = reading.answers.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + Int32($1.claims.count))
    }
    let sources = reading.conflict?.answers.map { reading.answers[$0].sources } ?? []
    isBetweenSources = Set(sources.joined()).count > 1
    selfContradicting = (reading.conflict?.selfContradicting ?? [])
      .map { RecordRef(kind: .source, row: $0) }
  }

  /// The claims that give the same answer as one, itself among them; none where it gives none.
  func side(of claim: RecordRef) -> some Sequence<RecordRef> { refs(claims[range(of: claim)]) }

  /// The claims that give other answers, the best borne out first; with how many there are.
  func others(than claim: RecordRef, atMost most: Int) -> (first: [RecordRef], count: Int) {
    let own = range(of: claim)
    let before = claims[..<own.lowerBound].prefix(most)
    let behind = claims[own.upperBound...].prefix(most - before.count)
    return (Array(refs(before)) + Array(refs(behind)), claims.count - own.count)
  }

  private func refs(_ rows: ArraySlice<Int32>) -> some Sequence<RecordRef> {
    rows.lazy.map { RecordRef(kind: .claim, row: Int($0)) }
  }

  /// Where the answer of a claim stands; an empty range at the end where it gives none.
  private func range(of claim: RecordRef) -> Range<Int> {
    guard let place = claims.firstIndex(of: Int32(claim.row)) else {
      return claims.count..<claims.count
    }
    let next = starts.firstIndex { Int($0) > place } ?? starts.count - 1
    return Int(starts[max(0, next - 1)])..<Int(starts[next])
  }
}

extension RowOrders {
  /// Which claims on a question stand together.
  func sides(ofQuestion row: Int) -> AnswerSides {
    large[row]?.sides ?? AnswerSides(derivation.crossReference.reading(ofQuestion: row))
  }
}
