/// What titles and publishers of sources are made of.
enum SourceWords {
  static let papers = WordList(
    """
    Courier
    Observer
    Morning Post
    Evening Sheet
    Gazette
    Tribune
    Herald
    Chronicle
    Bulletin
    Dispatch
    """)

  static let shorts = WordList(
    """
    Courier
    Observer
    Post
    Sheet
    Gazette
    Tribune
    Herald
    Chron.
    Bulletin
    Dispatch
    """)

  static let headlines = WordList(
    """
    What we know about the night at the depot
    Council defends its figures
    The long quarrel over the quay
    New papers on the dam contract
    Witness: the gate was open
    How the fund was emptied
    Inspectors return to the mill
    A log with a missing page
    Who ordered the search?
    Families ask for the full report
    The contract nobody signed
    Eleven hours on the bridge
    """)

  static let origins = WordList(
    """
    Statement of the fire service
    Minutes of the dock committee
    Agency dispatch of the first evening
    Letter of the former clerk
    Report of the court's expert
    Radio log of the ferry
    Press conference at the town hall
    """)

  static let types = WordList(
    """
    article-newspaper
    article
    webpage
    report
    broadcast
    interview
    post
    """)

  static let languages = WordList(
    """
    en
    de
    fr
    ka
    ar
    ja
    """)

  static let grounds = WordList(
    """
    same facts
    same phrase
    names it
    """)

  static let doubts = WordList(
    """
    names none
    more facts
    """)
}
