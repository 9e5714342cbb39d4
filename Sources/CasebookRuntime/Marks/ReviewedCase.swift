import CaseModel
import CaseWriter
import CasebookUI
import JSONText
import Listing
import Review
import ReviewStore

/// A case and the marks on it, for a verb that works without a screen.
public struct ReviewedCase {
  /// The case as it was read.
  public let reading: ReadCase
  /// The marks.
  public let log: ReviewLog
  private let clock: DeskClock
  private let resolver: MarkResolver

  /// Reads a case and opens its marks; those are read only when asked for.
  public init(
    _ input: CaseInput, openLog: (CaseIdentity) -> ReviewLog, clock: DeskClock = .system
  ) throws(RunFailure) {
    do { reading = try CaseLoader(input).read() } catch { throw RunFailure(error) }
    self.clock = clock
    log = openLog(reading.identity)
    resolver = MarkResolver(reading)
  }

  /// Everything there is to list. Reads the marks; where they cannot be read, `problem` says so and
  /// the rest is there all the same.
  ///
  /// Give a record that is shown with the passage it stands in, or a source whose text is: that text
  /// is read then.
  public func snapshot(
    showing record: RecordRef? = nil
  ) -> (snapshot: Snapshot, problem: RunFailure?) {
    var problem: RunFailure?
    do { try log.refresh() } catch { problem = RunFailure(error) }
    let marks = resolver.state(of: log)
    let loaded = LoadedCase(deriving: reading)
    let snapshot = loaded.snapshot(marks: marks.history, targets: marks.targets)
    return (snapshot.with(textBehind: record, from: loaded.textReader), problem)
  }

  /// Whose claims the marks of the log are, as far as it was read.
  public var markedClaims: MarkedClaims {
    MarkedClaims(reading.story, resolver.state(of: log), sharedPlace: log.sharedPlace)
  }

  /// A record as it stands in the file.
  public func bytes(of record: RecordRef) throws(RunFailure) -> [UInt8] {
    do {
      return try reading.input.bytes(of: reading.story.span(of: record))
    } catch {
      throw RunFailure(error)
    }
  }

  /// The keys of a record and their values, as they stand in the file; none if it cannot be read.
  public func ownMembers(of record: RecordRef) -> [JSONMember] {
    guard let bytes = try? bytes(of: record) else { return [] }
    let members = (try? JSONValue(parsing: bytes))?.members ?? []
    // In JSON Lines the record also says of what kind it is.
    return members.filter { $0.key != RecordText.kindKey }
  }

  /// Saves a mark; when this returns, it is on the disk.
  public func save(
    _ intent: MarkIntent, by reviewer: String
  ) throws(RunFailure) -> MarkHistory.Entry {
    do {
      return try entry(of: log.save(try resolver.draft(intent, number: 1), stamp(reviewer)).id)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Takes a mark back, the reviewer's latest one unless another is named. Gives the one it was.
  public func undo(_ name: String?, by reviewer: String) throws(RunFailure) -> MarkHistory.Entry {
    try change(name) { id throws in
      guard let id else { return try log.undoLatest(on: resolver, stamp(reviewer)) }
      return try log.undo(id, stamp(reviewer))
    }
  }

  /// Brings a mark back that was undone, the reviewer's latest one unless another is named.
  public func redo(_ name: String?, by reviewer: String) throws(RunFailure) -> MarkHistory.Entry {
    try change(name) { id throws in
      guard let id else { return try log.redoLatest(on: resolver, stamp(reviewer)) }
      return try log.redo(id, stamp(reviewer))
    }
  }

  /// Takes the texts out of a mark for good.
  public func redact(
    _ name: String, reason: String, by reviewer: String
  ) throws(RunFailure) -> MarkHistory.Entry {
    try change(name) { id throws -> Mark in
      guard let id else { throw UndoRefusal.unknownMark(name) }
      return try log.redact(id, reason: reason, stamp(reviewer))
    }
  }

  /// Does it, and gives the mark that was changed by it.
  private func change(
    _ name: String?, _ change: (Mark.ID?) throws -> Mark
  ) throws(RunFailure) -> MarkHistory.Entry {
    do {
      try log.refresh()
      let mark = try change(try name.map { try named($0).id })
      return try entry(of: mark.refersTo ?? mark.id)
    } catch {
      throw RunFailure(error)
    }
  }

  private func named(_ name: String) throws -> Mark {
    do {
      return try log.history.mark(named: name)
    } catch {
      guard case .unknownMark = error else { throw error }
      let ids = log.history.entries.map(\.mark.id.text)
      let near = NearWord.nearest(to: name, among: ids).map { "; did you mean \($0)?" }
      let advice = near ?? " (casebook marks lists them)"
      throw RunFailure(.usage, "there is no mark \(name)\(advice)")
    }
  }

  private func entry(of id: Mark.ID) throws(UndoRefusal) -> MarkHistory.Entry {
    guard let entry = log.history.entry(id) else { throw .unknownMark(id.text) }
    return entry
  }

  private func stamp(_ reviewer: String) throws -> MarkStamp {
    MarkStamp(
      by: reviewer, at: clock.now(), version: CasebookVersion.number,
      caseDigest: try reading.wholeDigest())
  }
}

extension ReviewLog {
  /// The log of the marks on a case that was read: beside it, or where the person says.
  public convenience init(
    of identity: CaseIdentity, chosen: String?, environment: [String: String]
  ) {
    var path: String?
    if case .file(let file) = identity.origin { path = file }
    self.init(
      ReviewLocations(
        casePath: path, caseID: identity.id, caseDigest: identity.digest, chosen: chosen,
        environment: environment))
  }
}
