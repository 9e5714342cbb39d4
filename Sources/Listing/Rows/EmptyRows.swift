import CaseModel
import ScreenGrid

/// A list without rows.
public struct EmptyRows: RowList {
  /// Makes one.
  public init() {}
  /// None.
  public var columns: [ListColumn] { [] }
  /// 0.
  public var rowCount: Int { 0 }
  /// Nothing.
  public func cell(_ column: Int, atRow row: Int) -> ListCell { ListCell(.empty) }
  /// None.
  public func record(atRow row: Int) -> RecordRef? { nil }
}
