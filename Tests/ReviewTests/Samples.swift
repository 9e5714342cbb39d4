import Review

/// Short ways to write marks down in a test.
enum Sample {
  static let caseDigest = digest(1)

  static func digest(_ byte: UInt8) -> ContentDigest {
    ContentDigest(bytes: Array(repeating: byte, count: ContentDigest.length)) ?? .zero
  }

  /// A mark's name made from a number.
  static func id(_ number: Int) -> Mark.ID {
    let digits = String(number)
    guard let id = Mark.ID("m" + String(repeating: "0", count: 12 - digits.count) + digits)
    else { preconditionFailure("\(number) gives no name") }
    return id
  }

  static func stamp(by name: String, at time: Int = 0) -> MarkStamp {
    MarkStamp(
      by: name, at: UTCInstant(milliseconds: Int64(time)), version: "1.0", caseDigest: caseDigest)
  }

  static func draft(
    _ claim: String, _ verdict: Verdict? = nil, reason: String? = nil, note: String? = nil,
    judged: Judged = .isSo
  ) -> MarkDraft {
    MarkDraft(
      id: MarkDraft.ID(1), target: .claim(claim), claimDigest: digest(2), judged: judged,
      verdict: verdict, reason: reason, deskNote: note)
  }
}

/// A log being written: numbers and times count up by themselves.
struct LogWriter {
  private(set) var marks: [Mark] = []

  @discardableResult
  mutating func add(_ request: MarkRequest, by name: String) throws -> Mark {
    let number = marks.count + 1
    let mark = try Mark(
      id: Sample.id(number), number: number, request: request,
      stamp: Sample.stamp(by: name, at: number * 1000))
    marks.append(mark)
    return mark
  }

  @discardableResult
  mutating func verdict(
    _ verdict: Verdict, on claim: String, by name: String, judged: Judged = .isSo
  ) throws -> Mark {
    try add(.save(Sample.draft(claim, verdict, reason: "because", judged: judged)), by: name)
  }

  @discardableResult
  mutating func draft(_ verdict: Verdict, on claim: String, by name: String) throws -> Mark {
    try add(.save(Sample.draft(claim, verdict, reason: "")), by: name)
  }

  @discardableResult
  mutating func note(_ text: String, on claim: String, by name: String) throws -> Mark {
    try add(.save(Sample.draft(claim, note: text)), by: name)
  }

  @discardableResult
  mutating func undo(_ mark: Mark? = nil, by name: String) throws -> Mark {
    try add(try history.undoRequest(mark?.id, by: name), by: name)
  }

  @discardableResult
  mutating func redo(_ mark: Mark? = nil, by name: String) throws -> Mark {
    try add(try history.redoRequest(mark?.id, by: name), by: name)
  }

  var history: MarkHistory { MarkHistory(marks) }
}

/// What people can tell of a history: all of it that a screen shows.
struct Picture: Equatable, CustomStringConvertible {
  let claims: [String: ClaimMarks]
  let tally: MarkTally
  let undone: Set<Mark.ID>

  init(_ history: MarkHistory) {
    var claims: [String: ClaimMarks] = [:]
    for target in history.targets {
      if case .claim(let id) = target, history.standing(on: target) != .none {
        claims[id] = history.standing(on: target)
      }
    }
    self.claims = claims
    tally = history.tally
    undone = Set(history.entries.filter(\.isUndone).map(\.mark.id))
  }

  var description: String {
    let lines = claims.sorted { $0.key < $1.key }.map { id, claim in
      let words = claim.verdicts.map { "\($0.by) \($0.judged) \($0.verdict?.rawValue ?? "-")" }
      let drafts = claim.drafts.map { "\($0.by) draft" }
      let notes = claim.notes.map { "\($0.by) note \($0.deskNote)" }
      return "\(id): " + (words + drafts + notes).joined(separator: "; ")
    }
    return (lines + ["\(tally)", "undone \(undone.map(\.text).sorted())"]).joined(separator: "\n")
  }
}
