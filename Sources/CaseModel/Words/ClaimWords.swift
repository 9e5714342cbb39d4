/// The source's stance to the value of its claim.
public enum Stance: String, CaseWord {
  case asserts, denies, questions, repeats
  case noComment = "no-comment"
  case notAsked = "not-asked"
  case neitherAdmitsNorDenies = "neither-admits-nor-denies"
}

/// How sure the source says it is.
public enum Modality: String, CaseWord {
  case certain, probable, possible, unlikely
}

/// How a claim is put; it stands in front of the claim wherever the claim is shown.
public enum Standing: String, CaseWord {
  case stated, alleged, denied, admitted, found, opinion
}

/// The case's own weighting of a claim, as in Wikidata.
public enum Rank: String, CaseWord {
  case preferred, normal, deprecated
}
