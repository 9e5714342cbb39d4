import Foundation
import FuzzTargets

/// One target and the inputs to try on it.
struct Round {
  private let target: FuzzTarget
  private let corpus: Corpus
  private let runs: Int
  private let seed: Int
  /// More than this, in MiB, no input of these lengths can need.
  private let memoryAtMost = 512
  /// After so many faults of a target it is known that something is wrong.
  private let faultsAtMost = 5

  private static let folder = "Fuzzing/Found"

  init(_ target: FuzzTarget, runs: Int, seed: Int) throws {
    self.target = target
    self.runs = runs
    self.seed = seed
    corpus = try Corpus(of: target, root: ".")
    try FileManager.default.createDirectory(
      atPath: Self.folder, withIntermediateDirectories: true)
    Watch.start()
  }

  /// False when something is wrong.
  func run() -> Bool {
    let start = Date()
    var count = Count()
    for (place, bytes) in corpus.seeds.enumerated() { count.add(tries(bytes, "seed \(place)")) }
    var mutator = Mutator(
      seed: seed, seeds: corpus.seeds, words: corpus.words, longest: target.longestInput)
    for number in 0..<runs where count.faults < faultsAtMost {
      count.add(tries(mutator.next(), "input \(number) from seed \(seed)"))
    }
    Watch.rest()
    let seconds = Date().timeIntervalSince(start).formatted(.number.precision(.fractionLength(1)))
    say("\(target.rawValue): \(count.words), \(seconds) s")
    return count.isRight
  }

  /// Tries one input; tells of what is wrong and saves it.
  func tries(_ bytes: [UInt8], _ name: String) -> Outcome {
    let path = "\(Self.folder)/\(target.rawValue)-\(Self.digest(bytes))"
    Watch.trying(bytes, savedAs: path)
    do {
      let isRight = try target.check(bytes)
      try checkMemory()
      return isRight ? .taken : .refused
    } catch {
      say("\(target.rawValue), \(name): \(error)")
      try? Data(bytes).write(to: URL(fileURLWithPath: path))
      say("  saved; again by: make fuzz-file TARGET=\(target.rawValue) FILE=\(path)")
      return .fault
    }
  }

  private func checkMemory() throws {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let mebibytes = usage.ru_maxrss / 1_024
    guard mebibytes <= memoryAtMost else { throw Fault("it takes \(mebibytes) MiB") }
  }

  /// A name for an input: FNV-1a, in hexadecimal.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}

/// What became of an input.
enum Outcome { case taken, refused, fault }

/// How many inputs became what.
private struct Count {
  private(set) var faults = 0
  private var taken = 0
  private var all = 0

  mutating func add(_ outcome: Outcome) {
    all += 1
    if outcome == .taken { taken += 1 }
    if outcome == .fault { faults += 1 }
  }

  /// Most of what must hold, holds of inputs that are taken: too few of them prove nothing.
  var isRight: Bool { faults == 0 && taken * 100 >= all }

  var words: String { "\(all) inputs, \(taken) of them taken, \(faults) faults" }
}

/// Prints a line that is seen even when the program dies right after.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
