import CasebookRuntime
import Foundation
import Testing

/// Data/README.md lets a case grow, block by block.
@Suite struct DataReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func object(_ text: String) throws -> [String: Any] {
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(read as? [String: Any])
  }

  private static func written(_ record: Any) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  /// The JSON that a page shows, as far as it is a case or a part of one.
  private static func blocks(of page: String) throws -> [String] {
    let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
    let about = text.components(separatedBy: "## In an editor")[0]
    return about.components(separatedBy: "```json\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }

  /// What `validate` says of the first of the blocks with the records of the others added to its
  /// lists.
  private static func validated(_ blocks: [String]) throws -> CommandRun {
    var grown = try object(try #require(blocks.first))
    for block in blocks.dropFirst() {
      for (list, records) in try object(block) {
        grown[list] = (grown[list] as? [Any] ?? []) + (try #require(records as? [Any]))
      }
    }
    let folder = try CaseFolder(try written(grown))
    return try CommandRun("validate", folder.casePath)
  }

  @Test func `each block, added in the order of the page, leaves the case valid`() throws {
    let blocks = try Self.blocks(of: "Data/README.md")
    #expect(blocks.count > 15)
    for count in blocks.indices.map({ $0 + 1 }) {
      let run = try Self.validated(Array(blocks.prefix(count)))
      #expect(run.status == .done, "\(blocks[count - 1])\n\(run.text)")
    }
  }

  @Test func `a block that comes before those that it needs is noticed`() throws {
    let blocks = try Self.blocks(of: "Data/README.md")
    let run = try Self.validated([blocks[0], try #require(blocks.last)])
    #expect(run.status == .badData && run.text.contains("3 errors"))
  }

  @Test func `the page shows a record of every list that it tells of, as the harbour case has it`()
    throws
  {
    let file = Self.root.appending(path: "Data/harbour-fire.case.json")
    let harbour = try Self.object(try String(contentsOf: file, encoding: .utf8))
    var lists: Set<String> = []
    for block in try Self.blocks(of: "Data/README.md").dropFirst() {
      for (list, records) in try Self.object(block) {
        let known = Set(try #require(harbour[list] as? [Any]).map(Self.written))
        for record in try #require(records as? [Any]).map(Self.written) {
          #expect(known.contains(record), "\(list)")
        }
        lists.insert(list)
      }
    }
    #expect(
      lists == [
        "actors", "claims", "decisions", "events", "evidence", "questions", "relations", "sources",
        "walks",
      ])
  }

  @Test func `the ten lines are the same in README`() throws {
    let front = try #require(try Self.blocks(of: "README.md").first)
    #expect(front == (try Self.blocks(of: "Data/README.md").first))
    #expect(try Self.validated([front]).status == .done)
  }
}
