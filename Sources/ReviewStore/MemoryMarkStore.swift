public import Review
internal import Synchronization

/// A log of marks that is gone with the program: for replays, demonstrations and tests.
///
/// Names of marks follow from the order of saving alone, so equal runs give equal marks.
public final class MemoryMarkStore: MarkStore {
  /// Where it lies, for people.
  public let place = "memory"

  private struct State {
    var marks: [Mark] = []
    var seen = -1
    var failure: StoreFailure.Cause?
    var generator = CountingGenerator()
  }

  private let state = Mutex(State())

  /// An empty log.
  public init() {}

  /// Makes every later save fail by this cause; nil lets them work again.
  public func fail(with cause: StoreFailure.Cause?) {
    state.withLock { $0.failure = cause }
  }

  /// The marks numbered higher than this.
  public func marks(after number: Int) -> [Mark] {
    state.withLock { Array($0.marks.dropFirst(max(0, number))) }
  }

  /// Adds one mark.
  public func append(
    _ request: MarkRequest, _ stamp: MarkStamp
  ) throws(StoreFailure) -> Mark {
    try state.withLock { state throws(StoreFailure) in
      if let failure = state.failure { throw StoreFailure(failure, path: place) }
      do throws(MarkProblem) {
        let id = Mark.ID(using: &state.generator)
        state.marks.append(
          try Mark(id: id, number: state.marks.count + 1, request: request, stamp: stamp))
      } catch {
        throw StoreFailure(.refused(error), path: place)
      }
      return state.marks[state.marks.count - 1]
    }
  }

  /// Whether marks were added since this was last asked.
  public func changedElsewhere() -> Bool {
    state.withLock { state in
      defer { state.seen = state.marks.count }
      return state.seen != state.marks.count
    }
  }

  /// The count alone: nothing here is chained.
  public func audit() -> AuditReport {
    var report = AuditReport()
    report.count = state.withLock { $0.marks.count }
    return report
  }
}

/// Numbers that look random and are the same in every run (SplitMix64 from zero).
private struct CountingGenerator: RandomNumberGenerator {
  private var counter: UInt64 = 0

  mutating func next() -> UInt64 {
    counter &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (counter ^ (counter >> 30)) &* 0xBF58_476D_1CE4_E5B9
    let again = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return again ^ (again >> 31)
  }
}
