import CaseModel
import ScreenGrid

/// Parts of a document that say things against each other: beside each other where there is room for
/// all of them, else below each other.
public struct DocumentPanes: Equatable, Sendable {
  /// How many of the document's lines stand above them.
  public var place: Int
  /// The parts, the first at the left or on top.
  public var all: [DocumentPane]
}

/// An answer with what it rests on and who gives it.
public struct DocumentPane: Equatable, Sendable {
  /// What it is called: "A".
  public var letter: SafeText
  /// What it says.
  public var heading: SafeText
  /// What it rests on: "2 texts, one origin".
  public var counts: SafeText
  /// Who says it, and how.
  public var items: [Item]
  /// What is said at its end.
  public var closing: [[DocumentSpan]] = []

  /// One who says it: source, place and how it is put; then the words.
  public struct Item: Equatable, Sendable {
    /// "Probe ¶5  stated".
    public var head: [DocumentSpan]
    /// "“settlement was reached”"; empty where no words are kept.
    public var body: [DocumentSpan]
  }

  /// Its words in reading order.
  var spans: [DocumentSpan] { items.flatMap { $0.head + $0.body } + closing.flatMap(\.self) }

  /// The records it links to, in reading order.
  public var links: [RecordRef] { spans.compactMap(\.link) }
}

/// How the panes of a document are laid out.
public enum PaneLayout: Equatable, Sendable {
  /// Below each other, all of them; for what is printed, and for narrow places.
  case stacked
  /// Beside each other where each has room, else folded to a line each but for the open one. The
  /// title stands above.
  case beside(open: Int, glyphs: Glyphs)

  /// The fewest columns in which the words of a pane can be read.
  static let leastText = 22
}
