import CaseModel
import Foundation
import Synchronization

/// The rules of the time zones of the world, as Foundation has them. They come with the library,
/// so that a machine without files of time zones knows them too.
public enum SystemZones {
  /// All zones there are.
  public static let source = ZoneSource(names: names) { rules(of: $0) }

  private static let names = TimeZone.knownTimeZoneIdentifiers + ["UTC"]
  private static let known = Mutex(Known())

  /// Names that were looked up.
  private struct Known {
    var zones: [String: ZoneRules] = [:]
    /// Those that are none.
    var others: Set<String> = []
  }

  /// A case may name any number of zones that are none; they do not crowd out those that are some.
  private static let othersKept = 20_000
  private static let longestName = 64

  /// Whether the rules of a zone are known without making them.
  static func isKept(_ name: String) -> Bool { known.withLock { $0.zones[name] != nil } }

  /// The rules of a zone, nil for a name that is none. They are made once; that takes about a
  /// millisecond.
  private static func rules(of name: String) -> ZoneRules? {
    guard name.utf8.count <= longestName else { return nil }
    return known.withLock { known in
      if let rules = known.zones[name] { return rules }
      guard !known.others.contains(name) else { return nil }
      let rules = zone(name).map { made(name, $0) }
      known.zones[name] = rules
      if rules == nil, known.others.count < othersKept { known.others.insert(name) }
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
