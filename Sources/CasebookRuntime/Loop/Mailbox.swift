import Synchronization

/// The one way from a worker to the loop: leave a letter, and wake the loop if it may be asleep.
public final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  private let wake: @Sendable () -> Void

  /// An empty box; `wake` is called from any thread, once for as many letters as lie together.
  public init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Leaves a letter. The first of a burst wakes the loop; the others are found with it.
  public func post(_ letter: Letter) {
    let isFirst = letters.withLock { letters in
      letters.append(letter)
      return letters.count == 1
    }
    if isFirst { wake() }
  }

  /// Whether no letter lies there now.
  public var isEmpty: Bool { letters.withLock(\.isEmpty) }

  /// Takes all letters out, in the order they came.
  public func drain() -> [Letter] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
