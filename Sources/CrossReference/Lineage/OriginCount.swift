import CaseModel

/// How many origins stand behind some sources; never one number where two are needed.
public struct OriginCount: Hashable, Sendable {
  /// Origins that are known: named, seen, or judged to be so.
  public var traced: Int
  /// Texts whose origin nobody recorded; never added to the traced ones.
  public var untraced: Int
  /// Sources that share an origin because the text itself names it.
  public var named: Int
  /// Sources that share an origin by somebody's judgement.
  public var judged: Int

  /// A count.
  public init(traced: Int, untraced: Int = 0, named: Int = 0, judged: Int = 0) {
    (self.traced, self.untraced) = (traced, untraced)
    (self.named, self.judged) = (named, judged)
  }

  /// "1"; "1 +?" with one text more whose origin nobody recorded; "1 +2?" with two; "+?".
  public var text: String {
    guard untraced > 0 else { return String(traced).withDigitGroups }
    return traced == 0 ? rest : "\(String(traced).withDigitGroups) \(rest)"
  }

  /// "+?" for one text whose origin nobody recorded, "+2?" for two, empty for none.
  public var rest: String {
    untraced == 0 ? "" : untraced == 1 ? "+?" : "+\(String(untraced).withDigitGroups)?"
  }
}
