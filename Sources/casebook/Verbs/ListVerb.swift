import ArgumentParser
import CasebookRuntime
import JSONText
import Listing

/// What the verbs that list have in common.
struct ListOptions: ParsableArguments {
  @OptionGroup var file: OptionalCase
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption
}

/// A verb that prints a list, as aligned lines or as JSON. What is wrong in the file is said on
/// standard error; errors there give status 65, and so what is printed is not the whole case.
protocol ListVerb: Verb {
  var options: ListOptions { get }
  /// The rows, for aligned lines.
  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList
  /// The records, as JSON.
  static func write(_ records: RecordJSON, to writer: inout JSONWriter)
  /// Whether it shows what people have marked, so that it tells of marks it cannot show.
  static var showsMarks: Bool { get }
}

extension ListVerb {
  static var showsMarks: Bool { false }
}

extension ListVerb {
  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try options.reviews.open(options.file.input)
    let (snapshot, problem) = reviewed.snapshot()
    if options.form.isJSON {
      let records = RecordJSON(snapshot, ownMembers: reviewed.ownMembers(of:))
      output.json { Self.write(records, to: &$0) }
    } else {
      let rows = Self.rows(snapshot, .plain)
      // An empty table would stand before the reason why nothing could be read.
      if rows.rowCount > 0 || reviewed.reading.errorCount == 0 {
        output.print(rows, idsFrom: snapshot.story)
      }
    }
    try output.finish()
    if Self.showsMarks { reviewed.tellOfLostMarks() }
    Complaints.say(findingsOf: reviewed.reading)
    if let problem { throw problem }
    return reviewed.reading.status
  }
}

/// `casebook timeline [CASE]`
struct Timeline: ListVerb {
  static let configuration = CommandConfiguration(
    abstract: "Print the events in order, with every date that is claimed for them.",
    discussion: """
      Events with a time of day stand in the order in which they happened, in whatever zones.

      With --json, a list of {id, title, date, instant, instantEnd, zone, claimedDates, actors, \
      sources, origins, conflicts}, with what else the record has. "instant" and "instantEnd" are \
      the first and the last moment that a time of day may be, in UTC, and "zone" is the zone it \
      counts in; they are null for a day, and where no zone is known.
      """)

  @OptionGroup var options: ListOptions

  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList {
    TimelineRows(snapshot, wording)
  }

  static func write(_ records: RecordJSON, to writer: inout JSONWriter) {
    records.write(timelineTo: &writer)
  }
}

/// `casebook sources [CASE]`
struct Sources: ListVerb {
  static let configuration = CommandConfiguration(
    abstract: "Print the sources, and where they come from.",
    discussion: """
      With --json, a list of {id, title, inHand, origin, repeats, claims}, with what else the record \
      has. "inHand" says whether its text is here.
      """)

  @OptionGroup var options: ListOptions

  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList {
    SourceRows(snapshot, wording)
  }

  static func write(_ records: RecordJSON, to writer: inout JSONWriter) {
    records.write(sourcesTo: &writer)
  }
}

/// `casebook claims [CASE]`
struct Claims: ListVerb {
  static let configuration = CommandConfiguration(
    abstract: "Print the claims, and what people have judged of them.",
    discussion: """
      A claim without an id of its own is called by its place: ~c2 is the second claim.

      With --json, a list of {id, source, question, value, standing, locator, verdicts}, with what \
      else the record has.
      """)

  @OptionGroup var options: ListOptions

  static var showsMarks: Bool { true }

  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList {
    ClaimRows(snapshot, wording)
  }

  static func write(_ records: RecordJSON, to writer: inout JSONWriter) {
    records.write(claimsTo: &writer)
  }
}

/// `casebook actors [CASE]`
struct Actors: ListVerb {
  static let configuration = CommandConfiguration(
    abstract: "Print who acts in the story.",
    discussion: """
      With --json, a list of {id, name, aliases, relations, events, claims, says}, with what else the \
      record has. "events" are in the order of the timeline, "claims" are on questions about the actor \
      or give it for an answer, and "says" are those on its word.
      """)

  @OptionGroup var options: ListOptions

  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList {
    ActorRows(snapshot, wording)
  }

  static func write(_ records: RecordJSON, to writer: inout JSONWriter) {
    records.write(actorsTo: &writer)
  }
}

/// `casebook questions [CASE]`
struct Questions: ListVerb {
  static let configuration = CommandConfiguration(
    abstract: "Print the questions, and how their answers stand.",
    discussion: """
      With --json, a list of {id, text, type, level, leading, suggested, conflict, answers}, with \
      what else the record has. An answer is {value, origins, untraced, sources, claims}. The level \
      is unanswered, differ, one-origin, maybe-one-origin, leaning, mostly-agree or agree; "leading" \
      is the value with most support, "suggested" the same where origins agree or most do.
      """)

  @OptionGroup var options: ListOptions

  static func rows(_ snapshot: Snapshot, _ wording: Wording) -> any RowList {
    QuestionRows(snapshot, wording)
  }

  static func write(_ records: RecordJSON, to writer: inout JSONWriter) {
    records.write(questionsTo: &writer)
  }
}
