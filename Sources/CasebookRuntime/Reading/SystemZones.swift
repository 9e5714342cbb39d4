import CaseModel
import Foundation
import Synchronization

/// The rules of the time zones of the world, as Foundation has them. They come with the library,
/// so that a machine without files of time zones knows them too.
public enum SystemZones {
  /// All zones there are.
  public static let source = ZoneSource(names: names) { rules(of: $0) }

  private static let names = TimeZone.knownTimeZoneIdentifiers + ["UTC"]
  private static let known = Mutex<[String: ZoneRules?]>([:])

  /// The rules of a zone, nil for a name that is none. They are made once; that takes about a
  /// millisecond.
  private static func rules(of name: String) -> ZoneRules? {
    known.withLock { known in
      if let rules = known[name] { return rules }
      let rules = zone(name).map { made(name, $0) }
      // A case may name any number of zones that are none.
      if known.count < 2_000 { known[name] = .some(rules) }
      return rules
    }
  }

  /// Foundation reads a name up to its first null, and so would take what only begins like a zone.
  private static func zone(_ name: String) -> TimeZone? {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain ? TimeZone(identifier: name) : nil
  }

  /// From before there were zones to the year 2100: nobody knows the laws of later years, so the
  /// last offset holds on.
  private static func made(_ name: String, _ zone: TimeZone) -> ZoneRules {
    var at = Date(timeIntervalSince1970: -5_000_000_000)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    let first = zone.secondsFromGMT(for: at)
    var changes: [ZoneRules.Change] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: at), next > at, next < end {
      let instant = Int(next.timeIntervalSince1970.rounded())
      changes.append(ZoneRules.Change(at: instant, offset: zone.secondsFromGMT(for: next)))
      at = next
    }
    return ZoneRules(name, firstOffset: first, changes: changes)
  }
}
