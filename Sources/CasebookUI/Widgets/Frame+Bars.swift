import ScreenGrid

extension Frame {
  /// The path on the left, the counts on the right, and last of all the notice that the case is not
  /// there in full. The counts give way to the path, unless they are kept, and the path from its
  /// start: where one is matters more than in what. The notice gives way to nothing.
  mutating func drawHeader(
    _ path: [SafeText], counts: [SafeText], notice: [SafeText], keepsCounts: Bool = false,
    in rect: GridRect
  ) {
    guard rect.rows > 0 else { return }
    let inner = rect.inset(columns: 1)
    let whole = path.joined(separator: separator)
    let room = inner.columns - whole.columns - 2
    let shown = notice.first { $0.columns <= room } ?? notice.last ?? .empty
    let end = putRight(shown, row: 0, in: inner, style: Style(.warning, .bold))
    let gap = shown.isEmpty ? 0 : Self.noticeGap
    let fitting = counts.first { whole.columns + 2 + $0.columns <= end - gap }
    let counts = fitting ?? (keepsCounts ? counts.last : nil) ?? .empty
    let before = GridRect(row: inner.row, column: inner.column, rows: 1, columns: max(0, end - gap))
    let start = putRight(counts, row: 0, in: before, style: Style(.muted))
    put(
      crumbs(path, columns: counts.isEmpty ? before.columns : start - 2), row: 0, in: before,
      style: .bold)
  }

  private static let noticeGap = 2

  private var separator: SafeText { " \(glyphs.crumb) " }

  /// The path as text; where the room is short, steps at its start become an ellipsis.
  func crumbs(_ path: [SafeText], columns: Int) -> SafeText {
    for start in path.indices.dropLast() {
      let steps = start == 0 ? path : [glyphs.ellipsis] + path[start...]
      let text = steps.joined(separator: separator)
      if text.columns <= columns { return text }
    }
    return lastSteps(path, columns: columns)
  }

  /// The last step, as much of it as there is room for, and the one before where it leaves room.
  private func lastSteps(_ path: [SafeText], columns: Int) -> SafeText {
    let last = path.last ?? .empty
    guard let former = path.dropLast().last, path.count > 1 else {
      return cut(last, toColumns: columns)
    }
    let before: SafeText = "\(glyphs.ellipsis)\(separator)\(former)\(separator)"
    let room = columns - before.columns
    guard room >= min(last.columns, Self.leastName) else { return cut(last, toColumns: columns) }
    return before + cut(last, toColumns: room)
  }

  /// A name cut shorter than this says too little to give its room to the step before.
  private static let leastName = 24

  /// The numbered screens, the one shown in brackets, and at the right end the case itself. Names
  /// give way to digits on a narrow screen.
  mutating func drawTabs(_ tabs: [Tab], aside: Tab, in rect: GridRect) {
    guard rect.rows > 0 else { return }
    let full = tabs.map(\.full)
    let width = full.reduce(0) { $0 + $1.columns + 4 }
    let texts = width <= rect.columns ? full : tabs.map(\.digit)
    let gap = width <= rect.columns ? 2 : 1
    var column = 0
    for (tab, text) in zip(tabs, texts) {
      column += draw(tab, text, at: column, in: rect) + gap
    }
    let text = width <= rect.columns ? aside.full : aside.digit
    let last = rect.columns - text.columns - 2
    if last >= column { draw(aside, text, at: last, in: rect) }
  }

  /// Draws a tab, and gives the columns it takes.
  @discardableResult
  private mutating func draw(
    _ tab: Tab, _ text: SafeText, at column: Int, in rect: GridRect
  ) -> Int {
    let shown: SafeText = tab.isShown ? "[\(text)]" : " \(text) "
    let style = tab.isShown ? Style.bold : Style(.muted)
    let used = put(shown, row: 0, column: column, in: rect, style: style)
    onClick(rect.part(ofRow: 0, from: column, columns: used), .go(.screen(tab.screen)))
    return used
  }

  /// One of the numbered screens.
  struct Tab {
    let screen: ScreenID
    let number: Int
    let name: SafeText
    let isShown: Bool

    var full: SafeText { "\(number) \(name)" }
    var digit: SafeText { "\(number)" }
  }

  /// The keys that work now, with short words where the others do not fit, and as many as fit; help
  /// and the way out stay.
  mutating func drawFooter(_ keys: [FooterKey], short: [FooterKey], in rect: GridRect) {
    guard rect.rows > 0 else { return }
    let inner = rect.inset(columns: 1)
    let isFitting = Self.columns(of: keys) <= inner.columns
    var column = 0
    for key in isFitting ? keys : Self.fitting(short, columns: inner.columns) {
      let start = column
      column += put(key.key, row: 0, column: column, in: inner, style: Style.bold)
      column += put(" \(key.word)", row: 0, column: column, in: inner, style: Style(.muted))
      onClick(inner.part(ofRow: 0, from: start, columns: column - start), key.command)
      column += 2
    }
  }

  private static func columns(of keys: [FooterKey]) -> Int {
    keys.reduce(-2) { $0 + $1.columns }
  }

  /// Takes keys out until the rest fits, those first that give way first, of equal ones the last;
  /// those that always stay are left.
  private static func fitting(_ keys: [FooterKey], columns: Int) -> [FooterKey] {
    var keys = keys
    while Self.columns(of: keys) > columns,
      let out = keys.indices.filter({ !keys[$0].staysAlways })
        .max(by: { keys[$0].givesWay <= keys[$1].givesWay })
    {
      keys.remove(at: out)
    }
    return keys
  }

  /// A rule with a title set into it, or a plain one.
  mutating func drawRule(_ title: SafeText, style: Style, in rect: GridRect) {
    guard rect.rows > 0 else { return }
    for column in 0..<rect.columns { put(glyphs.horizontal, row: 0, column: column, in: rect) }
    guard title.columns > 0, rect.columns > 8 else { return }
    put(" \(cut(title, toColumns: rect.columns - 5)) ", row: 0, column: 1, in: rect, style: style)
  }

  /// An upright rule.
  mutating func drawUpright(in rect: GridRect) {
    for row in 0..<rect.rows { put(glyphs.vertical, row: row, in: rect, style: Style(.muted)) }
  }
}
