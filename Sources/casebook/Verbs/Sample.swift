import ArgumentParser
import CaseSample
import CasebookRuntime

/// `casebook sample --events N --seed S`
struct Sample: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Write a synthetic case of any size.",
    discussion: """
      For trying things out and for measuring: people, places and events are invented. The same \
      number, seed and form give the same bytes on every machine; the id of the case holds the number \
      and the seed.

      A case has about three claims an event and about 1,100 bytes; from 10,000 events on it has \
      5,000 actors and 1,000 sources, many of which come from others. Sources differ on 20.8 % of \
      the events: on a date in 6.8 %, on a number in 8.0 %, on a party in 6.0 %. Events are \
      of the nineties and later; dates before our era are met in a few questions on the age of \
      things.

      Example:
        casebook sample --events 10000 --seed 7 > large.case.json
      """)

  // Else "-3" would be taken for an option, and the number for missing.
  @Option(parsing: .unconditional, help: "How many events, at most 10,000,000.")
  var events: Int
  @Option(
    parsing: .unconditional,
    help: "Which of the cases of that size: any whole number that is not negative.")
  var seed: UInt64 = 1
  @Flag(help: "Write JSON Lines: the header, then a record a line.")
  var lines = false

  func validate() throws {
    guard CaseSample(events: events, seed: seed) != nil else {
      throw ValidationError("--events takes a number from 0 to \(CaseSample.eventLimit)")
    }
  }

  func perform(_ output: Output) throws -> RunStatus {
    do throws(ReaderGone) {
      try CaseSample(events: events, seed: seed)?.write(lines ? .lines : .document) {
        block throws(ReaderGone) in
        output.json(bytes: block)
        if output.isClosed { throw ReaderGone() }
      }
    } catch {
      // What became of the output is said by `finish`; a reader who went away has what it wanted.
    }
    return .done
  }

  /// Nobody takes what is written any more.
  private struct ReaderGone: Error {}
}
