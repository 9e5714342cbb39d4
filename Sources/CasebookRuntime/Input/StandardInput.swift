import Glibc

/// Reads a descriptor to its end: what `-` stands for.
public enum StandardInput {
  /// The most that is read; a longer case has to lie in a file, which is not held in memory.
  public static let limit = 1 << 30

  /// All bytes of standard input. Refuses the keyboard, folders, devices, and more bytes than the
  /// limit; pipes are waited for.
  public static func readToEnd(limit: Int = limit) throws(InputFailure) -> [UInt8] {
    do throws(InputFailure.Cause) {
      if isatty(STDIN_FILENO) == 1 { throw .keyboard }
      return try read(STDIN_FILENO, limit: limit)
    } catch {
      throw InputFailure(error, name: "-")
    }
  }

  static func read(_ descriptor: Int32, limit: Int) throws(InputFailure.Cause) -> [UInt8] {
    let state = try FileState(of: descriptor)
    switch state.kindOtherThanFile {
    case nil, "a pipe", "a socket": break
    // A device such as /dev/zero has no end.
    case let kind?: throw .notAFile(kind)
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .broken(errno) }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { throw .tooLong(limit: limit) }
      bytes += block[..<count]
    }
  }
}
