import CaseModel

extension Adviser {
  mutating func look(at claim: Claim) {
    lookForAnchor(of: claim)
    lookForSpeaker(of: claim)
    if let text = claim.text, Assertions.areSeveral(in: text) {
      say(
        .twoAssertions, of: claim.ref, at: "text", "the claim seems to say two things",
        hint: "a claim for each can be compared and judged by itself")
    }
    if claim.rank != .normal, claim.rankReason == nil {
      say(
        .noReason, of: claim.ref, at: "rank", "ranked \(claim.rank.rawValue), without a reason",
        hint: "\"rankReason\" takes it")
    }
    if isDraft(claim.source), !isBorneOut(claim) {
      say(.unsourced, of: claim.ref, "a line of our own draft, and no source speaks for it")
    }
    lookForLateWords(of: claim)
  }

  private mutating func lookForAnchor(of claim: Claim) {
    guard claim.quote == nil, claim.locators.isEmpty else { return }
    say(
      .noAnchor, of: claim.ref, "nothing says where in its source it stands",
      hint: "\"quote\" or \"locator\" does")
  }

  private mutating func lookForSpeaker(of claim: Claim) {
    guard [.alleged, .denied, .admitted].contains(claim.standing), claim.standingBy == nil,
      claim.attribution.isEmpty
    else { return }
    say(
      .noSpeaker, of: claim.ref, at: "standing",
      "\(claim.standing.rawValue), and nothing says by whom",
      hint: "\"standingBy\" takes the id of whoever says so")
  }

  /// True for a line of our draft that something else stands behind.
  private func isBorneOut(_ claim: Claim) -> Bool {
    guard claim.basedOn.isEmpty, claim.via.isEmpty else { return true }
    if !story.index.evidence(about: claim.ref).isEmpty { return true }
    guard let question = claim.question else { return false }
    return story.index.claims(ofQuestion: question).contains { !isDraft(story.claims[$0].source) }
  }

  private mutating func lookForLateWords(of claim: Claim) {
    guard let said = claim.said, let source = claim.source, source.kind == .source,
      let issued = story.sources[source.row].issuedDate, issued.isSurely(before: said)
    else { return }
    say(
      .anachronism, of: claim.ref, at: "said",
      "said \(said.text), after its source was issued, \(issued.text)")
  }
}
