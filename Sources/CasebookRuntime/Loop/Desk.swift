import CaseModel
import CasebookUI
import CrossReference
import Listing
import Review
import ReviewStore

/// Everything behind the screen: the case that is read, the marks, and the workers on both.
///
/// It belongs to the loop's thread. Workers get copies of what they need and answer by letters;
/// `actions(for:)` turns a letter into what the state has to take in.
final class Desk {
  /// Where a desk gets its things from.
  struct Parts {
    let input: CaseInput
    let reviewer: String
    let openLog: @Sendable (CaseIdentity) -> ReviewLog
    let watch: FolderWatch?
    let clock: DeskClock
    let mailbox: Mailbox<Report>
    let workbench: any Workbench
  }

  let parts: Parts
  /// The case, what follows from it, and the marks, as of the last letter taken in.
  private(set) var snapshot: Snapshot
  /// How many answers of the store are still awaited.
  private(set) var awaitedAnswers = 0

  /// How far the last reading has come.
  var progress: ReadingProgress?
  /// Reads the texts of the case that was read to its end.
  var textReader: TextReader?
  private var stops = ReadingStops()
  /// The marks on the case; nil before any of it was read.
  private var review: Review?
  /// Whether a reading has come to its end, or was ended.
  private var isReadOver = false
  private var lastFind: StopFlag?
  private var lastText: StopFlag?
  /// Counts up when another case is shown than more of the one before: texts that were read for the
  /// one before are no texts of this one.
  private(set) var edition = 0
  /// Whether nothing is shown yet of the reading that goes on.
  private var isNewReading = true
  private var draftNumber = 0

  /// What marking needs.
  private struct Review: Sendable {
    let marks: OpenMarks
    let resolver: MarkResolver
  }

  init(_ parts: Parts) {
    self.parts = parts
    let story = CaseBuilder().snapshot(isWhole: true)
    snapshot = Snapshot(
      revision: 0, story: story, extent: .soFar, crossReference: .derive(from: story),
      marks: MarkHistory(), fileName: parts.input.name)
  }

  /// Begins to read the case, away from the loop. Of a case that is read again, no less is shown
  /// than is there already.
  func startReading() {
    stops = ReadingStops()
    isNewReading = true
    waitingInput?.resume()
    let reader = DeskReader(
      parts.input, stops, on: parts.workbench, least: snapshot.extent.part?.records ?? 0)
    let mailbox = parts.mailbox
    parts.workbench.aside { reader.read(mailbox) }
  }

  /// Ends the reading; what has been read is the case.
  func stopReading() {
    stops.end.raise()
    waitingInput?.giveUp()
  }

  /// Gives the reading up, for an end of the program.
  func leaveReading() { stops.cancel.raise() }

  private var waitingInput: StandardInput? { parts.input.bytes as? StandardInput }

  /// Reads what has been added to the marks, away from the loop.
  func refreshMarks() {
    guard let review, isReadOver else { return }
    let (mailbox, isWaitedFor) = (parts.mailbox, !snapshot.overlay.isComplete)
    parts.workbench.onStore {
      do {
        // Marks that are only opened now are read with that, and are all new.
        let wereOpen = review.marks.areOpen
        let log = try review.marks.log()
        if try log.refresh().isEmpty, wereOpen, !isWaitedFor { return }
        mailbox.post(.marks(review.resolver.state(of: log)))
      } catch {
        mailbox.post(.marksUnread((error as? StoreFailure)?.message ?? Self.words(for: error)))
      }
    }
  }

  /// Waits for what is being saved, for so many seconds at most; for an end that cannot wait long.
  func finishSaving(within seconds: Double) -> Bool {
    parts.workbench.finishStore(within: seconds)
  }

  /// Whether the person has ended the reading.
  var isStopped: Bool { stops.end.isRaised }

