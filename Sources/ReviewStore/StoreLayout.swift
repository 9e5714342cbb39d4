/// The tables of a store and the guards that keep its log growing and nothing else.
///
/// Two tables, because a text can be taken out (a confidential name typed once must not stay for
/// ever) while who, when and the hash of the text remain in the log.
enum StoreLayout {
  /// "CsBk" in ASCII: says in the file's header that this is a store of marks.
  static let applicationID: Int64 = 0x4373_426B
  /// The layout below. A later one is made by adding; nothing is ever erased.
  static let version = 1

  /// One thing the file must hold, by its name in SQLite's own list.
  struct Part: Sendable {
    let name: String
    let sql: String
  }

  static let parts = [
    Part(name: "marks", sql: marks),
    Part(name: "texts", sql: texts),
    Part(name: "marks_grow", sql: marksGrow),
    Part(name: "marks_stay", sql: marksStay),
    Part(name: "marks_keep_their_fields", sql: refuse("UPDATE", on: "marks", "keep_their_fields")),
    Part(name: "texts_come_with_marks", sql: textsComeWithMarks),
    Part(name: "texts_go_by_redaction", sql: textsGoByRedaction),
    Part(name: "texts_keep_their_words", sql: refuse("UPDATE", on: "texts", "keep_their_words")),
  ]

  /// `subject` is a claim's id or the hexadecimal digest of its record. `decision` and `ask`, the
  /// subjects `pair` and `answer`, and `other` (the second of a pair, or an answer's value) are
  /// there for marks that later versions write, so that this table need never be rebuilt.
  private static let marks = """
    CREATE TABLE marks (
      number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 13),
      kind TEXT NOT NULL CHECK (kind IN
        ('verdict', 'draft', 'note', 'undo', 'redo', 'redaction', 'decision', 'ask')),
      subject_kind TEXT NOT NULL CHECK (subject_kind IN ('claim', 'record', 'pair', 'answer')),
      subject TEXT NOT NULL CHECK (subject <> ''),
      other TEXT,
      place TEXT,
      judged TEXT NOT NULL CHECK (judged IN ('is-so', 'says-so', 'was-alleged')),
      word TEXT,
      reviewer TEXT NOT NULL CHECK (reviewer <> ''),
      at INTEGER NOT NULL,
      version TEXT NOT NULL,
      case_digest BLOB NOT NULL CHECK (length(case_digest) = 32),
      record_digest BLOB CHECK (length(record_digest) = 32),
      refers_to TEXT,
      reason_hash BLOB CHECK (length(reason_hash) = 32),
      note_hash BLOB CHECK (length(note_hash) = 32),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK (kind NOT IN ('verdict', 'draft') OR word IS NULL
        OR word IN ('supported', 'refuted', 'disputed', 'misleading', 'unproven')),
      CHECK (kind <> 'verdict' OR (word IS NOT NULL AND reason_hash IS NOT NULL)),
      CHECK (kind <> 'note' OR note_hash IS NOT NULL),
      CHECK (kind <> 'redaction' OR reason_hash IS NOT NULL),
      CHECK ((kind IN ('undo', 'redo', 'redaction')) = (refers_to IS NOT NULL))
    ) STRICT
    """

  private static let texts = """
    CREATE TABLE texts (
      mark INTEGER NOT NULL REFERENCES marks (number),
      field TEXT NOT NULL CHECK (field IN ('reason', 'note')),
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      body TEXT NOT NULL,
      PRIMARY KEY (mark, field)
    ) STRICT, WITHOUT ROWID
    """

  /// Also keeps INSERT OR REPLACE from taking an old mark's place.
  private static let marksGrow = """
    CREATE TRIGGER marks_grow BEFORE INSERT ON marks
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM marks)
      OR NEW.previous IS NOT coalesce(
        (SELECT hash FROM marks ORDER BY number DESC LIMIT 1), zeroblob(32))
      OR EXISTS (SELECT 1 FROM marks WHERE id = NEW.id)
    BEGIN SELECT raise(ABORT, 'a mark can only be added behind the last one'); END
    """

  private static let marksStay = refuse("DELETE", on: "marks", "stay")

  private static let textsComeWithMarks = """
    CREATE TRIGGER texts_come_with_marks BEFORE INSERT ON texts
    WHEN NEW.mark IS NOT (SELECT max(number) FROM marks)
      OR EXISTS (SELECT 1 FROM texts WHERE mark = NEW.mark AND field = NEW.field)
    BEGIN SELECT raise(ABORT, 'a text can only be added with its mark'); END
    """

  private static let textsGoByRedaction = """
    CREATE TRIGGER texts_go_by_redaction BEFORE DELETE ON texts
    WHEN NOT EXISTS (
      SELECT 1 FROM marks AS gone JOIN marks AS redaction ON redaction.refers_to = gone.id
      WHERE gone.number = OLD.mark AND redaction.kind = 'redaction')
    BEGIN SELECT raise(ABORT, 'a text can only be taken out by a redaction'); END
    """

  private static func refuse(_ change: String, on table: String, _ name: String) -> String {
    """
    CREATE TRIGGER \(table)_\(name) BEFORE \(change) ON \(table)
    BEGIN SELECT raise(ABORT, 'the log of marks only grows'); END
    """
  }
}
