import CaseReader
import Foundation
import Glibc
import ReviewStore
import Testing

@testable import CasebookRuntime

/// Copies are regular files in their folder, and nothing else.
@Suite struct SourceFileTests {
  private func failure(_ name: String, in folder: SourceFolder) -> SourceFile.Failure? {
    do throws(SourceFile.Failure) {
      _ = try SourceFile(name, in: folder)
      return nil
    } catch {
      return error
    }
  }

  private func words(_ name: String, in folder: SourceFolder) -> String? {
    if case .refused(let words)? = failure(name, in: folder) { words } else { nil }
  }

  @Test func `a file in the folder or below it is a copy`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path + "/2024/may", withIntermediateDirectories: true)
      _ = folder.file("a.txt", "A")
      _ = folder.file("2024/may/b.txt", "B")
      for name in ["a.txt", "./a.txt", "2024/may/b.txt", "2024//may/b.txt"] {
        #expect(failure(name, in: SourceFolder(folder.path)) == nil, "\(name)")
      }
    }
  }

  @Test func `no path leaves the folder`() throws {
    try withFolder { folder in
      _ = folder.file("a.txt", "A")
      let inner = folder.path + "/inner"
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
      for name in ["../a.txt", "x/../../a.txt", "/etc/passwd", "", ".."] {
        #expect(failure(name, in: SourceFolder(inner)) != nil, "\(name)")
        #expect(words(name, in: SourceFolder(inner))?.contains("leaves") == true, "\(name)")
      }
    }
  }

  @Test func `a link may lead about in the folder, but not out of it`() throws {
    try withFolder { folder in
      let inner = folder.path + "/inner"
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
      _ = folder.file("secret.txt", "S")
      _ = folder.file("inner/a.txt", "A")
      let links = [
        ("here.txt", "a.txt"), ("out.txt", "../secret.txt"), ("abroad.txt", "/etc/passwd"),
        ("up", ".."), ("loop.txt", "loop.txt"),
      ]
      for (name, target) in links { #expect(symlink(target, inner + "/" + name) == 0) }
      let place = SourceFolder(inner)
      #expect(failure("here.txt", in: place) == nil)
      #expect(words("out.txt", in: place)?.contains("outside") == true)
      #expect(words("abroad.txt", in: place)?.contains("outside") == true)
      #expect(words("up/secret.txt", in: place)?.contains("outside") == true)
      #expect(failure("loop.txt", in: place) == .missing)
    }
  }

  @Test func `a folder whose name begins alike is another folder`() throws {
    try withFolder { folder in
      for name in ["texts", "texts-secret"] {
        try FileManager.default.createDirectory(
          atPath: folder.path + "/" + name, withIntermediateDirectories: true)
      }
      _ = folder.file("texts-secret/a.txt", "A")
      #expect(symlink("../texts-secret/a.txt", folder.path + "/texts/a.txt") == 0)
      #expect(words("a.txt", in: SourceFolder(folder.path + "/texts")) != nil)
    }
  }

  @Test func `attachments may not lead out of the folder of the case`() throws {
    try withFolder { folder in
      let home = folder.path + "/home"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      _ = folder.file("a.txt", "A")
      #expect(symlink("..", home + "/attached") == 0)
      let place = SourceFolder(home + "/attached", within: home)
      #expect(words("a.txt", in: place)?.contains("outside") == true)
    }
  }

  @Test func `what is no regular file is refused at once`() throws {
    try withFolder { folder in
      #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
      try FileManager.default.createDirectory(
        atPath: folder.path + "/drawer", withIntermediateDirectories: true)
      let place = SourceFolder(folder.path)
      #expect(words("pipe", in: place) == "it is a pipe")
      #expect(words("drawer", in: place) == "it is a folder")
      #expect(failure("nothing", in: place) == .missing)
      #expect(failure("a.txt", in: SourceFolder(folder.path + "/nowhere")) == .missing)
    }
  }

  @Test func `a giant file is not looked at`() throws {
    try withFolder { folder in
      let path = folder.file("giant.txt", "")
      #expect(truncate(path, SourceFile.longest + 1) == 0)
      #expect(words("giant.txt", in: SourceFolder(folder.path)) == "it is longer than 1024 MiB")
    }
  }
}

