import CaseWriter
import Review

/// A case file that is changed by patches.
public struct CaseFile: Sendable {
  /// Where it lies.
  public let path: String

  /// The file at a place.
  public init(_ path: String) { self.path = path }

  /// Changes the file, if it is the one that the patch was made for, to the byte.
  ///
  /// The new file is written beside the old one, flushed to the disk, and takes its place and its
  /// permissions; until then, and when anything fails, the old one stays as it is. Links are
  /// refused. The file is read once, and never held in memory. Throws `RunFailure`.
  public func apply(_ patch: BytePatch) throws(RunFailure) {
    do {
      try NewFile(path, replaces: true).write { file in
        let bytes = try FileBytes(path: path)
        let hashing = HashingBytes(bytes)
        try patch.apply(to: hashing) { try file.write($0) }
        // What was written is thrown away when it was made of other bytes.
        guard try hashing.digest() == ContentDigest(bytes: patch.digest), bytes.isUnchanged else {
          throw PatchFailure.changed
        }
      }
    } catch PatchFailure.changed {
      throw RunFailure(InputFailure(.changed, name: path))
    } catch {
      throw RunFailure(error)
    }
  }
}
