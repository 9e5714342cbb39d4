import Glibc

/// A file that appears under its name whole, or not at all.
///
/// It is written beside its place under another name, flushed to the disk, and renamed. What stood
/// there before stays until then, and stays for good when anything fails. A program that is killed
/// meanwhile leaves the other file behind, whose name ends in `.casebook-new`; the next one that
/// writes to the same place takes it away.
public struct NewFile: Sendable {
  /// The place of the file.
  public let path: String
  /// Whether a file that stands there already is replaced.
  public let replaces: Bool

  /// A file at a place.
  public init(_ path: String, replaces: Bool = false) {
    self.path = path
    self.replaces = replaces
  }

  /// Writes the file: `content` is given a place to write to, piece by piece.
  ///
  /// A file that is replaced keeps its permissions. Links, folders and other things that are no
  /// regular files are refused. Throws `NewFileFailure`, or what `content` throws.
  public func write(_ content: (FileSink) throws -> Void) throws {
    let mode = try permissions()
    StaleFiles(beside: path).remove()
    let sink = try FileSink(beside: path)
    do {
      try content(sink)
      try sink.finish(mode: mode)
      try put(sink.path)
    } catch {
      unlink(sink.path)
      throw error
    }
    syncFolder()
  }

  /// The permissions of the file that is replaced; nil when there is none.
  private func permissions() throws(NewFileFailure) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw NewFileFailure(.refused(errno), path: path) }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw NewFileFailure(.link, path: path)
    default: throw NewFileFailure(.notAFile, path: path)
    }
    guard replaces else { throw NewFileFailure(.taken, path: path) }
    return status.st_mode & 0o7777
  }

  /// Gives the finished file its name.
  private func put(_ other: String) throws(NewFileFailure) {
    guard !replaces else { return try rename(other) }
    // A second name is refused where one has appeared meanwhile; a rename would replace that.
    guard link(other, path) != 0 else {
      unlink(other)
      return
    }
    switch errno {
    case EEXIST: throw NewFileFailure(.taken, path: path)
    // File systems without second names; there, the look before has to do.
    default: try rename(other)
    }
  }

  private func rename(_ other: String) throws(NewFileFailure) {
    _ = try permissions()
    guard Glibc.rename(other, path) == 0 else { throw NewFileFailure(.refused(errno), path: path) }
  }

  /// Makes the new name itself last through a power cut, where that can be done.
  private func syncFolder() {
    let descriptor = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Where the bytes of a new file go.
public final class FileSink {
  let path: String
  private let target: String
  private let descriptor: Int32

  /// Makes an empty file beside a place, for nobody else to have.
  init(beside target: String) throws(NewFileFailure) {
    path = target + "-\(UInt32.random(in: 0 ... .max))" + StaleFiles.ending
    self.target = target
    descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw NewFileFailure(.cannotCreate(errno), path: target) }
    // Says that somebody is at work on it, for as long as it is open.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit { close(descriptor) }

  /// Writes the next bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(NewFileFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw NewFileFailure(.cannotWrite(errno), path: target) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Makes what was written last.
  func finish(mode: mode_t?) throws(NewFileFailure) {
    if let mode, fchmod(descriptor, mode) != 0 {
      throw NewFileFailure(.cannotWrite(errno), path: target)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw NewFileFailure(.cannotWrite(errno), path: target)
    }
  }
}
