import ArgumentParser
import CaseSample
import Glibc

/// `casebook-bench`: what reading, deriving and listing a case costs.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook-bench",
    abstract: "Measure what reading, deriving and listing a case costs.",
    subcommands: [Report.self, MemoryProbe.self], defaultSubcommand: Report.self)
}

/// Measures, and prints tables.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure, and print tables.")

  @Option(help: "The sizes of the samples, parted by commas.")
  var events = "10000,100000"
  @Option(help: "Which of the samples of that size.")
  var seed: UInt64 = 1
  @Option(help: "How often each thing is measured; the least of all rounds counts.")
  var rounds = 5
  @Option(help: "The largest sample given to JSONDecoder, which takes long and much memory.")
  var decoderLimit = 100_000
  @Flag(help: "Print JSON.")
  var json = false

  private var sizes: [Int] { events.split(separator: ",").compactMap { Int($0) } }

  func validate() throws {
    guard !sizes.isEmpty, sizes.allSatisfy({ 1...CaseSample.eventLimit ~= $0 }), rounds > 0 else {
      throw ValidationError("--events takes numbers from 1 to \(CaseSample.eventLimit)")
    }
  }

  func run() throws {
    var tables = [DateBench.table(rounds: rounds)]
    var growth: [SizeResult] = []
    for size in sizes {
      let result = try SizeBench(self, events: size).run()
      growth.append(result)
      tables.append(result.reading)
    }
    tables += [SizeResult.growth(growth), SizeResult.memory(growth)]
    print(json ? Table.json(tables) : tables.map(\.text).joined(separator: "\n"))
  }
}
