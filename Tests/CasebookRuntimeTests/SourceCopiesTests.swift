import CaseModel
import CaseReader
import CasebookRuntime
import Review
import ReviewStore
import Testing

@testable import CasebookRuntime

@Suite struct SourceCopiesTests {
  private static let right = "It burned.\n"
  private static let hash = ContentDigest(of: Array(right.utf8)).hex

  @Test func `a file is in hand only with the text the case was made from`() throws {
    try withFolder { folder in
      _ = folder.file("same.txt", Self.right)
      _ = folder.file("other.txt", "It did not burn.\n")
      _ = folder.file("free.txt", "No hash is recorded.")
      let reading = try read(in: folder)
      let copies = reading.copies()
      #expect(names(copies.inHand, reading) == ["same", "free", "inside"])
      #expect(names(copies.differing, reading) == ["other"])
    }
  }

  @Test func `a long file is read to its end`() throws {
    try withFolder { folder in
      let long = String(repeating: "x", count: 3 << 20)
      _ = folder.file("long.txt", long + "a")
      let hashes = ["a", "b"].map { ContentDigest(of: Array((long + $0).utf8)).hex }
      let found = try hashes.map { hash in
        try read(#"{"id": "long", "title": "L", "file": "long.txt", "sha256": "\#(hash)"}"#, folder)
          .copies()
      }
      #expect(found.map(\.inHand.count) == [1, 0])
      #expect(found.map(\.differing.count) == [0, 1])
    }
  }

  @Test func `of more bytes than may be compared the rest is not looked at, and it is said`() throws
  {
    try withFolder { folder in
      let long = String(repeating: "x", count: 1_000)
      let hash = ContentDigest(of: Array(long.utf8)).hex
      for name in ["one", "two"] { _ = folder.file("\(name).txt", long) }
      let sources = ["one", "two", "one"].enumerated().map { number, name in
        #"{"id": "s\#(number)", "title": "T", "file": "\#(name).txt", "sha256": "\#(hash)"}"#
      }
      let reading = try read(sources.joined(separator: ", "), folder)
      let copies = reading.copies(most: 1_500)
      // The first file is known by then, so it costs nothing to look at it again.
      #expect(names(copies.inHand, reading) == ["s0", "s2"])
      #expect(copies.refusals.values.allSatisfy { $0.hasPrefix("it was not compared") })
      #expect(copies.refusals.count == 1)
      #expect(reading.copies().inHand.count == 3)
    }
  }

  @Test func `whoever asks to stop does not wait for the copies`() throws {
    try withFolder { folder in
      _ = folder.file("same.txt", Self.right)
      let stop = StopFlag()
      stop.raise()
      let copies = try read(in: folder).copies(stop: stop)
      #expect(copies.inHand.isEmpty && copies.differing.isEmpty)
    }
  }

  @Test func `what differs reaches the lists, and is said when validating`() throws {
    try withFolder { folder in
      _ = folder.file("other.txt", "It did not burn.\n")
      let reading = try read(in: folder)
      let other = try #require(reading.story.reference(to: "other"))
      let snapshot = LoadedCase(deriving: reading).snapshot()
      #expect(snapshot.state(ofSource: other) == .otherText)
      #expect(
        CopyLines(reading.copies(), reading).lines.map(\.text) == [
          "case.json: warning: source other: other.txt is not the text the case was made from: "
            + "its SHA-256 differs"
        ])
    }
  }

  private func names(_ refs: Set<RecordRef>, _ reading: ReadCase) -> [String] {
    refs.sorted().map { reading.story.id(of: $0) }
  }

  private func read(in folder: TestFolder) throws -> ReadCase {
    let files = ["same", "other", "gone"].map {
      #"{"id": "\#($0)", "title": "T", "file": "\#($0).txt", "sha256": "\#(Self.hash)"}"#
    }
    let rest = [
      #"{"id": "free", "title": "T", "file": "free.txt"}"#,
      #"{"id": "inside", "title": "T", "text": "It burned."}"#,
    ]
    return try read((files + rest).joined(separator: ", "), folder)
  }

  private func read(_ sources: String, _ folder: TestFolder) throws -> ReadCase {
    let text = #"{"casebook": 1, "title": "T", "sources": [\#(sources)]}"#
    var input = CaseInput(origin: .standardInput, name: "case.json", bytes: MemoryBytes(text))
    input.sourcesWish = .folder(folder.path)
    return try CaseLoader(input).read()
  }
}
