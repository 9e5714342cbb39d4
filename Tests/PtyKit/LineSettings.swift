import Glibc

/// How the kernel treats what is typed into a terminal and what is written to it.
struct LineSettings: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  /// The settings of the terminal behind a descriptor; nil when it is none.
  init?(of descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: &settings.c_cc) { Array($0) }
  }

  /// What differs from other settings, in words.
  func differences(from others: LineSettings) -> [String] {
    let names = ["input", "output", "control", "local"]
    var words = zip(names, zip(flags, others.flags)).compactMap { name, pair in
      pair.0 == pair.1
        ? nil : "\(name) flags are \(String(pair.0, radix: 8)), not \(String(pair.1, radix: 8))"
    }
    if characters != others.characters { words.append("control characters are others") }
    return words
  }
}
