import CaseModel
import CasebookUI
import Listing
import Review

/// What a worker found out, for the loop to take in.
enum Report: Sendable {
  /// How far the reading has come.
  case reading(ReadingProgress)
  /// What there is to show of the case as far as it has been read.
  case readSoFar(Snapshot)
  /// Reading is over: the case, what there is to show of it, and what reads the texts of its sources.
  case readAll(ReadCase, Snapshot, TextReader)
  /// The text of a source was read, or it is known why it cannot be shown; nil when it was given up.
  /// With the edition of the case it was read for.
  case text(TextShelf.Entry?, of: RecordRef, edition: Int)
  /// The case cannot be read any further; in words, and what there is to show of what was read.
  case readingFailed(String, Snapshot?)
  /// A mark was committed, and this is how the marks stand with it.
  case saved(Mark, MarkState)
  /// A mark was not saved; nothing was written. In words that stand behind "not saved: ".
  case notSaved(String)
  /// Marks were read, or others have added some.
  case marks(MarkState)
  /// Marks could not be read; in words.
  case marksUnread(String)
  /// What was found of words that are looked for.
  case found(FindResult)
}
