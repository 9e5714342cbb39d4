import CaseModel

/// What the questions of a case take for an answer, by row, each decoded when it has to be.
struct QuestionTakers {
  private let story: Case
  private let forms: [AnswerForm]
  private var glances: [Int: OptionGlance?] = [:]
  private var takers: [Int: QuestionTaker] = [:]

  init(of story: Case) {
    self.story = story
    forms = story.answerForms()
  }

  /// The kind of answer.
  func type(_ row: Int) -> AnswerType { forms[row].type }

  /// True when a value of these kinds may be given.
  func allows(_ kinds: ValueKinds, _ row: Int) -> Bool {
    kinds.isSubset(of: ValueKinds.allowed(for: forms[row].type, many: forms[row].many))
  }

  /// All there is to know of a question.
  mutating func taker(_ row: Int) -> QuestionTaker {
    if let known = takers[row] { return known }
    let taker = QuestionTaker(story.questions[row])
    takers[row] = taker
    return taker
  }

  /// True when one of the options surely is called this.
  mutating func hasOption(_ text: UnsafeBufferPointer<UInt8>, _ row: Int) -> Bool {
    glance(row)?.holds(text) ?? false
  }

  /// True when there are options and surely nothing is wrong with them.
  mutating func hasRightOptions(_ row: Int) -> Bool {
    // Where options are written as claims write them, any text is right.
    guard [.text, .place, .choice].contains(type(row)) else { return false }
    return glance(row)?.isSurelyRight ?? false
  }

  private mutating func glance(_ row: Int) -> OptionGlance? {
    if let known = glances[row] { return known }
    let glance = story.questions[row].withOptionsJSON { OptionGlance($0) }.flatMap(\.self)
    glances[row] = .some(glance)
    return glance
  }
}
