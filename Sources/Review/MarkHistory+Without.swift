extension MarkHistory {
  /// The history as it would be had some marks never been in the log, nor what undoes, redoes or
  /// redacts them. As costly as folding the log.
  public func without(_ marks: Set<Mark.ID>) -> MarkHistory {
    guard !marks.isEmpty else { return self }
    var left = marks
    let kept = entries.map(\.mark).filter { mark in
      if mark.refersTo.map(left.contains) == true { left.insert(mark.id) }
      return !left.contains(mark.id)
    }
    return MarkHistory(kept)
  }
}
