import CaseModel
import CrossReference
import ScreenGrid

extension RecordDocuments {
  /// A source: what it is, whether it is in hand, what it goes back to and what speaks for and
  /// against that, what it says.
  func source(_ record: RecordRef, isPage: Bool) -> Document {
    let source = snapshot.story.sources[record.row]
    var builder = DocumentBuilder(self, title: wording.name(of: record, in: snapshot))
    builder.addLineage(of: source)
    if isPage { builder.addSuspicions(of: source) }
    builder.addClashes(of: source)
    builder.addIdentity(of: source)
    if isPage { addPage(of: source, to: &builder) }
    return builder.document
  }

  private func addPage(of source: Source, to builder: inout DocumentBuilder) {
    builder.addClaims(of: source)
    builder.links("Speaks", [source.actor].compactMap(\.self))
    builder.row("Reliability", source.reliability.map { "\($0.rawValue) on a scale from A to F" })
    builder.text("Exhibit", source.exhibit)
    builder.text("SHA-256", source.sha256)
    for url in source.archiveURLs { builder.text("Archived", url) }
    builder.addEnd(of: source.ref, tags: source.tags, note: source.note)
  }
}

extension DocumentBuilder {
  fileprivate mutating func addIdentity(of source: Source) {
    text("Title", source.title)
    let parts = [source.author, source.containerTitle, source.publisher].compactMap(\.self)
    text("By", parts.joined(separator: ", "))
    text("Published", source.issuedDate?.words ?? source.issued)
    let state = wording.state(snapshot.state(ofSource: source.ref), in: snapshot.extent)
    row("Text", source.isDraft ? "our own draft: counts as no source" : state)
    if snapshot.state(ofSource: source.ref) == .inHand {
      row(.empty, [DocumentSpan("read it, with what the case took", inTextOf: source.ref)])
    }
    addWayToText(of: source)
  }

  /// Each link to an origin: how sure, on whose word, for and against; then what goes back to it.
  fileprivate mutating func addLineage(of source: Source) {
    for link in snapshot.crossReference.lineage.links(of: source.row) { add(link) }
    if source.derivedFrom.isEmpty {
      let isUntraced = snapshot.crossReference.lineage.isUntraced(source.row)
      let words = wording.rootWords(source, isUntraced: isUntraced, in: snapshot)
      row("Origin", words == "-" ? nil : words)
    }
    let followers = story.index.sources(derivedFrom: source.ref)
    links("Back to it", followers.map { RecordRef(kind: .source, row: $0) })
    links("Revises", [source.revisionOf].compactMap(\.self))
    let later = story.index.sources(revising: source.ref)
    links("Revised by", later.map { RecordRef(kind: .source, row: $0) })
  }

  private mutating func add(_ link: Lineage.Link) {
    let by: SafeText = ", judged by \(link.by ?? "the case's author")"
    row(
      "Goes back to",
      [
        mention(link.to.mentioned), plain(": "),
        DocumentSpan(SafeText(cleaning: link.certainty.rawValue.uppercased()), style: .bold),
        muted(link.certainty == .named && link.by == nil ? .empty : by),
      ])
    text("For", link.supporting)
    text("Against", link.opposing)
  }

  /// Sources that keep giving the same unusual answers, with what they share, the rarest first. It is
  /// no word on who repeats whom.
  fileprivate mutating func addSuspicions(of source: Source) {
    let crossReference = snapshot.crossReference
    let row = crossReference.firstVersion(of: source.row)
    for pair in crossReference.suspicions where pair.first == row || pair.second == row {
      let other = RecordRef(kind: .source, row: pair.first == row ? pair.second : pair.first)
      let shared = crossReference.evidence(for: pair)
      rows("Same answers", [head(other, shared.count)] + shared.prefix(Self.mostShared).map(line))
    }
  }

  private func head(_ other: RecordRef, _ count: Int) -> [DocumentSpan] {
    let answers = wording.count(count, "unusual answer")
    return [
      link(other),
      muted(" gives the same \(answers): where both give one they count as one origin,"),
      muted(" unless somebody says that they are independent"),
    ]
  }

  private func line(_ shared: SharedAnswer) -> [DocumentSpan] {
    let question = RecordRef(kind: .question, row: shared.question)
    let answers = orders.derivation.answers(to: question)
    let rivals = shared.rivals.map { "\(answers[$0].allWords)" as SafeText }
    return [
      link(question), plain("  \(answers[shared.answer].allWords)"),
      muted(", where others say \(rivals.joined(separator: ", "))"),
    ]
  }

  /// More that two sources share is counted only.
  private static let mostShared = 8

  /// Where the source differs from others, or from itself.
  fileprivate mutating func addClashes(of source: Source) {
    var lines = orders.clashes(of: source.ref, atMost: Self.mostClashes).map { clash in
      let isSelf = clash.selfContradicting.contains(source.ref)
      return [link(clash.question), muted(isSelf ? "  from itself" : .empty)]
    }
    let more = orders.clashCount(of: source.ref) - Self.mostClashes
    if more > 0 { lines.append([muted("and \(wording.count(more, "question")) more")]) }
    rows("\(wording.glyphs.conflict) differs", lines)
  }

  /// Each conflict is read anew when it is told of; a source may have a part in thousands.
  private static let mostClashes = 50

  fileprivate mutating func addClaims(of source: Source) {
    let claims = story.index.claims(ofSource: source.ref)
    let none: SafeText =
      snapshot.extent == .whole ? "No claim is taken from it" : "No claim was read of it so far"
    heading(claims.isEmpty ? none : wording.count(claims.count, "claim"))
    for row in claims { self.row(wording.place(of: story.claims[row]), [link(row)]) }
  }

  private func link(_ claimRow: Int) -> DocumentSpan {
    link(RecordRef(kind: .claim, row: claimRow))
  }
}
