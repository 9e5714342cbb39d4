import CaseModel
import CaseReader
import CrossReference
import Listing
import Review
import Synchronization

/// A case that was read, and what the reader had to say.
public struct ReadCase: Sendable {
  /// The input it was read from.
  public let input: CaseInput
  /// The case.
  public let story: Case
  /// How much of the input it is: all, or the part before the reading was ended, or before the text
  /// is broken in such a way that the rest cannot be read.
  public let extent: ReadExtent
  /// What there is to say of the file, in its order; of very many only the first.
  public let findings: [Finding]
  /// How many findings there are, by code; those that were not kept too.
  public let findingCounts: [FindingCode: Int]
  /// How many findings are how grave; those that were not kept too.
  public let severityCounts: [Finding.Severity: Int]
  /// How many records were left out because of an error in them.
  public let recordsLeftOut: Int
  /// What stands where in the input beside the records.
  public let layout: CaseLayout
  /// Where the records lie in the document.
  public let pointers: RecordPointers
  /// The SHA-256 of the whole input; nil where it was not read to its end.
  public let digest: ContentDigest?
  /// Where the texts of its sources are looked for.
  public let folders: SourceFolders

  /// What it is that nothing could be read behind; nil where nothing is in the way.
  public var obstacle: Finding? {
    guard extent.part?.hasMore == false else { return nil }
    // That there is too much of the input is said of its beginning; all else of where reading ended.
    return findings.first { $0.code == .fileTooLong } ?? findings.last
  }

  /// How many findings are errors.
  public var errorCount: Int { severityCounts[.error] ?? 0 }
  /// How many findings are warnings.
  public var warningCount: Int { severityCounts[.warning] ?? 0 }

  /// How a command ends that has printed the case: what is wrong in it is no failure of ours.
  public var status: RunStatus { errorCount == 0 ? .done : .badData }
}

extension ReadCase {
  /// How far comparing has come.
  fileprivate func compared(_ percent: Int) -> ReadingProgress {
    let bytesRead = extent.part?.bytesRead ?? input.bytes.byteCount
    return ReadingProgress(
      bytesRead: bytesRead ?? 0, bytesInAll: input.bytes.byteCount ?? bytesRead,
      records: story.recordCount, phase: .comparing, compared: percent)
  }
}

/// A case with what was derived from it.
public struct LoadedCase: Sendable {
  /// The case as it was read.
  public let reading: ReadCase
  /// What was derived from it.
  public let crossReference: CrossReference
  /// Which sources can be read here.
  public let copies: SourceCopies

  init(_ reading: ReadCase, _ crossReference: CrossReference, _ copies: SourceCopies) {
    self.reading = reading
    self.crossReference = crossReference
    self.copies = copies
  }

  /// Derives what follows from a case, and looks for the copies of its sources. Takes time about
  /// linear in its length and in that of the copies.
  public init(deriving reading: ReadCase) {
    let derived = CrossReference.derive(from: reading.story, by: TwoThreads())
    self.init(reading, derived, reading.copies())
  }

  /// All that a screen or a list is made from.
  public func snapshot(
    revision: Int = 0, marks: MarkHistory = MarkHistory(), targets: MarkTargets = MarkTargets()
  ) -> Snapshot {
    Snapshot(
      revision: revision, story: reading.story, extent: reading.extent,
      crossReference: crossReference, marks: marks, targets: targets, findings: reading.findings,
      findingCounts: reading.severityCounts,
      fileName: reading.input.name, sourcesInHand: copies.inHand,
      sourcesThatDiffer: copies.differing)
  }
}

/// The two ways to stop a reading.
public struct ReadingStops: Sendable {
  /// Gives all up; nothing comes of it.
  public let cancel = StopFlag()
  /// Ends the reading; what was read so far is the case.
  public let end = StopFlag()

  /// Flags that are not raised.
  public init() {}
}

/// Asks a worker to stop.
public final class StopFlag: Sendable {
  private let flag = Atomic(false)

  /// A flag that is not raised.
  public init() {}

  /// Asks.
  public func raise() { flag.store(true, ordering: .relaxed) }

  /// Whether anybody has asked.
  public var isRaised: Bool { flag.load(ordering: .relaxed) }
}

