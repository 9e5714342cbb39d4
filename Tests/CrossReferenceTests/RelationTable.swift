import CaseModel
import Foundation
import TestSupport
import Testing

@testable import CrossReference

/// The table of value relations and pair verdicts, as people read it.
struct RelationTable {
  /// A heading, the question's keys, and what is compared.
  struct Section {
    var title = ""
    var question = ""
    var sources = ["s", "t"]
    var rows: [Row] = []
  }

  /// A row of the table.
  struct Row {
    let first: String
    let second: String
    /// The relation, the verdict, and why.
    let found: [String]
  }

  /// What stands above the first heading.
  private(set) var preamble: [String] = []
  private(set) var sections: [Section] = []

  static let file = Fixture.folder.appending(path: "Relations/relations.txt")

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") {
        sections.append(Section(title: String(line.dropFirst(3))))
      } else if sections.isEmpty {
        preamble.append(line)
      } else {
        sections[sections.count - 1].read(line)
      }
    }
  }

  /// The table with the columns lined up.
  var text: String {
    let parts = sections.map { section in
      let names = section.sources.joined(separator: " ")
      let sources = names == "s t" ? [] : ["sources: \(names)"]
      return (["## \(section.title)", "question: \(section.question)"] + sources + section.lines)
        .joined(separator: "\n")
    }
    return (preamble.joined(separator: "\n") + "\n" + parts.joined(separator: "\n\n") + "\n")
  }

  /// The same table with what is derived today.
  func derived() throws -> RelationTable {
    var table = self
    for place in sections.indices {
      table.sections[place].rows = try sections[place].rows.map { row in
        try sections[place].derived(row)
      }
    }
    return table
  }
}

extension RelationTable.Section {
  fileprivate mutating func read(_ line: String) {
    if line.hasPrefix("question: ") {
      question = String(line.dropFirst("question: ".count))
    } else if line.hasPrefix("sources: ") {
      sources = line.dropFirst("sources: ".count).split(separator: " ").map(String.init)
    } else if !line.isEmpty {
      let cells = line.components(separatedBy: " | ")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      rows.append(
        RelationTable.Row(
          first: cells[0], second: cells.count > 1 ? cells[1] : "", found: Array(cells.dropFirst(2))
        ))
    }
  }

  fileprivate var lines: [String] {
    let cells = rows.map { [$0.first, $0.second] + $0.found }
    let widths = (0..<4).map { column in
      cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return cells.map { row in
      row.enumerated().map { column, cell in
        column < 4 && column < row.count - 1
          ? cell.padding(toLength: widths[column], withPad: " ", startingAt: 0) : cell
      }
      .joined(separator: " | ")
    }
  }

  /// The case in which the two things are said.
  func world(_ row: RelationTable.Row, isTurned: Bool = false) throws -> CrossReference {
    var text = Self.world
    text.questions = #"{"id": "q", "text": "Q?", \#(question)}"#
    let claims = zip(sources, [row.first, row.second]).map { source, said in
      #"{"source": "\#(source)", "question": "q", \#(Self.keys(said))}"#
    }
    text.claims = (isTurned ? claims.reversed() : claims).joined(separator: ", ")
    return try text.derive()
  }

  private static func keys(_ said: String) -> String {
    said.hasPrefix("\"text\": ") ? said : "\"value\": \(said)"
  }

  fileprivate func derived(_ row: RelationTable.Row) throws -> RelationTable.Row {
    let pair = try world(row).verdict(ofClaims: 0, 1)
    return RelationTable.Row(
      first: row.first, second: row.second,
      found: [pair.relationWord, pair.verdict.rawValue, pair.whyWords])
  }

  private static let world = CaseText(
    sources: #"{"id": "s", "title": "S", "issued": "2024-05-03"}, "#
      + #"{"id": "t", "title": "T", "issued": "2024-05-03"}, "#
      + #"{"id": "u", "title": "U", "issued": "2024-05-03", "derivedFrom": ["s"]}, "#
      + #"{"id": "undated", "title": "Undated"}"#,
    events: #"{"id": "week", "title": "W"}, {"id": "day", "title": "D", "partOf": "week"}, "#
      + #"{"id": "raid", "title": "R"}"#,
    actors: [
      "ann", "bob", "owner", "owned", "desk", "paper", "house", "cara", "carla", "dan", "dana",
    ].map { #"{"id": "\#($0)", "name": "\#($0)"}"# }.joined(separator: ",")
      + #", {"id": "ann2", "name": "Ann B", "sameAs": ["ann"]}"#,
    relations: #"{"from": "owner", "to": "owned", "type": "owns"}, "#
      + #"{"from": "desk", "to": "paper", "type": "part-of"}, "#
      + #"{"from": "paper", "to": "house", "type": "part-of"}"#,
    decisions: #"{"about": ["cara", "carla"], "decision": "same"}, "#
      + #"{"about": ["dan", "dana"], "decision": "unsure"}, "#
      + #"{"about": ["bob", "dan"], "decision": "different"}"#)
}

extension PairFinding {
  fileprivate var relationWord: String {
    guard let relation = finding?.relation else { return "-" }
    return "\(relation)"
  }

  fileprivate var whyWords: String {
    let both = shared.map { "both allow \($0)" }
    let parts = [finding?.reason.rawValue, departure?.words, both].compactMap(\.self)
    return parts.isEmpty ? "one of them gives no answer" : parts.joined(separator: "; ")
  }
}
