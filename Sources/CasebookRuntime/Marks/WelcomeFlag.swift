import Foundation

/// Whether the hint of the first run has been seen: a file that is there or not.
///
/// Nothing ever fails because of it. Where it cannot be made, the hint is shown again.
public struct WelcomeFlag: Sendable {
  private let path: String?

  /// The flag in the user's folder for state (`XDG_STATE_HOME`, else `~/.local/state`).
  public init(environment: [String: String]) {
    path = StateFolder.path(environment).map { $0 + "/welcomed" }
  }

  /// Whether the hint has been seen; true where there is no place to remember it, since a hint
  /// that comes back at every start is worse than none.
  public var isSet: Bool {
    path.map(FileManager.default.fileExists) ?? true
  }

  /// Remembers that the hint has been seen.
  public func set() {
    guard let path else { return }
    StateFolder.make((path as NSString).deletingLastPathComponent)
    _ = FileManager.default.createFile(atPath: path, contents: nil)
  }
}
