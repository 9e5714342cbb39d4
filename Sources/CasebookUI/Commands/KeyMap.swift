import Review
import ScreenGrid

/// The table of keys.
public enum KeyMap {
  /// All rows, in the order `?` and the manual list them.
  public static let rows =
    screens + moving + finding + marking + copying + choosing + typing + program

  /// The row a key has in a context; nil where it has none.
  public static func row(for key: KeyPress, in context: KeyContext) -> KeyBinding? {
    table[context]?[key]
  }

  private static let table: [KeyContext: [KeyPress: KeyBinding]] = {
    var table: [KeyContext: [KeyPress: KeyBinding]] = [:]
    for row in rows {
      for context in row.contexts {
        for key in row.keys { table[context, default: [:]][key] = row }
      }
    }
    return table
  }()

  private static let panes: Set<KeyContext> = [.list, .inspector]
  private static let fields: Set<KeyContext> = [.findField, .markField, .helpField]

  private static let screens = [
    KeyBinding(
      [.enter, .right], .go(.open), name: "open", help: "open what is selected", footer: "open",
      in: panes),
    KeyBinding(
      [.backspace, .left, .escape], .go(.back), name: "back", help: "go back a step",
      footer: "back", in: panes),
    KeyBinding(
      [.tab, .backTab], .go(.otherPane), name: "other-pane",
      help: "move the keys between the list and its details; on a page, to the next link or answer",
      footer: "details", in: panes),
    screen("1", .timeline, "timeline", "what happened, in the best order there is"),
    screen("2", .questions, "questions", "the matters on which sources may differ"),
    screen("3", .sources, "sources", "the texts, and where they come from"),
    screen("4", .actors, "actors", "who acts in the story"),
    screen("5", .check, "check", "judge claims, one after the other"),
    screen("0", .theCase, "case", "the case itself: what it is, what is in it, and its walks"),
    screen("!", .findings, "findings", "what is wrong in the file"),
  ]

  private static func screen(
    _ key: Unicode.Scalar, _ screen: ScreenID, _ name: String, _ help: SafeText
  ) -> KeyBinding {
    KeyBinding([.character(key)], .go(.screen(screen)), name: name, help: help, in: [.anywhere])
  }

  private static let moving = [
    KeyBinding(
      [.down, .character("j")], .list(.next), name: "next", help: "the next row or link",
      in: panes),
    KeyBinding(
      [.up, .character("k")], .list(.previous), name: "previous",
      help: "the previous row or link", in: panes),
    KeyBinding(
      [.pageDown, .character(" "), .control("f")], .list(.pageDown), name: "page-down",
      help: "a page down", in: panes),
    KeyBinding(
      [.pageUp, .control("b")], .list(.pageUp), name: "page-up", help: "a page up", in: panes),
    KeyBinding(
      [.home, .character("g")], .list(.first), name: "first", help: "the first row", in: panes),
    KeyBinding(
      [.end, .character("G")], .list(.last), name: "last", help: "the last row", in: panes),
    KeyBinding(
      [.character("x")], .list(.nextConflict), name: "next-conflict",
      help: "the next row or question in conflict; on a text, the next claim in conflict",
      footer: "conflict", in: [.anywhere]),
    KeyBinding(
      [.character("X")], .list(.previousConflict), name: "previous-conflict",
      help: "the previous row or question in conflict; on a text, the previous one",
      in: [.anywhere]),
    KeyBinding(
      [.character("o")], .source(.original), name: "original",
      help: "where the original of the source lies", footer: "original", in: [.anywhere]),
  ]

  private static let finding = [
    KeyBinding(
      [.character("/")], .find(.start), name: "find", help: "find words in the list",
      footer: "find", in: [.anywhere]),
    KeyBinding(
      [.character("n")], .find(.next), name: "find-next", help: "the next row that holds them",
      in: [.anywhere]),
    KeyBinding(
      [.character("N")], .find(.previous), name: "find-previous",
      help: "the previous row that holds them", in: [.anywhere]),
    KeyBinding(
      [.enter], .find(.keep), name: "find-keep", help: "keep the words; n and N go on",
      footer: "keep", in: [.findField]),
    KeyBinding(
      [.down], .find(.next), name: "find-next", help: "the next row that holds them",
      footer: "next", in: [.findField]),
    KeyBinding(
      [.up], .find(.previous), name: "find-previous", help: "the previous row that holds them",
      footer: "previous", in: [.findField]),
    KeyBinding(
      [.escape], .find(.leave), name: "find-leave", help: "forget the words and go back",
      footer: "leave", in: [.findField]),
  ]

  private static let marking =
    [
      KeyBinding(
        [.character("m")], .mark(.menu), name: "mark",
        help: "choose a verdict for the selected claim (in Check: misleading)",
        footer: "mark", in: [.anywhere])
    ]
    + Verdict.allCases.map(verdict)
    + [
      KeyBinding(
        [.character("e")], .mark(.note), name: "note",
        help: "write the reason and the desk note", footer: "reason, note", in: [.check]),
      KeyBinding(
        [.character("u")], .mark(.undo), name: "undo", help: "undo: take your last mark back",
        footer: "undo", in: [.anywhere]),
      KeyBinding(
        [.character("U"), .control("r")], .mark(.redo), name: "redo",
        help: "redo: give the mark back that was undone", in: [.anywhere]),
    ]

