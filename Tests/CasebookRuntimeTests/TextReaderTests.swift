import CaseModel
import CaseReader
import CasebookUI
import Foundation
import JSONText
import Listing
import Passages
import Review
import ReviewStore
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookRuntime

/// A case with texts in a folder, one for each thing that can be wrong with a text.
private struct TextCase {
  let folder: TestFolder
  static let words = "The fire began at noon.\n\nNobody was hurt.\n"
  static let hash = ContentDigest(of: Array(words.utf8)).hex

  init(_ folder: TestFolder) {
    self.folder = folder
    _ = folder.file("right.txt", Self.words)
    _ = folder.file("other.txt", Self.words + "!")
    _ = folder.file("free.txt", "No hash.\n")
    _ = folder.file("drum.txt", "a\0b")
  }

  func input(_ claims: String = "") -> CaseInput {
    let sources = ["right", "other", "gone"].map {
      #"{"id": "\#($0)", "title": "T", "file": "\#($0).txt", "sha256": "\#(Self.hash)"}"#
    }
    let rest = [
      #"{"id": "free", "title": "T", "file": "free.txt"}"#,
      #"{"id": "drum", "title": "T", "file": "drum.txt"}"#,
      #"{"id": "inside", "title": "T", "text": "It burned. It burned."}"#,
      #"{"id": "cited", "title": "T"}"#,
    ]
    let text = """
      {"casebook": 1, "title": "T",
       "sources": [\((sources + rest).joined(separator: ", "))],
       "claims": [\(claims)]}
      """
    let path = folder.file("t.case.json", text)
    return CaseInput(origin: .file(path), name: "t.case.json", bytes: MemoryBytes(text))
  }
}

@Suite struct TextReaderTests {
  private func loaded(_ input: CaseInput) throws -> LoadedCase {
    LoadedCase(deriving: try CaseLoader(input).read())
  }

  private func words(_ id: String, _ loaded: LoadedCase) throws -> String {
    let source = try #require(loaded.reading.story.reference(to: id))
    switch loaded.textReader.entry(of: source) {
    case .text(let held): return held.text.words(0..<held.text.byteCount)
    case .unreadable(let why): return "unreadable: \(why)"
    }
  }

  @Test func `a text is read from its file or from the case, or it is said why not`() throws {
    try withFolder { folder in
      let loaded = try loaded(TextCase(folder).input())
      #expect(try words("right", loaded) == TextCase.words)
      #expect(try words("free", loaded) == "No hash.\n")
      #expect(try words("inside", loaded) == "It burned. It burned.")
      #expect(try words("drum", loaded) == "unreadable: the file is no plain text")
      for id in ["other", "gone", "cited"] {
        #expect(try words(id, loaded) == "unreadable: the text is not here")
      }
    }
  }

  @Test func `a file that was changed since is not shown`() throws {
    try withFolder { folder in
      let loaded = try loaded(TextCase(folder).input())
      _ = folder.file("right.txt", TextCase.words.replacing("noon", with: "four"))
      #expect(
        try words("right", loaded) == "unreadable: the file was changed since the case was opened")
    }
  }

  @Test func `a text that is too long is in hand and not shown`() throws {
    try withFolder { folder in
      let texts = TextCase(folder)
      _ = folder.file("free.txt", String(repeating: "x", count: SourceText.longest + 1))
      let loaded = try loaded(texts.input())
      let free = try #require(loaded.reading.story.reference(to: "free"))
      #expect(loaded.copies.inHand.contains(free))
      #expect(try words("free", loaded).contains("longer than 16 MiB"))
    }
  }

  @Test func `the first file with the right text wins, in whatever folder`() throws {
    try withFolder { folder in
      let elsewhere = folder.path + "/elsewhere"
      try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
      _ = folder.file("elsewhere/right.txt", "another text")
      _ = folder.file("elsewhere/other.txt", TextCase.words)
      var input = TextCase(folder).input()
      input.sourcesWish = .folder(elsewhere)
      let loaded = try loaded(input)
      #expect(try words("right", loaded) == TextCase.words)
      #expect(try words("other", loaded) == TextCase.words)
      #expect(loaded.copies.differing.isEmpty)
    }
  }

  @Test func `the session reads a text when it is to be seen`() throws {
    try withFolder { folder in
      let claim = #"{"id": "c", "source": "right", "text": "Noon.", "quote": "at noon"}"#
      let input = TextCase(folder).input(claim)
      let pictures = try ["3<Enter>", "5", "3jjjj<Enter>"].map { keys in
        try Replay.lastPicture(
          of: input, keys: KeyPress.parse(keys), traits: TerminalTraits(), reviewer: "ana"
        ).text
      }
      #expect(pictures[0].contains("The fire began “at noon”."))
      #expect(pictures[1].contains("The fire began “at noon”."))
      #expect(pictures[2].contains("cannot be shown: the file is no plain text"))
    }
  }
}

