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
  private let claims: MarkedClaims
  private let entries: [MarkHistory.Entry]
  private let withNotes: Bool
  private let wording = Wording.plain

  /// The verdicts, drafts and notes of a log in its order, undone ones too.
  public init(_ history: MarkHistory, _ claims: MarkedClaims, withNotes: Bool = false) {
    self.history = history
    self.claims = claims
    entries = history.entries.filter { $0.mark.kind.isContent }
    self.withNotes = withNotes
  }

  /// The columns; the desk note is one only where it was asked for.
  public var columns: [ListColumn] {
    let columns = [
      ListColumn("id", heading: "Mark", minimum: 13, ideal: 13),
      ListColumn("claim", heading: "Claim", minimum: 4, ideal: nil),
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
    case .claim: return ListCell(claim(of: entry.mark))
    case .status: return ListCell(wording.status(of: entry, in: history))
    case .by: return ListCell("\(entry.mark.by)")
    case .at: return ListCell(wording.time(entry.mark.at))
    case .reason: return ListCell(words(entry.mark.reason, of: entry))
    case .note: return ListCell(words(entry.mark.deskNote, of: entry))
    }
  }

  /// What the claim is called today; where it is not what was marked, that.
  private func claim(of mark: Mark) -> SafeText {
    let (now, then) = (claims.id(of: mark) ?? "", mark.claimNameThen)
    return switch claims.place(of: mark) {
    case .here: "\(now)"
    case .changed: "\(now), reads otherwise now"
    case .gone: "its claim is no longer in the case (was \(then))"
    case .unread: "its claim is not in what was read (was \(then))"
    case .elsewhere: "\(then) of another version of this case, or of another case with this id"
    }
  }

  private func words(_ text: MarkText, of entry: MarkHistory.Entry) -> SafeText {
    wording.text(text, of: entry, in: history).map(SafeText.init(cleaning:)) ?? .empty
  }
}
