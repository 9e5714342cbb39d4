import CaseModel

extension CaseParser {
  /// Says which keys the record lacks.
  mutating func checkPresence() {
    if !place.met.contains(allOf: place.plan.required) { reportRequired() }
    for index in 0..<place.plan.dependencies.count {
      let (field, needs) = place.plan.dependencies[index]
      if place.met.contains(field), !place.met.contains(needs), wantsWords(for: .missingKey) {
        keepMissing("\(place.words(field)) needs \(place.words(needs)) beside it")
      }
    }
    if !hasAlternative { reportAlternatives() }
  }

  private var hasAlternative: Bool {
    let count = place.plan.alternatives.count
    for index in 0..<count where place.met.contains(allOf: place.plan.alternatives[index]) {
      return true
    }
    return count == 0
  }

  private mutating func reportRequired() {
    for field in place.shape.requiredFields
    where !place.met.contains(field) && wantsWords(for: .missingKey) {
      keepMissing("\(place.recordWords) needs \(place.words(field))")
    }
  }

  private mutating func reportAlternatives() {
    guard wantsWords(for: .missingKey) else { return }
    let place = self.place
    let groups = place.shape.alternatives
    let choices = groups.map { Quotation.list($0.map { place.words($0) }, last: "and") }
    let isPlain = groups.allSatisfy { $0.count == 1 }
    let words = isPlain ? Quotation.list(choices) : choices.joined(separator: ", or ")
    keepMissing("\(place.recordWords) needs \(words)")
  }

  private mutating func keepMissing(_ message: String) {
    keep(.missingKey, at: place.start, message)
  }
}

extension ParsePlace {
  fileprivate func words(_ field: Int) -> String { Quotation.of(shape.fields[field].key) }
}