/// Reads a case from its input and derives what follows from it, on the thread that calls.
public struct CaseLoader: Sendable {
  /// Who is told while the reading goes on. Called on the thread that reads.
  public struct Listener: Sendable {
    /// Told how far the reading has come, at most ten times a second.
    public var progress: @Sendable (ReadingProgress) -> Void
    /// Given what has been read so far: after the first block, then ever more rarely.
    public var partial: @Sendable (Case) -> Void

    /// A listener.
    public init(
      progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in },
      partial: @escaping @Sendable (Case) -> Void = { _ in }
    ) {
      self.progress = progress
      self.partial = partial
    }
  }

  /// Why there is no case.
  public enum Failure: Error, Equatable, Sendable {
    /// It was given up.
    case stopped
    /// The bytes cannot be had.
    case unreadable(RunFailure)

    /// One line for people.
    public var words: String {
      switch self {
      case .stopped: "Reading was stopped: this is not the whole case."
      case .unreadable(let failure): failure.words
      }
    }
  }

  private let input: CaseInput

  /// A loader of an input.
  public init(_ input: CaseInput) { self.input = input }

  /// Reads to the end, or until the reading is ended, and derives what follows.
  public func load(
    listener: Listener = Listener(), stops: ReadingStops = ReadingStops()
  ) throws(Failure) -> LoadedCase {
    let reading = try read(listener: listener, stops: stops)
    let stop = stops.cancel
    let derived = CrossReference.derive(
      from: reading.story, by: TwoThreads(), isCancelled: { stop.isRaised },
      tell: { listener.progress(reading.compared($0)) })
    guard let derived else { throw .stopped }
    let copies = reading.copies(most: SourceCopies.mostCompared, stop: stop)
    guard !stop.isRaised else { throw .stopped }
    return LoadedCase(reading, derived, copies)
  }

  /// Reads to the end, or until the reading is ended. What is wrong in the case is in the findings;
  /// a case comes of it all the same.
  public func read(
    listener: Listener = Listener(), stops: ReadingStops = ReadingStops()
  ) throws(Failure) -> ReadCase {
    let bytes = HashingBytes(input.bytes)
    let waiting = input.bytes as? StandardInput
    let teller = ProgressTeller(listener: listener) { waiting?.wouldWait ?? false }
    let last = teller.last
    waiting?.onLongWait { last.waiting.map(listener.progress) }
    defer { waiting?.onLongWait(nil) }
    do {
      let result = try CaseReader.read(
        bytes, options: options, control: teller.control(stops))
      return readCase(result, digest: result.isEnded ? nil : bytes.digestOfAll)
    } catch {
      throw failure(error)
    }
  }

  private func readCase(_ result: ReadResult, digest: ContentDigest?) -> ReadCase {
    let folders = SourceFolders(
      input, CaseIdentity(input, result.case, digest: digest),
      attachments: result.case.header.attachments, isWhole: result.isReadToEnd)
    return ReadCase(
      input: input, story: result.case, extent: extent(of: result), findings: result.findings,
      findingCounts: result.findingCounts, severityCounts: result.severityCounts,
      recordsLeftOut: result.recordsLeftOut, layout: result.layout, pointers: result.pointers,
      digest: digest, folders: folders)
  }

  private var options: ReadOptions {
    var options = ReadOptions()
    options.zones = SystemZones.source
    if input.origin == .standardInput { options.byteLimit = StandardInput.limit }
    return options
  }

  private func extent(of result: ReadResult) -> ReadExtent {
    guard !result.isReadToEnd else { return .whole }
    return .part(
      ReadPart(
        bytesRead: result.bytesRead, bytesInAll: input.bytes.byteCount,
        records: result.case.recordCount, hasMore: result.isEnded))
  }

  private func failure(_ error: any Error) -> Failure {
    switch error {
    case ReadFailure.cancelled: .stopped
    case ReadFailure.cannotRead(let words): .unreadable(RunFailure(.inputOutput, words))
    case let failure as InputFailure: .unreadable(failure.asRunFailure)
    default: .unreadable(RunFailure(.inputOutput, "\(input.name): \(error)"))
    }
  }
}
