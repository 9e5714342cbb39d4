@testable import CasebookRuntime
import Foundation
import Glibc
import Testing

@Suite struct NewFileTests {
  @Test func `a file is written whole and nothing else is left`() throws {
    try withFolder { folder in
      let path = folder.path + "/new.json"
      try NewFile(path).write { file in
        try write("one ", to: file)
        try write("two", to: file)
        #expect(!FileManager.default.fileExists(atPath: path))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two")
      #expect(try names(in: folder) == ["new.json"])
    }
  }

  @Test func `a file that is there is kept, or replaced with its permissions`() throws {
    try withFolder { folder in
      let path = folder.file("a", "was")
      #expect(chmod(path, 0o640) == 0)
      #expect(throws: NewFileFailure(.taken, path: path)) {
        try NewFile(path).write { try write("new", to: $0) }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "was")
      try NewFile(path, replaces: true).write { try write("new", to: $0) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
      let left = try names(in: folder)
      #expect(left == ["a"])
    }
  }

  @Test func `what a killed program left beside the place is taken away, and nothing else`() throws
  {
    try withFolder { folder in
      let old = folder.file("a-7.casebook-new", "half")
      let kept = [
        folder.file("a-8.casebook-new", "young"), folder.file("b-7.casebook-new", "another's"),
        folder.file("a-x.casebook-new", "no number"), folder.file("a-9.casebook-new", "locked"),
      ]
      let times = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
      for path in [old] + kept.dropFirst() { #expect(utimes(path, times) == 0) }
      let descriptor = open(kept[3], O_RDONLY)
      defer { close(descriptor) }
      #expect(flock(descriptor, LOCK_EX) == 0)
      try NewFile(folder.path + "/a").write { try write("new", to: $0) }
      #expect(!FileManager.default.fileExists(atPath: old))
      #expect(kept.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    }
  }

  @Test func `of an entry of a folder nothing is read behind its name`() throws {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let memory = try #require(
      mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(memory, 2 * page) }
    try #require(mprotect(memory + page, page, PROT_NONE) == 0)
    let place = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
    // Entries begin at multiples of eight; the zero behind the name is the last byte before the gap.
    let name = Array("a-7.casebook".utf8) + [0]
    try #require((place + name.count) % 8 == 0)
    let entry = memory + page - place - name.count
    (entry + place).copyMemory(from: name, byteCount: name.count)
    #expect(StaleFiles.name(of: entry.assumingMemoryBound(to: dirent.self)) == "a-7.casebook")
  }

  @Test func `a file that appears meanwhile is kept`() throws {
    try withFolder { folder in
      let path = folder.path + "/a"
      #expect(throws: NewFileFailure(.taken, path: path)) {
        try NewFile(path).write { file in
          try write("ours", to: file)
          _ = folder.file("a", "theirs")
        }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
      let left = try names(in: folder)
      #expect(left == ["a"])
    }
  }

  @Test func `links and folders are refused`() throws {
    try withFolder { folder in
      let target = folder.file("target", "was")
      let link = folder.path + "/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      for replaces in [false, true] {
        #expect(throws: NewFileFailure(.link, path: link)) {
          try NewFile(link, replaces: replaces).write { try write("new", to: $0) }
        }
        #expect(throws: NewFileFailure(.notAFile, path: folder.path)) {
          try NewFile(folder.path, replaces: replaces).write { try write("new", to: $0) }
        }
      }
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "was")
    }
  }

  @Test func `what fails half-way leaves the file that was there`() throws {
    struct Half: Error {}
    try withFolder { folder in
      let path = folder.file("a", "was")
      #expect(throws: Half.self) {
        try NewFile(path, replaces: true).write { file in
          try write("half", to: file)
          throw Half()
        }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "was")
      let left = try names(in: folder)
      #expect(left == ["a"])
    }
  }

  @Test func `a folder that is not there is said`() {
    let path = "/nowhere-\(UInt64.random(in: 0 ... .max))/a"
    let failure = #expect(throws: NewFileFailure.self) { try NewFile(path).write { _ in } }
    #expect(failure?.status == .cannotCreate)
    #expect(failure?.words == "\(path): No such file or directory")
  }

  private func write(_ text: String, to file: FileSink) throws {
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
  }

  private func names(in folder: TestFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
