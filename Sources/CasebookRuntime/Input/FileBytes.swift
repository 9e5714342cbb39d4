import CaseReader
import Glibc

/// The bytes of a regular file, read by position while it stays open.
///
/// A file that is replaced by another of the same name goes on giving the old bytes; one that is
/// written to in place is noticed by `isUnchanged`.
public final class FileBytes: CaseBytes, Sendable {
  /// The name the person gave.
  public let path: String
  /// Its length in bytes when it was opened.
  public var byteCount: Int? { opened.length }

  private let descriptor: Int32
  private let opened: FileState

  /// Opens a file. Folders, pipes, devices and sockets are refused, and never waited for.
  public init(path: String) throws(InputFailure) {
    // Without O_NONBLOCK, opening a FIFO waits until somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.failure(toOpen: path, errno) }
    do throws(InputFailure.Cause) {
      opened = try FileState(of: descriptor)
      if let kind = opened.kindOtherThanFile { throw .notAFile(kind) }
    } catch {
      close(descriptor)
      throw InputFailure(error, name: path)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads as many bytes as there are from a position, up to the buffer's length; 0 at the end.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
      if count >= 0 { return count }
      if errno != EINTR { throw InputFailure(.broken(errno), name: path) }
    }
  }

  /// Whether nobody has written to the file since it was opened, as far as its size and times say.
  public var isUnchanged: Bool { (try? FileState(of: descriptor)) == opened }

  /// Where it lies by now, without links; nil where the system does not say.
  var realPath: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(validating: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func failure(toOpen path: String, _ number: Int32) -> InputFailure {
    switch number {
    case ENOENT, ENOTDIR: InputFailure(.missing, name: path)
    // What opening a socket or a device without a driver answers.
    case ENXIO, ENODEV: InputFailure(.notAFile("a socket or a device"), name: path)
    default: InputFailure(.refused(number), name: path)
    }
  }
}

/// What the system says of an open file: enough to tell whether it was written to.
struct FileState: Equatable {
  let length: Int
  private let mode: mode_t
  private let seconds: Int
  private let nanoseconds: Int

  init(of descriptor: Int32) throws(InputFailure.Cause) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .refused(errno) }
    length = Int(status.st_size)
    mode = status.st_mode & S_IFMT
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// What it is, in words; nil for a regular file.
  var kindOtherThanFile: String? {
    switch mode {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "not a regular file"
    }
  }
}
