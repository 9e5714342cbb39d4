import Testing

@testable import CaseAdvice

@Suite struct AssertionTests {
  @Test(arguments: [
    "The fire broke out at noon. The alarm was off.", "Was the alarm off? Nobody knows.",
    "It sank in 1994. \"We heard nothing\", he said.", "\"It burned.\" The alarm was off.",
    "The ferry sank within minutes. 12 people drowned.",
  ])
  func `two sentences are two assertions`(text: String) {
    #expect(Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "It killed 12 workers and 30 more were hurt.",
    "3,000 marched on Monday and 12,000 came the day after.",
    "Police held 40 people, while 3 officers were hurt that night.",
    "The strike closed 3 plants and 12 people lost their jobs.",
    "It killed 12 people at the port and injured 30 in the town.",
  ])
  func `two figures with words of their own are two assertions`(text: String) {
    #expect(Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "The fire was set on purpose and the alarm had been off for weeks.",
    "The depot was empty, and nobody was told.",
    "He was invited, but he did not come.",
    "The first crew was late while the second was never called, and it had no hoses.",
    "The mayor was in Rome, while her deputy was at the harbour.",
    "Match Group was fined and OkCupid was cleared.",
    "The owner took the money and the workers had to leave.",
    "The crane was old, yet it had passed each test.",
    "There were three guards and the gate was open.",
    "Police said the depot was empty and the school was full.",
    "The alarm was switched off on Monday and two guards were sent home.",
  ])
  func `two clauses with subjects of their own are two assertions`(text: String) {
    #expect(Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "The e-mail says that Clarifai is gathering data and that OkCupid must hold plenty.",
    "The report found that the gate was open and that the guard had left.",
    "The fire broke out at noon; the alarm had been off for weeks.",
    "The fire damaged two shops on Monday and destroyed the depot.",
    "He founded the company in 2012 and sold it to a rival.",
    "The mayor resigned his seat in May and then left the country.",
    "He was born on 12 May 1980 and died on 3 June 2001 in Rome.",
    "She took the file from the office and gave it to the press.",
  ])
  func `two reports, halves of a sentence, or deeds of one subject are two assertions`(
    text: String
  ) {
    #expect(Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "Twelve died.", "", "Dr. Ito and the mayor spoke.", "He met J. R. Smith in St. Louis.",
    "The U.S. Senate voted.", "It happened on 3 and 4 May.", "Between 3 and 5 people died there.",
    "It grew from 12 to 15 and stayed there for long.", "No. 5 Squadron flew.",
    "In 1994 and again in 1998 it flooded.", "OkCupid and Match Group settled.",
    "The photos were OkCupid's; a heading says so.", "The toll was 12 and 15 by turns.",
    "The tower is 12 metres high and 3 metres wide.",
    "A size of 24 lines and 80 columns is assumed.",
    "It fixes 70 faults in the docs and over 50 in the tests.",
    "On Sept. 3 it burned.", "It weighs approx. 12 tons.", "He cried \"Stop!\" Anna said.",
  ])
  func `one assertion is left in peace`(text: String) {
    #expect(!Assertions.areSeveral(in: text))
  }

  @Test(arguments: [
    "A deal between OkCupid and Clarifai was struck.",
    "They said a deal between OkCupid and Clarifai was struck.",
    "Police said the depot and the school were empty.",
    "They were told the depot and the school were safe.",
    "It was clear the depot and the school were empty.",
    "He said that the police and the mayor were warned.",
    "He said that the police, the fire brigade, and the mayor were warned.",
    "The man accused of burning the depot and the school was freed.",
    "The fire that destroyed the depot and the school was set on purpose.",
    "The depot, which was old, and the school were closed.",
    "Both the depot and the school were closed on Monday.",
    "It closed when he left and she died.",
    "If the alarm was off and the gate was open, it burned.",
    "The report lists damaged shops in the north and burned cars in the south.",
    "The law lets firms keep data collected before 2014 and used by others.",
    "The fire damaged and destroyed the shops on the quay.",
    "OkCupid did as Clarifai asked and gave the photos.",
    "Matthew Zeller founded and heads Clarifai.",
    "Growing pressure and what regulators found led to the deletion.",
    "Investigations were made by nobody named; the FTC came after them.",
    "The deletion came first; the law was still to come.",
    "Models trained on the photos were deleted; it does not say all.",
    "He was the owner of the depot and of the school that was next to it.",
    "The crane was old and rusty and had no brakes.",
    "The report was mostly written and edited by the owner.",
    "The alarm was off for weeks and for months.",
    "The winners were the depot and the school.",
    "He slept while the house was on fire.",
    "It was the mayor and the chief who were warned.",
    "The ban covers misleading and helping others to mislead.",
  ])
  func `an and within one clause joins no assertions`(text: String) {
    #expect(!Assertions.areSeveral(in: text))
  }
}
