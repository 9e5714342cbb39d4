import CaseModel
import JSONText
import Review

/// Records as JSON for other programs: for each verb that lists, an array of objects that have the
/// record's own keys, as the file gives them, and those that are derived.
///
/// A derived key takes the place of an own one of its name; a key without a value is null or an
/// empty list, never left out.
public struct RecordJSON {
  let snapshot: Snapshot
  private let ownMembers: (RecordRef) -> [JSONMember]

  var story: Case { snapshot.story }
  var orders: RowOrders { snapshot.orders }

  /// JSON of a snapshot. `ownMembers` gives the keys of a record as they stand in the file; without
  /// it only the keys named in the documentation of each verb are written.
  public init(
    _ snapshot: Snapshot, ownMembers: @escaping (RecordRef) -> [JSONMember] = { _ in [] }
  ) {
    self.snapshot = snapshot
    // Asked several times for each record, one record after the other: the file is read once.
    var last: (record: RecordRef, members: [JSONMember])?
    self.ownMembers = { record in
      if let last, last.record == record { return last.members }
      let members = ownMembers(record)
      last = (record, members)
      return members
    }
  }

  /// Claims in file order: id, source, question, value, standing, locator, verdicts.
  public func write(claimsTo writer: inout JSONWriter) {
    writeAll(.claim, to: &writer) { claim($0) }
  }

  /// Events as on the timeline: id, title, date, instant, instantEnd, zone, claimedDates, actors,
  /// sources, origins, conflicts. The instants are the first and the last moment that a time of day
  /// may be, in UTC.
  public func write(timelineTo writer: inout JSONWriter) {
    let events = orders.timeline.compactMap(\.event)
    write(events, to: &writer) { event($0) }
  }

  /// Sources in file order: id, title, inHand, origin, repeats, claims.
  public func write(sourcesTo writer: inout JSONWriter) {
    writeAll(.source, to: &writer) { source($0) }
  }

  /// Actors in file order: id, name, aliases, relations, events, claims, says.
  public func write(actorsTo writer: inout JSONWriter) {
    writeAll(.actor, to: &writer) { actor($0) }
  }

  /// Questions in file order: id, text, type, level, leading, suggested, conflict, answers.
  public func write(questionsTo writer: inout JSONWriter) {
    writeAll(.question, to: &writer) { question($0) }
  }

  /// One question with its answers against each other: what a question has in the list, and given,
  /// kind, oneOrigin, insideOneSource, apart, noConflict, setAside, notMentioned, wouldSettle.
  public func write(comparisonOf question: RecordRef, to writer: inout JSONWriter) {
    writer.value(object(question, self.question(question) + comparison(question)))
  }

  /// Conflicts: id, kind, insideOneSource, state, questions, answers, why.
  public func write(conflictsTo writer: inout JSONWriter) {
    writer.array { list in
      for clash in orders.clashes { list.value(.object(conflict(clash))) }
    }
  }

  /// The object of one record, as its list has it; of a kind that has no list, its own keys.
  public func write(_ record: RecordRef, to writer: inout JSONWriter) {
    writer.value(object(record, derived(record)))
  }

  private func derived(_ record: RecordRef) -> [JSONMember] {
    switch record.kind {
    case .claim: claim(record)
    case .event: event(record)
    case .source: source(record)
    case .actor: actor(record)
    case .question: question(record)
    default: [JSONMember("id", id(record))]
    }
  }

  private func writeAll(
    _ kind: RecordKind, to writer: inout JSONWriter, _ members: (RecordRef) -> [JSONMember]
  ) {
    write((0..<story.count(kind)).map { RecordRef(kind: kind, row: $0) }, to: &writer, members)
  }

  private func write(
    _ records: [RecordRef], to writer: inout JSONWriter, _ members: (RecordRef) -> [JSONMember]
  ) {
    writer.array { list in
      for record in records { list.value(object(record, members(record))) }
    }
  }

  /// The derived members and, behind the id, the record's own.
  private func object(_ record: RecordRef, _ derived: [JSONMember]) -> JSONValue {
    let names = Set(derived.map { Array($0.key.utf8) })
    let own = ownMembers(record).filter { !names.contains(Array($0.key.utf8)) }
    return .object(Array(derived.prefix(1)) + own + derived.dropFirst())
  }
}

extension RecordJSON {
  func id(_ record: RecordRef) -> JSONValue { .string(story.id(of: record)) }

  /// The id of a record, or a bare name.
  func id(_ mentioned: Mentioned) -> JSONValue {
    switch mentioned {
    case .record(let record): id(record)
    case .name(let name): .string(name)
    }
  }

  /// The ids of records, in file order.
  func ids(_ records: some Sequence<RecordRef>) -> JSONValue { .array(records.map(id)) }

  func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A value as the file gives it; nil where the file was not asked.
  func own(_ key: String, of record: RecordRef) -> JSONValue? {
    ownMembers(record).first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}
