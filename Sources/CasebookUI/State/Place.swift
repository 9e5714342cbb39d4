import CaseModel

/// A screen a person can be on: one of the five numbered ones, the case itself, the findings, or the
/// page of one record, finding or text.
public enum ScreenID: Hashable, Sendable {
  case timeline, questions, sources, actors, check
  case findings
  /// What the case says of itself.
  case theCase
  case record(RecordRef)
  case finding(Int)
  /// The text of a source, with what the case took from it.
  case text(RecordRef)

  /// The five that have a number, in the order of their numbers.
  public static let numbered: [ScreenID] = [.timeline, .questions, .sources, .actors, .check]

  /// Whether the screen is a list; the page of the case, a record or finding is a document.
  public var isList: Bool {
    switch self {
    case .theCase, .record, .finding, .text: false
    default: true
    }
  }
}

extension ScreenID {
  /// The numbered screen that lists records of a kind; nil for kinds that have none.
  init?(listOf kind: RecordKind) {
    switch kind {
    case .event: self = .timeline
    case .question: self = .questions
    case .source: self = .sources
    case .actor: self = .actors
    case .claim: self = .check
    case .relation, .evidence, .review, .decision, .walk, .note, .tag: return nil
    }
  }
}

/// Where a person is on one screen: what is selected, what is scrolled to, and which pane has the
/// keys. A step of the path that Backspace goes back along.
public struct Place: Equatable, Sendable {
  /// The screen.
  public var screen: ScreenID
  /// The selected row of its list, from 0.
  public var selection = 0
  /// The first row of the list that is drawn.
  public var top = 0
  /// Which pane the keys go to.
  public var pane = Pane.list
  /// The selected link of the inspector or page, from 0; nil until one is chosen.
  public var link: Int?
  /// The first line of the inspector or page that is drawn.
  public var scroll = 0
  /// The first line of a text's page that is drawn.
  public var reading = TextPlace()
  /// Which of the answers beside each other the keys go along, from 0; of folded ones the open one.
  public var side = 0

  /// The panes of a screen.
  public enum Pane: Sendable {
    case list, inspector
  }

  /// A place at the start of a screen.
  public init(_ screen: ScreenID) {
    self.screen = screen
    if !screen.isList { pane = .inspector }
  }
}
