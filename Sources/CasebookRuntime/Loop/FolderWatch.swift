import Glibc

/// Notices that somebody writes to certain files, without asking again and again.
///
/// The descriptor becomes readable when something happens in one of the files' folders; the loop
/// sleeps on it. Where the system cannot watch (or the folder is not there yet) nothing is noticed.
public final class FolderWatch {
  /// What the loop polls; nil when the system has no more to give.
  public let descriptor: Int32?

  private var paths: [String] = []
  private var names: [[UInt8]] = []
  private static let events =
    UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)

  /// A watch of nothing yet.
  public init() {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    self.descriptor = descriptor < 0 ? nil : descriptor
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Watches for changes of these files, and of those whose names begin with theirs (journals).
  public func watch(files paths: [String]) {
    self.paths = paths
    names = paths.map { Array($0.utf8.split(separator: UInt8(ascii: "/")).last ?? []) }
    watchFolders()
  }

  /// Watches the folders that are there now; one that is watched already stays so.
  public func watchFolders() {
    guard let descriptor else { return }
    for path in paths { inotify_add_watch(descriptor, Self.folder(of: path), Self.events) }
  }

  /// Takes in all that has happened, and says whether it was about one of the files.
  public func hasNews() -> Bool {
    guard let descriptor else { return false }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var hasNews = false
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return hasNews }
      let isOurs = buffer.withUnsafeBytes { namesOurs(.init(rebasing: $0[..<count])) }
      hasNews = hasNews || isOurs
    }
  }

  /// Walks the records: a fixed head, then a name padded with zeros.
  private func namesOurs(_ events: UnsafeRawBufferPointer) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + head <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      // The queue ran over: anything may have happened.
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      let end = min(events.count, offset + head + Int(event.len))
      let name = events[(offset + head)..<end].prefix { $0 != 0 }
      if names.contains(where: { name.starts(with: $0) }) { return true }
      offset = end
    }
    return false
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
