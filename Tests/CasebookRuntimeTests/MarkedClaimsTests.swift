import CaseModel
import CaseReader
import Foundation
import JSONText
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
      #expect(
        warning == """
          1 mark: the claim is not here, or reads otherwise: made on another version of this case, \
          or on another case with this id, so not counted here; in \
          \(folder.path)/casebook/harbour.reviews.sqlite
          """)
      let cell = MarkRows(other.log.history, other.markedClaims).cell(1, atRow: 0)
      #expect(
        cell.text.description
          == "c-herald of another version of this case, or of another case with this id")
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

  @Test func `an undone mark of another case is missed by nobody`() throws {
    try withFolder { folder in
      expectSaved(try open(Self.first, in: folder), claim)
      let other = try open(Self.second, in: folder)
      #expect(other.markedClaims.warnings.count == 1)
      _ = try open(Self.first, in: folder).undo(nil, by: "ben")
      try other.log.refresh()
      #expect(other.markedClaims.warnings.isEmpty)
    }
  }

  /// Both claims with an id, the second with an error in it or cut off.
  private static let both = first.replacing(
    "{\"source\": \"police\"", with: "{\"id\": \"c-police\", \"source\": \"police\"")
  private static let cutOff = String(both.prefix(while: { $0 != "9" }))
  private static let leftOut = both.replacing("\"value\": 9", with: "\"value\": 9, \"text\": 9")

  @Test(arguments: [cutOff, leftOut])
  func `a claim that was not read is not called gone, nor another case's`(_ text: String) throws {
    try withFolder { folder in
      let second = RecordRef(kind: .claim, row: 1)
      for claim in [claim, second] { expectSaved(try open(Self.both, in: folder), claim) }
      let part = try open(text, in: folder)
      #expect(part.reading.story.count(.claim) == 1)
      let marks = part.log.history.entries.map(\.mark)
      #expect(marks.map(part.markedClaims.place) == [.here(claim), .unread])
      #expect(
        part.markedClaims.warnings == ["1 mark: the claim is not in what was read of the case"])
      let cell = MarkRows(part.log.history, part.markedClaims).cell(1, atRow: 1)
      #expect(cell.text.description == "its claim is not in what was read (was c-police)")
      var json = JSONWriter()
      let history = part.log.history
      MarkRecords.write(history.entries[1], in: history, part.markedClaims, to: &json)
      let now = #""claim":null,"claimThen":"c-police","claimIs":"unread""#
      #expect(json.text.contains(now))
    }
  }

  @Test(arguments: [cutOff, leftOut])
  func `an undo takes back the latest mark, though its claim was not read`(_ text: String) throws {
    try withFolder { folder in
      for row in [0, 1] {
        expectSaved(try open(Self.both, in: folder), RecordRef(kind: .claim, row: row))
      }
      #expect(try open(text, in: folder).undo(nil, by: "ben").mark.target == .claim("c-police"))
      #expect(try open(text, in: folder).markedClaims.warnings.isEmpty)
      #expect(try open(text, in: folder).redo(nil, by: "ben").mark.target == .claim("c-police"))
    }
  }

  @Test func `a claim that a part beside its marks lacks is not called gone`() throws {
    try withFolder { folder in
      func open(_ text: String) throws -> ReviewedCase {
        let path = folder.file("harbour.case.json", text)
        let input = CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
        let reviewed = try ReviewedCase(input) {
          ReviewLog(of: $0, chosen: nil, environment: [:])
        }
        try reviewed.log.refresh()
        return reviewed
      }
      expectSaved(try open(Self.both), RecordRef(kind: .claim, row: 1))
      let mark = try #require(try open(Self.both).log.history.entries.first?.mark)
      #expect(try open(Self.cutOff).markedClaims.place(of: mark) == .unread)
      #expect(try open(Self.leftOut).markedClaims.place(of: mark) == .unread)
      let gone = Self.both.replacing("c-police", with: "c-other")
      #expect(try open(gone).markedClaims.place(of: mark) == .gone)
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
