import Glibc

/// A folder in which copies of sources are looked for.
struct SourceFolder: Equatable, Sendable {
  /// Its path.
  let path: String
  /// The real path of the folder that no copy may lie outside of, whatever links lead there; nil
  /// where it is not there.
  let limit: String?

  /// A folder that is its own limit.
  init(_ path: String) { self.init(path, within: path) }

  /// A folder within another one.
  init(_ path: String, within limit: String) {
    self.path = path
    self.limit = RealPath.of(limit)
  }
}

/// The copy of a source: a regular file that lies in its folder, by its real path.
struct SourceFile {
  /// Longer files are not looked at; in bytes.
  static let longest = 1 << 30

  /// Why there is no copy.
  enum Failure: Error, Equatable {
    /// There is no file of that name.
    case missing
    /// There is something, but nothing that is read; in words.
    case refused(String)
  }

  /// Its real path.
  let path: String
  /// Its bytes.
  let bytes: FileBytes

  /// Opens the file of a name. What is looked at first is looked at again once it is open, so that
  /// nobody can put a link there in between.
  init(_ name: String, in folder: SourceFolder) throws(Failure) {
    guard Self.isPlain(name) else { throw .refused("its path leaves the folder") }
    guard let limit = folder.limit, let path = RealPath.of(folder.path + "/" + name)
    else { throw .missing }
    guard RealPath.lies(path, in: limit) else { throw Self.outside }
    let bytes: FileBytes
    do { bytes = try FileBytes(path: path) } catch {
      throw error.cause == .missing ? .missing : .refused(Self.words(for: error))
    }
    guard RealPath.lies(bytes.realPath ?? path, in: limit) else { throw Self.outside }
    guard (bytes.byteCount ?? 0) <= Self.longest else {
      throw .refused("it is longer than \(Self.longest >> 20) MiB")
    }
    self.path = path
    self.bytes = bytes
  }

  private static let outside = Failure.refused("it is a link to a place outside of the folder")

  /// The reader has refused other paths already; whoever opens files looks for himself.
  private static func isPlain(_ name: String) -> Bool {
    let names = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !name.isEmpty && !name.utf8.contains(0) && names.first?.isEmpty == false
      && !names.contains { $0.elementsEqual("..".utf8) }
  }

  private static func words(for failure: InputFailure) -> String {
    switch failure.cause {
    case .notAFile(let kind): "it is \(kind)"
    case .refused(let number), .broken(let number): String(cString: strerror(number))
    default: "it cannot be opened"
    }
  }
}

/// Paths without links in them.
enum RealPath {
  /// The real path of a file or folder; nil where there is none.
  static func of(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }

  /// Whether a real path is that of a thing in a folder, however deep.
  static func lies(_ path: String, in folder: String) -> Bool {
    let folder = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    return path.utf8.starts(with: folder.utf8)
  }
}
