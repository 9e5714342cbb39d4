import CaseModel
import Passages
import ScreenGrid

extension Wording {
  /// What became of the words that a record keeps of a text, where they do not stand as they should;
  /// nil where they do, and where it keeps none.
  func trouble(with taken: TakenRecord, in story: Case) -> SafeText? {
    switch taken.state {
    case .found, nil: nil
    case .moved:
      if let wanted = story.paragraph(of: taken.record) {
        "moved: the case says \(glyphs.paragraph)\(wanted)"
      } else {
        "moved"
      }
    case .ambiguous: "its words stand there more than once"
    case .missing: "its words are not in the text"
    }
  }

  /// Whether the words that a record keeps stand in a text, in short: "words found".
  func found(_ taken: TakenRecord) -> SafeText? {
    switch taken.state {
    case .found: "words found"
    case .moved: "words moved"
    case .ambiguous: "words there more than once"
    case .missing: "words not found"
    case nil: nil
    }
  }

  /// A claim in words, or what evidence does for what.
  func taken(_ record: RecordRef, in snapshot: Snapshot) -> SafeText {
    record.kind == .claim
      ? claim(record, in: snapshot) : takenWords(record, in: snapshot)
  }

  /// On whose word a claim is put as it is; empty for all else.
  func speaker(of taken: TakenRecord, in snapshot: Snapshot) -> SafeText {
    taken.record.kind == .claim
      ? speaker(of: snapshot.story.claims[taken.record.row]) : .empty
  }

  /// What was taken, without on whose word it is put so.
  func takenWords(_ record: RecordRef, in snapshot: Snapshot) -> SafeText {
    if record.kind == .claim { return claimWithoutSpeaker(snapshot.story.claims[record.row]) }
    guard record.kind == .evidence else { return name(of: record, in: snapshot) }
    let evidence = snapshot.story.evidence[record.row]
    let about = evidence.about.map { name(of: $0, in: snapshot) } ?? "nothing known"
    return "\(word(evidence.bearing)): \(about)"
  }

  private func word(_ bearing: Bearing) -> SafeText {
    switch bearing {
    case .supports: "for"
    case .contradicts: "against"
    case .mentions: "mentions"
    }
  }

  /// "Report ¶6 · words found": where what was taken stands, for the status line.
  public func whereabouts(of taken: TakenRecord, in snapshot: Snapshot) -> SafeText {
    let story = snapshot.story
    let place =
      taken.record.kind == .claim
      ? citation(of: story.claims[taken.record.row])
      : citation(of: story.evidence[taken.record.row])
    return [place, trouble(with: taken, in: story) ?? found(taken)].compactMap(\.self)
      .joined(separator: separator)
  }

  /// "¶6 of 15 · 6 taken here", for the header of a text: the longest words first.
  public func place(inText text: HeldText, paragraph: Int) -> [SafeText] {
    let all = text.text.paragraphCount
    guard paragraph > 0, paragraph <= all else {
      return ["\(count(all, "paragraph"))\(separator)\(grouped(text.taken.count)) taken", .empty]
    }
    let here = text.taken(inParagraph: paragraph).count
    let place: SafeText = "\(glyphs.paragraph)\(grouped(paragraph)) of \(grouped(all))"
    return ["\(place)\(separator)\(grouped(here)) taken here", place, .empty]
  }
}
