import CaseModel
import ScreenGrid

extension Wording {
  /// A claim in words, how it is put in front: "Alleged: the site hid it (by the agency)".
  ///
  /// The standing is part of the text and stands first, so that whatever is cut, it is cut last.
  public func claim(_ claim: Claim) -> SafeText {
    claimWithoutSpeaker(claim) + speaker(of: claim)
  }

  /// The same without on whose word it is put so.
  func claimWithoutSpeaker(_ claim: Claim) -> SafeText {
    put(standing(of: claim), before: statement(of: claim))
  }

  /// A claim in words, how it is put in front.
  public func claim(_ claim: RecordRef, in snapshot: Snapshot) -> SafeText {
    self.claim(snapshot.story.claims[claim.row])
  }

  /// What stands in front of a claim: "Alleged: ", "Denied, possible: ", "Implied: "; empty for what
  /// is stated.
  public func standing(of claim: Claim) -> SafeText {
    let words = reservations(of: claim)
    return words.isEmpty ? .empty : capitalized(words.joined(separator: ", ")) + ": "
  }

  /// How a claim is put, in a word or two: "stated", "alleged", "denied, possible".
  public func standingWords(of claim: Claim) -> SafeText {
    let words = reservations(of: claim)
    return words.isEmpty ? "stated" : words.joined(separator: ", ")
  }

  /// How a claim is put, on whose word, and whether the text says so outright: "stated, according
  /// to the brigade", "alleged by the agency, implied", "implied (on the word of the agency)".
  func saying(of claim: Claim) -> SafeText {
    let words = reservations(of: claim)
    if let speaker = claim.standingBy {
      return saying(words.isEmpty ? ["stated"] : words, by: name(speaker, in: claim.owner))
    }
    let put: SafeText = words.isEmpty ? "stated" : words.joined(separator: ", ")
    guard let nearest = claim.attribution.first else { return put }
    return "\(put), according to \(claim.owner.name(of: nearest))"
  }

  /// What somebody does: "alleged, possible by the agency, implied". The case's author implies, never
  /// the one on whose word it is.
  func saying(_ words: [SafeText], by speaker: SafeText) -> SafeText {
    let own = words.filter { $0 != Self.implied }
    let isImplied = own.count < words.count
    if own.isEmpty { return (isImplied ? Self.implied + " " : .empty) + onTheWord(of: speaker) }
    let put = own.joined(separator: ", ") + " by " + speaker
    return isImplied ? "\(put), \(Self.implied)" : put
  }

  private func onTheWord(of speaker: SafeText) -> SafeText { "(on the word of \(speaker))" }

  /// The word for what the source does not say outright.
  static let implied: SafeText = "implied"

  /// The answer of a claim with how it is put in front, and behind it what it counts: "alleged: 4
  /// (in all)".
  func answer(of claim: Claim) -> SafeText {
    let words = reservations(of: claim)
    let prefix: SafeText = words.isEmpty ? .empty : words.joined(separator: ", ") + ": "
    return prefix + value(of: claim) + (claim.scope.map { " (\($0))" } ?? .empty)
  }

  /// What a claim gives for an answer: the value, else its own words.
  func value(of claim: Claim) -> SafeText {
    if let words = claim.valueWords, !words.isEmpty { return SafeText(cleaning: words) }
    return statement(of: claim)
  }

  /// The claim without how it is put.
  func statement(of claim: Claim) -> SafeText {
    if claim.text == nil, claim.question == nil, let quote = claim.quote { return quoted(quote) }
    return SafeText(cleaning: claim.owner.name(of: claim.ref))
  }

  /// The same, and that the text does not say it outright, where the case has marked it so.
  func reservations(of claim: Claim) -> [SafeText] {
    hedges(of: claim) + (claim.isImplied ? [Self.implied] : [])
  }

  /// All that makes a claim less than the source's own plain word.
  private func hedges(of claim: Claim) -> [SafeText] {
    let standing = word(claim.standing)
    let stance = word(claim.stance)
    let modality = word(claim.modality)
    let words = [standing, stance == standing ? nil : stance, modality]
    return words.compactMap(\.self)
  }

  private func word(_ standing: Standing) -> SafeText? {
    standing == .stated ? nil : SafeText(cleaning: standing.rawValue)
  }

  private func word(_ stance: Stance) -> SafeText? {
    switch stance {
    case .asserts: nil
    case .denies: "denied"
    case .questions: "questioned"
    case .repeats: "repeated"
    case .noComment: "no comment"
    case .notAsked: "not asked"
    case .neitherAdmitsNorDenies: "neither admitted nor denied"
    }
  }

  private func word(_ modality: Modality) -> SafeText? {
    modality == .certain ? nil : SafeText(cleaning: modality.rawValue)
  }

  /// " (by the agency)": on whose word a claim is put as it is.
  func speaker(of claim: Claim) -> SafeText {
    if let speaker = claim.standingBy {
      let name = name(speaker, in: claim.owner)
      let isOnlyImplied = claim.isImplied && hedges(of: claim).isEmpty
      return isOnlyImplied ? " \(onTheWord(of: name))" : " (by \(name))"
    }
    guard let nearest = claim.attribution.first else { return .empty }
    return " (according to \(claim.owner.name(of: nearest)))"
  }
}

extension EventStanding {
  /// What stands in front of an event's title.
  var prefix: SafeText { word.map { Wording().capitalized($0) + ": " } ?? .empty }

  /// How it is put, in a word; nil where somebody states it.
  var word: SafeText? {
    switch self {
    case .reported: nil
    case .onlyAlleged: "alleged"
    case .onlyDenied: "denied"
    case .onlyOpinion: "opinion"
    }
  }
}
