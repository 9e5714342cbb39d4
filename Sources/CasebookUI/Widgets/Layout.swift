import ScreenGrid

/// Where the parts of a screen lie. Every rectangle is inside the terminal; a part that has no
/// place has no rows.
public struct Layout: Equatable, Sendable {
  /// The path and the counts.
  public private(set) var header = GridRect.none
  /// The five screens.
  public private(set) var tabs = GridRect.none
  /// The axis of the timeline.
  public private(set) var axis = GridRect.none
  /// The headings of the list.
  public private(set) var heading = GridRect.none
  /// The rows of the list.
  public private(set) var list = GridRect.none
  /// The rule above or beside the inspector.
  public private(set) var divider = GridRect.none
  /// The title of an inspector beside the list; one below it has its title in the rule.
  public private(set) var title = GridRect.none
  /// The inspector; on a record's page, the page.
  public private(set) var inspector = GridRect.none
  /// What has just happened, and counts.
  public private(set) var status = GridRect.none
  /// The keys that work now.
  public private(set) var footer = GridRect.none
  /// The middle, where panels lie.
  public private(set) var panel = GridRect.none

  /// Beside an inspector a list has the columns it has on a usual screen, or it would lose some to a
  /// wider one; and lines of an inspector that are shorter than these are hard to read.
  static let leastList = 80, leastBeside = 50
  /// From this width on the inspector stands beside the list.
  static let besideColumns = leastList + 1 + leastBeside
  /// From this height on an inspector has room below the list.
  static let belowRows = 16
  /// Where there are so many rows, a list can spare more of them.
  private static let highRows = 30

  /// Lays a screen out.
  public init(size: GridSize, screen: ScreenID) {
    var rest = GridRect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    footer = rest.takeBottom(1)
    if size.rows >= 3 { header = rest.takeTop(1) }
    if size.rows >= 6 { status = rest.takeBottom(1) }
    if size.rows >= 8 { tabs = rest.takeTop(1) }
    panel = rest
    if screen.isList {
      layOutList(in: rest, size: size, screen: screen)
    } else {
      inspector = rest
    }
  }

  /// Whether the inspector stands beside the list.
  public var isBeside: Bool { divider.rows > 1 }

  private mutating func layOutList(in rest: GridRect, size: GridSize, screen: ScreenID) {
    var rest = rest
    if screen == .timeline, size.rows >= 20, size.columns >= 60 { axis = rest.takeTop(2) }
    if size.columns >= Self.besideColumns, size.rows >= 12 {
      inspector = rest.takeRight(Self.besideWidth(size.columns, screen))
      title = inspector.takeTop(1)
      divider = rest.takeRight(1)
    } else if size.rows >= Self.belowRows {
      inspector = rest.takeBottom(Self.belowHeight(rest.rows, screen))
      divider = rest.takeBottom(1)
    }
    if size.rows >= 12 { heading = rest.takeTop(1) }
    list = rest
  }

  private static func besideWidth(_ columns: Int, _ screen: ScreenID) -> Int {
    // Lines longer than these are hard to read; the list has more use for the room.
    let wanted = screen == .check ? min(84, columns * 50 / 100) : min(76, columns * 40 / 100)
    return min(max(wanted, leastBeside), columns - 1 - leastList)
  }

  /// Check is about one claim at a time, so most of it is the claim.
  private static func belowHeight(_ rows: Int, _ screen: ScreenID) -> Int {
    screen == .check ? rows * 66 / 100 : rows * (rows < highRows ? 38 : 45) / 100
  }
}
