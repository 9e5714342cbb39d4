import CaseModel
import Listing
import ScreenGrid

/// A question opened: its answers against each other.
extension AppState {
  /// The question whose answers are on the screen.
  var comparedQuestion: RecordRef? {
    if case .record(let record) = screen, record.kind == .question { record } else { nil }
  }

  /// Whether there is a conflict to go to.
  var hasConflicts: Bool {
    guard let question = comparedQuestion else {
      return screen.isList
        ? !rows.conflictRows.isEmpty : conflictLink(after: nil, forward: true) != nil
    }
    let all = rows(of: .questions).conflictRows
    return !all.isEmpty && all != [question.row]
  }

  /// Why there is no conflict to go to; nil on pages that know of none.
  var noConflict: SafeText? {
    if comparedQuestion != nil { return "No other question is in conflict." }
    if screen.isList { return "No row here is in conflict." }
    return shownText == nil ? nil : "Nothing that was taken from this text is in conflict."
  }

  /// "≠ 4 of 19": which of the questions in conflict this one is; nil where it is none.
  var comparedCount: SafeText? {
    guard let question = comparedQuestion else { return nil }
    let list = rows(of: .questions)
    guard let row = list.row(of: question), list.isConflicting(atRow: row) else { return nil }
    let all = list.conflictRows
    let place = wording.grouped(all.place(of: row) + 1)
    return "\(glyphs.conflict) \(place) of \(wording.grouped(all.count))"
  }

  /// "claim 3 of 4": which of the claims that give an answer is selected.
  var comparedClaim: SafeText {
    guard comparedQuestion != nil, let link = place.link, let panes = document.panes else {
      return .empty
    }
    let (first, links) = (page.panes.first?.lowerBound ?? 0, panes.all.flatMap(\.links))
    let claims = links.indices.filter { links[$0].kind == .claim }
    guard let number = claims.firstIndex(of: link - first) else { return .empty }
    return "claim \(wording.grouped(number + 1)) of \(wording.grouped(claims.count))"
  }

  /// Gives the keys to the next answer, the first one after the last: to the claim beside the one
  /// selected, or the first of an answer that was folded.
  mutating func selectNextSide() {
    let former = place.link.flatMap(page.line(ofLink:))
    open(side: (place.side + 1) % page.panes.count, near: former)
  }

  /// Opens an answer that was folded.
  mutating func openSide(_ side: Int) {
    guard page.panes.indices.contains(side) else { return }
    place.pane = .inspector
    open(side: side, near: nil)
  }

  private mutating func open(side: Int, near line: Int?) {
    place.side = side
    prepare()
    let page = self.page
    guard page.panes.indices.contains(side), let first = page.panes[side].first else { return }
    place.link = first
    if let line, !page.isFolded {
      place.link = page.panes[side].last { page.line(ofLink: $0) ?? .max <= line } ?? first
    }
    keepLinkInView()
  }

  /// Goes on to the next question in conflict, round the end. The list it was opened from goes along,
  /// so that the way back leads to its row.
  mutating func jumpToQuestion(from question: RecordRef, forward: Bool) {
    let list = rows(of: .questions)
    let all = list.conflictRows
    let start = list.row(of: question) ?? 0
    let next = forward ? all.place(of: start + 1) : all.place(of: start) - 1
    guard let row = all.indices.contains(next) ? all[next] : (forward ? all.first : all.last),
      let record = list.recordIfAny(atRow: row)
    else { return }
    place = Place(.record(record))
    if let list = path.dropLast().last, list.screen == .questions {
      path[path.count - 2].selection = row
    }
    selectFirstLink()
  }
}

extension Page {
  /// The next link on the way through a page: the lines above the answers, those of one answer, and
  /// the lines below; links of other answers are passed by.
  func link(behind link: Int, forward: Bool, side: Int) -> Int {
    let next = link + (forward ? 1 : -1)
    guard let other = self.side(ofLink: next), other != side, let first = panes.first,
      let last = panes.last
    else { return next }
    // Of the answers between here and the end only the open one holds it up.
    let own = panes.indices.contains(side) && !panes[side].isEmpty ? panes[side] : nil
    if forward, let own, own.lowerBound > next { return own.lowerBound }
    if !forward, let own, own.upperBound <= next { return own.upperBound - 1 }
    return forward ? last.upperBound : first.lowerBound - 1
  }

  /// The answer that a link is part of. Panes follow each other; logarithmic in their number.
  func side(ofLink link: Int) -> Int? {
    let place = panes.indices.lowest(where: { panes[$0].upperBound > link })
    return panes.indices.contains(place) && panes[place].contains(link) ? place : nil
  }
}
