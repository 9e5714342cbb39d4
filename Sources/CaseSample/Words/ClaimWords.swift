/// What claims and quotes are made of: "SPEAKER says STATEMENT, TAIL."
enum ClaimWords {
  static let speakers = WordList(
    """
    The harbour office
    A driver of the night bus
    The owner of the yard
    Her brother
    One of the guards
    The council
    A former clerk
    The operator
    A neighbour
    The shift leader
    The ministry
    Two witnesses
    The union
    His lawyer
    A nurse at the clinic
    The bank
    """)

  static let verbs = WordList(
    """
    said
    told the paper
    wrote
    told the court
    repeated
    confirmed
    noted
    said on Monday
    """)

  static let statements = WordList(
    """
    that the gate had been left open
    that nobody was on duty
    that the alarm came too late
    that it was known in the office
    that the papers were signed before
    that more people were there
    that it began in the boiler room
    that the order came by telephone
    that the count was wrong
    that the pumps were switched off
    that the second truck never came
    that the money had been moved
    that no report was ever filed
    that the figures were rounded up
    that the date was changed by hand
    that the keys were handed over
    """)

  /// What makes a long statement, which is still one.
  static let circumstances = WordList(
    """
     in the weeks before the hearing
     on the day of the inspection
     during the last night of the strike
     at the request of the harbour office
     under the terms of the old contract
     in front of the whole night shift
     by order of a former director
     after the first of three warnings
    """)

  static let tails = WordList(
    """
    .
     that night.
    , without naming a source.
    , but gave no proof.
     in the first hours.
    , according to the log.
    , as others had done.
     and kept to it later.
    """)

  static let rarities = WordList(
    """
     («Так и было»)
     (写真あり)
     📷
     ⚓️
     – “naïve”, she added.
     (شهادة)
    """)

  static let scopes = WordList(
    """
    confirmed
    reported
    """)

  static let names = WordList(
    """
    an unnamed official
    the caretaker
    a passer-by
    somebody at the desk
    """)

  static let sections = WordList(
    """
    page
    paragraph
    line
    chapter
    """)
}
