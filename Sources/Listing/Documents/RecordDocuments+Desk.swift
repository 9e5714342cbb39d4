import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// A link from a source to a record, and what it does for it.
  func evidence(_ record: RecordRef) -> Document {
    let evidence = snapshot.story.evidence[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.addPassage(of: record, place: wording.citation(of: evidence))
    builder.row("Does", SafeText(cleaning: evidence.bearing.rawValue))
    builder.links("What", [evidence.about].compactMap(\.self))
    builder.text("Strength", evidence.strength?.rawValue)
    builder.text("Judged by", evidence.by)
    builder.text("On", evidence.date?.words ?? evidence.dateText)
    builder.addEnd(of: record, tags: evidence.tags, note: evidence.note)
    return builder.document
  }

  /// A verdict that somebody published: theirs, not ours.
  func review(_ record: RecordRef) -> Document {
    let review = snapshot.story.reviews[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.links("Of", [review.about].compactMap(\.self))
    builder.row("By", [review.reviewer.map(builder.mention) ?? builder.plain("nobody named")])
    builder.text("Rating", review.rating)
    builder.text("Verdict", review.verdict?.rawValue)
    builder.text("Title", review.title)
    builder.text("Summary", review.summary)
    builder.text("On", review.date?.words ?? review.dateText)
    builder.text("Address", review.url)
    builder.links("Sources", review.sources)
    builder.addEnd(of: record, tags: review.tags, note: review.note)
    return builder.document
  }

  /// A person's word on a pair.
  func decision(_ record: RecordRef) -> Document {
    let decision = snapshot.story.decisions[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.row("Decided", SafeText(cleaning: decision.decision.rawValue))
    builder.links("Of", decision.about)
    builder.text("By", decision.by)
    builder.text("On", decision.date?.words ?? decision.dateText)
    builder.text("Why", decision.reason)
    builder.addEnd(of: record, note: decision.note)
    return builder.document
  }

  /// A way through the story.
  func walk(_ record: RecordRef) -> Document {
    let walk = snapshot.story.walks[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    for (number, step) in walk.steps.enumerated() {
      builder.row("\(number + 1)", [builder.mention(step.about)])
      builder.text(.empty, step.text)
    }
    builder.addEnd(of: record, note: walk.note)
    return builder.document
  }

  /// A working note.
  func note(_ record: RecordRef) -> Document {
    let note = snapshot.story.notes[record.row]
    var builder = DocumentBuilder(self, title: note.isToDo ? "To do" : "Note")
    builder.text("Note", note.text)
    builder.links("About", note.about)
    builder.text("By", note.by)
    builder.text("On", note.date?.words ?? note.dateText)
    builder.addEnd(of: record, tags: note.tags, note: note.note)
    return builder.document
  }

  /// What a tag means.
  func tag(_ record: RecordRef) -> Document {
    let tag = snapshot.story.tags[record.row]
    var builder = DocumentBuilder(self, title: "Tag \(tag.tag)")
    builder.text("Shown as", tag.label)
    builder.text("Means", tag.description)
    builder.text("Colour", tag.color?.rawValue)
    return builder.document
  }
}
