import Glibc

/// What the kernel tells about a running process.
public struct ProcessFacts: Hashable, Sendable {
  /// How often it was put to sleep or pushed aside, all threads together.
  public let contextSwitches: Int
  /// Clock ticks that it has used, in the program and in the kernel.
  public let ticks: Int
  /// How many threads it has.
  public let threads: Int
  /// `S` sleeping, `R` running, `T` stopped, `Z` ended.
  public let state: Character

  /// Reads the facts; nil when there is no such process.
  public init?(_ process: pid_t) {
    guard let stat = Self.contents("/proc/\(process)/stat"), let close = stat.lastIndex(of: ")")
    else { return nil }
    // After the name, which may hold anything: state first, times twelfth and thirteenth.
    let fields = stat[close...].split(separator: " ").dropFirst().map(String.init)
    guard fields.count > 17, let user = Int(fields[11]), let kernel = Int(fields[12]) else {
      return nil
    }
    state = fields[0].first ?? "?"
    ticks = user + kernel
    threads = Int(fields[17]) ?? 0
    contextSwitches = Self.threadNames(process).reduce(0) { $0 + Self.switches(process, $1) }
  }

  private static func threadNames(_ process: pid_t) -> [String] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if Int(name) != nil { names.append(name) }
    }
    return names
  }

  private static func switches(_ process: pid_t, _ thread: String) -> Int {
    let status = contents("/proc/\(process)/task/\(thread)/status") ?? ""
    return status.split(separator: "\n").filter { $0.contains("ctxt_switches") }
      .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
  }

  private static func contents(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(file, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
