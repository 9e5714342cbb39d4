import Review
import ScreenGrid

extension AppState {
  /// The keys of the footer: those that do something now, the nearest context first, then help
  /// and the way out.
  var footerKeys: [Frame.FooterKey] {
    // A key that means the same in two contexts is listed once, with the nearer one.
    var rows: [KeyBinding] = []
    for (place, context) in contexts.enumerated() {
      let nearer = Set(contexts[..<place])
      rows += KeyMap.rows.filter {
        $0.contexts.contains(context) && $0.contexts.isDisjoint(with: nearer)
      }
    }
    let keys = rows.compactMap(footerKey)
    return keys.filter { !$0.staysAlways } + keys.filter(\.staysAlways)
  }

  /// The same in fewer columns: the verdicts as one, and short words.
  var shortFooterKeys: [Frame.FooterKey] {
    let keys = footerKeys
    let verdicts = keys.filter(\.isVerdict)
    let rest = keys.filter { !$0.isVerdict }.map(\.shortened)
    guard verdicts.count > 1 else { return keys.map(\.shortened) }
    let letters = verdicts.map(\.key).joined(separator: " ")
    return [Frame.FooterKey(key: letters, word: "verdict", command: .mark(.menu))] + rest
  }

  private func footerKey(of row: KeyBinding) -> Frame.FooterKey? {
    guard let word = word(of: row), let key = row.keys.first, command(for: key) == row.command
    else { return nil }
    return Frame.FooterKey(
      key: key.label, word: word, command: row.command, shortWord: shortWord(of: row))
  }

  /// The word of a row in the footer; nil where it is not listed now.
  private func word(of row: KeyBinding) -> SafeText? {
    switch row.command {
    case .go(.otherPane) where isAmongAnswers: "other answer"
    case .go(.otherPane) where !screen.isList: "next link"
    case .go(.otherPane) where place.pane == .inspector: "list"
    // Elsewhere other keys have more use for the room.
    case .source(.original): shownText == nil ? nil : row.footer
    case .mark(.undo): snapshot.overlay.canUndo(by: reviewer) ? row.footer : nil
    default: row.footer
    }
  }

  private func shortWord(of row: KeyBinding) -> SafeText? {
    switch row.command {
    case .go(.otherPane) where isAmongAnswers: "answer"
    case .go(.otherPane) where !screen.isList: "link"
    case .list(.nextConflict): glyphs.conflict
    case .mark(.note): "note"
    default: nil
    }
  }

  private var isAmongAnswers: Bool { comparedQuestion != nil && page.panes.count > 1 }
}

extension Frame {
  /// One key of the footer.
  struct FooterKey {
    let key: SafeText
    let word: SafeText
    let command: Command
    /// The word where there is less room.
    var shortWord: SafeText?

    var columns: Int { key.columns + 1 + word.columns + 2 }

    /// Whether it is help or the way out.
    var staysAlways: Bool { [.panel(.help), .app(.quit)].contains(command) }

    var isVerdict: Bool { if case .mark(.verdict) = command { true } else { false } }

    var shortened: FooterKey {
      FooterKey(key: key, word: shortWord ?? word, command: command)
    }

    /// How early it gives way where the room is short: what leaves a panel stays longest, then what
    /// the screen is for, then the way on and back, and what can be taken back.
    var givesWay: Int {
      switch command {
      case .panel(.help), .app(.quit): 0
      case .panel(.close), .mark(.leave), .mark(.save), .find(.leave), .find(.keep): 1
      case .app(.stopReading), .app(.readAll): 2
      case .copy(.form), .copy(.page), .mark(.verdict): 3
      case .mark(.menu) where isVerdicts: 3
      case .go(.open): 4
      case .mark(.undo): 5
      case .go(.back): 6
      case .list(.nextConflict): 7
      case .go(.otherPane): 8
      case .copy(.menu): 9
      case .mark(.menu), .mark(.note): 10
      case .find(.start): 11
      default: 12
      }
    }

    /// Whether it stands for all verdicts.
    private var isVerdicts: Bool { key.columns > 1 }
  }
}
