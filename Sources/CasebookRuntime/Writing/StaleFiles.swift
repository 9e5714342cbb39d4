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
      let name = Self.name(of: entry)
      if isUnfinished(name) { removeIfStale("\(folder)/\(name)") }
    }
  }

  /// The name of an entry, of which no more is there than that: `d_name` as a whole reaches behind it.
  static func name(of entry: UnsafePointer<dirent>) -> String {
    guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
    return String(cString: (UnsafeRawPointer(entry) + place).assumingMemoryBound(to: CChar.self))
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
