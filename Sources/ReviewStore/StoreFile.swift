internal import Foundation
internal import Synchronization

/// The store as a file: what lies at its path before SQLite is let near it.
///
/// Between our look and SQLite's opening somebody could still put a link there. The look is
/// repeated afterwards, and SQLite asked whether it has that very file open; a link that came and
/// went between the two looks and led to the same file would pass.
struct StoreFile {
  /// What tells one file from all others on a machine.
  struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
    let isEmpty: Bool

    func isSameFile(as other: Identity) -> Bool {
      device == other.device && inode == other.inode
    }
  }

  /// One opening at a time: closing the descriptor of a new file would drop the locks that
  /// another connection of this process had taken on it.
  static let opening = Mutex(())

  let path: String
  /// Whether a missing folder is made with the file.
  var makesFolder = false

  /// The file at the path, or nil when nothing lies there. Links and other things are refused,
  /// there and where SQLite keeps its journals.
  func identity() throws(StoreFailure) -> Identity? {
    for suffix in ["-journal", "-wal", "-shm"] {
      _ = try regularFile(path + suffix)
    }
    return try regularFile(path)
  }

  /// Makes an empty file nobody else can read. If one has appeared meanwhile, it is taken.
  func create() throws(StoreFailure) {
    if makesFolder { try makeFolders() }
    let flags = O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw creationFailure(errno)
    }
    close(descriptor)
    try syncFolder()
  }

  /// Makes the folder and those above it, for the user alone, as far as they are missing.
  private func makeFolders() throws(StoreFailure) {
    let folder = folder
    let ends = folder.utf8.indices.dropFirst().filter { folder.utf8[$0] == UInt8(ascii: "/") }
    for end in ends + [folder.endIndex] where mkdir(String(folder[..<end]), 0o700) != 0 {
      guard errno == EEXIST || end != folder.endIndex else { throw creationFailure(errno) }
    }
  }

  /// Whether a mark could be saved: SQLite writes the file and a journal beside it.
  var isWritable: Bool {
    access(path, W_OK) == 0 && isFolderWritable
  }

  /// Whether a file could be made here.
  var isFolderWritable: Bool {
    access(folder, W_OK | X_OK) == 0
  }

  /// The folder the store lies in.
  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func regularFile(_ path: String) throws(StoreFailure) -> Identity? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw StoreFailure(.io(Self.words(errno)), path: self.path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw StoreFailure(.link, path: path)
    default: throw StoreFailure(.notAFile, path: path)
    }
    return Identity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), isEmpty: status.st_size == 0)
  }

  /// Makes the new name itself last through a power cut.
  private func syncFolder() throws(StoreFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw creationFailure(errno) }
  }

  private func creationFailure(_ code: Int32) -> StoreFailure {
    switch code {
    case ENOSPC, EDQUOT: StoreFailure(.diskFull, path: path)
    case ELOOP: StoreFailure(.link, path: path)
    default: StoreFailure(.cannotCreate(Self.words(code)), path: path)
    }
  }

  /// The system's words for an error number.
  static func words(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
