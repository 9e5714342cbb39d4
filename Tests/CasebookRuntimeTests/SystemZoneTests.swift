import CaseModel
@testable import CasebookRuntime
import Testing

@Suite struct SystemZoneTests {
  private func offset(_ name: String, at instant: Int) -> Int? {
    SystemZones.source.rules(name)?.offset(at: instant)
  }

  @Test func `the zones of the world are known with their summers and their past`() throws {
    #expect(offset("Europe/Berlin", at: 1_714_765_200) == 7_200)
    #expect(offset("Europe/Berlin", at: 1_704_314_400) == 3_600)
    #expect(offset("Asia/Kathmandu", at: 1_714_765_200) == 20_700)
    #expect(offset("America/New_York", at: 1_714_765_200) == -14_400)
    #expect(offset("UTC", at: 1_714_765_200) == 0)
    // Moscow changed its clocks for good in 2011, and again in 2014.
    #expect(offset("Europe/Moscow", at: 1_320_000_000) == 14_400)
    #expect(offset("Europe/Moscow", at: 1_420_000_000) == 10_800)
    // 30 December 2011 was left out in Samoa.
    #expect(offset("Pacific/Apia", at: 1_325_239_199) == -36_000)
    #expect(offset("Pacific/Apia", at: 1_325_239_200) == 50_400)
  }

  @Test(arguments: ["Europe/Berlim", "", "+02:00", "Berlin", "\u{1B}[2J", "Europe/Berlin\u{0}"])
  func `what is no zone has no rules`(name: String) {
    #expect(SystemZones.source.rules(name) == nil)
  }

  @Test func `names are offered for those that are nearly right`() {
    #expect(SystemZones.source.names.count > 300)
    #expect(SystemZones.source.names.contains("Europe/Berlin"))
    for name in SystemZones.source.names {
      #expect(SystemZones.source.rules(name) != nil, "\(name)")
    }
  }

  @Test func `a moment of a zone in summer and in winter is found by its clock`() throws {
    let zone = try #require(SystemZones.source.rules("Europe/Berlin"))
    for instant in [1_714_765_200, 1_704_314_400, -2_000_000_000, 4_000_000_000, 9_000_000_000] {
      #expect(zone.occurrence(ofWall: instant + zone.offset(at: instant)) == .once(instant))
    }
  }

  @Test func `names that are none do not crowd out those that are some`() {
    for number in 0..<25_000 { #expect(SystemZones.source.rules("None/\(number)") == nil) }
    #expect(SystemZones.source.rules("Europe/Andorra") != nil)
    #expect(SystemZones.isKept("Europe/Andorra"))
  }
}
