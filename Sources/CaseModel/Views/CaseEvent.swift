/// Something that happened, or is said to have.
public struct CaseEvent: FieldedRecord {
  typealias Field = EventField
  /// `.event`.
  public static var kind: RecordKind { .event }
  /// The case the event is in.
  public let owner: Case
  /// Its place among the events, in file order.
  public let row: Int

  /// The event at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// What happened.
  public var title: String { text(.title) ?? "" }
  /// When, in the author's reading; nil when contested, undated, or not EDTF.
  public var date: EDTF? { date(.date) }
  /// `date` as it stands in the file.
  public var dateText: String? { text(.date) }
  /// What is shown instead of the date.
  public var displayDate: String? { text(.displayDate) }
  /// IANA name of the zone of its times; nil for the case's.
  public var timeZone: String? { term(.timeZone) }
  /// The rules of the zone of its times: its own, or else the case's; nil when neither is known.
  public var zone: ZoneRules? {
    guard let name = timeZone else { return owner.zone }
    return owner.zones.rules(name)
  }
  /// `date` in words, with the zone of a time of day.
  public var dateWords: String? { date?.words(in: zone) }
  /// What sort of event, in the author's word.
  public var type: String? { term(.type) }
  /// More words on it.
  public var description: String? { text(.description) }
  /// Where, in words.
  public var place: String? { placeDetails?.words }
  /// Where, with all that is given.
  public var placeDetails: Place? { json(.place).map { Place($0, in: owner.columns) } }
  /// Who had a part in it.
  public var actors: [EventActor] { owner.columns.participants(of: ref) }
  /// The sources that speak of it.
  public var sources: [RecordRef] { references(.sources) }
  /// Row or thread of the timeline.
  public var group: String? { term(.group) }
  /// The larger event it is part of.
  public var partOf: RecordRef? { reference(.partOf) }
  /// Pictures and films of it.
  public var media: [Media] {
    (json(.media)?.elements ?? []).compactMap { Media($0, in: owner.columns) }
  }
  /// Order inside one day or year.
  public var seq: Int? { integer(.seq) }
  /// Events it comes before.
  public var before: [RecordRef] { references(.before) }
  /// Events it comes after.
  public var after: [RecordRef] { references(.after) }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note.
  public var note: String? { text(.note) }
}

/// An actor's part in an event.
public struct EventActor: Hashable, Sendable {
  /// The actor; a name where the id is not that of a record.
  public let actor: Mentioned
  /// The part, in words.
  public let role: String?
  /// More words on it.
  public let note: String?
}

extension CaseColumns {
  func participants(of ref: RecordRef) -> [EventActor] {
    elements(EventField.actors.rawValue, of: ref).map { item in
      EventActor(
        actor: mention(at: item), role: itemText(item + 1), note: itemText(item + 2))
    }
  }
}
