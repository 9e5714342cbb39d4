import CaseModel
import ScreenGrid

extension CopyMaker {
  /// "Alleged: yes (by the agency in Wire ¶3)": what all who give it hold back stands in front, and
  /// what only some do beside those.
  func answer(_ answer: AnswerGroup) -> SafeText {
    let claims = answer.claims.map { story.claims[$0.row] }
    let shared = reservations(sharedBy: claims)
    let standing = snapshot.orders.derivation.standing(ofClaims: answer.claims.map(\.row))
    let value = wording.put(front(standing, shared), before: value(of: answer, claims))
    return "\(value)\(scope(of: claims)) (\(places(of: claims, besides: Set(shared))))"
  }

  /// A date as it is given: "“last month”, which the case reads as 2026".
  private func value(of answer: AnswerGroup, _ claims: [Claim]) -> SafeText {
    let words = cut("\(answer.allWords)")
    guard claims.allSatisfy(\.readsDate) else { return words }
    let given = claims.prefix(Self.mostTold).compactMap(wording.anchor)
      .reduce(into: [SafeText]()) { if !$0.contains($1) { $0.append(cut($1)) } }
    guard !given.isEmpty else { return words }
    return "\(given.joined(separator: " / ")), which the case reads as \(words)"
  }

  /// "Alleged, implied: ": how an answer is put by all taken together, then what all hold back.
  private func front(_ standing: EventStanding, _ shared: [SafeText]) -> SafeText {
    guard !shared.isEmpty else { return standing.prefix }
    let word = standing.prefix.text.split(separator: ":").first.map { $0.lowercased() } ?? ""
    let isThere = word.isEmpty || shared.contains { $0.text == word }
    let words = (isThere ? [] : ["\(word)"]) + shared
    return wording.capitalized(words.joined(separator: ", ")) + ": "
  }

  private func reservations(sharedBy claims: [Claim]) -> [SafeText] {
    guard let first = claims.first else { return [] }
    return claims.dropFirst().reduce(wording.reservations(of: first)) { shared, claim in
      let own = wording.reservations(of: claim)
      return shared.filter(own.contains)
    }
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
      let verb = held.isEmpty && shared.isEmpty ? "stated" : held
      return (verb.isEmpty ? "by " : verb + " by ") + name("\(story.name(of: speaker))")
    }
    guard let nearest = claim.attribution.first else { return held }
    let said: SafeText = "according to " + name("\(story.name(of: nearest))")
    return held.isEmpty ? said : "\(held), \(said)"
  }

  private func name(_ words: SafeText) -> SafeText { cut(words, toColumns: 80) }
}
