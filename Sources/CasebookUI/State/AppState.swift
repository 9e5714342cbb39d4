import CaseModel
import Listing
import Review
import ScreenGrid

/// All the program knows about what is on the screen, as one value.
///
/// `apply` changes it and returns what is to be done outside; `frame` draws it. Comparing two
/// states never walks records: the snapshot is compared by its revision.
public struct AppState: Equatable, Sendable {
  /// The case, what was derived from it, and the marks.
  public internal(set) var snapshot: Snapshot
  /// The size and powers of the terminal.
  public internal(set) var traits: TerminalTraits
  /// Who marks.
  public let reviewer: String
  /// The way here; the last step is what is on the screen. Never empty.
  public internal(set) var path: [Place]
  /// The ways that were left for another screen, the latest last.
  public internal(set) var history: [[Place]] = []
  /// Where each numbered screen was left.
  public internal(set) var left: [ScreenID: Place] = [:]
  /// The words sought in the list on the screen.
  public internal(set) var find: Find?
  /// How many searches were asked for.
  var searches = 0
  /// What lies over the screen.
  public internal(set) var panel: Panel?
  /// What has been typed for claims and not saved.
  public internal(set) var drafts: [RecordRef: MarkEditor] = [:]
  /// The mark that is on its way to the store.
  var pending: MarkIntent?
  /// How the saving of marks stands.
  public internal(set) var saving = Saving.idle
  /// What the status line says until the next key that does something.
  public internal(set) var message: Message?
  /// Whether the person was told that something typed is not saved, and wants to leave all the same.
  var isQuitConfirmed = false
  /// The source whose text was asked for.
  var askedText: RecordRef?
  /// Whether that was given up for another one.
  var isTextGivenUp = false
  /// The reading that goes on; nil when nothing is being read.
  public internal(set) var reading: Reading?

  /// The document that was made last.
  var documentMemo = Memo<DocumentKey, Document>()
  /// Its layout.
  var pageMemo = Memo<PageKey, Page>()
  /// The blocks of a text that were laid out last.
  var textMemo = Memo<TextKey, [TextView.Key: TextLayout]>()
  /// The links of a text that are in conflict.
  var conflictMemo = Memo<TextKey, [Int]>()

  /// A state at the home screen.
  public init(
    snapshot: Snapshot, traits: TerminalTraits, reviewer: String, isFirstRun: Bool = false,
    reading: ReadingProgress? = nil
  ) {
    self.snapshot = snapshot
    self.traits = traits
    self.reviewer = reviewer
    self.reading = reading.map(Reading.init)
    path = [Place(.timeline)]
    if isFirstRun { panel = .welcome }
  }

  /// Where the person is.
  public internal(set) var place: Place {
    get { path.last ?? Place(.timeline) }
    set {
      if path.isEmpty { path = [newValue] } else { path[path.count - 1] = newValue }
    }
  }

  /// The screen a person is on.
  public var screen: ScreenID { place.screen }
}

/// What lies over a screen and takes the keys.
public enum Panel: Equatable, Sendable {
  /// The hint of the first run.
  case welcome
  /// The keys of this screen, searchable.
  case help(HelpPanel)
  /// One letter chooses the verdict of a claim.
  case markMenu(RecordRef)
  /// One letter chooses what is copied.
  case copyMenu(CopyMenu)
  /// A verdict's reason and note being written.
  case marking(MarkEditor)
  /// Where the original of a source lies.
  case original(RecordRef)
}

/// What there is to copy of the record in focus.
public struct CopyMenu: Equatable, Sendable {
  /// The question of which a line can be copied, or a claim on none.
  public let asked: RecordRef?
  /// The record that is cited.
  public let record: RecordRef?
  /// The record that the page is about, where that is another.
  public var page: RecordRef?
}

/// The panel that lists keys.
public struct HelpPanel: Equatable, Sendable {
  /// What is sought among them.
  public var field = TextField()
  /// Whether it is being typed.
  public var isTyping = false
  /// The first row drawn.
  public var top = 0
}

/// One line for the person, and how it is meant.
public struct Message: Equatable, Sendable {
  /// The words.
  public let text: SafeText
  /// Whether something went wrong.
  public let isWarning: Bool

  /// Makes a message.
  public init(_ text: SafeText, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }
}

/// How the saving of marks stands; the status line says it in words.
public enum Saving: Equatable, Sendable {
  /// Nothing waits to be saved; that something was saved is said until the next key.
  case idle
  /// An entry is on its way.
  case waiting
  /// The store refused an entry.
  case failed(reason: String)
}
