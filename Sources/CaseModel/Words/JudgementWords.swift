/// What evidence does for the record it is about.
public enum Bearing: String, CaseWord {
  case supports, contradicts, mentions
}

/// How strong evidence is.
public enum Strength: String, CaseWord {
  case weak, moderate, strong
}

/// The rating of a published review on one common scale.
public enum PublishedVerdict: String, CaseWord {
  case `true`
  case mostlyTrue = "mostly-true"
  case mixed, misleading
  case mostlyFalse = "mostly-false"
  case `false`
  case unproven, satire, other
}

/// A person's word on a pair of records, as the case file carries it.
public enum PairDecision: String, CaseWord {
  case same, different, unsure, repeats, independent
}

/// The colour a tag asks for.
public enum TagColor: String, CaseWord {
  case red, green, yellow, blue, magenta, cyan, white
}
