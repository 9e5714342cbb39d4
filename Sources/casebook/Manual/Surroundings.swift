/// The files and the variables of the environment that the program looks at.
enum Surroundings {
  struct Row {
    let name: String
    let words: String
  }

  static let variables = [
    Row(name: "VISUAL, EDITOR", words: "The editor in which a reason can be written."),
    Row(name: "NO_COLOR", words: "If set and not empty, nothing is drawn in colour."),
    Row(name: "TERM", words: "The kind of terminal."),
    Row(
      name: "LC_ALL, LC_CTYPE, LANG",
      words: "The characters of the terminal; outside of UTF-8, ASCII alone is drawn."),
    Row(name: "USER, LOGNAME", words: "Who marks, where --as is left out."),
    Row(name: "XDG_DATA_HOME", words: "Where marks lie that cannot lie beside their case."),
    Row(
      name: "XDG_STATE_HOME",
      words: "Where it is remembered that the welcome was shown, and where the texts of a case lie."
    ),
    Row(name: "TMPDIR", words: "Where a text lies while an editor has it."),
  ]

  static let files = [
    Row(
      name: "NAME.case.json, NAME.case.jsonl",
      words: "A case, as a document or as JSON Lines. The program never writes it while reviewing."),
    Row(name: "NAME.reviews.sqlite", words: "The marks on a case, beside it."),
    Row(
      name: "~/.local/state/casebook/sources/ID",
      words: """
        The folder in which the texts of a case lie, as it was named with --sources. ID is the id of \
        the case, or follows from the path of its file where it has none.
        """),
    Row(
      name: "~/.local/share/casebook/ID.reviews.sqlite",
      words: """
        The marks on a case that has no folder of its own: from standard input, in a folder that \
        cannot be written, or built in. ID is the id of the case, or the SHA-256 of its bytes where \
        it has none. They are shown for every case of that id; those on a claim that is not in it, \
        or reads otherwise there, count for nothing and are listed by marks alone.
        """),
  ]
}
