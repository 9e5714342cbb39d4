import CaseModel
import CaseReader
import CrossReference
import Foundation

/// An editor's list of what clashes in a case and what only seems to, as people write it.
public struct ClashList: Sendable {
  /// A question whose answers cannot all hold.
  public struct Expected: Equatable, CustomStringConvertible, Sendable {
    /// What the conflict is about.
    public var kind = ""
    /// The sources that are on both sides.
    public var inside: Set<String> = []
    /// Whether all sides come from one origin.
    public var isOneOrigin = false
    /// The claims of each side, by id.
    public var sides: Set<Set<String>> = []

    /// The sides in words.
    public var description: String {
      let sides = sides.map { $0.sorted().joined(separator: " ") }.sorted()
      return "\(kind), inside \(inside.sorted()), one origin \(isOneOrigin): "
        + sides.joined(separator: " | ")
    }
  }

  /// Claims and what is said of them.
  public struct Line: Sendable {
    /// The claims, by id.
    public let claims: [String]
    /// What is said of them.
    public let words: String
  }

  /// By question.
  public private(set) var conflicts: [String: Expected] = [:]
  /// Questions that are in conflict only because one text drifted from another, which is in hand.
  public private(set) var drifted: Set<String> = []
  /// Two claims that can both hold, and why.
  public private(set) var compatible: [Line] = []
  /// A claim that is no part of any answer, and why.
  public private(set) var aside: [Line] = []
  /// Two claims that cannot both hold, and the slip that may be behind it.
  public private(set) var slips: [Line] = []
  /// Questions that are answered without a conflict.
  public private(set) var agreed: [String] = []
  /// Questions that nobody answers.
  public private(set) var unanswered: [String] = []
  /// How the answers to a question stand.
  public private(set) var levels: [String: String] = [:]
  /// Lines that are none of these.
  public private(set) var strange: [String] = []

  /// Reads a list; what stands above its first heading is for people.
  public init(_ text: String) {
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
    case "conflict" where rest.count > 1: return readConflict(rest)
    case "compatible" where rest.count > 2: compatible.append(Self.line(rest, claims: 2))
    case "slip" where rest.count > 2: slips.append(Self.line(rest, claims: 2))
    case "aside" where rest.count > 1: aside.append(Self.line(rest, claims: 1))
    case "agreed" where rest.count == 1: agreed.append(rest[0])
    case "unanswered" where rest.count == 1: unanswered.append(rest[0])
    case "level" where rest.count > 1: for id in rest.dropFirst() { levels[id] = rest[0] }
    default: strange.append(words.joined(separator: " "))
    }
    return nil
  }

  private mutating func readConflict(_ words: [String]) -> String {
    let marks: Set = ["inside", "one-origin", "drift"]
    conflicts[words[0]] = Expected(
      kind: words[1], inside: Set(words.dropFirst(2)).subtracting(marks),
      isOneOrigin: words.contains("one-origin"))
    if words.contains("drift") { drifted.insert(words[0]) }
    return words[0]
  }

  private static func line(_ words: [String], claims count: Int) -> Line {
    let claims = words.prefix(count).map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    return Line(claims: claims, words: words.dropFirst(count).joined(separator: " "))
  }

  /// What a list says of the case of its name in `Data`.
  public static func named(_ name: String) throws -> ClashList {
    let file = Fixture.folder.appending(path: "Clashes/\(name).txt")
    return ClashList(try String(contentsOf: file, encoding: .utf8))
  }
}

extension Fixture {
  /// A case that comes with the program, by the name of its file.
  public static func bundled(_ name: String) throws -> Case {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Data/\(name).case.json"))
    var options = ReadOptions()
    options.zones = summer
    return try CaseReader.read(MemoryBytes([UInt8](data)), options: options).case
  }

  /// London as it is in summer, which is when the invented case plays.
  private static let summer = ZoneSource(names: []) { name in
    name == "Europe/London" ? ZoneRules(name, firstOffset: 3_600) : nil
  }
}

extension CrossReference {
  /// The conflict on a question, by row, in the words of such a list.
  public func clash(_ row: Int) -> ClashList.Expected? {
    guard let conflict = conflict(ofQuestion: row) else { return nil }
    return ClashList.Expected(
      kind: conflict.kind.word,
      inside: Set(conflict.selfContradicting.map { owner.sources[$0].id }),
      isOneOrigin: conflict.isOneOrigin,
      sides: Set(conflict.members.map { Set($0.map { owner.claims[$0].id }) }))
  }
}