  private static func verdict(_ verdict: Verdict) -> KeyBinding {
    KeyBinding(
      [.character(verdict.letter)], .mark(.verdict(verdict)), name: "mark-\(verdict.rawValue)",
      help: "mark the claim as \(verdict.rawValue)", footer: SafeText(cleaning: verdict.rawValue),
      in: [.check, .markMenu])
  }

  private static let copying = [
    KeyBinding(
      [.character("y")], .copy(.menu), name: "copy", help: "choose what to copy",
      footer: "copy", in: [.anywhere]),
    KeyBinding(
      [.character("l")], .copy(.form(.line)), name: "copy-line",
      help: "copy what is said on the question, as a line for a draft", footer: "line",
      in: [.copyMenu]),
    KeyBinding(
      [.character("c")], .copy(.form(.citation)), name: "copy-citation",
      help: "copy where it stands, as a citation", footer: "citation", in: [.copyMenu]),
    KeyBinding(
      [.character("p")], .copy(.page), name: "copy-page",
      help: "copy a citation of the page, and not of what is selected on it", footer: "page",
      in: [.copyMenu]),
    KeyBinding(
      [.character("i")], .copy(.form(.id)), name: "copy-id", help: "copy its id", footer: "id",
      in: [.copyMenu]),
  ]

  private static let choosing = [
    KeyBinding(
      [.escape, .backspace], .panel(.close), name: "close", help: "close the panel",
      footer: "close", in: [.markMenu, .copyMenu]),
    KeyBinding(
      [.enter, .escape, .backspace, .character(" ")], .panel(.close), name: "close",
      help: "close the panel", footer: "start", in: [.welcome]),
    KeyBinding(
      [.escape, .enter, .backspace, .character("?"), .function(1)], .panel(.close),
      name: "close", help: "close the panel", footer: "close", in: [.help]),
    KeyBinding(
      [.escape, .enter, .backspace, .character("o")], .panel(.close), name: "close",
      help: "close the panel", footer: "close", in: [.original]),
    KeyBinding(
      [.character("/")], .panel(.find), name: "find", help: "find a key by its words",
      footer: "find", in: [.help]),
    KeyBinding(
      [.enter, .escape], .panel(.keepFound), name: "find-keep",
      help: "keep the words and go through the rows", footer: "keep", in: [.helpField]),
    KeyBinding(
      [.down, .character("j")], .panel(.next), name: "next", help: "the next row",
      in: [.help]),
    KeyBinding(
      [.up, .character("k")], .panel(.previous), name: "previous", help: "the previous row",
      in: [.help]),
    KeyBinding(
      [.pageDown, .character(" ")], .panel(.pageDown), name: "page-down", help: "a page down",
      in: [.help]),
    KeyBinding(
      [.pageUp], .panel(.pageUp), name: "page-up", help: "a page up", in: [.help]),
  ]

  private static let typing = [
    KeyBinding(
      [.enter], .mark(.save), name: "save", help: "save the mark", footer: "save",
      in: [.markField]),
    KeyBinding(
      [.escape], .mark(.leave), name: "leave", help: "back to the claims; what is typed is kept",
      footer: "leave", in: [.markField]),
    KeyBinding(
      [.tab, .backTab], .mark(.nextField), name: "next-field", help: "reason or desk note",
      footer: "next field", in: [.markField]),
    KeyBinding(
      [.control("g")], .mark(.editOutside), name: "edit-outside",
      help: "write the text in your editor", footer: "editor", in: [.markField]),
    KeyBinding(
      [.backspace], .text(.deleteBackward), name: "delete-backward", help: "delete a letter",
      in: fields),
    KeyBinding(
      [.delete], .text(.deleteForward), name: "delete-forward",
      help: "delete the letter at the cursor", in: fields),
    KeyBinding(
      [.control("w")], .text(.deleteWord), name: "delete-word", help: "delete a word",
      in: fields),
    KeyBinding(
      [.control("u")], .text(.deleteToStart), name: "delete-to-start",
      help: "delete all before the cursor", in: fields),
    KeyBinding([.left], .text(.left), name: "left", help: "a letter back", in: fields),
    KeyBinding([.right], .text(.right), name: "right", help: "a letter on", in: fields),
    KeyBinding(
      [.home, .control("a")], .text(.start), name: "start", help: "to the start of the text",
      in: fields),
    KeyBinding(
      [.end, .control("e")], .text(.end), name: "end", help: "to the end of the text",
      in: fields),
  ]

  private static let program = [
    KeyBinding(
      [.escape], .app(.stopReading), name: "stop-reading",
      help: "stop reading, and keep what was read", footer: "stop reading", in: [.reading]),
    KeyBinding(
      [.character("R")], .app(.readAll), name: "read-all",
      help: "read the whole file, where reading was stopped", footer: "read all",
      in: [.anywhere]),
    KeyBinding(
      [.character("?"), .function(1)], .panel(.help), name: "help",
      help: "the keys of this screen", footer: "keys",
      in: [.anywhere, .welcome, .markMenu, .copyMenu]),
    KeyBinding(
      [.control("l")], .app(.redraw), name: "redraw", help: "paint the screen anew",
      in: Set(KeyContext.allCases)),
    KeyBinding(
      [.control("z")], .app(.suspend), name: "suspend", help: "back to the shell for a while",
      in: Set(KeyContext.allCases)),
    KeyBinding(
      [.character("q")], .app(.quit), name: "quit", help: "end the program", footer: "quit",
      in: [.anywhere, .welcome, .markMenu, .copyMenu, .help, .original]),
  ]
}
