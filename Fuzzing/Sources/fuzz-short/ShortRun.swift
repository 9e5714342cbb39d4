import Foundation
import FuzzTargets

/// The short, repeatable run: every seed, then so many inputs made of them with a fixed seed.
@main
struct ShortRun {
  private static let usage = """
    fuzz-short                      try every target, always in the same way
    fuzz-short TARGET [RUNS [SEED]] try one, with so many inputs from that seed on
    fuzz-short TARGET FILE...       try files
    fuzz-short --unpack TARGET DIR  write the seeds of a target as files

    To be run in the folder of the repository. Targets: scanner, reader, lines,
    convert, edit, dates, text.
    """

  static func main() {
    do {
      exit(try run(Array(CommandLine.arguments.dropFirst())) ? 0 : 1)
    } catch {
      say("fuzz: \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws -> Bool {
    if arguments.isEmpty { return try runAll() }
    if arguments.count == 3, arguments[0] == "--unpack", let target = target(arguments[1]) {
      try Corpus(of: target, root: ".").unpack(into: arguments[2])
      return true
    }
    guard let target = target(arguments[0]) else {
      say(usage)
      return false
    }
    return try run(target, Array(arguments.dropFirst()))
  }

  private static func target(_ name: String) -> FuzzTarget? { FuzzTarget(rawValue: name) }

  private static func runAll() throws -> Bool {
    try FuzzTarget.allCases.reduce(true) { isRight, target in
      let isRightToo = try Round(target, runs: target.shortRuns, seed: 1).run()
      return isRight && isRightToo
    }
  }

  private static func run(_ target: FuzzTarget, _ rest: [String]) throws -> Bool {
    guard let first = rest.first, Int(first) == nil else {
      let numbers = rest.compactMap { Int($0) }
      let runs = numbers.first ?? target.shortRuns
      return try Round(target, runs: runs, seed: numbers.dropFirst().first ?? 1).run()
    }
    let round = try Round(target, runs: 0, seed: 0)
    return try rest.reduce(true) { isRight, file in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      let isRightToo = round.tries(bytes, file) != .fault
      if isRightToo { say("\(file): nothing wrong") }
      return isRight && isRightToo
    }
  }
}

extension FuzzTarget {
  /// How many inputs the short run makes: together they take well under a minute.
  fileprivate var shortRuns: Int {
    switch self {
    case .scanner: 10_000
    case .reader: 2_000
    case .lines: 1_000
    case .convert, .edit: 1_000
    case .dates: 20_000
    case .text: 10_000
    }
  }
}
