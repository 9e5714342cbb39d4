import CaseModel
import CaseReader
import CrossReference
import Foundation
import TestSupport
import Testing

/// An editor's list of what clashes in a case and what only seems to, as people write it.
struct ClashList {
  /// A question whose answers cannot all hold.
  struct Expected: Equatable, CustomStringConvertible {
    var kind = ""
    var inside: Set<String> = []
    var isOneOrigin = false
    /// The claims of each side, by id.
    var sides: Set<Set<String>> = []

    var description: String {
      let sides = sides.map { $0.sorted().joined(separator: " ") }.sorted()
      return "\(kind), inside \(inside.sorted()), one origin \(isOneOrigin): "
        + sides.joined(separator: " | ")
    }
  }

  /// By question.
  private(set) var conflicts: [String: Expected] = [:]
  /// Two claims that can both hold, and why.
  private(set) var compatible: [(first: String, second: String, why: String)] = []
  private(set) var agreed: [String] = []
  private(set) var unanswered: [String] = []
  /// Lines that are none of these.
  private(set) var strange: [String] = []

  init(_ text: String) {
    var question: String?
    let lines = text.split(separator: "\n").map(String.init).drop { !$0.hasPrefix("# ") }
    for line in lines where !line.hasPrefix("# ") {
      let words = line.split(separator: " ").map(String.init)
      if line.hasPrefix("  "), let question {
        conflicts[question]?.sides.insert(Set(words))
      } else {
        question = read(words)
      }
    }
  }

  /// The question whose sides the next lines tell; nil where they do not.
  private mutating func read(_ words: [String]) -> String? {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "conflict" where rest.count > 1:
      conflicts[rest[0]] = Expected(
        kind: rest[1], inside: Set(rest.dropFirst(2)).subtracting(["inside", "one-origin"]),
        isOneOrigin: rest.contains("one-origin"))
      return rest[0]
    case "compatible" where rest.count > 2:
      compatible.append(
        (rest[0], String(rest[1].dropLast()), rest.dropFirst(2).joined(separator: " ")))
    case "agreed" where rest.count == 1: agreed.append(rest[0])
    case "unanswered" where rest.count == 1: unanswered.append(rest[0])
    default: strange.append(words.joined(separator: " "))
    }
    return nil
  }

  /// What a list says of the case of its name in `Data`.
  static func named(_ name: String) throws -> ClashList {
    let file = Fixture.folder.appending(path: "Clashes/\(name).txt")
    return ClashList(try String(contentsOf: file, encoding: .utf8))
  }
}

extension CrossReference {
  /// What is derived of the cases that come with the program.
  static func bundled(_ name: String) throws -> CrossReference {
    let folder = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Data/\(name).case.json"))
    return derive(from: try CaseReader.read(MemoryBytes([UInt8](data))).case)
  }

  /// The conflict on a question in the words of such a list.
  func clash(_ row: Int) -> ClashList.Expected? {
    guard let conflict = conflict(ofQuestion: row) else { return nil }
    return ClashList.Expected(
      kind: conflict.kind.word,
      inside: Set(conflict.selfContradicting.map { owner.sources[$0].id }),
      isOneOrigin: conflict.isOneOrigin,
      sides: Set(conflict.members.map { Set($0.map { owner.claims[$0].id }) }))
  }
}
