/// Neighbouring cells of one row that differ from another picture.
public struct CellRun: Equatable, Sendable {
  /// Where they begin.
  public let start: GridPoint
  /// What stands there now.
  public let cells: ArraySlice<Cell>
}

extension CellGrid {
  /// What has to be drawn over another picture to get this one; everything when their sizes
  /// differ. Whole characters only. O(cells).
  public func difference(from old: CellGrid) -> [CellRun] {
    var runs: [CellRun] = []
    for row in 0..<size.rows {
      appendRuns(of: row, from: old.size == size ? old : nil, to: &runs)
    }
    return runs
  }

  private func appendRuns(of row: Int, from old: CellGrid?, to runs: inout [CellRun]) {
    let range = (row * size.columns)..<((row + 1) * size.columns)
    guard let old else {
      if !range.isEmpty { runs.append(run(range, row: row)) }
      return
    }
    var start: Int?
    for index in range {
      let differs = cells[index] != old.cells[index]
      if differs, start == nil { start = index }
      if !differs, let from = start, cells[index].span != .continuation {
        runs.append(run(from..<index, row: row))
        start = nil
      }
    }
    if let from = start { runs.append(run(from..<range.upperBound, row: row)) }
  }

  private func run(_ range: Range<Int>, row: Int) -> CellRun {
    var start = range.lowerBound
    if cells[start].span == .continuation, start > row * size.columns { start -= 1 }
    return CellRun(
      start: GridPoint(row: row, column: start - row * size.columns),
      cells: cells[start..<range.upperBound])
  }

  /// Draws runs of another picture of the same size over this one; runs that do not fit are
  /// left out.
  public mutating func apply(_ runs: [CellRun]) {
    for run in runs where fits(run) { replace(from: index(run.start), with: run.cells) }
  }

  private func fits(_ run: CellRun) -> Bool {
    size.contains(run.start) && run.start.column + run.cells.count <= size.columns
  }
}
