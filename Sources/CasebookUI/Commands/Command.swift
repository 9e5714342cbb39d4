import Listing
import Review

/// What a person asks of the program. Keys, mouse and `replay` all become commands; what a command
/// changes is in `Update/`, one file for each group.
public enum Command: Hashable, Sendable {
  case go(GoCommand)
  case list(ListCommand)
  case find(FindCommand)
  case mark(MarkCommand)
  case panel(PanelCommand)
  case text(TextCommand)
  case app(AppCommand)
  case source(SourceCommand)
  case copy(CopyCommand)
}

/// What can be asked of the source in focus.
public enum SourceCommand: Hashable, Sendable {
  case original
}

/// What can be taken out of the program of the record in focus.
public enum CopyCommand: Hashable, Sendable {
  case menu
  case form(CopyText.Form)
  /// The citation of what the page is about, while something on it is selected.
  case page
}

/// Moving between screens and records.
public enum GoCommand: Hashable, Sendable {
  case screen(ScreenID)
  case open
  case back
  case otherPane
}

/// Moving in a list, an inspector or a page: whichever has the keys.
public enum ListCommand: Hashable, Sendable {
  case next, previous
  case pageDown, pageUp
  case first, last
  case nextConflict, previousConflict
  case select(row: Int)
  case openRow(Int)
  case scroll(Int)
  case selectLink(Int)
  case openLink(Int)
  case openSide(Int)
}

/// Finding words in a list.
public enum FindCommand: Hashable, Sendable {
  case start, keep, leave
  case next, previous
}

/// Judging a claim.
public enum MarkCommand: Hashable, Sendable {
  case menu
  case verdict(Verdict)
  case note
  case save
  case nextField
  case editOutside
  case leave
  case undo, redo
}

/// The panels that lie over a screen.
public enum PanelCommand: Hashable, Sendable {
  case help
  case close
  case find, keepFound
  case next, previous
  case pageDown, pageUp
}

/// Typing in a text field.
public enum TextCommand: Hashable, Sendable {
  case insert(String)
  case deleteBackward, deleteForward, deleteWord, deleteToStart
  case left, right, start, end
}

/// The program as a whole.
public enum AppCommand: Hashable, Sendable {
  case quit
  case redraw
  case suspend
  case stopReading
  case readAll
}
