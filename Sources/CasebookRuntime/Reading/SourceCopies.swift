import CaseModel
import CaseReader
import Review
import ReviewStore

/// Which sources can be read here: those whose text the case carries, and those whose file lies
/// where the case says and is still the text that the case was made from.
public struct SourceCopies: Equatable, Sendable {
  /// The sources whose text can be read here.
  public private(set) var inHand: Set<RecordRef> = []
  /// The sources of whose name there is a file, but with another SHA-256 than the case records.
  public private(set) var differing: Set<RecordRef> = []

  private static let blockSize = 1 << 20

  /// Looks for the copies that the sources of a case name. Reads each of those files to its end
  /// that has a SHA-256 to be compared with: do it off the loop. Ends early when asked to stop.
  public init(of story: Case, in folder: String?, stop: StopFlag = StopFlag()) {
    for source in story.sources where !stop.isRaised {
      if source.hasText {
        inHand.insert(source.ref)
      } else if let folder {
        look(for: source, in: folder, stop)
      }
    }
  }

  private mutating func look(for source: Source, in folder: String, _ stop: StopFlag) {
    guard let file = source.file, let bytes = try? FileBytes(path: folder + "/" + file) else {
      return
    }
    guard let wanted = source.sha256 else {
      inHand.insert(source.ref)
      return
    }
    // A file that cannot be read to its end is not at hand, whatever is in it.
    guard let found = Self.digest(of: bytes, stop) else { return }
    if found.hex == wanted { inHand.insert(source.ref) } else { differing.insert(source.ref) }
  }

  private static func digest(of file: FileBytes, _ stop: StopFlag) -> ContentDigest? {
    var hasher = ContentHasher()
    var block = [UInt8](repeating: 0, count: blockSize)
    var offset = 0
    while !stop.isRaised {
      let count = try? block.withUnsafeMutableBytes { buffer in
        let count = try file.read(at: offset, into: buffer)
        hasher.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return count
      }
      guard let count else { return nil }
      if count == 0 { return hasher.finish() }
      offset += count
    }
    return nil
  }
}

extension ReadCase {
  /// Which sources of the case can be read here.
  public func copies(stop: StopFlag = StopFlag()) -> SourceCopies {
    SourceCopies(of: story, in: input.sourcesFolder, stop: stop)
  }
}
