import CaseModel
import CaseWriter
import CasebookRuntime
import Foundation
import Glibc
import ReviewStore
import Testing

@Suite struct CaseFileTests {
  @Test func `a patch changes the file it was made for, and keeps its permissions`() throws {
    try withFolder { folder in
      let path = folder.file("harbour.case.json", harbourFire)
      #expect(chmod(path, 0o600) == 0)
      try CaseFile(path).apply(try patch(of: path))
      let after = try CaseLoader(input(path)).read()
      #expect(after.story.header.title == "Harbour fire" && after.findings.isEmpty)
      #expect(after.story.claims.map(\.text) == [nil, "nine"])
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test func `a file that was changed is left as it is`() throws {
    try withFolder { folder in
      let path = folder.file("harbour.case.json", harbourFire)
      let patch = try patch(of: path)
      for other in [harbourFire.replacing("12", with: "13"), harbourFire + "\n", ""] {
        _ = folder.file("harbour.case.json", other)
        let failure = #expect(throws: RunFailure.self) { try CaseFile(path).apply(patch) }
        #expect(failure?.status == .badData)
        #expect(failure?.words == "\(path): changed since it was read; open it again")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == other)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test func `a link is not written through, and what is not there is not made`() throws {
    try withFolder { folder in
      let path = folder.file("harbour.case.json", harbourFire)
      let patch = try patch(of: path)
      let link = folder.path + "/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let linked = #expect(throws: RunFailure.self) { try CaseFile(link).apply(patch) }
      #expect(linked?.status == .cannotCreate)
      let missing = #expect(throws: RunFailure.self) {
        try CaseFile(folder.path + "/none").apply(patch)
      }
      #expect(missing?.status == .noInput)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == harbourFire)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  private func input(_ path: String) throws -> CaseInput {
    CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
  }

  /// Gives the second claim a text.
  private func patch(of path: String) throws -> BytePatch {
    let input = try input(path)
    let reading = try CaseLoader(input).read()
    let length = try #require(input.bytes.byteCount)
    let editor = CaseEditor(
      reading.story, layout: reading.layout, from: input.bytes, length: length)
    let edits = try editor.set(
      "text", of: RecordRef(kind: .claim, row: 1), to: Array("\"nine\"".utf8))
    return try BytePatch(edits, length: length, digest: reading.wholeDigest().bytes)
  }
}
