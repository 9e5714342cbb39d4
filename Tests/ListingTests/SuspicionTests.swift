import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is said of sources that keep giving the same unusual answers.
struct SuspicionTests {
  /// Five sources on eight questions: two share an answer that nobody else gives, on as many of them
  /// as told.
  private func snapshot(shared: Int) throws -> Snapshot {
    let sources = ["a", "b", "c", "d", "e"]
    let claims = (0..<8).flatMap { question in
      sources.map { source in
        let isOdd = question < shared && (source == "d" || source == "e")
        return #"{"source": "\#(source)", "question": "q\#(question)", "value": \#(isOdd ? 7 : 1)}"#
      }
    }
    let asked = (0..<8).map { #"{"id": "q\#($0)", "text": "Number \#($0)?", "type": "number"}"# }
    let named = sources.map { #"{"id": "\#($0)", "title": "\#($0.uppercased())"}"# }
    return try Samples.snapshot(
      """
      {"casebook": 1, "title": "T", "sources": [\(named.joined(separator: ", "))],
       "questions": [\(asked.joined(separator: ", "))],
       "claims": [\(claims.joined(separator: ", "))]}
      """)
  }

  private func page(_ id: String, of snapshot: Snapshot) throws -> String {
    let record = try #require(snapshot.story.reference(to: id))
    let document = RecordDocuments(snapshot, Samples.wording).page(of: record)
    return Page(document, columns: 120).plainLines.map(\.text).joined(separator: "\n")
  }

  @Test func `the page of a source tells whose unusual answers it shares, and which`() throws {
    let page = try page("d", of: snapshot(shared: 4))
    #expect(page.contains("Same answers  E gives the same 4 unusual answers"))
    #expect(page.contains("Number 0?  7, where others say 1"))
    for word in ["copied", "plagiar", "steal"] { #expect(!page.contains(word)) }
    #expect(try !self.page("a", of: snapshot(shared: 4)).contains("Same answers"))
  }

  @Test func `two coincidences are none`() throws {
    #expect(try !page("d", of: snapshot(shared: 2)).contains("Same answers"))
  }
}
