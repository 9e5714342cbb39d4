import CaseModel
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is said of the texts of sources, and of the words in marks.
struct SourceStateTests {
  private static let chain = """
    {"casebook": 1, "title": "T", "sources": [
      {"id": "wire", "title": "Wire", "file": "wire.txt"},
      {"id": "a", "title": "A", "derivedFrom": [{"source": "wire", "certainty": "named"}]},
      {"id": "b", "title": "B", "derivedFrom": [{"source": "a", "certainty": "named"},
        {"source": "wire", "certainty": "likely"}]},
      {"id": "c", "title": "C", "derivedFrom": [{"source": "b", "certainty": "named"}]},
      {"id": "alone", "title": "Alone"}],
     "claims": [{"source": "alone", "text": "x"}]}
    """

  private func page(_ id: String, _ snapshot: Snapshot) throws -> [String] {
    let record = try #require(snapshot.story.reference(to: id))
    return Samples.picture(
      RecordDocuments(snapshot, Samples.wording).page(of: record), columns: 100
    )
    .split(separator: "\n").map(String.init)
  }

  @Test func `all who go back to a source are counted, each once`() throws {
    let rows = Samples.picture(SourceRows(try Samples.snapshot(Self.chain), Samples.wording))
    let root = try #require(rows.split(separator: "\n").first { $0.hasPrefix("Wire") })
    #expect(root.contains("3 sources go back to it"), "\(rows)")
  }

  @Test func `what is only cited is said once`() throws {
    let lines = try page("a", try Samples.snapshot(Self.chain))
    #expect(lines.filter { $0.contains("only cited") } == ["Text          only cited"])
  }

  @Test func `a text without a file is not here, and no folder is asked for`() throws {
    let lines = try page("alone", try Samples.snapshot(Self.chain))
    #expect(lines.contains { $0.hasSuffix("  not here") })
    #expect(lines.contains { $0.hasSuffix("the case names no file with its text") })
    #expect(!lines.contains { $0.contains("--sources") })
  }

  @Test func `a file with other words in it is said to be another text`() throws {
    let story = try Samples.snapshot().story
    let herald = try #require(story.reference(to: "herald"))
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story), marks: MarkHistory(),
      fileName: "f", sourcesThatDiffer: [herald])
    for id in ["herald", "c1"] {
      let text = try page(id, snapshot).map { $0.trimmingPrefix { $0 == " " } }
        .joined(separator: " ")
      #expect(
        text.contains(
          "a file of that name is here, but not the text the case was made from: its SHA-256 differs"
        ), "\(text)")
    }
    #expect(Samples.wording.sourceCounts(snapshot).first?.text.hasPrefix("2 of 3 texts") == true)
  }

  @Test func `a draft shows its verdict, and says what it lacks`() throws {
    let draft = try SampleMark.verdict(.disputed, on: "c1", reason: nil)
    let snapshot = try Samples.snapshot(marks: [draft])
    let rows = Samples.picture(ClaimRows(snapshot, Samples.wording))
    #expect(rows.contains("disputed, draft"))
    let lines = try page("c1", snapshot)
    #expect(lines.contains { $0.contains("disputed, draft") })
    #expect(lines.contains { $0.hasSuffix("a draft: a reason is missing for it to count") })
  }

  @Test func `a mark that counts lacks nothing`() throws {
    let mark = try SampleMark.verdict(.disputed, on: "c1")
    let lines = try page("c1", try Samples.snapshot(marks: [mark]))
    #expect(!lines.contains { $0.contains("missing for it to count") })
  }

  @Test func `who undid a mark is said, and when`() throws {
    let mark = try SampleMark.verdict(.disputed, on: "c1")
    let undo = try SampleMark.undo(mark, number: 2)
    let lines = try page("c1", try Samples.snapshot(marks: [mark, undo]))
    let time = Samples.wording.time(undo.at)
    #expect(lines.contains { $0.contains("disputed, undone by ana \(time)") }, "\(lines)")
  }

  @Test func `why words were taken out stands where they stood`() throws {
    let mark = try SampleMark.verdict(.disputed, on: "c1", reason: "Zebulon said so")
    let redaction = try SampleMark.redaction(of: mark, reason: "a name", number: 2)
    let lines = try page("c1", try Samples.snapshot(marks: [mark, redaction]))
    #expect(lines.contains { $0.hasSuffix("[redacted by ana: a name]") }, "\(lines)")
    let again = try SampleMark.redaction(of: redaction, reason: "that too", number: 3)
    let later = try page("c1", try Samples.snapshot(marks: [mark, redaction, again]))
    #expect(!later.contains { $0.contains("a name") }, "a reason that was taken out is not shown")
  }
}
