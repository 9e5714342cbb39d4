import CaseModel
import ScreenGrid

extension CopyMaker {
  /// "Alleged: yes (by the agency in Wire ¶3)": what all who give it hold back stands in front, and
  /// what only some do beside those. Of several values each has who gives it: "Match Group (Probe ¶5)
  /// / OkCupid (Report ¶6)".
  func answer(_ answer: AnswerGroup) -> SafeText {
    let claims = answer.claims.map(\.row)
    let shared = snapshot.orders.derivation.reservations(sharedBy: claims)
    let scope = scope(of: claims.map { story.claims[$0] })
    let isOne = answer.values.count == 1
    let values = some(
      answer.values.lazy.map { given($0, isOne ? scope : .empty, besides: shared) },
      of: answer.values.count, separator: " / ")
    return wording.put(answer.front, before: values) + (isOne ? .empty : scope)
  }

  /// "alleged: Keel & Co (by the union in Gazette ¶7)".
  private func given(
    _ given: GivenValue, _ scope: SafeText, besides shared: [SafeText]
  ) -> SafeText {
    let claims = given.claims.map { story.claims[$0.row] }
    let front: SafeText = given.held.isEmpty ? .empty : given.held.joined(separator: ", ") + ": "
    let places = places(of: claims, besides: Set(shared + given.held))
    return "\(front)\(value(of: given, claims))\(scope) (\(places))"
  }

  /// A date as it is given: "“last month”, which the case reads as 2026".
  private func value(of given: GivenValue, _ claims: [Claim]) -> SafeText {
    let words = cut("\(given.words)") + unit(of: claims)
    guard claims.allSatisfy(\.readsDate) else { return words }
    let quotes = claims.prefix(Self.mostTold).compactMap(wording.anchor)
      .reduce(into: [SafeText]()) { if !$0.contains($1) { $0.append(cut($1)) } }
    guard !quotes.isEmpty else { return words }
    return "\(quotes.joined(separator: " / ")), which the case reads as \(words)"
  }

  /// " years": the unit that the question gives to numbers that have none of their own.
  private func unit(of claims: [Claim]) -> SafeText {
    guard case .number(let number) = claims.first?.value, number.unit == nil,
      let question = claims.first?.question, question.kind == .question,
      let unit = story.questions[question.row].unit
    else { return .empty }
    return " \(cut("\(unit)", toColumns: 60))"
  }

  /// ", counting those on board": what is counted, where all who give the answer count that.
  private func scope(of claims: [Claim]) -> SafeText {
    let scopes = Set(claims.map { $0.scope ?? "" })
    guard scopes.count == 1, let scope = scopes.first, !scope.isEmpty else { return .empty }
    return ", counting \(cut("\(scope)", toColumns: 60))"
  }

  /// "Brief ¶1; implied in Probe ¶16": who says it plainly, then who says it how.
  private func places(of claims: [Claim], besides shared: Set<SafeText>) -> SafeText {
    var groups: [(how: SafeText, places: [SafeText])] = [(.empty, [])]
    for claim in claims.prefix(Self.mostTold) {
      let (how, place) = (how(claim, besides: shared), place(of: claim))
      let group = groups.firstIndex { $0.how == how } ?? groups.count
      if group == groups.count { groups.append((how, [])) }
      if !groups[group].places.contains(place) { groups[group].places.append(place) }
    }
    let words = groups.filter { !$0.places.isEmpty }.map { group -> SafeText in
      let places = group.places.joined(separator: ", ")
      return group.how.isEmpty ? places : "\(group.how) in \(places)"
    }
    let more = claims.count - Self.mostTold
    return (words + (more > 0 ? ["\(wording.count(more, "claim")) more"] : []))
      .joined(separator: "; ")
  }

  /// The source of a claim and the place in it; the names of a case may be of any length.
  func place(of claim: Claim) -> SafeText { cut(wording.citation(of: claim), toColumns: 80) }

  /// "implied", "alleged by the agency", "according to the brigade".
  private func how(_ claim: Claim, besides shared: Set<SafeText>) -> SafeText {
    let own = wording.reservations(of: claim).filter { !shared.contains($0) }
    let held = own.joined(separator: ", ")
    if let speaker = claim.standingBy {
      let name = name("\(story.name(of: speaker))")
      if !own.isEmpty { return wording.saying(own, by: name) }
      if shared == [Wording.implied] { return "on the word of " + name }
      return (shared.isEmpty ? "stated by " : "by ") + name
    }
    guard let nearest = claim.attribution.first else { return held }
    let said: SafeText = "according to " + name("\(story.name(of: nearest))")
    return held.isEmpty ? said : "\(held), \(said)"
  }

  private func name(_ words: SafeText) -> SafeText { cut(words, toColumns: 80) }
}
