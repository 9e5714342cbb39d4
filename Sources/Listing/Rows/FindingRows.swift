import CaseModel
import ScreenGrid

/// What the reader has to say about the file, in the order of the file.
public struct FindingRows: RowList {
  private enum Column: Int, CaseIterable {
    case severity, place, code, message
  }

  private let snapshot: Snapshot
  private let wording: Wording

  /// The findings of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// The place and the words stay; the code goes first.
  public var columns: [ListColumn] {
    [
      ListColumn("severity", heading: "How grave", minimum: 9, ideal: 9, givesWay: 1),
      ListColumn("place", heading: "Line:column", minimum: 11, ideal: 11),
      ListColumn("code", heading: "Code", minimum: 14, ideal: 14, givesWay: 2),
      ListColumn("message", heading: "What", minimum: 12, ideal: nil),
    ]
  }

  /// All findings.
  public var rowCount: Int { snapshot.findings.count }

  /// The record a finding is about, where that was read.
  public func record(atRow row: Int) -> RecordRef? {
    snapshot.findings.indices.contains(row) ? snapshot.findings[row].record : nil
  }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    guard let column = Column(rawValue: column), snapshot.findings.indices.contains(row) else {
      return ListCell(.empty)
    }
    let finding = snapshot.findings[row]
    switch column {
    case .severity:
      let role: ColorRole = finding.severity == .error ? .warning : .plain
      return ListCell(SafeText(cleaning: finding.severity.word), style: Style(role))
    case .place: return ListCell("\(finding.line):\(finding.column)")
    case .code: return ListCell(SafeText(cleaning: finding.code.rawValue))
    case .message: return ListCell(SafeText(cleaning: finding.message))
    }
  }
}
