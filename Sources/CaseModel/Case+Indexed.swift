extension Case {
  /// The same case with its index, so that links can be followed while reading goes on; itself
  /// when it has one, nil when told to stop.
  ///
  /// Takes time linear in records, references and ids, and shares everything else with this case:
  /// meant for another thread than the one that reads. As each case that is published is half as
  /// large again as the one before, indexing them all takes twice the time of the last at most.
  public func indexed(isCancelled: () -> Bool = { false }) -> Case? {
    guard !isIndexed else { return self }
    let columns = columns.withSlots()
    guard let index = CaseIndex(of: columns, isCancelled: isCancelled) else { return nil }
    return Case(header: header, columns: columns, isWhole: isWhole, index: index, zones: zones)
  }
}

extension CaseColumns {
  fileprivate func withSlots() -> CaseColumns {
    CaseColumns(tables: tables, symbols: symbols.withSlots(), texts: texts, items: items)
  }
}
