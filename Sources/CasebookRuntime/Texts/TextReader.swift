import CaseModel
import Listing
import Passages
import Review
import ReviewStore

/// Reads the texts of sources that are in hand, from the case or from the files that were found.
public struct TextReader: Sendable {
  let story: Case
  private let copies: SourceCopies

  /// A reader of the texts of a case.
  public init(_ story: Case, _ copies: SourceCopies) {
    self.story = story
    self.copies = copies
  }

  /// The text of a source with all that was taken from it, or why it cannot be shown. Linear in the
  /// text and in what was taken: do it off the loop.
  public func entry(of source: RecordRef) -> TextShelf.Entry {
    entry(of: source, stop: StopFlag()) ?? .unreadable(Failure.notHere.words)
  }

  /// The same; nil when it was given up.
  public func entry(of source: RecordRef, stop: StopFlag) -> TextShelf.Entry? {
    guard !stop.isRaised else { return nil }
    return switch bytes(of: source) {
    case .failure(let failure): .unreadable(failure.words)
    case .success(let bytes): entry(bytes, of: source, stop)
    }
  }

  private func entry(
    _ bytes: [UInt8], of source: RecordRef, _ stop: StopFlag
  ) -> TextShelf.Entry? {
    guard let text = SourceText(bytes) else { return .unreadable(Failure.tooLong.words) }
    guard text.isReadable else { return .unreadable(Failure.noText.words) }
    let held = HeldText(
      of: source, in: story, text, file: copies.files[source]?.path,
      isCancelled: { stop.isRaised })
    return held.map(TextShelf.Entry.text)
  }

  /// Why there are no words to show.
  enum Failure: Error, Equatable {
    case notHere, changed, tooLong, noText

    /// In words that stand behind the name of the text.
    var words: String {
      switch self {
      case .notHere: "the text is not here"
      case .changed: "the file was changed since the case was opened"
      case .tooLong:
        "the file is longer than \(SourceText.longest >> 20) MiB, the most that is shown"
      case .noText: "the file is no plain text"
      }
    }
  }

  /// The bytes of a source's text. They are compared again: the file may be another one by now.
  func bytes(of source: RecordRef) -> Result<[UInt8], Failure> {
    let view = story.sources[source.row]
    if view.hasText { return .success(Array((view.text ?? "").utf8)) }
    if let text = copies.carried[source] { return .success(text) }
    guard let copy = copies.files[source], copies.inHand.contains(source), let name = view.file,
      let file = try? SourceFile(name, in: copy.folder)
    else { return .failure(.notHere) }
    guard let length = file.bytes.byteCount, length <= SourceText.longest else {
      return .failure(.tooLong)
    }
    guard let bytes = try? file.bytes.bytes(at: 0, length: length), bytes.count == length,
      copy.digest.map({ $0 == ContentDigest(of: bytes) }) ?? true
    else { return .failure(.changed) }
    return .success(bytes)
  }
}

extension LoadedCase {
  /// Reads the texts of its sources.
  public var textReader: TextReader { TextReader(reading.story, copies) }
}

extension Snapshot {
  /// The same with the text of a source, or of that in which a record stands, if it is in hand.
  func with(textBehind record: RecordRef?, from reader: TextReader) -> Snapshot {
    guard let record else { return self }
    let source = record.kind == .source ? record : story.anchorSource(of: record)
    guard let source, state(ofSource: source) == .inHand else { return self }
    return with(reader.entry(of: source), of: source)
  }
}
