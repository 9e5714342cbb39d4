import CaseModel
import Listing
import Review
import ScreenGrid

/// What the state asks of the outside world. Effects are values; the runtime performs them.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Put the program to sleep, as ^Z does elsewhere.
  case suspend
  /// Paint every cell anew.
  case redraw
  /// Look for words in the rows of a screen's list; a newer request makes an older one void.
  case find(FindRequest)
  /// Append a verdict or a note to the store.
  case save(MarkIntent)
  /// Take the reviewer's latest mark back.
  case undo
  /// Give back the mark that was undone last.
  case redo
  /// Open a text in the person's editor.
  case edit(text: String)
  /// Stop reading and keep what is there.
  case stopReading
  /// Read the case again from its start, and to its end.
  case readAll
  /// Remember that this person has seen the welcome.
  case rememberWelcome
}

/// Words to find in the list of a screen.
public struct FindRequest: Equatable, Sendable {
  /// The words, as typed.
  public let words: String
  /// The screen whose list is searched.
  public let screen: ScreenID
  /// The snapshot whose rows are meant.
  public let snapshot: Snapshot
  /// The glyphs the rows are worded with.
  let glyphs: Glyphs

  /// The rows to look through; pulled one at a time, on whatever thread asks.
  public var rows: any RowList { snapshot.rows(of: screen, Wording(glyphs: glyphs)) }
}

/// Where the words were found.
public struct FindResult: Equatable, Sendable {
  /// The words, as typed.
  public let words: String
  /// The screen whose list was searched.
  public let screen: ScreenID
  /// The rows that hold the words, in order.
  public let rows: [Int]

  /// Makes a result.
  public init(words: String, screen: ScreenID, rows: [Int]) {
    self.words = words
    self.screen = screen
    self.rows = rows
  }
}
