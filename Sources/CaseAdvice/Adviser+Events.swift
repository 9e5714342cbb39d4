import CaseModel

extension Adviser {
  mutating func look(at event: CaseEvent) {
    let media = event.media.contains { $0.source != nil }
    if event.sources.isEmpty, !media, !isSpokenOf(event.ref) {
      say(.unsourced, of: event.ref, "no source, claim or evidence speaks of it")
    }
    guard let date = event.date else { return }
    lookAtClocks(date, of: event.ref, in: event.zone)
    for actor in event.actors.compactMap(\.actor.record) where actor.kind == .actor {
      guard let born = story.actors[actor.row].born, date.isSurely(before: born) else { continue }
      say(
        .anachronism, of: event.ref, at: "actors",
        "dated \(date.text), before \(quoted(actor)) was born or founded, \(born.text)")
    }
  }

  /// A time that is no moment, or two, cannot be put in order with certainty.
  private mutating func lookAtClocks(_ date: EDTF, of record: RecordRef, in zone: ZoneRules?) {
    guard let change = date.clockChange(in: zone) else { return }
    let what = change.isTwice ? "showed this time twice" : "left this time out"
    say(
      .clockChange, of: record, at: "date", "\(change.words): clocks of \(change.zone) \(what)",
      hint: "with its offset it is one moment: \(change.exact.joined(separator: " or "))")
  }

  mutating func look(at relation: Relation) {
    if relation.sources.isEmpty, !isSpokenOf(relation.ref) {
      say(.unsourced, of: relation.ref, "no source, claim or evidence speaks of it")
    }
    guard let start = relation.start else { return }
    for actor in [relation.from, relation.to].compactMap(\.self) where actor.kind == .actor {
      let (born, died) = (story.actors[actor.row].born, story.actors[actor.row].died)
      if let born, start.isSurely(before: born) {
        say(
          .anachronism, of: relation.ref, at: "start",
          "begins \(start.text), before \(quoted(actor)) was born or founded, \(born.text)")
      }
      if let died, died.isSurely(before: start) {
        say(
          .anachronism, of: relation.ref, at: "start",
          "begins \(start.text), after \(quoted(actor)) died or ended, \(died.text)")
      }
    }
  }

  /// True where evidence, or a claim on a question about it, speaks of the record.
  private func isSpokenOf(_ ref: RecordRef) -> Bool {
    !story.index.evidence(about: ref).isEmpty
      || story.index.questions(about: ref).contains { row in
        !story.index.claims(ofQuestion: story.questions[row].ref).isEmpty
      }
  }
}
