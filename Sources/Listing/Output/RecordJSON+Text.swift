import CaseModel
import JSONText
import Passages

extension RecordJSON {
  /// The text of a source with what was taken from it: source, title, inHand, file, sha256,
  /// paragraphs, unplaced. Without the text there are no paragraphs.
  public func write(textOf source: RecordRef, to writer: inout JSONWriter) {
    let held = snapshot.texts.text(of: source)
    writer.object { object in
      for member in head(ofTextOf: source, held) {
        object.key(member.key)
        object.value(member.value)
      }
      object.key("paragraphs")
      object.array { list in
        for number in 1..<((held?.text.paragraphCount ?? 0) + 1) {
          list.value(paragraph(number, of: held))
        }
      }
      object.key("unplaced")
      object.value(.array(unplaced(held, source)))
    }
  }

  private func head(ofTextOf source: RecordRef, _ held: HeldText?) -> [JSONMember] {
    let view = story.sources[source.row]
    return [
      JSONMember("source", id(source)), JSONMember("title", .string(view.displayName)),
      JSONMember("inHand", .boolean(held != nil)),
      JSONMember("file", text(held?.file ?? view.file)), JSONMember("sha256", text(view.sha256)),
    ]
  }

  private func paragraph(_ number: Int, of held: HeldText?) -> JSONValue {
    guard let held, let range = held.text.range(ofParagraph: number) else { return .null }
    return .object([
      JSONMember("number", .number(String(number))),
      JSONMember("text", .string(held.text.words(range))),
      JSONMember(
        "taken", .array(held.taken(inParagraph: number).map { taken(held.taken[$0], held) })),
    ])
  }

  private func unplaced(_ held: HeldText?, _ source: RecordRef) -> [JSONValue] {
    if let held { return held.taken(inParagraph: 0).map { taken(held.taken[$0], held) } }
    return story.recordsTaken(from: source).map { record in
      .object(
        members(of: record) + [
          JSONMember("state", .null),
          JSONMember(
            "anchors",
            .array(
              story.anchors(of: record).map { anchor($0.anchor, nil, nil) })),
        ])
    }
  }

  private func taken(_ taken: TakenRecord, _ held: HeldText) -> JSONValue {
    let anchors = zip(story.anchors(of: taken.record), taken.places)
      .map { anchor($0.anchor, $1, held) }
    return .object(
      members(of: taken.record) + [
        JSONMember("state", text(taken.state?.rawValue)), JSONMember("anchors", .array(anchors)),
      ])
  }

  private func members(of record: RecordRef) -> [JSONMember] {
    [
      JSONMember("record", id(record)), JSONMember("kind", .string(record.kind.word)),
      JSONMember("words", .string(Wording().taken(record, in: snapshot).text)),
      JSONMember("conflict", .boolean(orders.isConflicting(record))),
    ]
  }

  private func anchor(_ anchor: Anchor, _ place: AnchorPlace?, _ held: HeldText?) -> JSONValue {
    .object([
      JSONMember("exact", .string(anchor.exact)), JSONMember("prefix", .string(anchor.prefix)),
      JSONMember("suffix", .string(anchor.suffix)),
      JSONMember("state", text(place?.state.rawValue)),
      JSONMember("paragraph", place?.paragraph.map { .number(String($0)) } ?? .null),
    ])
  }
}
