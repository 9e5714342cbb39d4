import CaseModel

extension CaseParser {
  /// Says which keys the record lacks.
  mutating func checkPresence() {
    let shape = place.shape
    for field in shape.requiredFields where !place.met.contains(field) {
      report(.missingKey, at: place.start, "\(place.recordWords) needs \(words(field))")
    }
    for pair in shape.dependencies where place.met.contains(pair.field) {
      guard !place.met.contains(pair.needs) else { continue }
      let message = "\(words(pair.field)) needs \(words(pair.needs)) beside it"
      report(.missingKey, at: place.start, message)
    }
    checkAlternatives(shape.alternatives)
  }

  private mutating func checkAlternatives(_ groups: [[Int]]) {
    let place = self.place
    guard !groups.isEmpty, !groups.contains(where: { place.hasMet($0) }) else { return }
    let choices = groups.map { Quotation.list($0.map { place.words($0) }, last: "and") }
    let isPlain = groups.allSatisfy { $0.count == 1 }
    let words = isPlain ? Quotation.list(choices) : choices.joined(separator: ", or ")
    let message = "\(place.recordWords) needs \(words)"
    report(.missingKey, at: place.start, message)
  }

  private func words(_ field: Int) -> String { place.words(field) }
}

extension ParsePlace {
  fileprivate func hasMet(_ group: [Int]) -> Bool { group.allSatisfy { met.contains($0) } }

  fileprivate func words(_ field: Int) -> String { Quotation.of(shape.fields[field].key) }
}
