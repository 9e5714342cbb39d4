/// The words of tags, notes, reviews and decisions.
enum DeskWords {
  static let tags = WordList(
    """
    to-check
    follow-money
    court
    photo
    night-shift
    second-hand
    quay
    translated
    """)

  static let colors = WordList(
    """
    red
    green
    yellow
    blue
    magenta
    cyan
    white
    """)

  static let people = WordList(
    """
    desk
    M. Tarnvane
    K. Ulvola
    night desk
    """)

  static let todos = WordList(
    """
    Ask the registry for the page that is missing.
    Compare with the photographs of the opposite bank.
    Call the clerk again, in the morning.
    Who else was told that day? Look through the letters.
    The translation of the second page is rough 🙂
    """)

  static let ratings = WordList(
    """
    mostly right
    out of context
    no proof found
    wrong
    """)

  static let verdicts = WordList(
    """
    mostly-true
    misleading
    unproven
    false
    """)

  static let reasons = WordList(
    """
    Both have the same error in the third paragraph.
    Printed before the other was out.
    Not enough to go on yet.
    """)

  static let ties = WordList(
    """
    owns
    works for
    advises
    sold land to
    member of
    sued
    """)
}
