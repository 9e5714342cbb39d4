import Glibc

/// Time that something took, in seconds.
struct Elapsed {
  /// By the clock on the wall.
  let wall: Double
  /// Of all processors together.
  let cpu: Double

  /// Does it, and says how long it took.
  static func measure<Result>(_ work: () throws -> Result) rethrows -> (Result, Elapsed) {
    let (wall, cpu) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
    let result = try work()
    return (
      result,
      Elapsed(wall: now(CLOCK_MONOTONIC) - wall, cpu: now(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    )
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Several ways to do a thing with the same bytes, in turn: what the neighbours of a shared machine
/// do to one of them they do to all, so ratios within a round can be trusted where times cannot.
struct Contest {
  /// One of the ways.
  struct Contestant {
    let name: String
    let work: () throws -> Void
  }

  /// How long each took in each round.
  private(set) var rounds: [[Elapsed]] = []
  let names: [String]

  init(_ contestants: [Contestant], rounds count: Int) throws {
    names = contestants.map(\.name)
    for _ in 0..<count {
      rounds.append(try contestants.map { try Elapsed.measure($0.work).1 })
    }
  }

  /// The least processor time of all rounds.
  func cpu(_ place: Int) -> Double { rounds.map { $0[place].cpu }.min() ?? 0 }

  /// The least time on the wall of all rounds.
  func wall(_ place: Int) -> Double { rounds.map { $0[place].wall }.min() ?? 0 }

  /// How many times faster one is than another: the median of the ratios within each round.
  func speedup(of place: Int, over other: Int) -> Double {
    let ratios = rounds.map { $0[other].cpu / $0[place].cpu }.sorted()
    return ratios[ratios.count / 2]
  }
}
