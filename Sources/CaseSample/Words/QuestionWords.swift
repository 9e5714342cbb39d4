/// The words of questions, by what they ask for.
enum QuestionWords {
  static let numbers = WordList(
    """
    How many people were hurt?
    How many people were there?
    How many homes lost power?
    How many shots were fired?
    How many workers were dismissed?
    How many boxes were missing?
    """)

  static let ages = WordList(
    """
    How old is the wall there?
    When was the stone of the pier laid down?
    """)

  static let parties = WordList(
    """
    Who gave the order?
    Who was there first?
    Who paid for it?
    Who signed the papers?
    Who raised the alarm?
    Who owned the site then?
    """)

  static let quantities = WordList(
    """
    How far did it reach?
    How long was the breach?
    How far away was the truck?
    """)

  static let texts = WordList(
    """
    What was said at the gate?
    Why was the shift moved?
    What did the first report leave out?
    """)

  static let flags = WordList(
    """
    Was the gate open?
    Was the office warned?
    Did the alarm sound?
    """)

  static let places = WordList(
    """
    Where did it begin?
    Where were the papers kept?
    """)

  static let choices = WordList(
    """
    What set it off?
    How did they get in?
    """)

  static let causes = WordList(
    """
    valve
    cable
    storm
    arson
    """)

  static let reasons = WordList(
    """
    a dispute over unpaid shifts
    an order from the head office
    nothing that was written down
    the state of the northern wall
    """)

  static let settlers = WordList(
    """
    the log of the night shift
    the register of the clinic
    the recording of the call
    """)
}