/// The folder of a case's texts is known the next time.
@Suite struct SourcesMemoryTests {
  private func identity(id: String?, _ path: String? = nil) throws -> CaseIdentity {
    let member = id.map { #""id": "\#($0)", "# } ?? ""
    let text = #"{"casebook": 1, \#(member)"title": "T"}"#
    let origin = path.map(CaseInput.Origin.file) ?? .standardInput
    let input = CaseInput(origin: origin, name: "case", bytes: MemoryBytes(text))
    return try CaseLoader(input).read().identity
  }

  private func memory(_ folder: TestFolder) -> SourcesMemory {
    SourcesMemory(environment: ["XDG_STATE_HOME": folder.path + "/state"])
  }

  @Test func `a folder is remembered by the id of the case, and forgotten when asked`() throws {
    try withFolder { folder in
      let (one, other) = try (identity(id: "one"), identity(id: "other/../x"))
      let memory = memory(folder)
      #expect(memory.folder(of: one) == nil)
      #expect(memory.remember(folder.path, for: one))
      #expect(memory.remember(folder.path + "/state", for: other))
      #expect(memory.folder(of: one) == RealPath.of(folder.path))
      #expect(memory.folder(of: other) == RealPath.of(folder.path + "/state"))
      memory.forget(one)
      #expect(memory.folder(of: one) == nil && memory.folder(of: other) != nil)
      let names = try FileManager.default
        .contentsOfDirectory(atPath: folder.path + "/state/casebook/sources")
      #expect(names.count == 1 && !names[0].contains("/"))
    }
  }

  @Test func `a case without an id is known by its file`() throws {
    try withFolder { folder in
      let path = folder.file("a.case.json", "{}")
      let memory = memory(folder)
      let cases = try [path, folder.path + "/./a.case.json", folder.path + "/b.case.json", nil]
        .map { try identity(id: nil, $0) }
      #expect(memory.remember(folder.path, for: cases[0]))
      #expect(cases.map { memory.folder(of: $0) != nil } == [true, true, false, false])
      #expect(!memory.remember(folder.path, for: cases[3]))
    }
  }

  @Test func `without a folder for state nothing is remembered, and nothing fails`() throws {
    let memory = SourcesMemory(environment: [:])
    let one = try identity(id: "one")
    #expect(!memory.remember("/", for: one) && memory.folder(of: one) == nil)
  }

  @Test func `what is no path is not taken for one`() throws {
    try withFolder { folder in
      let one = try identity(id: "one")
      let memory = memory(folder)
      #expect(memory.remember(folder.path, for: one))
      let place = "state/casebook/sources/one"
      for content in ["", "relative", "/a\0b", String(repeating: "/a", count: 9_000)] {
        _ = folder.file(place, content)
        #expect(memory.folder(of: one) == nil, "\(content.prefix(20))")
      }
    }
  }

  @Test func `the folders of a case are the one named, the attachments, and its own`() throws {
    try withFolder { folder in
      let text = #"{"casebook": 1, "id": "one", "title": "T", "attachments": "kept/here"}"#
      let path = folder.file("a.case.json", text)
      func read(_ wish: SourcesWish) throws -> SourceFolders {
        var input = CaseInput(origin: .file(path), name: path, bytes: try FileBytes(path: path))
        input.sourcesMemory = memory(folder)
        input.sourcesWish = wish
        return try CaseLoader(input).read().folders
      }
      let own = [folder.path + "//kept/here", folder.path + "/"]
      #expect(try read(.nothing).chosen == .none)
      #expect(try read(.nothing).all.map(\.path) == own)
      #expect(try read(.folder("/")).chosen == .named("/", isRemembered: true))
      #expect(try read(.nothing).chosen == .recalled("/"))
      #expect(try read(.nothing).all.map(\.path) == ["/"] + own)
      #expect(try read(.forget).all.map(\.path) == own)
      #expect(try read(.nothing).chosen == .none)
      let gone = folder.path + "/gone"
      try FileManager.default.createDirectory(atPath: gone, withIntermediateDirectories: true)
      _ = try read(.folder(gone))
      #expect(rmdir(gone) == 0)
      let lost = try #require(RealPath.of(folder.path)) + "/gone"
      #expect(try read(.nothing).chosen == .lost(lost))
      #expect(try read(.nothing).words?.contains("--forget-sources") == true)
    }
  }

  @Test func `of a case that breaks off nothing is remembered`() throws {
    try withFolder { folder in
      let text = #"{"casebook": 1, "id": "one", "title": "T", "sources": [{"id": "a"#
      var input = CaseInput(origin: .standardInput, name: "case", bytes: MemoryBytes(text))
      input.sourcesMemory = memory(folder)
      input.sourcesWish = .folder("/")
      let reading = try CaseLoader(input).read()
      #expect(reading.folders.chosen == .named("/", isRemembered: false))
      let one = try identity(id: "one")
      #expect(memory(folder).folder(of: one) == nil)
    }
  }
}
