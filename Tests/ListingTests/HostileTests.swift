import CaseModel
import JSONText
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is foreign leaves Listing cleaned, whatever field it stood in.
struct HostileTests {
  /// A terminal command, a change of direction, line ends, an invisible letter, a tag.
  private static let hostile = "\u{1B}]0;x\u{7}\u{202E}\r\n\t\u{85}\u{200B}\u{E0041}é"

  private func snapshot() throws -> Snapshot {
    var writer = JSONWriter()
    writer.string(Self.hostile)
    let text = writer.text
    let fields = Samples.harbour.replacing("\"Harbour fire\"", with: text)
      .replacing("\"Fire in the harbour\"", with: text).replacing("\"Herald\"", with: text)
      .replacing("\"The warehouse burns\"", with: text).replacing(
        "\"When did it burn?\"", with: text
      )
      .replacing("\"Twelve people died.\"", with: text).replacing("\"on 3 May\"", with: text)
      .replacing("\"The crew of the Älva\"", with: text).replacing("\"last page\"", with: text)
      .replacing("\"fought it\"", with: text).replacing("\"Ask the insurer.\"", with: text)
      .replacing("\"the insurer's file\"", with: text).replacing("\"Herald ¶1\"", with: text)
    let mark = try SampleMark.verdict(
      .disputed, on: "c1", by: "a\u{202E}b", reason: Self.hostile, note: Self.hostile)
    return try Samples.snapshot(fields, marks: [mark])
  }

  private func isClean(_ text: SafeText) -> Bool {
    text.text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && scalar.properties.generalCategory != .format
        && !(0x2028...0x202E).contains(scalar.value)
    }
  }

  @Test func `the hostile case is read whole`() throws {
    let snapshot = try snapshot()
    #expect(snapshot.findings.isEmpty, "\(snapshot.findings.map(\.text))")
    #expect(snapshot.story.header.title == Self.hostile)
    // The check itself must be able to fail.
    #expect(!isClean(SafeText(cleaning: "a")) == false)
    #expect(!Self.hostile.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func `no list and no document lets a control out`() throws {
    let snapshot = try snapshot()
    let lists: [any RowList] = [
      TimelineRows(snapshot, Samples.wording), SourceRows(snapshot, Samples.wording),
      ClaimRows(snapshot, Samples.wording), QuestionRows(snapshot, Samples.wording),
      ActorRows(snapshot, Samples.wording),
    ]
    for list in lists {
      for line in PlainTable(list, idsFrom: snapshot.story).lines { #expect(isClean(line)) }
    }
    let documents = RecordDocuments(snapshot, Samples.wording)
    for kind in RecordKind.allCases {
      for row in 0..<snapshot.story.count(kind) {
        let document = documents.page(of: RecordRef(kind: kind, row: row))
        let lines = [document.title] + Page(document, columns: 60).plainLines
        for line in lines { #expect(isClean(line), "\(kind) \(row): \(line)") }
      }
    }
  }

  @Test func `in JSON what cannot be seen is an escape`() throws {
    let snapshot = try snapshot()
    var writer = JSONWriter(.pretty)
    writer.array { list in
      RecordJSON(snapshot).write(claimsTo: &list)
      RecordJSON(snapshot).write(timelineTo: &list)
      RecordJSON(snapshot).write(sourcesTo: &list)
      RecordJSON(snapshot).write(actorsTo: &list)
      RecordJSON(snapshot).write(questionsTo: &list)
      RecordJSON(snapshot).write(conflictsTo: &list)
    }
    for line in writer.text.split(separator: "\n") {
      #expect(isClean(SafeText(cleaning: line)))
      #expect(!SafeText(cleaning: line).wasChanged, "\(line)")
    }
    #expect(writer.text.contains("\\u202e"))
  }
}
