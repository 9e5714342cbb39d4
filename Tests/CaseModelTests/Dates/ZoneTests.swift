import Testing
import TestSupport

@testable import CaseModel

/// Clocks as in Berlin in 2024, and a day left out as in Apia at the end of 2011.
private let berlin = ZoneRules(
  "Europe/Berlin", firstOffset: 3_600,
  changes: [.init(at: 1_711_846_800, offset: 7_200), .init(at: 1_729_990_800, offset: 3_600)])
private let apia = ZoneRules(
  "Pacific/Apia", firstOffset: -36_000, changes: [.init(at: 1_325_239_200, offset: 50_400)])

struct ZoneTests {
  /// The moments a date may mean, from the first to the last second.
  private func instants(_ text: String, _ zone: ZoneRules?) throws -> String {
    let span = try EDTF(parsing: text).instants(in: zone)
    return [span.first, span.last].map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  }

  @Test func `a local time is a moment by the rules of its zone`() throws {
    #expect(try instants("2024-05-03T21:40:00", berlin) == "1714765200 1714765200")
    #expect(try instants("2024-01-03T21:40:00", berlin) == "1704314400 1704314400")
    #expect(try instants("2024-05-03T21:40", berlin) == "1714765200 1714765259")
    #expect(try instants("2024-05-03T21:40:00", nil) == "1714772400 1714772400")
  }

  @Test func `a zone that is written wins over that of the event`() throws {
    for zone in [berlin, apia, nil] {
      #expect(try instants("2024-05-03T21:40:00Z", zone) == "1714772400 1714772400")
      #expect(try instants("2024-05-03T21:40:00+02:00", zone) == "1714765200 1714765200")
      #expect(try instants("2024-05-03T14:40:00-05", zone) == "1714765200 1714765200")
    }
  }

  @Test func `a day is from midnight to midnight there, with or without an hour more`() throws {
    #expect(try instants("2024-05-03", berlin) == "1714687200 1714773599")
    #expect(try instants("2024-03-31", berlin) == "1711839600 1711922399")
    #expect(try instants("2024-10-27", berlin) == "1729980000 1730069999")
    #expect(try instants("2024-05-03/..", berlin) == "1714687200 -")
  }

  @Test func `a time that clocks show twice is from its first to its second moment`() throws {
    #expect(berlin.occurrence(ofWall: 1_729_996_200) == .twice(1_729_989_000, 1_729_992_600))
    #expect(try instants("2024-10-27T02:30:00", berlin) == "1729989000 1729992600")
    #expect(try instants("2024-10-27T03:00:00", berlin) == "1729994400 1729994400")
    #expect(try instants("2024-10-27T01:59:59", berlin) == "1729987199 1729987199")
  }

  @Test func `a time that clocks leave out is as for one that was not set forward`() throws {
    #expect(berlin.occurrence(ofWall: 1_711_852_200) == .never(1_711_848_600))
    #expect(try instants("2024-03-31T02:30:00", berlin) == "1711848600 1711848600")
    #expect(try instants("2024-03-31T03:30:00", berlin) == "1711848600 1711848600")
    #expect(apia.occurrence(ofWall: 1_325_246_400) == .never(1_325_282_400))
  }

  @Test func `words name the zone of a time of day, and nothing else`() throws {
    let words = try [
      "2024-05-03T21:40", "2024-01-03T21:40", "2024-10-27T02:30", "2024-03-31T02:30",
      "2024-05-03T21:40Z", "2024-05-03", "2024-05-03T21:10/2024-05-03T21:40",
    ].map { try EDTF(parsing: $0).words(in: berlin) }
    #expect(
      words == [
        "3 May 2024, 21:40 in Europe/Berlin (UTC+2)",
        "3 January 2024, 21:40 in Europe/Berlin (UTC+1)",
        "27 October 2024, 02:30 in Europe/Berlin (UTC+2 or UTC+1)",
        "31 March 2024, 02:30 in Europe/Berlin (clocks there left this time out)",
        "3 May 2024, 21:40 UTC", "3 May 2024",
        "3 May 2024, 21:10 to 21:40 in Europe/Berlin (UTC+2)",
      ])
    #expect(try EDTF(parsing: "2024-05-03T21:40").words(in: nil) == "3 May 2024, 21:40")
  }

  @Test(arguments: [11 as UInt64, 2_024])
  func `every moment is found again by the clock that shows it`(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<300 {
      let zone = random.zone()
      for _ in 0..<50 {
        let instant = Int.random(in: -9_000_000...9_000_000, using: &random)
        let wall = instant + zone.offset(at: instant)
        let found = zone.occurrence(ofWall: wall)
        let isFound =
          switch found {
          case .once(let moment): moment == instant
          case .twice(let first, let last): first < last && (first...last).contains(instant)
          case .never: false
          }
        #expect(isFound, "seed \(seed): \(instant) in \(zone), found \(found)")
      }
    }
  }

  @Test func `changes out of order are left out, and no second is too far`() {
    let odd = ZoneRules(
      "x", firstOffset: 0, changes: [.init(at: 10, offset: 60), .init(at: 5, offset: 120)])
    #expect(odd.offset(at: 20) == 60 && odd.offset(at: 9) == 0)
    let far = CalendarDay.yearLimit * 366 * 86_400
    for second in [far, -far] { #expect(berlin.occurrence(ofWall: second).earliest != 0) }
  }
}

extension Seeded {
  /// A zone with a change every few weeks, by at most four hours.
  fileprivate mutating func zone() -> ZoneRules {
    var at = -10_000_000
    var changes: [ZoneRules.Change] = []
    while at < 10_000_000 {
      at += Int.random(in: 400_000...4_000_000, using: &self)
      changes.append(.init(at: at, offset: Int.random(in: -16...16, using: &self) * 900))
    }
    return ZoneRules(
      "test", firstOffset: Int.random(in: -16...16, using: &self) * 900, changes: changes)
  }
}
