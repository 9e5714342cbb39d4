import Foundation
import Review
import ReviewStore

/// Remembers in which folder the texts of a case lie: a file a case, in the user's folder for state.
///
/// A case is known by its id, as its marks are; one without an id by where its file lies. Nothing
/// ever fails because of this: what cannot be remembered has to be said again.
public struct SourcesMemory: Sendable {
  private static let longest = 1 << 14

  private let folder: String?

  /// The memory in the user's folder for state (`XDG_STATE_HOME`, else `~/.local/state`).
  public init(environment: [String: String]) {
    folder = StateFolder.path(environment).map { $0 + "/sources" }
  }

  /// The folder that was named for a case; nil where none was.
  func folder(of identity: CaseIdentity) -> String? {
    guard let place = place(of: identity), let file = try? FileBytes(path: place),
      let length = file.byteCount, length <= Self.longest,
      let bytes = try? file.bytes(at: 0, length: length)
    else { return nil }
    let path = String(validating: bytes, as: UTF8.self)
    return path.flatMap { $0.hasPrefix("/") && !$0.utf8.contains(0) ? $0 : nil }
  }

  /// Remembers a folder; false where that is not possible.
  func remember(_ folder: String, for identity: CaseIdentity) -> Bool {
    guard let place = place(of: identity), let path = RealPath.of(folder) else { return false }
    if self.folder(of: identity) == path { return true }
    StateFolder.make((place as NSString).deletingLastPathComponent)
    do {
      try Data(path.utf8).write(to: URL(filePath: place), options: .atomic)
      return true
    } catch {
      return false
    }
  }

  /// Forgets the folder of a case.
  func forget(_ identity: CaseIdentity) {
    guard let place = place(of: identity) else { return }
    try? FileManager.default.removeItem(atPath: place)
  }

  private func place(of identity: CaseIdentity) -> String? {
    guard let folder else { return nil }
    if let id = identity.id { return folder + "/" + ReviewLocations.fileName(for: id) }
    guard case .file(let path) = identity.origin, let real = RealPath.of(path) else { return nil }
    return folder + "/path-" + String(ContentDigest(of: Array(real.utf8)).hex.prefix(32))
  }
}

/// The folder in which the program keeps what it may forget.
enum StateFolder {
  /// Its path (`XDG_STATE_HOME/casebook`, else `~/.local/state/casebook`); nil where there is none.
  static func path(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/casebook"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/casebook"
  }

  /// Makes it, or a folder in it, for this user alone.
  static func make(_ path: String) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
