import CaseModel
import CrossReference
import ScreenGrid

extension RecordDocuments {
  /// A question: how its answers stand, who gives which, why, and what would settle it. The answers
  /// are panes. Beside a list only the first are told, for the page has them all.
  func question(_ record: RecordRef, isPage: Bool) -> Document {
    let comparison = snapshot.comparison(of: record)
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.addState(of: comparison)
    builder.addPanes(of: comparison, isPage ? .all : .first)
    builder.addReasons(of: comparison)
    builder.links("About", [comparison.question.about].compactMap(\.self))
    if isPage { addPage(of: comparison.question, to: &builder) }
    return builder.document
  }

  /// The answers to a question against each other, with the ids of claims in front, so that other
  /// verbs can name them.
  public func comparison(of record: RecordRef) -> Document {
    guard record.kind == .question, snapshot.story.contains(record) else {
      return page(of: record)
    }
    let comparison = snapshot.comparison(of: record)
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.addState(of: comparison)
    builder.addPanes(of: comparison, .named)
    builder.addReasons(of: comparison)
    return titled(builder.document)
  }

  private func addPage(of question: Question, to builder: inout DocumentBuilder) {
    builder.text("Case's answer", question.answerWords)
    builder.text("Why", question.answerNote)
    builder.addEvidence(about: question.ref)
    builder.addReviews(about: question.ref)
    builder.row("Takes", "\(question.type.rawValue)\(question.many ? ", several at once" : "")")
    builder.addEnd(of: question.ref, tags: question.tags, note: question.note)
  }
}

/// How much of the answers to a question is told.
enum PaneDetail {
  /// The first answers and claims, for a glance.
  case first
  /// All of it.
  case all
  /// All of it, each claim with its id in front.
  case named

  /// How many answers, and how many claims of each.
  var most: Int { self == .first ? 12 : .max }
}

extension DocumentBuilder {
  /// The state of a question in a sentence.
  fileprivate mutating func addState(of comparison: Comparison) {
    let words = SafeText(cleaning: comparison.standing.words)
    let mark: SafeText = comparison.clash == nil ? .empty : "\(wording.glyphs.conflict) "
    let end: SafeText = words.text.hasSuffix(".") ? .empty : "."
    line([
      DocumentSpan(mark, style: Style(.conflict, .bold)),
      DocumentSpan(wording.capitalized(words) + end, style: .bold),
      plain(sentence(on: comparison)),
    ])
  }

  /// What the state means; never that a side leads.
  private func sentence(on comparison: Comparison) -> SafeText {
    guard snapshot.extent != .soFar else { return .empty }
    let count = comparison.answers.count
    guard let clash = comparison.clash else { return harmony(of: comparison, count) }
    let sides = clash.answers.count
    let both: SafeText = sides == 2 ? "both" : "all"
    let others = count - sides
    let rest: SafeText =
      others == 0
      ? .empty
      : others == 1 ? " One more takes no side." : " \(wording.grouped(others)) more take no side."
    let lead = lead(of: comparison)
    return "  \(number(sides)) answers that cannot \(both) hold.\(rest) \(lead)"
  }

  /// Which answer has more behind it, and what that is worth. Where sources differ no side leads.
  private func lead(of comparison: Comparison) -> SafeText {
    let standing = comparison.standing
    guard standing.level > .oneOrigin,
      let leader = comparison.answers.first(where: { $0.letter == standing.leader })
    else { return "No answer leads." }
    let reserve =
      standing.level == .maybeOneOrigin ? doubt(about: leader, isOnly: false) : .empty
    return "\(leader.letter) has more behind it.\(reserve)"
  }

  private func harmony(of comparison: Comparison, _ count: Int) -> SafeText {
    if count == 0 {
      return comparison.reading.setAside.isEmpty ? "  Nobody says." : "  No claim gives one."
    }
    let level = comparison.standing.level
    let isMaybe = level == .maybeOneOrigin
    if count == 1, level < .maybeOneOrigin {
      return "  One answer, and nothing independent of it."
    }
    let reserve = isMaybe ? doubt(about: comparison.answers[0], isOnly: count == 1) : .empty
    if count == 1, level == .agree {
      return "  One answer, of origins known to be independent of each other."
    }
    if count == 1 { return "  One answer.\(reserve)" }
    let (all, both): (SafeText, SafeText) = (number(count), count == 2 ? "both" : "all")
    let words: SafeText =
      comparison.isUnresolved
      ? "\(all) answers; whether they agree is for a person to say."
      : "\(all) answers that can \(both) hold."
    return "  \(words)\(reserve)"
  }

