import Foundation

/// The case as `JSONDecoder` is measured with it: plain structs, nothing checked.
///
/// Fields that hold now a string, now an object (values, places, roles, locators, lineage) are left
/// out: the decoder steps over them, which is to its favour.
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
  }

  struct Event: Decodable {
    let id, title: String
    let date, displayDate, timeZone, type, description, group, partOf: String?
    let sources, tags, after: [String]?
  }

  struct Question: Decodable {
    let id, text: String
    let about, property, type, unit: String?
    let many, changes: Bool?
  }

  struct Claim: Decodable {
    let id: String?
    let source: String
    let question, text, quote, said, asOf, stance, modality, rank, revises: String?
    let credibility: Int?
    let standing, standingBy: String?
    let tags, basedOn, via: [String]?
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
