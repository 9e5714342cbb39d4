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
///
/// Each round begins with another one: what somebody leaves behind, gigabytes of freed memory for one,
/// slows whoever comes next, and that shall not always be the same.
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
    for round in 0..<count {
      let order = contestants.indices.map { ($0 + round) % contestants.count }
      let measured = try order.map { ($0, try Elapsed.measure(contestants[$0].work).1) }
      rounds.append(measured.sorted { $0.0 < $1.0 }.map(\.1))
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
