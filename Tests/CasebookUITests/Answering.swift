import CaseModel
import Listing
import Passages
import ScreenGrid

@testable import CasebookUI

extension AppState {
  /// Presses a key, and answers what is asked of the outside as the desk does: words are looked for,
  /// and texts that the case carries are read.
  mutating func pressAnswered(_ key: KeyPress) { answer(apply(.key(key))) }

  /// Answers effects, and those that follow from the answers.
  mutating func answer(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .find(let request):
        var search = request.search
        let rows = search.next(search.rowCount)
        answer(apply(.found(FindResult(number: request.number, rows: rows, of: search))))
      case .readText(let source):
        answer(apply(.textArrived(snapshot.with(entry(of: source), of: source))))
      default: break
      }
    }
  }

  private func entry(of source: RecordRef) -> TextShelf.Entry {
    let words = snapshot.story.sources[source.row].text ?? ""
    guard let text = SourceText(Array(words.utf8)),
      let held = HeldText(of: source, in: snapshot.story, text, file: nil)
    else { return .unreadable("there is none") }
    return .text(held)
  }
}
