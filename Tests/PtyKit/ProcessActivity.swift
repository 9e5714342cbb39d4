import Glibc

/// How much a process has run so far: a program that sleeps adds nothing to it.
public struct ProcessActivity: Equatable, Sendable, CustomStringConvertible {
  /// Ticks of processor time, in the program and in the kernel for it.
  public let ticks: Int
  /// How often its threads were woken or put aside.
  public let switches: Int

  /// The activity of a running process up to now; nil when there is none of that number.
  public init?(of process: pid_t) {
    guard let stat = Self.read("/proc/\(process)/stat") else { return nil }
    // The program's name, in parentheses, may hold blanks.
    let fields = stat.drop { $0 != ")" }.split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else {
      return nil
    }
    ticks = user + system
    switches = Self.threads(process).map(Self.switches).reduce(0, +)
  }

  /// For people.
  public var description: String { "\(ticks) ticks, \(switches) switches" }

  private static func threads(_ process: pid_t) -> [String] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if Int(name) != nil { names.append("/proc/\(process)/task/\(name)/status") }
    }
    return names
  }

  private static func switches(_ path: String) -> Int {
    (read(path) ?? "").split(separator: "\n").filter { $0.contains("ctxt_switches") }
      .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var block = [UInt8](repeating: 0, count: 8_192)
    let count = Glibc.read(file, &block, block.count)
    return count > 0 ? String(decoding: block[..<count], as: UTF8.self) : nil
  }
}
