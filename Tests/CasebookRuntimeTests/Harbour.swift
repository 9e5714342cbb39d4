import CaseModel
import CaseReader
import CasebookRuntime
import CasebookUI
import Foundation
import Review
import ReviewStore
import Testing

/// A case of ten lines with a disagreement in it.
let harbourFire = """
  {
    "casebook": 1,
    "title": "Harbour fire",
    "sources": [
      {"id": "herald", "title": "Herald, 3 May"},
      {"id": "police", "title": "Police statement"}
    ],
    "events": [{"id": "fire", "title": "Fire at the harbour", "date": "2024-05-02"}],
    "questions": [{"id": "dead", "text": "How many died?", "type": "number", "about": "fire"}],
    "claims": [
      {"id": "c-herald", "source": "herald", "question": "dead", "value": 12},
      {"source": "police", "question": "dead", "value": 9}
    ]
  }
  """

/// The case from memory.
let harbourInput = CaseInput(
  origin: .standardInput, name: "harbour", bytes: MemoryBytes(harbourFire))

/// The case as a file in a folder.
func harbourInput(in folder: TestFolder) throws -> CaseInput {
  let path = folder.file("harbour.case.json", harbourFire)
  return CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
}

/// The log of one file of marks.
func log(at path: String) -> ReviewLog { ReviewLog(store: SQLiteMarkStore(path: path)) }

/// Marks a claim as disputed, as another process would.
func expectSaved(_ reviewed: ReviewedCase, _ claim: RecordRef) {
  let intent = MarkIntent(
    claim: claim, judged: .isSo, verdict: .disputed, reason: "Only one paper has it.",
    deskNote: nil)
  #expect(throws: Never.self) { try reviewed.save(intent, by: "ben") }
}

/// A store whose saving waits until the test opens it.
final class GatedStore: MarkStore {
  private let store = MemoryMarkStore()
  private let gate = DispatchSemaphore(value: 0)
  let place = "gated"

  init(failure: StoreFailure.Cause? = nil) { store.fail(with: failure) }

  /// Lets one entry through.
  @Sendable func open() { gate.signal() }

  /// How many entries are committed.
  var committed: Int { store.marks(after: 0).count }

  func marks(after number: Int) -> [Mark] { store.marks(after: number) }

  func append(_ request: MarkRequest, _ stamp: MarkStamp) throws(StoreFailure) -> Mark {
    gate.wait()
    return try store.append(request, stamp)
  }

  func changedElsewhere() -> Bool { store.changedElsewhere() }
  func audit() -> AuditReport { store.audit() }
}
