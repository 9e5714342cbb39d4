import CaseModel
import ScreenGrid

/// Puts a document together row by row; a row that has nothing to say is left out.
struct DocumentBuilder {
  let snapshot: Snapshot
  let wording: Wording
  /// Texts longer than this many characters are cut, and it is said so.
  let longestText: Int
  private(set) var document: Document

  var story: Case { snapshot.story }
  var orders: RowOrders { snapshot.orders }

  init(_ documents: RecordDocuments, title: SafeText) {
    snapshot = documents.snapshot
    wording = documents.wording
    longestText = documents.longestText
    document = Document(title: title)
  }

  /// A row of spans; none make no row.
  mutating func row(_ label: SafeText, _ spans: [DocumentSpan]) {
    guard spans.contains(where: { !$0.text.isEmpty }) else { return }
    document.lines.append(DocumentLine(label, spans))
  }

  /// A row of one span.
  mutating func row(_ label: SafeText, _ span: DocumentSpan) { row(label, [span]) }

  /// A row of words; nil and empty make no row.
  mutating func row(_ label: SafeText, _ words: SafeText?, style: Style = .plain) {
    guard let words, !words.isEmpty else { return }
    row(label, [DocumentSpan(words, style: style)])
  }

  /// A row that belongs to the one above, two columns further in.
  mutating func indented(_ spans: [DocumentSpan]) {
    document.lines.append(DocumentLine("", spans, kind: .indented))
  }

  /// Several rows, the label in front of the first.
  mutating func rows(_ label: SafeText, _ rows: [[DocumentSpan]]) {
    for (number, spans) in rows.enumerated() { row(number == 0 ? label : .empty, spans) }
  }

  /// A text of the case, line by line.
  mutating func text(_ label: SafeText, _ text: String?, style: Style = .plain) {
    guard let text, !text.isEmpty else { return }
    let shown = text.unicodeScalars.prefix(longestText)
    let isCut = shown.endIndex < text.unicodeScalars.endIndex
    var lines = SafeText.lines(cleaning: String(shown)).map { [DocumentSpan($0, style: style)] }
    if isCut {
      let left = text.unicodeScalars.count - longestText
      lines.append([muted("and \(wording.grouped(left)) characters more")])
    }
    rows(label, lines)
  }

  /// Links to records in one row, a comma between.
  mutating func links(_ label: SafeText, _ records: [RecordRef]) {
    row(label, list(records.map(link)))
  }

  /// A heading inside a page, a blank line above.
  mutating func heading(_ text: SafeText) {
    if !document.lines.isEmpty { document.lines.append(.blank) }
    document.lines.append(.heading(text))
  }

  /// A line from the first column on, however wide the labels are.
  mutating func line(_ spans: [DocumentSpan]) {
    document.lines.append(DocumentLine("", spans, kind: .heading))
  }

  /// Words of a source, over the whole width.
  mutating func passage(_ spans: [DocumentSpan]) {
    guard !spans.isEmpty else { return }
    document.lines.append(DocumentLine("", spans, kind: .passage))
  }

  mutating func blank() { document.lines.append(.blank) }

  /// Puts panes below the lines there are.
  mutating func putPanes(_ panes: [DocumentPane]) {
    document.panes = DocumentPanes(place: document.lines.count, all: panes)
  }
}

extension DocumentBuilder {
  /// A record by its name, as a link.
  func link(_ record: RecordRef) -> DocumentSpan {
    DocumentSpan(wording.name(of: record, in: snapshot), link: record)
  }

  /// A record or a bare name.
  func mention(_ mentioned: Mentioned) -> DocumentSpan {
    switch mentioned {
    case .record(let record): link(record)
    case .name(let name): DocumentSpan("\(name)")
    }
  }

  /// A claim by its source and place, as a link to the claim.
  func citation(_ claim: RecordRef) -> DocumentSpan {
    DocumentSpan(wording.citation(of: story.claims[claim.row]), link: claim)
  }

  /// Evidence by its source and place, as a link to the evidence.
  func citation(_ evidence: EvidenceLink) -> DocumentSpan {
    let place = wording.place(evidence.locators)
    let name: SafeText = evidence.source.map { wording.label(of: $0, in: story) } ?? "no source"
    return DocumentSpan(place.isEmpty ? name : "\(name) \(place)", link: evidence.ref)
  }

  func plain(_ text: SafeText) -> DocumentSpan { DocumentSpan(text) }

  func muted(_ text: SafeText) -> DocumentSpan { DocumentSpan(text, style: Style(.muted)) }

  /// Spans with something in between.
  func list(_ spans: [DocumentSpan], separator: SafeText = ", ") -> [DocumentSpan] {
    spans.enumerated().flatMap { number, span in
      number == 0 ? [span] : [plain(separator), span]
    }
  }

  /// Claims by source and place: "Probe ¶5, Report ¶6".
  func citations(_ claims: [RecordRef]) -> [DocumentSpan] { list(claims.map(citation)) }

  /// A text filled up to a width, so that what follows stands in a column.
  func padded(_ text: SafeText, to columns: Int) -> DocumentSpan {
    plain(text.padded(toColumns: columns) + "  ")
  }
}
