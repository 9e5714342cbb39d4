import CaseModel
import CaseReader
import Review
import ReviewStore

/// Which sources can be read here: those whose text the case carries, and those whose file lies
/// where the case says and is still the text that the case was made from.
public struct SourceCopies: Equatable, Sendable {
  /// A file with the text of a source.
  struct Copy: Equatable, Sendable {
    let folder: SourceFolder
    let path: String
    /// The SHA-256 of the file; nil where the case records none to compare it with.
    let digest: ContentDigest?
  }

  /// The sources whose text can be read here.
  public private(set) var inHand: Set<RecordRef> = []
  /// The sources of whose name there is a file, but with another SHA-256 than the case records.
  public private(set) var differing: Set<RecordRef> = []
  /// The files of those in hand whose text is not in the case, and of those that differ.
  private(set) var files: [RecordRef: Copy] = [:]
  /// Why something of a copy's name is not read, in words.
  public private(set) var refusals: [RecordRef: String] = [:]

  /// None at all.
  init() {}

  /// Looks for the copies that the sources of a case name. Reads each of those files to its end
  /// that has a SHA-256 to be compared with: do it off the loop. Ends early when asked to stop.
  init(of story: Case, in folders: [SourceFolder], stop: StopFlag = StopFlag()) {
    var hasher = FileHasher(stop)
    for source in story.sources where !stop.isRaised {
      if source.hasText {
        inHand.insert(source.ref)
      } else if let file = source.file {
        look(for: file, of: source, in: folders, &hasher)
      }
    }
  }

  /// The first copy that is the text wins, in whatever folder; one that differs counts only where
  /// there is none.
  private mutating func look(
    for name: String, of source: Source, in folders: [SourceFolder], _ hasher: inout FileHasher
  ) {
    for folder in folders {
      do throws(SourceFile.Failure) {
        let file = try SourceFile(name, in: folder)
        guard let wanted = source.sha256 else {
          return keep(Copy(folder: folder, path: file.path, digest: nil), of: source.ref)
        }
        // A file that cannot be read to its end is not at hand, whatever is in it.
        guard let digest = hasher.digest(of: file) else { continue }
        let copy = Copy(folder: folder, path: file.path, digest: digest)
        if digest.hex == wanted { return keep(copy, of: source.ref) }
        if differing.insert(source.ref).inserted { files[source.ref] = copy }
      } catch .refused(let words) {
        refusals[source.ref] = words
      } catch {
        continue
      }
    }
  }

  private mutating func keep(_ copy: Copy, of source: RecordRef) {
    inHand.insert(source)
    differing.remove(source)
    refusals[source] = nil
    files[source] = copy
  }
}

/// Hashes files, each once, however many sources name it.
struct FileHasher {
  private static let blockSize = 1 << 20

  private let stop: StopFlag
  private var known: [String: ContentDigest] = [:]

  init(_ stop: StopFlag) { self.stop = stop }

  /// The SHA-256 of a file; nil where it cannot be read to its end.
  mutating func digest(of file: SourceFile) -> ContentDigest? {
    if let digest = known[file.path] { return digest }
    let digest = Self.digest(of: file.bytes, stop)
    known[file.path] = digest
    return digest
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
    SourceCopies(of: story, in: folders.all, stop: stop)
  }
}
