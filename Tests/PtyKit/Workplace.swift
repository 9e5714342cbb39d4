import Foundation

/// A folder of a test's own, with a home for the programs it starts. It goes when the value goes.
public final class Workplace: Sendable {
  /// The folder, without links in its path.
  public let folder: String

  /// Makes the folder.
  public init() throws {
    var template = Array((NSTemporaryDirectory() + "/casebook-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw LaunchFailure(words: "no temporary folder") }
    let name = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    folder = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
    for name in ["home", "state", "data", "config", "cache", "tmp"] { try makeFolder(name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of something in the folder.
  public func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Makes a folder in it; gives its path.
  @discardableResult
  public func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  /// Writes a file; gives its path.
  @discardableResult
  public func write(_ text: String, to name: String, isProgram: Bool = false) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    if isProgram {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    }
    return path(name)
  }

  /// Copies a file into it; gives its path.
  @discardableResult
  public func copy(_ original: String, to name: String) throws -> String {
    try FileManager.default.copyItem(atPath: original, toPath: path(name))
    return path(name)
  }

  /// The environment of programs that are to be the same on every machine: English, UTF-8, UTC, the
  /// folders of a person with nothing in them, and of the tests' own only what tells where
  /// libraries and coverage lie.
  public var environment: [String: String] {
    var pinned = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "USER": "ana",
      "LOGNAME": "ana", "SHELL": "/bin/sh", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no", "HOME": path("home"), "XDG_STATE_HOME": path("state"),
      "XDG_DATA_HOME": path("data"), "XDG_CONFIG_HOME": path("config"),
      "XDG_CACHE_HOME": path("cache"), "TMPDIR": path("tmp"),
    ]
    let given = ProcessInfo.processInfo.environment
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
      pinned[name] = given[name]
    }
    return pinned
  }

  /// A shell that runs a script, for pipes and redirections.
  public func shell(_ script: String, _ environment: [String: String] = [:]) -> Launch {
    Launch(
      "/bin/sh", ["-c", script], environment: self.environment.merging(environment) { $1 },
      folder: folder, place: self)
  }
}

/// A program of this package, where the build puts it: beside the tests.
public func productPath(_ name: String) -> String {
  let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  return tests.deletingLastPathComponent().appendingPathComponent(name).path
}
