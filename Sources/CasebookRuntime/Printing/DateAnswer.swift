import CaseModel
import JSONText
import ScreenGrid

/// What there is to say of one text that may be a date.
public struct DateAnswer {
  /// The text as it was given.
  public let text: String
  private let result: Result<EDTF, EDTFError>

  /// Reads a text as a date.
  public init(_ text: String) {
    self.text = text
    result = Result { () throws(EDTFError) in try EDTF(parsing: text) }
  }

  /// Whether the text is a date.
  public var isValid: Bool { date != nil }

  /// What may have been meant by a text that is no date; nil where that cannot be guessed.
  public var hint: String? { error?.hint }

  private var date: EDTF? { try? result.get() }

  private var error: EDTFError? {
    if case .failure(let error) = result { error } else { nil }
  }
}

extension DateAnswer {
  /// Writes the text, whether it is a date, its level, words, first and last day, or what is wrong
  /// with it. Days are null where there is no bound, or none that is known.
  public func write(to list: inout JSONWriter) {
    list.object { object in
      object.member("edtf", text)
      object.flag("valid", isValid)
      object.key("level")
      if let date { object.integer(date.level) } else { object.null() }
      object.member("words", date?.words)
      object.member("earliest", date?.earliest?.text)
      object.member("latest", date?.latest?.text)
      object.member("error", error?.description)
    }
  }
}

extension DateAnswer {
  /// The date in words, or that it is none.
  var title: SafeText {
    guard let date else { return SafeText(cleaning: "not a date: \(error?.problem ?? "")") }
    return SafeText(cleaning: date.words)
  }

  /// Its first and last day and its level; of what is no date, where the trouble is and what may
  /// have been meant.
  var detail: SafeText {
    guard let date else { return trouble }
    let extended = date.usesExtension ? ", extended" : ""
    let season = date.isSeason ? " (of either hemisphere)" : ""
    return SafeText(cleaning: "\(Self.days(date))\(season), level \(date.level)\(extended)")
  }

  private var trouble: SafeText {
    let column = "at character \(error?.column ?? 1)"
    return SafeText(cleaning: error?.hint.map { "\(column); \($0)" } ?? column)
  }

  /// "1984-01-01 to 1984-12-31"; one day where both are the same.
  private static func days(_ date: EDTF) -> String {
    let first = date.earliest?.text ?? (date.start == .open ? "no start" : "start not known")
    let last = date.latest?.text ?? (date.end == .open ? "no end" : "end not known")
    return first == last ? first : "\(first) to \(last)"
  }
}

/// Texts that may be dates as lines: each text on the left, two lines on it on the right.
public struct DateLines {
  /// How wide the lines are, in columns.
  public static let width = 80
  /// A longer text stands on a line of its own.
  static let widestText = 24

  /// The lines, in the order of the texts.
  public let lines: [SafeText]

  /// Lays out answers.
  public init(_ answers: [DateAnswer]) {
    let texts = answers.map { SafeText(cleaning: $0.text) }
    let narrow = texts.map(\.columns).filter { $0 <= Self.widestText }
    let margin = max(4, narrow.max() ?? 0) + 2
    lines = zip(texts, answers).flatMap { Self.lines($0, $1, margin) }
  }

  private static func lines(
    _ text: SafeText, _ answer: DateAnswer, _ margin: Int
  ) -> [SafeText] {
    let words = [answer.title, answer.detail].flatMap {
      $0.wrapped(toColumns: width - margin)
    }
    if text.columns > widestText { return [text] + words.map { .spaces(margin) + $0 } }
    return words.enumerated().map { number, line in
      (number == 0 ? text : .empty).padded(toColumns: margin) + line
    }
  }
}
