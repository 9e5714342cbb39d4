/// The keys of a claim.
enum ClaimField: Int, RecordField {
  case id, source, question, value, text, quote, locator, attribution, said, asOf, stance
  case modality, credibility, rank, rankReason, revises, tags, note, standing, standingBy, basedOn
  case scope, via

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .source: .required("source", .reference(.source))
    case .question: .optional("question", .reference(.question))
    case .value: .optional("value", .raw(.value))
    case .text: .optional("text", .text(.any))
    case .quote: .optional("quote", .text(.any))
    case .locator: .locator
    case .attribution: .optional("attribution", .mentions(.speakers, .chain))
    case .said: .optional("said", .date)
    case .asOf: .optional("asOf", .date)
    case .stance: .optional("stance", .word(Stance.words))
    case .modality: .optional("modality", .word(Modality.words))
    case .credibility: .optional("credibility", .integer(1...6))
    case .rank: .optional("rank", .word(Rank.words))
    case .rankReason: .optional("rankReason", .text(.any))
    case .revises: .optional("revises", .reference(.claim))
    case .tags: .tags
    case .note: .note
    case .standing: .optional("standing", .word(Standing.words))
    case .standingBy: .optional("standingBy", .reference(.speakers))
    case .basedOn: .optional("basedOn", .references(.claim, .any))
    case .scope: .optional("scope", .term(.any))
    case .via: .optional("via", .references(.source, .any))
    }
  }
}
