import Glibc

/// Notices that somebody writes to certain files, without asking again and again.
///
/// The descriptor becomes readable when something happens in one of the files' folders; the loop
/// sleeps on it. Of a folder that is not there yet, the nearest one above it is watched until it is
/// made. Where the system cannot watch, nothing is noticed.
public final class FolderWatch {
  /// What the loop polls; nil when the system has no more to give.
  public let descriptor: Int32?

  private var paths: [String] = []
  private var names: [[UInt8]] = []
  /// The folders that are to be made first, by their names.
  private var awaited: Set<[UInt8]> = []
  private static let events =
    UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
  /// What tells that a folder was made; the rest of what happens far above is of no interest.
  private static let eventsAbove = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)

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
    names = paths.map(Self.name)
    watchFolders()
  }

  /// Watches the folders that are there now; one that is watched already stays so.
  public func watchFolders() {
    awaited = []
    for path in paths {
      let folder = Self.folder(of: path)
      if watch(folder, Self.events) { continue }
      let missing = watch(above: folder)
      // It may have been made since the first look, and nobody would tell.
      if !watch(folder, Self.events) { awaited.insert(missing) }
    }
  }

  /// Watches the nearest folder above one that is not there; gives the name of what it lacks.
  private func watch(above folder: String) -> [UInt8] {
    var folder = folder
    while folder != "/", folder != "." {
      let name = Self.name(of: folder)
      folder = Self.folder(of: folder)
      if watch(folder, Self.eventsAbove) { return name }
    }
    return []
  }

  /// One folder may be that of a file and above another's: what was asked for before stays.
  private func watch(_ folder: String, _ events: UInt32) -> Bool {
    guard let descriptor else { return true }
    return inotify_add_watch(descriptor, folder, events | UInt32(IN_MASK_ADD)) >= 0
  }

  /// Takes in all that has happened, and says whether it was about one of the files.
  public func hasNews() -> Bool {
    let hasNews = takeEvents()
    // What was put into a new folder before it was watched is news as well.
    if hasNews, !awaited.isEmpty { watchFolders() }
    return hasNews
  }

  private func takeEvents() -> Bool {
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
      if awaited.contains(Array(name)) { return true }
      offset = end
    }
    return false
  }

  private static func name(of path: String) -> [UInt8] {
    Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
