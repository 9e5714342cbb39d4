/// How many rows and columns a grid has.
///
/// Both are kept in 0...2,000, so that a terminal that lies about its size costs memory
/// in megabytes and no arithmetic on sizes can overflow; a larger terminal is drawn in its top
/// left part.
public struct GridSize: Hashable, Sendable {
  /// The most rows, and the most columns, that a grid may have.
  public static let limit = 2_000
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int

  /// Makes a size; a side below 0 becomes 0, above ``limit`` it becomes the limit.
  public init(rows: Int, columns: Int) {
    self.rows = min(max(0, rows), Self.limit)
    self.columns = min(max(0, columns), Self.limit)
  }

  /// Whether there is no cell at all.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The number of cells.
  public var cellCount: Int { rows * columns }
  /// Whether a point lies inside.
  public func contains(_ point: GridPoint) -> Bool {
    (0..<rows).contains(point.row) && (0..<columns).contains(point.column)
  }
}

/// A place in a grid, counted from 0 at the top left; it may lie outside of the grid.
public struct GridPoint: Hashable, Sendable {
  /// Coordinates are kept in ±this, so that sums of a few of them cannot overflow.
  public static let limit = 1_000_000
  /// The row, from the top.
  public let row: Int
  /// The column, from the left.
  public let column: Int

  /// Makes a point; coordinates beyond ±``limit`` become the limit.
  public init(row: Int, column: Int) {
    self.row = min(max(-Self.limit, row), Self.limit)
    self.column = min(max(-Self.limit, column), Self.limit)
  }

  /// The top left corner.
  public static let zero = GridPoint(row: 0, column: 0)

  /// The point so many rows down and columns to the right.
  public func moved(rows: Int = 0, columns: Int = 0) -> GridPoint {
    let way = GridPoint(row: rows, column: columns)
    return GridPoint(row: row + way.row, column: column + way.column)
  }
}
