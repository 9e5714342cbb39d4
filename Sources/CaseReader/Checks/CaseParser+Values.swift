import CaseModel

extension CaseParser {
  /// Tells of claims, answers and options that do not fit the type of their question.
  ///
  /// The claim stays in the case: its question may have come after it.
  mutating func reportMisfits(of whole: Case) throws(ReadFailure) {
    let takers = whole.questions.map { QuestionTaker($0) }
    for (row, kinds) in valueKinds.enumerated() where kinds != [] {
      guard let ref = whole.claims[row].question, takers.indices.contains(ref.row),
        ref.kind == .question
      else { continue }
      let taker = takers[ref.row]
      guard let fault = taker.fault(of: kinds, { whole.claims[row].value }) else { continue }
      try reportMisfit(RecordRef(kind: .claim, row: row), "value", taker, fault, in: whole)
    }
    for taker in takers { try reportOwnMisfits(taker, in: whole) }
  }

  private mutating func reportMisfit(
    _ record: RecordRef, _ key: String, _ taker: QuestionTaker, _ fault: String, in whole: Case
  ) throws(ReadFailure) {
    let id = Quotation.of(whole.id(of: taker.question.ref))
    let code: FindingCode = taker.warnsOnly ? .unlistedOption : .badValue
    let hint =
      taker.question.many || !fault.hasSuffix("a list")
      ? nil : "\"many\": true at the question allows a list"
    try report(
      code, record, key: key, "question \(id) takes \(taker.question.type.words), \(fault)",
      hint: hint, in: whole)
  }

  /// What a question says of its answers must fit the question too.
  private mutating func reportOwnMisfits(
    _ taker: QuestionTaker, in whole: Case
  ) throws(ReadFailure) {
    let question = taker.question
    if let json = question.answerJSON,
      let fault = taker.fault(of: ValueKinds(of: json), { question.answer })
    {
      try reportMisfit(question.ref, "answer", taker, fault, in: whole)
    }
    guard !taker.options.isEmpty else { return }
    try reportOptions(taker, in: whole)
    try reportNamesakes(among: taker.options, question, in: whole)
    try reportLoops(among: taker.options, of: question, in: whole)
  }

  private mutating func reportOptions(
    _ taker: QuestionTaker, in whole: Case
  ) throws(ReadFailure) {
    let (question, options) = (taker.question, taker.options)
    for option in options {
      if let fault = taker.fault(ofOption: option.value) {
        let words = "question \(Quotation.of(question.id)) takes \(question.type.words), \(fault)"
        try report(.badValue, question.ref, key: "options", words, in: whole)
      }
      if question.type == .actor || question.type == .event,
        whole.reference(to: option.value) == nil
      {
        let id = Quotation.of(option.value)
        let words = "\"options\" takes \(question.type.words); no record has the id \(id)"
        try report(.danglingReference, question.ref, key: "options", words, in: whole)
      }
      guard let within = option.within, !options.contains(where: { $0.value == within }) else {
        continue
      }
      let (value, wider) = (Quotation.of(option.value), Quotation.of(within))
      let words = "\(value) lies within \(wider), which is none of the options"
      try report(.unlistedOption, question.ref, key: "options", words, in: whole)
    }
  }

  private mutating func reportNamesakes(
    among options: [AnswerOption], _ question: Question, in whole: Case
  ) throws(ReadFailure) {
    var met: Set<String> = []
    for option in options {
      let names = [option.value] + option.aliases.filter { $0 != option.value }
      for name in names where !met.insert(name).inserted {
        let words = "\(Quotation.of(name)) stands for two options; claims that say it fit the first"
        try report(.repeatedValue, question.ref, key: "options", words, in: whole)
      }
    }
  }
}
