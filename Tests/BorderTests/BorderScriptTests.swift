import Foundation
import Testing

/// The border script is the only thing that keeps a pure module pure, so it is shown to find each
/// kind of breach in a package made for it.
@Suite struct BorderScriptTests {
  /// A planted breach: a file, an import it may not have.
  struct Breach: CustomTestStringConvertible, Sendable {
    let module: String
    let imported: String
    var testDescription: String { "\(module) imports \(imported)" }
  }

  static let breaches = [
    Breach(module: "Pure", imported: "Foundation"),
    Breach(module: "Pure", imported: "Glibc"),
    Breach(module: "Pure", imported: "Edge"),
    Breach(module: "Pure", imported: "Dispatch"),
    Breach(module: "Edge", imported: "Foundation"),
  ]

  @Test func `a package that keeps its borders passes`() throws {
    let package = try TinyPackage()
    let result = try package.check()
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: breaches)
  func `the script fails on a planted breach`(_ breach: Breach) throws {
    let package = try TinyPackage()
    try package.add(breach.imported, to: breach.module)
    let result = try package.check()
    #expect(result.status == 1, "\(result.output)")
    #expect(result.output.contains("Sources/\(breach.module)/Planted.swift"), "\(result.output)")
    #expect(result.output.contains("imports \(breach.imported)"), "\(result.output)")
  }

  @Test func `an import of one declaration is seen too`() throws {
    let package = try TinyPackage()
    try package.write("import struct Foundation.Data\n", to: "Pure")
    #expect(try package.check().status == 1)
  }
}

/// A package of two modules, Edge above Pure, in a folder of its own.
final class TinyPackage {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "borders-\(UUID().uuidString)")
    for module in ["Pure", "Edge"] {
      let folder = root.appending(path: "Sources/\(module)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try manifest.write(to: root.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
    try write("public let one = 1\n", to: "Pure", named: "One.swift")
    try write("import Pure\npublic let two = one + 1\n", to: "Edge", named: "Two.swift")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(
      name: "tiny",
      targets: [.target(name: "Pure"), .target(name: "Edge", dependencies: ["Pure"])])
    """

  func add(_ imported: String, to module: String) throws {
    try write("import \(imported)\n", to: module)
  }

  func write(_ text: String, to module: String, named name: String = "Planted.swift") throws {
    let file = root.appending(path: "Sources/\(module)/\(name)")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Runs the script on the package.
  func check() throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = script
    process.arguments = [root.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private var script: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scripts/check-borders")
  }
}
