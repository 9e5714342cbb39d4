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
  /// The texts that came with the case, of those in hand.
  private(set) var carried: [RecordRef: [UInt8]] = [:]
  /// Why something of a copy's name is not read, in words.
  public private(set) var refusals: [RecordRef: String] = [:]

  /// None at all.
  init() {}

  /// So many bytes of files are compared before a case is shown: a few seconds' worth.
  static let mostCompared = 2 << 30

  /// Looks for the copies that the sources of a case name. Reads each of those files to its end
  /// that has a SHA-256 to be compared with, as far as those are no longer than `most` bytes together:
  /// do it off the loop. Ends early when asked to stop.
  init(
    of story: Case, in folders: [SourceFolder], carried texts: [String: [UInt8]] = [:],
    most: Int = .max, stop: StopFlag = StopFlag()
  ) {
    var hasher = FileHasher(most: most, stop)
    for source in story.sources where !stop.isRaised {
      if source.hasText {
        inHand.insert(source.ref)
      } else if let file = source.file {
        if let text = texts[file], Self.isText(text, of: source) {
          inHand.insert(source.ref)
          carried[source.ref] = text
        } else {
          look(for: file, of: source, in: folders, &hasher)
        }
      }
    }
  }

  private static func isText(_ text: [UInt8], of source: Source) -> Bool {
    source.sha256.map { $0 == ContentDigest(of: text).hex } ?? true
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
        guard hasher.hasRoom(for: file) else {
          refusals[source.ref] = Self.tooMuch
          continue
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

  private static let tooMuch =
    "it was not compared: the texts before it are longer than \(mostCompared >> 30) GiB together"

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
  /// How many bytes may still be read.
  private var room: Int

  init(most: Int, _ stop: StopFlag) {
    room = most
    self.stop = stop
  }

  /// Whether a file may be read, or its SHA-256 is known.
  func hasRoom(for file: SourceFile) -> Bool {
    known[file.path] != nil || (file.bytes.byteCount ?? 0) <= room
  }

  /// The SHA-256 of a file; nil where it cannot be read to its end.
  mutating func digest(of file: SourceFile) -> ContentDigest? {
    if let digest = known[file.path] { return digest }
    room -= min(room, file.bytes.byteCount ?? 0)
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
  /// Which sources of the case can be read here, as far as so many bytes tell.
  public func copies(most: Int = .max, stop: StopFlag = StopFlag()) -> SourceCopies {
    SourceCopies(of: story, in: folders.all, carried: input.texts, most: most, stop: stop)
  }
}
