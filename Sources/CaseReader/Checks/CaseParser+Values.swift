import CaseModel

extension CaseParser {
  /// Tells of claims whose value does not fit the type of their question.
  ///
  /// The claim stays in the case: its question may have come after it.
  mutating func reportMisfits(of whole: Case) throws(ReadFailure) {
    let takers = whole.questions.map { QuestionTaker($0) }
    for (row, kinds) in valueKinds.enumerated() where kinds != [] {
      guard let ref = whole.claims[row].question, takers.indices.contains(ref.row),
        ref.kind == .question
      else { continue }
      let taker = takers[ref.row]
      if !kinds.isSubset(of: taker.allowed) {
        try reportMisfit(row, taker, "found \(kinds.words)", in: whole)
      } else if taker.mustLook(at: kinds), let fault = taker.fault(of: whole.claims[row]) {
        try reportMisfit(row, taker, fault, in: whole)
      }
    }
  }

  private mutating func reportMisfit(
    _ row: Int, _ taker: QuestionTaker, _ fault: String, in whole: Case
  ) throws(ReadFailure) {
    let id = Quotation.of(whole.id(of: taker.question.ref))
    let code: FindingCode = taker.warnsOnly ? .unlistedOption : .badValue
    let hint =
      taker.question.many || !fault.hasSuffix("a list")
      ? nil : "\"many\": true at the question allows a list"
    try report(
      code, RecordRef(kind: .claim, row: row), key: "value",
      "question \(id) takes \(taker.question.type.words), \(fault)", hint: hint, in: whole)
  }
}

/// What answers a question takes.
private struct QuestionTaker {
  let question: Question
  let allowed: ValueKinds
  private let options: Set<String>

  init(_ question: Question) {
    self.question = question
    allowed = ValueKinds.allowed(for: question.type, many: question.many)
    guard question.type == .choice else {
      options = []
      return
    }
    options = Set(
      question.options.flatMap { [$0.value] + $0.aliases + [$0.label].compactMap(\.self) })
  }

  /// An option nobody listed may be a new one, so it is only worth a look.
  var warnsOnly: Bool { !options.isEmpty }

  /// True when the kinds alone do not tell whether the value fits.
  func mustLook(at kinds: ValueKinds) -> Bool {
    switch question.type {
    case .date: kinds.contains(.text)
    case .url: !kinds.isDisjoint(with: [.text, .plainDate])
    case .choice: warnsOnly && !kinds.contains(.nothing)
    default: false
    }
  }

  /// What is wrong with the value of a claim; nil when it fits.
  func fault(of claim: Claim) -> String? {
    claim.value.flatMap(fault)
  }

  private func fault(of value: ClaimValue) -> String? {
    switch value {
    case .list(let values): values.lazy.compactMap(fault).first
    case .choice(let text): options.contains(text) ? nil : "found \(Quotation.of(text))"
    case .text(let text): isRight(text) ? nil : "found \(Quotation.of(text))"
    default: nil
    }
  }

  /// The model shows a date it does not understand as text.
  private func isRight(_ text: String) -> Bool {
    guard question.type == .url else { return question.type != .date }
    return Array(text.utf8).withUnsafeBufferPointer { TextForm.fault(of: $0, .url) } == nil
  }
}
