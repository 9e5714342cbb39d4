import CaseModel
import CaseReader
import Foundation
import Review
import ReviewStore
import Testing

@testable import CasebookRuntime

/// Two cases of one id, both from standard input: their marks lie in one file.
@Suite struct MarkedClaimsTests {
  private static let first = harbourFire.replacing(
    "\"casebook\": 1,", with: "\"casebook\": 1, \"id\": \"harbour\",")
  /// The same id and the same ids of claims, but for one word another story.
  private static let second = first.replacing("\"value\": 12", with: "\"value\": 2")

  private func open(_ text: String, in folder: TestFolder) throws -> ReviewedCase {
    let input = CaseInput(origin: .standardInput, name: "-", bytes: MemoryBytes(text))
    let reviewed = try ReviewedCase(input) {
      ReviewLog(of: $0, chosen: nil, environment: ["XDG_DATA_HOME": folder.path])
    }
    try reviewed.log.refresh()
    return reviewed
  }

  private let claim = RecordRef(kind: .claim, row: 0)

  @Test func `a mark made on another case of the same id counts for nothing here`() throws {
    try withFolder { folder in
      expectSaved(try open(Self.first, in: folder), claim)
      let other = try open(Self.second, in: folder)
      let mark = try #require(other.log.history.entries.first?.mark)
      #expect(other.markedClaims.place(of: mark) == .elsewhere)
      #expect(other.markedClaims.id(of: mark) == nil)
      #expect(!other.snapshot().snapshot.overlay.isDone(claim))
      #expect(other.snapshot().snapshot.overlay.history(of: claim).isEmpty)
      let warning = try #require(other.markedClaims.warnings.first)
      #expect(warning.hasPrefix("1 mark: made on another case with this id, "))
      #expect(warning.hasSuffix("; in \(folder.path)/casebook/harbour.reviews.sqlite"))
      let again = try open(Self.first, in: folder)
      #expect(again.markedClaims.place(of: mark) == .here(claim))
      #expect(again.snapshot().snapshot.overlay.isDone(claim), "no mark is lost")
    }
  }

  @Test func `an undo takes back no mark that was made on another case`() throws {
    try withFolder { folder in
      expectSaved(try open(Self.first, in: folder), claim)
      let other = try open(Self.second, in: folder)
      let id = try #require(other.log.history.entries.first?.mark.id)
      let failure = #expect(throws: RunFailure.self) { try other.undo(nil, by: "ben") }
      #expect(failure?.words == "ben has no mark left to undo")
      #expect(!other.snapshot().snapshot.overlay.canUndo(by: "ben"))
      #expect(try other.undo(id.text, by: "ben").isUndone, "who names a mark means it")
      #expect(throws: RunFailure.self) { try other.redo(nil, by: "ben") }
      #expect(try open(Self.first, in: folder).redo(nil, by: "ben").isUndone == false)
    }
  }

  @Test func `a mark on the same words counts, wherever else the case was changed`() throws {
    try withFolder { folder in
      expectSaved(try open(Self.first, in: folder), claim)
      let later = try open(Self.first.replacing("Harbour fire", with: "Fire"), in: folder)
      #expect(later.snapshot().snapshot.overlay.isDone(claim))
      #expect(later.markedClaims.warnings.isEmpty)
      #expect(try later.undo(nil, by: "ben").isUndone)
    }
  }

  @Test func `a mark beside its case stays with it when the claim is changed`() throws {
    try withFolder { folder in
      let path = folder.file("harbour.case.json", Self.first)
      func reopen() throws -> ReviewedCase {
        let input = CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
        let reviewed = try ReviewedCase(input) {
          ReviewLog(of: $0, chosen: nil, environment: ["XDG_DATA_HOME": folder.path])
        }
        try reviewed.log.refresh()
        return reviewed
      }
      expectSaved(try reopen(), claim)
      _ = folder.file("harbour.case.json", Self.second)
      let changed = try reopen()
      let mark = try #require(changed.log.history.entries.first?.mark)
      #expect(changed.markedClaims.place(of: mark) == .changed(claim))
      #expect(changed.snapshot().snapshot.overlay.isStale(claim))
    }
  }

  @Test func `claims of both sorts are known when a log marks both`() throws {
    try withFolder { folder in
      let text = Self.first.replacing(
        "\"claims\": [",
        with: "\"claims\": [\n{\"id\": \"c0\", \"source\": \"herald\", \"text\": \"One.\"},")
      for row in 0...2 {
        expectSaved(try open(text, in: folder), RecordRef(kind: .claim, row: row))
      }
      let reviewed = try open(text, in: folder)
      let places = reviewed.log.history.entries.map { reviewed.markedClaims.place(of: $0.mark) }
      #expect(places == (0...2).map { .here(RecordRef(kind: .claim, row: $0)) })
      let changed = try open(text.replacing("One.", with: "Two."), in: folder)
      let after = changed.log.history.entries.map { changed.markedClaims.place(of: $0.mark) }
      #expect(after.count { $0 == .elsewhere } == 1 && after[0] == .elsewhere)
    }
  }
}
