import CaseModel
import CrossReference
import ScreenGrid

extension CopyMaker {
  /// The line of a question: what is answered and by whom, what that rests on, and whose verdict
  /// there is. Of a claim that of its question, or its own where it is on none.
  func line(on record: RecordRef) -> SafeText? {
    switch record.kind {
    case .question: line(of: snapshot.comparison(of: record))
    case .claim:
      if let question = story.claims[record.row].question, question.kind == .question {
        line(of: snapshot.comparison(of: question))
      } else {
        line(of: story.claims[record.row])
      }
    default: nil
    }
  }

  private func line(of comparison: Comparison) -> SafeText {
    let claims = comparison.answers.flatMap(\.claims)
    // What people say of a claim that gives no answer is not hidden either.
    let aside = comparison.reading.setAside.map { RecordRef(kind: .claim, row: $0.claim) }
    let all = claims + aside
    let question = cut(wording.name(comparison.question.ref, in: story))
    let isAsked = question.text.hasSuffix("?") || question.text.hasSuffix(":")
    let parts: [SafeText?] = [
      question + (isAsked ? " " : ": ") + answers(of: comparison),
      comparison.answers.isEmpty ? nil : positions(comparison.reading.setAside),
      ground(of: comparison.answers), doubt(on: claims), verdicts(on: all),
      published(on: [comparison.question.ref] + all), origin,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private func line(of claim: Claim) -> SafeText {
    let place = cut(wording.citation(of: claim))
    let origins = snapshot.crossReference.origins(ofClaims: [claim.row])
    let nodes = snapshot.orders.derivation.origins(ofClaim: claim.row).map(\.mentioned)
    let parts: [SafeText?] = [
      "\(cut(wording.claim(claim))) (\(place)).", ground(origins, texts: 1, nodes),
      doubt(on: [claim.ref]), verdicts(on: [claim.ref]), published(on: [claim.ref]), origin,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// "Match Group (Probe ¶5) or Clarifai (Brief ¶1).": "or" stands between what cannot both hold.
  private func answers(of comparison: Comparison) -> SafeText {
    guard !comparison.answers.isEmpty else { return silence(on: comparison) }
    guard let clash = comparison.clash else {
      let end: SafeText =
        comparison.isUnresolved ? " Whether these agree is for a person to say." : .empty
      return list(comparison.answers, separator: "; ") + "." + end
    }
    let sides = Set(clash.answers.map(\.letter))
    let others = comparison.answers.filter { !sides.contains($0.letter) }
    let rest: SafeText =
      others.isEmpty ? .empty : " Taking no side: \(list(others, separator: "; "))."
    return list(clash.answers, separator: " or ") + "." + rest
  }

  private func list(_ answers: [AnswerGroup], separator: SafeText) -> SafeText {
    some(answers.lazy.map(answer), of: answers.count, separator: separator)
  }

  /// Why there is no answer; claims that give none are not hidden.
  private func silence(on comparison: Comparison) -> SafeText {
    let aside = comparison.reading.setAside
    let place: SafeText = snapshot.extent == .whole ? .empty : " in what was read"
    guard !aside.isEmpty else { return "Nobody says\(place)." }
    let told = some(aside.lazy.map(words), of: aside.count, separator: "; ")
    return "No claim gives an answer\(place) (\(told))."
  }

  /// "Neither admitted nor denied by the firm (Probe ¶5); no comment (Report ¶6).": who takes no side
  /// on what others say was asked, and that must not be left out beside an allegation.
  private func positions(_ setAside: [SetAside]) -> SafeText? {
    var told: [(how: SafeText, places: [SafeText])] = []
    for claim in setAside.lazy.filter({ $0.reason == .noPosition }).map({ story.claims[$0.claim] })
    {
      let (how, place) = (cut(wording.saying(of: claim)), place(of: claim))
      let group = told.firstIndex { $0.how == how } ?? told.count
      if group == told.count { told.append((how, [])) }
      if !told[group].places.contains(place) { told[group].places.append(place) }
    }
    guard !told.isEmpty else { return nil }
    let words = told.lazy.map { how, places in
      "\(how) (\(some(places, of: places.count, separator: ", ")))" as SafeText
    }
    return wording.capitalized(some(words, of: told.count, separator: "; ")) + "."
  }

  private func words(for aside: SetAside) -> SafeText {
    let claim = story.claims[aside.claim]
    let saying = wording.saying(of: claim)
    let put: SafeText = saying == "stated" ? .empty : ", \(cut(saying))"
    return "\(place(of: claim))\(put): \(aside.reason.words)"
  }
}
