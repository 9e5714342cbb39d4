import CaseModel
import Listing
import Review
import ScreenGrid

extension AppState {
  mutating func perform(_ command: MarkCommand) -> [Effect] {
    switch command {
    case .menu: panel = focusedClaim.map(Panel.markMenu)
    case .verdict(let verdict): write(verdict)
    case .note: write(nil)
    case .save: return save()
    case .nextField: changeEditor { $0.moveOn() }
    case .editOutside: return editOutside()
    case .leave: leaveEditor()
    case .undo: return change(.undo, if: snapshot.overlay.canUndo(by: reviewer))
    case .redo: return change(.redo, if: snapshot.overlay.canRedo(by: reviewer))
    }
    return []
  }

  /// The claim that `m` judges: the selected row, link or page, where that is a claim.
  public var focusedClaim: RecordRef? {
    let record: RecordRef? =
      switch (place.pane, screen) {
      // What is judged in Check is what is checked, whatever of it is looked at.
      case (.list, _), (.inspector, .check): rows.recordIfAny(atRow: place.selection)
      case (.inspector, .record(let page)): selectedLink ?? page
      case (.inspector, _): selectedLink ?? rows.recordIfAny(atRow: place.selection)
      }
    if let record, record.kind == .claim { return record }
    if case .record(let page) = screen, page.kind == .claim { return page }
    return nil
  }

  /// Opens the editor on the claim in focus, with what was typed or saved for it before.
  private mutating func write(_ verdict: Verdict?) {
    var claim = focusedClaim
    if case .markMenu(let chosen) = panel { claim = chosen }
    panel = nil
    guard let claim else { return }
    var editor = drafts[claim] ?? newEditor(of: claim, for: verdict)
    editor.verdict = verdict ?? editor.verdict
    panel = .marking(editor)
  }

  /// Whether an editor holds nothing but what is saved.
  func isAsSaved(_ editor: MarkEditor) -> Bool {
    let saved = savedEditor(of: editor.claim)
    return editor.verdict == saved.verdict && editor.judged == saved.judged
      && !editor.hasOtherWords(than: saved)
  }

  private func savedEditor(of claim: RecordRef) -> MarkEditor {
    let own = snapshot.overlay.standing(of: claim, by: reviewer)
    return MarkEditor(
      claim: claim, verdict: own?.verdict, reason: own?.reason.words ?? "",
      note: snapshot.overlay.deskNote(of: claim, by: reviewer) ?? "")
  }

  /// The reason of one verdict is none of another: that one begins without.
  private func newEditor(of claim: RecordRef, for verdict: Verdict?) -> MarkEditor {
    var editor = savedEditor(of: claim)
    if let verdict, let former = editor.verdict, former != verdict { editor.reason = TextField("") }
    return editor
  }

  private mutating func changeEditor(_ change: (inout MarkEditor) -> Void) {
    guard case .marking(var editor) = panel else { return }
    change(&editor)
    panel = .marking(editor)
  }

  /// What can be judged of a claim: only an allegation can be judged to have been made.
  func judgeable(_ claim: RecordRef) -> [Judged] {
    let isAlleged = snapshot.story.claims[claim.row].standing == .alleged
    return isAlleged ? [.isSo, .saysSo, .wasAlleged] : [.isSo, .saysSo]
  }

  private mutating func save() -> [Effect] {
    guard case .marking(let editor) = panel, saving != .waiting else { return [] }
    guard editor.verdict != nil || editor.request.deskNote != nil || editor.request.reason != nil
    else {
      message = Message("There is nothing to save yet.", isWarning: true)
      return []
    }
    saving = .waiting
    pending = editor.request
    drafts[editor.claim] = editor
    return [.save(editor.request)]
  }

  private mutating func editOutside() -> [Effect] {
    guard case .marking(let editor) = panel, let field = editor.focused else { return [] }
    return [.edit(text: field.text)]
  }

  /// Back to the claims. What was typed is kept as a draft, never lost.
  private mutating func leaveEditor() {
    guard case .marking(let editor) = panel else { return }
    panel = nil
    guard editor.hasOtherWords(than: newEditor(of: editor.claim, for: editor.verdict)) else {
      drafts[editor.claim] = nil
      return
    }
    drafts[editor.claim] = editor
    message = Message("Kept while the program runs, not saved: the same key opens it again.")
  }

  private mutating func change(_ effect: Effect, if isPossible: Bool) -> [Effect] {
    guard saving != .waiting else {
      message = Message("Still saving: press it again when that is done.")
      return []
    }
    guard isPossible else {
      let none: SafeText = effect == .undo ? "You have no mark to undo." : "Nothing to give back."
      message = Message(snapshot.overlay.isComplete ? none : "The marks are still being read.")
      return []
    }
    saving = .waiting
    return [effect]
  }

  /// Takes in what the store and the editor answered.
  mutating func hear(_ action: AppAction) -> [Effect] {
    switch action {
    case .markSaved(let mark): takeIn(mark)
    case .markNotSaved(let reason): keep(reason)
    case .marksArrived(let snapshot): self.snapshot = snapshot
    case .editorClosed(let text, let problem): takeIn(text, problem)
    default: break
    }
    return []
  }

  private mutating func keep(_ reason: String) {
    pending = nil
    saving = .failed(reason: reason)
    message = Message("not saved: \(reason)", isWarning: true)
  }

  private mutating func takeIn(_ text: String?, _ problem: String?) {
    if let problem { message = Message(SafeText(cleaning: problem), isWarning: true) }
    guard let text else { return }
    changeEditor { $0.focused = TextField(text) }
  }

  /// An entry was committed: it stands, and Check goes on to the next claim. What was typed since
  /// it was sent is another draft, and stays.
  private mutating func takeIn(_ saved: SavedMark) {
    snapshot = saved.snapshot
    saving = .idle
    message = Message(saved.words)
    if !saved.mark.kind.isContent { point(to: saved) }
    guard let sent = pending else { return }
    pending = nil
    if drafts[sent.claim]?.request == sent { drafts[sent.claim] = nil }
    guard case .marking(let editor) = panel, editor.request == sent else { return }
    panel = nil
    if screen == .check, place.pane == .list { selectNextUnfinished() }
  }

  /// An undo may change a claim that is nowhere in view: it is named, and selected in Check.
  private mutating func point(to saved: SavedMark) {
    guard let claim = saved.claim else { return }
    message = Message("\(saved.words) \(glyphs.middot) \(wording.claim(claim, in: snapshot))")
    if screen == .check, place.pane == .list, let row = rows.row(of: claim) { select(row) }
  }

  /// Selects the next claim that this reviewer has not finished; stays where all are done.
  private mutating func selectNextUnfinished() {
    let rows = self.rows
    let next = ((place.selection + 1)..<max(place.selection + 1, rows.rowCount)).first {
      rows.recordIfAny(atRow: $0).map { !snapshot.overlay.isDone($0) } ?? false
    }
    if let next { select(next) }
  }
}
