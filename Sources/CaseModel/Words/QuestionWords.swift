/// The one kind of answer a question takes.
public enum AnswerType: String, CaseWord {
  case text, number, quantity, date, boolean, place, actor, event, choice, url
}

/// How the author of the case left a question.
public enum QuestionStatus: String, CaseWord {
  case open, settled, unanswerable
}
