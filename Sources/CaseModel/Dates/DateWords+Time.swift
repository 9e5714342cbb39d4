extension DateWords {
  /// ", 23:20:30 UTC-4"; short: " 23:20".
  func timeAfter(_ time: TimeOfDay) -> String {
    isShort ? " \(clock(time))" : ", \(clock(time))\(Self.zone(time.zone))"
  }

  func clock(_ time: TimeOfDay) -> String {
    let start = "\(Self.pair(time.hour)):\(Self.pair(time.minute))"
    guard !isShort, let second = time.second else { return start }
    return "\(start):\(Self.pair(second))"
  }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func zone(_ minutes: Int?) -> String {
    guard let minutes else { return "" }
    guard minutes != 0 else { return " UTC" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return " UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(pair(rest))")
  }
}
