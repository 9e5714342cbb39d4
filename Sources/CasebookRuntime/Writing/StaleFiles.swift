import Glibc

/// The unfinished files that programs left beside a place which were killed while they wrote to it.
struct StaleFiles {
  /// What the names of unfinished files end in.
  static let ending = ".casebook-new"
  /// What was written to within so many seconds may be on its way still: between making a file and
  /// locking it lies a moment.
  static let youngest = 60

  private let folder: String
  private let prefix: String

  init(beside path: String) {
    folder = NewFile.folder(of: path)
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
    prefix = (name.map(String.init) ?? path) + "-"
  }

  /// Takes them away, as far as they are our own and nobody works on them.
  func remove() {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isUnfinished(name) { removeIfStale("\(folder)/\(name)") }
    }
  }

  private func isUnfinished(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(Self.ending) else { return false }
    let number = name.dropFirst(prefix.count).dropLast(Self.ending.count)
    return UInt32(number) != nil
  }

  private func removeIfStale(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), time(nil) - status.st_mtim.tv_sec >= Self.youngest,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }
}