  /// Takes in what is to be shown from now on.
  func show(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Takes in more of the case that is being read, or another case. Texts stay at hand for more of the
  /// same, and until they are read anew for all of it; the marks that are known stay too.
  func show(_ read: Snapshot, isMore: Bool) {
    let isMore = isMore && !isNewReading
    let isLast = read.extent != .soFar
    isNewReading = false
    if !isMore || isLast { edition += 1 }
    let texts = isLast ? snapshot.texts.aged : snapshot.texts
    show(read.taking(marksOf: snapshot, texts: isMore ? texts : nil))
  }

  /// Opens the marks on a case of which no more is read. A pipe that was not read to its end can be
  /// looked at and not marked: a mark names the SHA-256 of the whole.
  func startReview(of reading: ReadCase) {
    let log = parts.openLog(reading.identity)
    let isOfFile = waitingInput == nil && reading.digest == nil
    let marks =
      isOfFile
      ? OpenMarks(onPartOf: reading.input, reading.story, openLog: parts.openLog)
      : OpenMarks(log, reading.digest)
    let resolver = MarkResolver(reading)
    review = Review(marks: marks, resolver: resolver)
    isReadOver = true
    parts.watch?.watch(files: log.places)
    refreshMarks()
  }

  /// Makes marks possible on what was read of a file so far.
  func startReviewSoFar() {
    guard review != nil || waitingInput == nil else { return }
    let (input, story) = (parts.input, snapshot.story)
    let marks = review?.marks ?? OpenMarks(onPartOf: input, story, openLog: parts.openLog)
    review = Review(marks: marks, resolver: MarkResolver(soFar: story, of: input))
  }

  /// An answer of the store has come.
  func answerArrived() { awaitedAnswers = max(0, awaitedAnswers - 1) }
}

extension Desk {
  /// Saves what a person wrote. Answers with `saved` after the commit, or with `notSaved`.
  func save(_ intent: MarkIntent) {
    draftNumber += 1
    let number = draftNumber
    append { review, log, stamp in
      try log.save(try review.resolver.draft(intent, number: number), stamp)
    }
  }

  /// Takes the reviewer's latest mark back.
  func undo() {
    append { review, log, stamp in try log.undoLatest(on: review.resolver, stamp) }
  }

  /// Brings back what the reviewer undid last.
  func redo() {
    append { review, log, stamp in try log.redoLatest(on: review.resolver, stamp) }
  }

  private func append(
    _ entry: @escaping @Sendable (Review, ReviewLog, MarkStamp) throws -> Mark
  ) {
    awaitedAnswers += 1
    let mailbox = parts.mailbox
    guard let review else { return mailbox.post(.notSaved(Self.notReadYet)) }
    let (reviewer, moment) = (parts.reviewer, parts.clock.now())
    parts.workbench.onStore {
      do {
        let log = try review.marks.log()
        guard let digest = try review.marks.digest() else {
          return mailbox.post(.notSaved(Self.notReadYet))
        }
        let stamp = MarkStamp(
          by: reviewer, at: moment, version: CasebookVersion.number, caseDigest: digest)
        let mark = try entry(review, log, stamp)
        mailbox.post(.saved(mark, review.resolver.state(of: log)))
      } catch {
        mailbox.post(.notSaved(Self.words(for: error)))
      }
    }
  }

  private static let notReadYet = "the case has not been read to its end"

  /// Few words, to stand behind "not saved: ".
  private static func words(for error: any Error) -> String {
    (error as? ReviewFailure)?.words ?? String(describing: error)
  }

  /// Reads the text of a source away from the loop. Of a case that is still read only those texts
  /// are at hand that are in it.
  func readText(of source: RecordRef) {
    let story = snapshot.story
    let reader =
      textReader.flatMap { $0.story === story ? $0 : nil }
      ?? TextReader(story, SourceCopies())
    let (mailbox, edition, stop) = (parts.mailbox, edition, StopFlag())
    lastText = stop
    parts.workbench.aside {
      mailbox.post(.text(reader.entry(of: source, stop: stop), of: source, edition: edition))
    }
  }

  /// Gives up the text that is being read; it is answered all the same.
  func endReadText() { lastText?.raise() }

  /// Looks for words away from the loop; what was looked for before is given up.
  func find(_ request: FindRequest) {
    endFind()
    let worker = FindWorker(request, mailbox: parts.mailbox)
    lastFind = worker.stop
    parts.workbench.aside { worker.work() }
  }

  /// Gives up what is being looked for.
  func endFind() {
    lastFind?.raise()
    lastFind = nil
  }
}
