extension Case {
  /// The zone of what is said about a record: an event's, or else the case's.
  public func zone(of ref: RecordRef?) -> ZoneRules? {
    guard let ref, ref.kind == .event else { return zone }
    return events[ref.row].zone
  }
}
