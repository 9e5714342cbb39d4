import Glibc

/// Keeps the input at hand while it is tried, so that it is saved even when the program dies of it.
///
/// The handler may do little: everything it needs lies ready here, and it only opens and writes.
/// There is one thread, and signals that kill are raised on it.
enum Watch {
  nonisolated(unsafe) private static var input = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 1 << 16)
  nonisolated(unsafe) private static var count = 0
  nonisolated(unsafe) private static var path = strdup("")

  /// An input that takes longer hangs.
  private static let secondsAtMost: UInt32 = 20

  /// Starts to watch for the signals a program dies of, on a stack of its own.
  static func start() {
    let size = 1 << 16
    var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { Watch.save(dyingOf: $0) }
    action.sa_flags = SA_ONSTACK | CInt(bitPattern: UInt32(SA_RESETHAND))
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGALRM] {
      sigaction(signal, &action, nil)
    }
  }

  /// Says what is tried next, and where to save it.
  static func trying(_ bytes: [UInt8], savedAs name: String) {
    free(path)
    path = strdup(name)
    count = min(bytes.count, input.count)
    _ = input.update(fromContentsOf: bytes.prefix(count))
    alarm(secondsAtMost)
  }

  /// Nothing is tried any more.
  static func rest() { alarm(0) }

  private static func save(dyingOf signal: CInt) {
    let file = open(path ?? strdup(""), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    write(file, input.baseAddress, count)
    close(file)
    say(signal == SIGALRM ? "fuzz: this input hangs; saved as " : "fuzz: it died; saved as ")
    if let path { write(STDERR_FILENO, path, strlen(path)) }
    say("\n")
    raise(signal)
  }

  private static func say(_ words: StaticString) {
    write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
