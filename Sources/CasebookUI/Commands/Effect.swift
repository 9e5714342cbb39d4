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
  /// Look for no words any more: nobody waits for them.
  case endFind
  /// Append a verdict or a note to the store.
  case save(MarkIntent)
  /// Take the reviewer's latest mark back.
  case undo
  /// Give back the mark that was undone last.
  case redo
  /// Read the text of a source that is in hand, with where the anchors of the case stand in it.
  case readText(of: RecordRef)
  /// Give up the text that is being read: the picture needs another one by now.
  case endReadText
  /// Open a text in the person's editor.
  case edit(text: String)
  /// Put words on the clipboard of the person at the terminal.
  case copy(CopyText)
  /// Stop reading and keep what is there.
  case stopReading
  /// Read the case again from its start, and to its end.
  case readAll
  /// Remember that this person has seen the welcome.
  case rememberWelcome
}

/// Words to find in the list of a screen.
public struct FindRequest: Equatable, Sendable {
  /// Tells its results from those of other requests.
  public let number: Int
  /// The words, as typed.
  public let words: String
  /// The screen whose list is searched.
  public let screen: ScreenID
  /// The row at which the search begins.
  public let start: Int
  /// The snapshot whose rows are meant.
  public let snapshot: Snapshot
  /// The glyphs the rows are worded with.
  let glyphs: Glyphs

  /// The search, with nothing looked through yet; to be gone on with away from the loop.
  public var search: RowSearch {
    func search(_ rows: some RowList) -> RowSearch { RowSearch(words, in: rows, from: start) }
    return search(snapshot.rows(of: screen, Wording(glyphs: glyphs)))
  }
}

/// How far a search has come, and what it found since it was last told.
public struct FindResult: Equatable, Sendable {
  /// The request.
  public let number: Int
  /// The rows found since, in the order in which they were looked through.
  public let rows: [Int]
  /// How many rows were looked through so far, and how many there are.
  public let lookedThrough: Int, rowCount: Int
  /// Whether nothing more is looked through.
  public let isComplete: Bool

  /// What a search has found since it was last told.
  public init(number: Int, rows: [Int], of search: RowSearch) {
    self.init(
      number: number, rows: rows, lookedThrough: search.lookedThrough,
      rowCount: search.rowCount, isComplete: search.isDone)
  }

  init(number: Int, rows: [Int], lookedThrough: Int, rowCount: Int, isComplete: Bool) {
    self.number = number
    self.rows = rows
    self.lookedThrough = lookedThrough
    self.rowCount = rowCount
    self.isComplete = isComplete
  }
}