  /// Why answers of several origins may yet come from one: "Nothing shows yet that its 3 origins are
  /// independent of each other."
  private func doubt(about answer: AnswerGroup, isOnly: Bool) -> SafeText {
    let whose: SafeText = isOnly ? "its" : "\(answer.letter)'s"
    let count = answer.originCount
    let origins: SafeText =
      switch (count.traced, count.untraced) {
      case (0, _): "\(wording.grouped(count.untraced)) texts"
      case (_, 0): "\(wording.grouped(count.traced)) origins"
      default: "sources"
      }
    return " Nothing shows yet that \(whose) \(origins) are independent of each other."
  }

  /// A small number in a word.
  private func number(_ count: Int) -> SafeText {
    count == 2 ? "Two" : count == 3 ? "Three" : wording.grouped(count)
  }

  fileprivate mutating func addPanes(of comparison: Comparison, _ detail: PaneDetail) {
    guard !comparison.answers.isEmpty else { return }
    // Where all sides go back to one origin, a row below says so for all of them.
    let isFamily = comparison.clash?.isFamily == true
    putPanes(
      comparison.answers.prefix(detail.most).map { pane($0, detail, namesOrigins: !isFamily) })
    let more = comparison.answers.count - detail.most
    if more > 0 { row(.empty, muted("and \(wording.count(more, "answer")) more")) }
  }

  /// An answer: its words, what it comes from, and each claim that gives it.
  private func pane(
    _ answer: AnswerGroup, _ detail: PaneDetail, namesOrigins: Bool
  ) -> DocumentPane {
    var pane = DocumentPane(
      letter: SafeText(cleaning: answer.letter),
      heading: wording.put(answer.front, before: "\(answer.allWords)"),
      counts: wording.textsAndOrigins(answer.sources.count, answer.originCount),
      items: answer.claims.prefix(detail.most).map {
        item($0, of: answer, isNamed: detail == .named)
      })
    let more = answer.claims.count - detail.most
    if more > 0 { pane.closing.append([muted("and \(wording.count(more, "claim")) more")]) }
    let origins = answer.origins.filter { !isOwn($0) }.map(\.origin)
    if namesOrigins, !origins.isEmpty {
      pane.closing.append([muted("goes back to ")] + originLinks(origins))
    }
    return pane
  }

  /// "Probe ¶5  alleged by the agency", then "“settlement was reached”". Where those who give the
  /// answer give several values each has its own: "Probe ¶5  Match Group  stated".
  private func item(
    _ ref: RecordRef, of answer: AnswerGroup, isNamed: Bool
  ) -> DocumentPane.Item {
    let claim = story.claims[ref.row]
    let scope: SafeText =
      answer.scope == nil ? claim.scope.map { ", counts \($0)" } ?? .empty : .empty
    let value = answer.values.count > 1 ? [plain("  \(wording.value(of: claim))")] : []
    let id = isNamed ? [muted("\(story.id(of: ref))  ")] : []
    return DocumentPane.Item(
      head: id + [citation(ref)] + value + [muted("  \(wording.saying(of: claim))\(scope)")],
      body: wording.anchor(of: claim).map { [DocumentSpan($0, style: Style(.quote))] } ?? [])
  }

  /// Whether a source is its own origin, which need not be said.
  private func isOwn(_ group: OriginGroup) -> Bool {
    group.origin.record.map { group.sources == [$0] } ?? false
  }

  /// Origins, each with whether it has been read.
  private func originLinks(_ origins: [Mentioned]) -> [DocumentSpan] {
    list(
      origins.map { origin in
        let span = mention(origin)
        guard let words = absence(of: origin.record) else { return span }
        return DocumentSpan("\(span.text) (\(words))", link: span.link)
      })
  }

  /// Why the words of an origin cannot be read here, in the word that stands in the list of sources;
  /// nil where they can.
  func absence(of origin: RecordRef?) -> SafeText? {
    let state = origin.map(snapshot.state(ofSource:)) ?? .onlyCited
    guard state != .inHand else { return nil }
    let isWhole = snapshot.extent == .whole || state != .onlyCited
    return isWhole ? wording.state(state) : "\(wording.state(state)) so far"
  }

  /// Verdicts that others published.
  mutating func addReviews(about record: RecordRef) {
    let reviews = story.index.reviews(about: record).map { story.reviews[$0] }
    rows(
      "Published",
      reviews.map { review in
        let reviewer = review.reviewer.map(mention) ?? plain("somebody")
        let words = review.rating ?? review.verdict?.rawValue ?? ""
        return [reviewer, plain(": "), DocumentSpan("\(words)", link: review.ref)]
      })
  }
}
