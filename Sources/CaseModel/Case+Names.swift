extension Case {
  /// What a list shows of a record: its name, title or words, and where it has none, what it is
  /// made of. The standing of a claim is not part of it; callers put that in front.
  ///
  /// Never empty: where nothing else is known it is the id.
  public func name(of ref: RecordRef) -> String { name(of: ref, depth: 3) }

  /// Evidence may be about evidence in a broken case, so names go only so deep.
  private func name(of ref: RecordRef, depth: Int) -> String {
    guard depth > 0, contains(ref) else { return id(of: ref) }
    let name =
      switch ref.kind {
      case .actor: actors[ref.row].name
      case .relation: name(of: relations[ref.row], depth: depth)
      case .source: name(of: sources[ref.row])
      case .event: events[ref.row].title
      case .question: questions[ref.row].text
      case .claim: name(of: claims[ref.row])
      case .evidence: name(of: evidence[ref.row], depth: depth)
      case .review: name(of: reviews[ref.row])
      case .decision: name(of: decisions[ref.row], depth: depth)
      case .walk: walks[ref.row].title
      case .note: notes[ref.row].text
      case .tag: tags[ref.row].label ?? tags[ref.row].tag
      }
    return name.isEmpty ? id(of: ref) : name
  }

  private func name(of relation: Relation, depth: Int) -> String {
    let ends = [relation.from, relation.to].map { end in
      end.map { name(of: $0, depth: depth - 1) } ?? "?"
    }
    return "\(ends[0]) \(relation.type) \(ends[1])"
  }

  private func name(of source: Source) -> String {
    source.shortTitle ?? source.title ?? source.author ?? source.exhibit ?? source.file
      ?? source.url ?? ""
  }

  private func name(of claim: Claim) -> String {
    if let text = claim.text, !text.isEmpty { return text }
    guard let question = claim.questionView, let words = claim.valueWords else {
      return claim.quote ?? ""
    }
    return "\(question.text) \(words)"
  }

  private func name(of evidence: EvidenceLink, depth: Int) -> String {
    let source = evidence.source.map { name(of: $0, depth: depth - 1) } ?? "?"
    let about = evidence.about.map { name(of: $0, depth: depth - 1) } ?? "?"
    return "\(source) \(evidence.bearing.rawValue): \(about)"
  }

  private func name(of review: Review) -> String {
    let verdict = review.rating ?? review.verdict?.rawValue ?? ""
    return review.title ?? review.reviewer.map { "\(name(of: $0)): \(verdict)" } ?? verdict
  }

  private func name(of decision: Decision, depth: Int) -> String {
    let pair = decision.about.map { name(of: $0, depth: depth - 1) }
    return "\(decision.decision.rawValue): \(pair.joined(separator: ", "))"
  }
}
