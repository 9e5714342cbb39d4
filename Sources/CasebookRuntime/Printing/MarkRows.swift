import CaseModel
import Listing
import Review
import ScreenGrid

/// Marks as rows: which, on what, what of it, by whom, when, and why.
public struct MarkRows: Listing.RowList {
  private enum Column: Int, CaseIterable {
    case id, claim, status, by, at, reason, note
  }

  private let history: MarkHistory
  private let entries: [MarkHistory.Entry]
  private let withNotes: Bool
  private let wording = Wording.plain

  /// The verdicts, drafts and notes of a log in its order, undone ones too.
  public init(_ history: MarkHistory, withNotes: Bool = false) {
    self.history = history
    entries = history.entries.filter { $0.mark.kind.isContent }
    self.withNotes = withNotes
  }

  /// The columns; the desk note is one only where it was asked for.
  public var columns: [ListColumn] {
    let columns = [
      ListColumn("id", heading: "Mark", minimum: 13, ideal: 13),
      ListColumn("claim", heading: "Claim", minimum: 4, ideal: 16),
      ListColumn("status", heading: "Verdict", minimum: 10, ideal: 20),
      ListColumn("by", heading: "By", minimum: 4, ideal: 12),
      ListColumn("at", heading: "When", minimum: 20, ideal: 20),
      ListColumn("reason", heading: "Reason", minimum: 10, ideal: nil),
    ]
    let note = ListColumn("note", heading: "Desk note", minimum: 10, ideal: nil)
    return withNotes ? columns + [note] : columns
  }

  /// One for each entry.
  public var rowCount: Int { entries.count }

  /// None: a mark is no record of the case.
  public func record(atRow row: Int) -> RecordRef? { nil }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    guard let column = Column(rawValue: column), entries.indices.contains(row) else {
      return ListCell(.empty)
    }
    let entry = entries[row]
    switch column {
    case .id: return ListCell("\(entry.mark.id.text)")
    case .claim: return ListCell("\(entry.mark.claimName)")
    case .status: return ListCell(wording.status(of: entry, in: history))
    case .by: return ListCell("\(entry.mark.by)")
    case .at: return ListCell(wording.time(entry.mark.at))
    case .reason: return ListCell(words(entry.mark.reason, of: entry))
    case .note: return ListCell(words(entry.mark.deskNote, of: entry))
    }
  }

  private func words(_ text: MarkText, of entry: MarkHistory.Entry) -> SafeText {
    wording.text(text, of: entry, in: history).map(SafeText.init(cleaning:)) ?? .empty
  }
}
