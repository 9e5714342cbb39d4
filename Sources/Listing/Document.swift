import CaseModel
import ScreenGrid

/// Lines of text about one thing, with links: what an inspector, a record's page and `show` print.
public struct Document: Equatable, Sendable {
  /// The heading, said on the rule above an inspector.
  public var title: SafeText
  /// The lines, not yet wrapped to a width.
  public var lines: [DocumentLine]
  /// What stands against each other between the lines; nil for most.
  public var panes: DocumentPanes?

  /// Makes a document.
  public init(title: SafeText, lines: [DocumentLine] = []) {
    self.title = title
    self.lines = lines
  }

  /// The records the document links to, in reading order, each place once.
  public var links: [RecordRef] { linkSpans.compactMap(\.link) }

  /// Whether a link, counted from 0 in reading order, leads into the text of a source.
  public func opensText(link: Int) -> Bool {
    let spans = linkSpans
    return spans.indices.contains(link) && spans[link].opensText
  }

  /// Whether a link, counted from 0 in reading order, leads to its record's row in a list.
  public func opensList(link: Int) -> Bool {
    let spans = linkSpans
    return spans.indices.contains(link) && spans[link].opensList
  }

  /// The words that are links, in reading order.
  private var linkSpans: [DocumentSpan] {
    let (above, below) = linesAroundPanes
    let inside = panes?.all.flatMap(\.spans) ?? []
    return (above.flatMap(\.spans) + inside + below.flatMap(\.spans)).filter { $0.link != nil }
  }

  /// The lines above the panes and those below; all are above where there are no panes.
  var linesAroundPanes: (above: ArraySlice<DocumentLine>, below: ArraySlice<DocumentLine>) {
    let place = panes?.place ?? lines.count
    return (lines.prefix(place), lines.dropFirst(place))
  }
}

/// One line of a document: a label column of its own, then spans that wrap under each other.
public struct DocumentLine: Equatable, Sendable {
  /// The name of the row ("When", "With", "Not mentioned"); empty for text under the row above.
  public var label: SafeText
  /// What the row says.
  public var spans: [DocumentSpan]
  /// What the line is in the page: ordinary text, a heading, a blank, words of a source.
  public var kind: Kind

  /// The kinds of line. Words of a source take the whole width, as headings do; an indented line
  /// belongs to the text above it.
  public enum Kind: Equatable, Sendable {
    case text, indented, heading, blank, passage
  }

  /// Makes a line.
  public init(_ label: SafeText = "", _ spans: [DocumentSpan], kind: Kind = .text) {
    self.label = label
    self.spans = spans
    self.kind = kind
  }

  /// An empty line.
  public static let blank = DocumentLine("", [], kind: .blank)

  /// A heading inside a page.
  public static func heading(_ text: SafeText) -> DocumentLine {
    DocumentLine("", [DocumentSpan(text, style: Style.bold)], kind: .heading)
  }
}

/// A run of words of one meaning; a link where it names a record.
public struct DocumentSpan: Equatable, Sendable {
  /// The words.
  public var text: SafeText
  /// How they are meant.
  public var style: Style
  /// The record that Enter on the words opens.
  public var link: RecordRef?
  /// Whether Enter opens the text that the record stands in, at its place there, and not the page of
  /// the record; of a source, its text.
  public var opensText = false
  /// Whether Enter goes to the record in the list of its kind, and not to its page.
  public var opensList = false

  /// Makes a span.
  public init(_ text: SafeText, style: Style = Style(), link: RecordRef? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  /// Makes a span that leads to the place of a record in the text it stands in.
  init(_ text: SafeText, style: Style = Style(), inTextOf record: RecordRef) {
    self.init(text, style: style, link: record)
    opensText = true
  }

  /// Makes a span that leads to the row of a record in the list of its kind.
  init(_ text: SafeText, style: Style = Style(), inListAt record: RecordRef) {
    self.init(text, style: style, link: record)
    opensList = true
  }
}