/// What verify says of each anchor and each text.
@Suite struct VerificationTests {
  private static let claims = """
    {"id": "found", "source": "right", "text": "A", "quote": "at noon"},
    {"id": "moved", "source": "right", "text": "B", "locator": [
      {"label": "paragraph", "locator": "1"}, {"type": "TextQuoteSelector", "exact": "was hurt"}]},
    {"id": "twice", "source": "inside", "text": "C", "quote": "It burned"},
    {"id": "missing", "source": "free", "text": "D", "quote": "A hash"},
    {"id": "away", "source": "gone", "text": "E", "quote": "at noon"},
    {"id": "differs", "source": "other", "text": "F", "quote": "at noon"},
    {"id": "none", "source": "cited", "text": "G"}
    """

  private func verified(_ claims: String, _ folder: TestFolder) throws -> (Verification, ReadCase) {
    let reading = try CaseLoader(TextCase(folder).input(claims)).read()
    return (try Verification(reading), reading)
  }

  @Test func `each anchor has its fate, and its place in the case`() throws {
    try withFolder { folder in
      let (verification, reading) = try verified(Self.claims, folder)
      let fates = verification.anchors.map { check in
        "\(reading.story.id(of: check.record)) \(check.state.rawValue) \(check.own.key)"
      }
      #expect(
        fates == [
          "found found quote", "moved moved locator", "twice ambiguous quote",
          "missing missing quote", "away unverified quote", "differs unverified quote",
        ])
      let lines = verification.anchors.compactMap(\.place?.line)
      #expect(lines == lines.sorted() && Set(lines).count == lines.count)
      #expect(verification.anchors[1].place?.pointer == "/claims/1/locator")
      #expect(!verification.isRight)
    }
  }

  @Test func `each text is told with its SHA-256`() throws {
    try withFolder { folder in
      let (verification, _) = try verified(Self.claims, folder)
      #expect(
        verification.texts.map(\.state) == [
          .asRecorded, .different, .notHere, .unrecorded, .unrecorded, .inCase, .none,
        ])
      #expect(verification.texts[0].digest == TextCase.hash)
      #expect(verification.texts[1].digest != TextCase.hash && verification.texts[2].digest == nil)
      #expect(verification.texts[3].digest == ContentDigest(of: Array("No hash.\n".utf8)).hex)
    }
  }

  @Test func `it is right where all is found, and what is only cited is no fault`() throws {
    let words = "It burned."
    let text = #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "\#(words)"},
       {"id": "b", "title": "B"}],
       "claims": [{"source": "a", "text": "x", "quote": "burned"}, {"source": "b", "text": "y"}]}
      """#
    let input = CaseInput(origin: .standardInput, name: "c", bytes: MemoryBytes(text))
    #expect(try Verification(CaseLoader(input).read()).isRight)
    let other = text.replacing(#""quote": "burned""#, with: #""quote": "drowned""#)
    let wrong = CaseInput(origin: .standardInput, name: "c", bytes: MemoryBytes(other))
    #expect(try !Verification(CaseLoader(wrong).read()).isRight)
  }

  @Test func `the lines name what is wrong, and all anchors when asked`() throws {
    try withFolder { folder in
      let (verification, reading) = try verified(Self.claims, folder)
      let report = VerificationReport(verification, reading)
      let lines = report.lines(all: false).map(\.text)
      #expect(
        lines.contains { $0.hasPrefix("t.case.json:4:") && $0.contains(": moved: claim moved:") })
      #expect(
        lines.contains { $0.contains("not here") && $0.contains("1 anchor cannot be looked for") })
      #expect(!lines.contains { $0.contains("claim found") })
      #expect(
        lines.last
          == "t.case.json: 6 anchors: 1 found, 1 moved, 1 ambiguous, 1 missing, 2 unverified; "
          + "texts: 1 as recorded, 2 here without a recorded SHA-256, 1 in the case, 1 ANOTHER TEXT, "
          + "1 not here, 1 no text named")
      #expect(report.lines(all: true).count == lines.count + 3)
    }
  }

  @Test func `a text that is given up is no text, and no reason why there is none`() throws {
    try withFolder { folder in
      let (_, reading) = try verified(Self.claims, folder)
      let reader = TextReader(reading.story, reading.copies())
      let source = try #require(reading.story.reference(to: "right"))
      let stop = StopFlag()
      #expect(reader.entry(of: source, stop: stop) != nil)
      stop.raise()
      #expect(reader.entry(of: source, stop: stop) == nil)
    }
  }

  @Test func `as JSON it has the same, for other programs`() throws {
    try withFolder { folder in
      let (verification, reading) = try verified(Self.claims, folder)
      var writer = JSONWriter()
      VerificationReport(verification, reading).write(to: &writer)
      let json = try JSONValue(parsing: writer.bytes)
      #expect(json["anchors"]?.elements?.count == 6 && json["texts"]?.elements?.count == 7)
      #expect(json["summary"]?["moved"]?.integer == 1)
      #expect(json["anchors"]?.elements?.first?["state"]?.text == "found")
    }
  }

  @Test func `hostile words reach no terminal`() throws {
    try withFolder { folder in
      let claims = #"{"id": "x", "source": "right", "text": "A", "quote": "\u001b[2J\u202enoon\n"}"#
      let (verification, reading) = try verified(claims, folder)
      for line in VerificationReport(verification, reading).lines(all: true).map(\.text) {
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202e}" })
      }
    }
  }
}
