import JSONText

/// What a claim says, or what a question is answered with, as the question's type reads it.
///
/// A value that does not fit the type is `.text`; the reader has reported it.
public indirect enum ClaimValue: Hashable, Sendable {
  case number(NumberValue)
  case date(EDTF)
  case text(String)
  case flag(Bool)
  case reference(RecordRef)
  case place(String)
  case coordinates(Coordinates)
  case choice(String)
  /// The source says that there is none. (Not `none`, which an optional value would swallow.)
  case thereIsNone
  /// The source says that it is not known.
  case unknown
  case list([ClaimValue])
}

extension ClaimValue {
  /// The value in words for people; needs its question for the labels of options and for names.
  public func words(in question: Question) -> String { words(in: question, number: \.words) }

  /// The same for programs: no commas between thousands.
  public func plainWords(in question: Question) -> String {
    words(in: question, number: \.plainWords)
  }

  private func words(
    in question: Question, number words: (NumberValue) -> String
  ) -> String {
    switch self {
    case .number(let number): words(number)
    case .date(let date): date.words
    case .text(let text), .place(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .reference(let ref): question.owner.name(of: ref)
    case .coordinates(let coordinates): coordinates.words
    case .choice(let text): question.label(ofOption: text)
    case .thereIsNone: "none"
    case .unknown: "not known"
    case .list(let values): values.map { $0.words(in: question, number: words) }.inWords
    }
  }
}

/// Reads JSON as values of a question's type.
struct ClaimValueDecoder {
  let type: AnswerType
  let columns: CaseColumns

  func value(of json: JSONValue) -> ClaimValue? {
    switch json {
    case .null: nil
    case .array(let elements): .list(elements.compactMap(value))
    case .object: object(json)
    case .number(let digits): number(digits)
    case .boolean(let flag): type == .boolean ? .flag(flag) : simple(flag ? "true" : "false")
    case .string(let text): simple(text)
    }
  }

  private func object(_ json: JSONValue) -> ClaimValue? {
    if json["none"] != nil { return .thereIsNone }
    if json["unknown"] != nil { return .unknown }
    if let coordinates = Coordinates(json) { return .coordinates(coordinates) }
    return NumberValue(json).map(ClaimValue.number)
  }

  private func number(_ digits: String) -> ClaimValue {
    guard type == .number || type == .quantity, let number = NumberValue(digits: digits) else {
      return simple(digits)
    }
    return .number(number)
  }

  private func simple(_ text: String) -> ClaimValue {
    switch type {
    case .choice: .choice(text)
    case .place: .place(text)
    case .date: (try? EDTF(parsing: text)).map(ClaimValue.date) ?? .text(text)
    case .actor, .event: reference(text)
    case .text, .number, .quantity, .boolean, .url: .text(text)
    }
  }

  private func reference(_ id: String) -> ClaimValue {
    columns.reference(to: id).map(ClaimValue.reference) ?? .text(id)
  }
}
