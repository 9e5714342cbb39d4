import ArgumentParser
import CaseModel
import CaseReader
import CrossReference
import Foundation
import Listing
import Review

/// What one process holds in memory, in bytes above what it held before it read anything.
struct MemoryUse: Codable {
  let read: Int
  let derived: Int
  let snapshot: Int
  let peak: Int
}

/// `casebook-bench memory FILE`: reads a case in a process that has done nothing else.
struct MemoryProbe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "Say what one case takes in memory, as JSON.")

  @Argument(help: "A case file.")
  var file: String

  func run() throws {
    let input = try OpenFile(path: file)
    let before = Self.held
    let story = try CaseReader.read(input).case
    let read = Self.held
    let crossReference = CrossReference.derive(from: story)
    let derived = Self.held
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: crossReference, marks: MarkHistory(),
      fileName: file)
    let use = MemoryUse(
      read: read - before, derived: derived - before, snapshot: Self.held - before,
      peak: Self.field("VmHWM", of: "status"))
    try withExtendedLifetime(snapshot) {
      print(String(decoding: try JSONEncoder().encode(use), as: UTF8.self))
    }
  }

  /// Asks a process of its own.
  static func ask(path: String) throws -> MemoryUse {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["memory", path]
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(MemoryUse.self, from: answer)
  }

  /// Memory of its own; what the allocator keeps for later counts too.
  private static var held: Int { field("Anonymous", of: "smaps_rollup") }

  /// A number of kibibytes from a file of `/proc/self`, in bytes; 0 where it has none.
  private static func field(_ name: String, of file: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/\(file)", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
  }
}

/// A file that is read block by block, and so takes no memory of its own.
private final class OpenFile: CaseBytes {
  private let descriptor: Int32
  let byteCount: Int?

  init(path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SampleFile.Failure(description: "\(path): cannot be opened")
    }
    byteCount = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit { close(descriptor) }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    max(0, pread(descriptor, buffer.baseAddress, buffer.count, offset))
  }
}
