import CaseModel
import Listing
import ScreenGrid

/// Copying: the state makes the words, the terminal is asked to keep them.
extension AppState {
  mutating func perform(_ command: CopyCommand) -> [Effect] {
    switch command {
    case .menu: panel = copyMenu.map(Panel.copyMenu)
    case .form(let form):
      guard case .copyMenu(let menu) = panel, let text = text(form, of: menu) else { return [] }
      panel = nil
      return [.copy(text)]
    }
    return []
  }

  func canCopy(_ command: CopyCommand) -> Bool {
    switch command {
    case .menu: return copyMenu != nil
    case .form(let form):
      guard case .copyMenu(let menu) = panel else { return false }
      return text(form, of: menu) != nil
    }
  }

  /// What is copied in a form, from what is known now.
  func text(_ form: CopyText.Form, of menu: CopyMenu) -> CopyText? {
    let record = form == .line ? menu.asked : menu.record
    return record.flatMap { CopyMaker(snapshot, wording).text(form, of: $0) }
  }

  /// What there is to copy here; nil where there is nothing.
  private var copyMenu: CopyMenu? {
    let (page, row) = (pageRecord, rows.recordIfAny(atRow: place.selection))
    let link = place.pane == .inspector && !isLinkIntoList ? selectedLink : nil
    // Whatever is selected on the page of a question, the line is that of the question.
    let asked = [comparedQuestion, link, page, row].compactMap(\.self)
      .first(where: CopyMaker.hasLine)
    guard let record = link ?? page ?? row else { return nil }
    return CopyMenu(asked: asked, record: record)
  }

  /// The record whose page or text is on the screen.
  private var pageRecord: RecordRef? {
    switch screen {
    case .record(let record), .text(let record): record
    default: nil
    }
  }

  /// No terminal says whether it took the words, so nothing more is said than that it got them.
  static func message(of text: CopyText, isSent: Bool) -> Message {
    isSent
      ? Message("sent to the terminal's clipboard: \(text.words)")
      : Message("not copied: longer than terminals take", isWarning: true)
  }
}
