import CaseModel
import Listing
import Review
import ScreenGrid

/// Everything that can change the state: what a person asks, and what has happened outside.
public enum AppAction: Sendable {
  /// A key was pressed; the state says what it means here.
  case key(KeyPress)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// A text was pasted.
  case pasted(String)
  /// A person asked for something by name.
  case command(Command)
  /// The terminal has another size or other powers.
  case terminalChanged(TerminalTraits)
  /// There is more to show: more was read, or derived.
  case snapshotArrived(Snapshot)
  /// How far the reading has come; nil when it is over.
  case readingProgressed(ReadingProgress?)
  /// The rows in which the words sought were found.
  case found(FindResult)
  /// An entry was committed to the store.
  case markSaved(SavedMark)
  /// An entry could not be committed; nothing was saved.
  case markNotSaved(reason: String)
  /// Entries of other people or other windows were found in the store.
  case marksArrived(Snapshot)
  /// The text of a source that was asked for is at hand, or it is known why it is not.
  case textArrived(Snapshot)
  /// The outside editor was closed; nil when it failed, with why in `message`.
  case editorClosed(text: String?, message: String?)
  /// Words were sent to the terminal for its clipboard, or are too long to be sent. Whether the
  /// terminal took them nobody can tell.
  case copied(CopyText, isSent: Bool)
  /// Something to say in the status line.
  case said(String)
}

/// An entry that the store committed, and the marks as they stand with it.
public struct SavedMark: Equatable, Sendable {
  /// The entry.
  public let mark: Mark
  /// The claim it speaks of; nil where the case has it no more.
  public let claim: RecordRef?
  /// What to say of it: "saved as m4k...", "undone: disputed".
  public let words: SafeText
  /// The marks as they stand with it.
  public let snapshot: Snapshot

  /// Makes the fact.
  public init(mark: Mark, claim: RecordRef?, words: SafeText, snapshot: Snapshot) {
    self.mark = mark
    self.claim = claim
    self.words = words
    self.snapshot = snapshot
  }
}
