/// How far a source is to be relied on: the Admiralty scale, A completely ... E not, F unknown.
public enum Reliability: String, CaseWord {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
}

/// How sure it is that a source comes from another.
public enum LineageCertainty: String, CaseWord {
  case named, likely, possible
}

/// What a source is when it is no source of the case: `draft`, our own text.
public enum SourceKind: String, CaseWord {
  case draft
}
