import CaseModel
import Listing
import ScreenGrid

/// Copying: the state makes the words, the terminal is asked to keep them.
extension AppState {
  mutating func perform(_ command: CopyCommand) -> [Effect] {
    guard command != .menu else {
      panel = copyMenu.map(Panel.copyMenu)
      return []
    }
    guard case .copyMenu(let menu) = panel, let text = text(command, of: menu) else { return [] }
    panel = nil
    return [.copy(text)]
  }

  func canCopy(_ command: CopyCommand) -> Bool {
    guard command != .menu else { return copyMenu != nil }
    guard case .copyMenu(let menu) = panel else { return false }
    return text(command, of: menu) != nil
  }

  /// What a choice of the menu copies, from what is known now; nil where there is no such thing.
  func text(_ command: CopyCommand, of menu: CopyMenu) -> CopyText? {
    let maker = CopyMaker(snapshot, wording)
    return switch command {
    case .menu: nil
    case .form(.line): menu.asked.flatMap { maker.text(.line, of: $0) }
    case .form(let form): menu.record.flatMap { maker.text(form, of: $0) }
    case .page: menu.page.flatMap { maker.text(.citation, of: $0) }
    }
  }

  /// What there is to copy here; nil where there is nothing.
  private var copyMenu: CopyMenu? {
    let (page, row) = (pageRecord, rows.recordIfAny(atRow: place.selection))
    let link = place.pane == .inspector && !isLinkIntoList ? selectedLink : nil
    // Whatever is selected on the page of a question, the line is that of the question.
    let asked = [comparedQuestion, link, page, row].compactMap(\.self)
      .first(where: CopyMaker.hasLine)
    guard let record = link ?? page ?? row else { return nil }
    return CopyMenu(asked: asked, record: record, page: page == record ? nil : page)
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
