import CaseModel
import JSONText

/// What answers a question takes.
struct QuestionTaker {
  let question: Question
  let allowed: ValueKinds
  /// The question's own options, decoded once.
  let options: [AnswerOption]
  private let choices: Set<String>

  init(_ question: Question) {
    self.question = question
    allowed = ValueKinds.allowed(for: question.type, many: question.many)
    options = question.options
    choices =
      question.type == .choice
      ? Set(options.flatMap { [$0.value] + $0.aliases + [$0.label].compactMap(\.self) }) : []
  }

  /// An option nobody listed may be a new one, so it is only worth a look.
  var warnsOnly: Bool { !choices.isEmpty }

  /// What is wrong with a value of these kinds; nil when it fits.
  func fault(of kinds: ValueKinds, _ value: () -> ClaimValue?) -> String? {
    guard kinds.isSubset(of: allowed) else { return "found \(kinds.words)" }
    guard question.type.mustLook(at: kinds), question.type != .choice || warnsOnly else {
      return nil
    }
    return value().flatMap(fault)
  }

  private func fault(of value: ClaimValue) -> String? {
    switch value {
    case .list(let values): values.lazy.compactMap(fault).first
    case .choice(let text): choices.contains(text) ? nil : "found \(Quotation.of(text))"
    case .text(let text): isRight(text) ? nil : "found \(Quotation.of(text))"
    default: nil
    }
  }

  /// What may have been meant by a value that does not fit; nil where nobody can tell.
  func hint(for value: ClaimValue?) -> String? {
    switch value {
    case .list(let values):
      return question.many
        ? values.lazy.compactMap(hint).first : "\"many\": true at the question allows a list"
    case .text(let text) where question.type == .date:
      do throws(EDTFError) {
        _ = try EDTF(parsing: text)
        return nil
      } catch {
        return error.hint
      }
    default: return nil
    }
  }

  /// The model shows a date it does not understand as text.
  private func isRight(_ text: String) -> Bool {
    guard question.type == .url else { return question.type != .date }
    return Array(text.utf8).withUnsafeBufferPointer { TextForm.fault(of: $0, .url) } == nil
  }

  /// What is wrong with one of the question's own options; nil when it fits.
  func fault(ofOption text: String) -> String? {
    let fits =
      switch question.type {
      case .number, .quantity: Double(text) != nil
      case .boolean: text == "true" || text == "false"
      case .date: (try? EDTF(parsing: text)) != nil
      case .url: isRight(text)
      case .text, .place, .choice, .actor, .event: true
      }
    return fits ? nil : "found \(Quotation.of(text))"
  }
}

extension ValueKinds {
  /// What a value that was decoded is made of.
  init(of json: JSONValue) {
    switch json {
    case .string: self = .text
    case .number: self = .number
    case .boolean: self = .flag
    case .null: self = []
    case .array(let elements):
      self = elements.reduce(.list) { $0.union(ValueKinds(of: $1)) }
    case .object:
      let forms: [(String, ValueKinds)] = [
        ("min", .bounds), ("max", .bounds), ("about", .bounds), ("amount", .amount),
        ("lat", .coordinates), ("none", .nothing), ("unknown", .nothing),
      ]
      self = forms.first { json[$0.0] != nil }?.1 ?? []
    }
  }
}
