/// What titles of events are made of; all of it invented.
///
/// A title is "PHENOMENON in PLACE AFTERMATH", so lengths here keep titles between 40 and 90.
enum EventWords {
  static let phenomena = WordList(
    """
    Fire at the grain store
    Collapse of the harbour crane
    Leak at the dye works
    Flood in the lower market
    Strike of the tram drivers
    March against the new road
    Raid on the customs shed
    Sale of the old waterworks
    Vote on the quarry lease
    Crash on the night ferry
    Break-in at the land registry
    Power cut along the canal
    Dispute over the fishing rights
    Auction of the railway sheds
    Opening of the northern bridge
    Evacuation of the school hall
    Loss of the election boxes
    Arrest of two surveyors
    Hearing on the dam contract
    Shooting near the bus depot
    Landslide above the sawmill
    Walkout at the paper mill
    Transfer of the pension fund
    Blockade of the fuel terminal
    Theft of the survey maps
    Poisoning of the town well
    Meeting of the dock committee
    Derailment at the cement siding
    Closure of the village clinic
    Search of the shipping office
    Failure of the flood gates
    Release of the audit papers
    """)

  static let aftermaths = WordList(
    """
    leaves dozens without work
    raises questions over contracts
    draws a crowd to the town hall
    is blamed on a faulty valve
    ends after eleven hours
    divides the council again
    was known weeks before
    is denied by the operator
    costs more than was said
    goes to court in spring
    stops trains for two days
    puts the mayor under pressure
    began with a missing key
    is traced to a single order
    surprises neighbours and police
    follows months of warnings
    remains without an answer
    is called an accident
    forces the last families out
    brings the inspectors back
    empties three streets at dawn
    was filmed from the opposite bank
    leads to a second inquiry
    appears in no official log
    """)

  static let types = WordList(
    """
    accident
    attack
    decision
    disaster
    election
    hearing
    meeting
    protest
    publication
    strike
    trade
    transfer
    """)

  static let roles = WordList(
    """
    witness
    organiser
    owner
    injured
    official
    suspect
    buyer
    speaker
    """)

  static let groups = WordList(
    """
    harbour
    council
    court
    street
    works
    railway
    """)

  static let descriptions = WordList(
    """
    Put together from the reports of that week; the order of the hours is ours.
    Told by neighbours first and by the office only a month later.
    The log of the night shift has a gap here, which nobody has explained.
    Photographs show the yard before and after, but none of them bears a time.
    Two versions of this were printed on the same day.
    Known from letters alone; no office kept a record.
    What happened inside is told by one person who was there.
    The minutes were changed later; both versions have been kept.
    """)

  static let zones = WordList(
    """
    Europe/Vienna
    Europe/Lisbon
    Asia/Tbilisi
    Africa/Nairobi
    America/Montevideo
    Asia/Tokyo
    """)
}
