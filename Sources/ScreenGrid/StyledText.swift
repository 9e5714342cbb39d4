/// Text in several styles: a line, or a passage to be wrapped.
public struct StyledText: Hashable, Sendable {
  /// A stretch in one style.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: SafeText
    /// How it looks.
    public var style: Style

    /// Makes a run.
    public init(_ text: SafeText, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The stretches from left to right.
  public private(set) var runs: [Run]

  /// Makes a text of runs; empty ones are left out.
  public init(_ runs: [Run] = []) {
    self.runs = runs.filter { !$0.text.isEmpty }
  }

  /// Makes a text in one style.
  public init(_ text: SafeText, _ style: Style = .plain) {
    self.init([Run(text, style)])
  }

  /// The columns that it takes on a screen.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }
  /// The text without its styles.
  public var plain: SafeText { runs.map(\.text).joined() }
  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds a stretch at the end.
  public mutating func append(_ text: SafeText, _ style: Style = .plain) {
    if !text.isEmpty { runs.append(Run(text, style)) }
  }

  /// One text after the other.
  public static func + (one: StyledText, other: StyledText) -> StyledText {
    StyledText(one.runs + other.runs)
  }

  /// The longest beginning that takes at most so many columns, ended by the ellipsis, in the
  /// style of what was cut, where something was cut and the ellipsis fits.
  public func cut(toColumns limit: Int, ellipsis: SafeText = "…") -> StyledText {
    if columns <= limit { return self }
    let room = limit - ellipsis.columns
    if room < 0 { return prefix(columns: limit) }
    var result = prefix(columns: room)
    result.append(ellipsis, result.runs.last?.style ?? runs.first?.style ?? .plain)
    return result
  }

  private func prefix(columns limit: Int) -> StyledText {
    var result = StyledText()
    var room = max(0, limit)
    for run in runs {
      let part = run.text.prefix(columns: room)
      result.append(part, run.style)
      room -= part.columns
      if part.columns < run.text.columns { break }
    }
    return result
  }

  /// The text in lines of at most so many columns, broken as ``SafeText/wrapped(toColumns:)`` does.
  public func wrapped(toColumns limit: Int) -> [StyledText] {
    if columns <= limit { return [self] }
    return LineBreaker.lines(of: plain, columns: limit).map { slice($0.bytes) }
  }

  private func slice(_ bytes: Range<Int>) -> StyledText {
    var result = StyledText()
    var start = 0
    for run in runs {
      let own = start..<(start + run.text.text.utf8.count)
      start = own.upperBound
      let shared = own.clamped(to: bytes)
      guard !shared.isEmpty else { continue }
      let local = (shared.lowerBound - own.lowerBound)..<(shared.upperBound - own.lowerBound)
      result.append(run.text.slice(local), run.style)
    }
    return result
  }
}
