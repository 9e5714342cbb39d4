import CTerminal
import ScreenGrid

/// Hands cells to curses.
struct ScreenPainter {
  private let isUnicode: Bool
  private let palette = Palette()

  init(isUnicode: Bool) { self.isUnicode = isUnicode }

  /// Draws runs of cells; what a terminal may think wider or narrower than we do is drawn after
  /// all else, each by itself.
  func paint(_ runs: [CellRun]) {
    var doubtful: [(row: Int, column: Int, cell: ct_cell)] = []
    for run in runs {
      var cells: [ct_cell] = []
      cells.reserveCapacity(run.cells.count)
      var column = run.start.column
      for cell in run.cells where cell.span != .continuation {
        let drawn = curses(cell)
        if isUnicode, cell.isDoubtful {
          doubtful.append((run.start.row, column, drawn))
          cells.append(blank(like: drawn))
        } else {
          cells.append(drawn)
        }
        column += Int(drawn.columns)
      }
      ct_put(Int32(run.start.row), Int32(run.start.column), cells, cells.count)
    }
    for var place in doubtful {
      ct_put_doubtful(Int32(place.row), Int32(place.column), &place.cell)
    }
  }

  private func curses(_ cell: Cell) -> ct_cell {
    var drawn = ct_cell()
    drawn.pair = palette.pair(cell.style.role)
    drawn.attributes = palette.attributes(cell.style)
    drawn.columns = cell.span == .wide ? 2 : 1
    if isUnicode {
      let values = cell.scalarValues
      drawn.scalars = (values.0, values.1, values.2, values.3, values.4)
    } else {
      drawn.scalars.0 = AsciiTwin.of(cell.baseScalar ?? " ").value
    }
    return drawn
  }

  private func blank(like cell: ct_cell) -> ct_cell {
    var blank = cell
    blank.scalars = (0x20, 0, 0, 0, 0)
    return blank
  }
}

extension Cell {
  /// Whether terminals disagree about its width: halves of flags, spacing marks, and wide or
  /// combining characters younger than the tables of many terminals (Unicode 13, 2020).
  var isDoubtful: Bool {
    guard let base = baseScalar, base.value >= 0x300 else { return false }
    if (0x1F1E6...0x1F1FF).contains(base.value) { return true }
    if base.properties.generalCategory == .spacingMark { return true }
    return span == .wide && (base.properties.age?.major ?? 99) >= 13
      || CharacterWidth.columns(of: base) != Int(ct_width(base.value))
  }
}
