import Foundation

/// The case as `JSONDecoder` is measured with it: plain structs that hold what the file says.
///
/// No ids are looked up, no dates, words or unknown keys checked, which is to its favour.
struct DecodedCase: Decodable {
  let title: String
  let description: String?
  let actors: [Actor]?
  let relations: [Relation]?
  let sources: [Source]?
  let events: [Event]?
  let questions: [Question]?
  let claims: [Claim]?
  let evidence: [Evidence]?
  let reviews: [Review]?
  let decisions: [Decision]?
  let notes: [Note]?

  struct Actor: Decodable {
    let id, name: String
    let aliases: [String]?
    let kind, schema, country, born: String?
    let sources: [String]?
  }

  struct Relation: Decodable {
    let id: String?
    let from, to, type: String
    let start: String?
  }

  struct Source: Decodable {
    let id: String
    let type, title, publisher, issued, URL, language, reliability: String?
    let credibility: Int?
    let ownReporting: Bool?
    let revisionOf: String?
    let derivedFrom: [TextOr<Link>]?
  }

  struct Link: Decodable {
    let source: String
    let certainty, by: String?
    let `for`, against: String?
  }

  struct Event: Decodable {
    let id, title: String
    let date, displayDate, timeZone, type, description, group, partOf: String?
    let sources, tags, after: [String]?
    let place: TextOr<Place>?
    let actors: [TextOr<Participant>]?
  }

  struct Place: Decodable {
    let name: String?
    let lat, lon: Double?
  }

  struct Participant: Decodable {
    let actor: String
    let role: String?
  }

  struct Question: Decodable {
    let id, text: String
    let about, property, type, unit: String?
    let many, changes, complete: Bool?
    let tolerance: Double?
    let options: [TextOr<Option>]?
    let wouldSettle: [TextOr<Name>]?
  }

  struct Option: Decodable {
    let value: String
    let within: String?
  }

  struct Name: Decodable {
    let name: String
  }

  struct Claim: Decodable {
    let id: String?
    let source: String
    let question, text, quote, said, asOf, stance, modality, rank, revises: String?
    let credibility: Int?
    let standing, standingBy: String?
    let tags, basedOn, via: [String]?
    let value: DecodedValue?
    let locator: TextOr<Locator>?
    let attribution: OneOrMore<TextOr<Name>>?
  }

  struct Locator: Decodable {
    let label, locator, type: String?
    let start, end: Int?
  }

  struct Evidence: Decodable {
    let about, source: String
    let strength, bearing: String?
  }

  struct Review: Decodable {
    let about: String
    let rating, verdict, reviewer, date, URL: String?
  }

  struct Decision: Decodable {
    let about: [String]
    let decision: String
    let by, date, reason: String?
  }

  struct Note: Decodable {
    let about: [String]?
    let text: String
    let by: String?
    let todo: Bool?
  }
}
