import Testing

@testable import CaseAdvice

@Suite struct AssertionTests {
  @Test(arguments: [
    "The fire broke out at noon. The alarm was off.", "Was the alarm off? Nobody knows.",
    "It sank in 1994. \"We heard nothing\", he said.",
    "It killed 12 workers and 30 more were hurt.",
    "3,000 marched on Monday and 12,000 came the day after.",
    "Police held 40 people, while 3 officers were hurt that night.",
  ])
  func `two sentences, or two figures with words of their own, are two assertions`(text: String) {
    #expect(Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "Twelve died.", "", "Dr. Ito and the mayor spoke.", "He met J. R. Smith in St. Louis.",
    "The U.S. Senate voted.", "It happened on 3 and 4 May.", "Between 3 and 5 people died there.",
    "It grew from 12 to 15 and stayed there for long.", "No. 5 Squadron flew.",
    "He was born on 12 May 1980 and died on 3 June 2001 in Rome.",
    "In 1994 and again in 1998 it flooded.", "OkCupid and Match Group settled.",
    "The photos were OkCupid's; a heading says so.", "The toll was 12 and 15 by turns.",
  ])
  func `one assertion is left in peace`(text: String) {
    #expect(!Assertions.areSeveral(in: text))
  }
}
