import CaseModel

extension CaseParser {
  /// Tells of claims, answers and options that do not fit the type of their question.
  ///
  /// The claim stays in the case: its question may have come after it.
  mutating func reportMisfits(of whole: Case) throws(ReadFailure) {
    var questions = QuestionTakers(of: whole)
    for (row, question) in doubtfulClaims(of: whole, &questions) {
      let taker = questions.taker(question)
      let value = { whole.claims[row].value }
      guard let fault = taker.fault(of: valueKinds[row], value) else { continue }
      let claim = RecordRef(kind: .claim, row: row)
      try reportMisfit(claim, "value", taker, fault, hint: taker.hint(for: value()), in: whole)
    }
    for row in whole.questionsWithAnswers() {
      try reportOwnMisfits(whole.questions[row], &questions, in: whole)
    }
  }

  /// The rows of the claims that may not fit their question, and those of the questions: what all
  /// others say is right by its kind, or by its bytes.
  private mutating func doubtfulClaims(
    of whole: Case, _ questions: inout QuestionTakers
  ) -> [(claim: Int, question: Int)] {
    var doubtful: [(Int, Int)] = []
    whole.forEachReference(of: .claim, under: "question") { row, named in
      guard row < valueKinds.count, valueKinds[row] != [], named.kind == .question else { return }
      let kinds = valueKinds[row]
      let fits = questions.allows(kinds, named.row)
      guard !fits || questions.type(named.row).mustLook(at: kinds) else { return }
      if fits, surelyFits(whole.claims[row], named.row, &questions) { return }
      doubtful.append((row, named.row))
    }
    return doubtful
  }

  /// True for a plain text that the question surely takes.
  private mutating func surelyFits(
    _ claim: Claim, _ question: Int, _ questions: inout QuestionTakers
  ) -> Bool {
    claim.withValueJSON { json in
      guard let text = json.plainJSONString else { return false }
      return switch questions.type(question) {
      case .date: isDate(text)
      case .url: TextForm.fault(of: text, .url) == nil
      default: questions.hasOption(text, question)
      }
    } ?? false
  }

  private mutating func reportMisfit(
    _ record: RecordRef, _ key: String, _ taker: QuestionTaker, _ fault: String, hint: String?,
    in whole: Case
  ) throws(ReadFailure) {
    let id = Quotation.of(whole.id(of: taker.question.ref))
    let code: FindingCode = taker.warnsOnly ? .unlistedOption : .badValue
    try report(
      code, record, key: key, "question \(id) takes \(taker.question.type.words), \(fault)",
      hint: hint, in: whole)
  }

  /// What a question says of its answers must fit the question too.
  private mutating func reportOwnMisfits(
    _ question: Question, _ questions: inout QuestionTakers, in whole: Case
  ) throws(ReadFailure) {
    if let json = question.answerJSON {
      let taker = questions.taker(question.row)
      let fault = taker.fault(of: ValueKinds(of: json)) { question.answer }
      if let fault {
        let hint = taker.hint(for: question.answer)
        try reportMisfit(question.ref, "answer", taker, fault, hint: hint, in: whole)
      }
    }
    guard !questions.hasRightOptions(question.row) else { return }
    let taker = questions.taker(question.row)
    try reportOptions(taker, in: whole)
    try reportNamesakes(among: taker.options, question, in: whole)
    try reportLoops(among: taker.options, of: question, in: whole)
  }

  private mutating func reportOptions(
    _ taker: QuestionTaker, in whole: Case
  ) throws(ReadFailure) {
    let question = taker.question
    for option in taker.options {
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
    }
    try reportStrays(among: taker.options, question, in: whole)
  }

  /// Options that lie within what is none of them.
  private mutating func reportStrays(
    among options: [AnswerOption], _ question: Question, in whole: Case
  ) throws(ReadFailure) {
    let values = Set(options.map(\.value))
    for option in options {
      guard let within = option.within, !values.contains(within) else { continue }
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
