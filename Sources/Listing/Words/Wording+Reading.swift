import ScreenGrid

extension Wording {
  /// How far a reading has come, for a line that may be short: the longest words first.
  ///
  /// "reading 412 of 1,004 MB · 41 % · 210 MB/s · 3 s to read · Esc stops". `stopKey` is the key that
  /// stops it here, nil where none does.
  public func progress(
    _ progress: ReadingProgress, rate: ReadingRate = ReadingRate(), stopKey: SafeText? = nil
  ) -> [SafeText] {
    if progress.phase == .waiting { return waiting(progress, stopKey) }
    guard progress.phase == .reading else { return comparing(progress) }
    let amount = self.amount(progress.bytesRead, of: progress.bytesInAll)
    let share = self.share(progress.bytesRead, of: progress.bytesInAll)
    let speed = rate.bytesPerSecond.map { size(Int(min($0, 1e15))) + "/s" }
    // The time is that of reading alone: how long comparing takes depends on what is read.
    let left: SafeText? = rate.secondsLeft(progress).map { "\(time($0)) to read" }
    let until: SafeText? = left.map { "\($0), then comparing" }
    let stop: SafeText? = stopKey.map { "\($0) stops" }
    let choices: [[SafeText?]] = [
      [amount, share, speed, until, stop], [amount, share, speed, left, stop],
      [amount, speed, left, stop], [amount, left, stop],
      [share ?? amount, left, stop], [share ?? amount, stop], [share ?? amount],
    ]
    return choices.map { parts in
      "reading \(parts.compactMap(\.self).joined(separator: separator))"
    }
  }

  private func comparing(_ progress: ReadingProgress) -> [SafeText] {
    let words = comparingWords(progress)
    let isAll = progress.bytesRead >= progress.bytesInAll ?? 0
    let amount =
      isAll ? size(progress.bytesRead) : self.amount(progress.bytesRead, of: progress.bytesInAll)
    return ["\(amount) read\(separator)\(words.long)", words.long, words.short]
  }

  private func comparingWords(_ progress: ReadingProgress) -> (long: SafeText, short: SafeText) {
    let share: SafeText = progress.compared > 0 ? " \(progress.compared) %" : ""
    return ("comparing what the sources say...\(share)", "comparing...\(share)")
  }

  private func waiting(_ progress: ReadingProgress, _ stopKey: SafeText?) -> [SafeText] {
    let read: SafeText = "\(size(progress.bytesRead)) read"
    let words: SafeText = "waiting for more"
    let stop: SafeText? = stopKey.map { "\($0) stops" }
    let choices: [[SafeText?]] = [[read, words, stop], [words, stop], [words]]
    return choices.map { $0.compactMap(\.self).joined(separator: separator) }
  }

  /// What is said from the moment at which the person stops a reading up to its end.
  public func stopped(_ progress: ReadingProgress) -> [SafeText] {
    let words: SafeText = "stopped at \(size(progress.bytesRead))"
    let comparing = comparingWords(progress).long
    return ["\(words)\(separator)\(comparing)", "\(words)...", "stopped..."]
  }

  /// What has to stand beside whatever is said of a case that is not there in full: the longest
  /// words first. None for a whole case.
  public func notice(of extent: ReadExtent) -> [SafeText] {
    switch extent {
    case .whole: return []
    case .soFar: return ["so far; reading goes on", "so far"]
    case .part(let part):
      let amount = self.amount(part.bytesRead, of: part.bytesInAll)
      let what: SafeText = part.hasMore ? "read in part" : "readable in part"
      let words: SafeText = "\(what): \(amount)"
      return ["\(words), \(count(part.records, "record"))", words, what, "in part"]
    }
  }

  /// What stands in the place of "reading goes on" once nothing more is read.
  public var comparingNotice: [SafeText] { ["so far; the rest is being compared", "so far"] }

  /// "412 of 1,004 MB", or "412 MB" where nobody knows how much there is.
  private func amount(_ bytes: Int, of all: Int?) -> SafeText {
    guard let all, all > 0 else { return size(bytes) }
    let unit = ByteUnit(for: all)
    return "\(number(min(bytes, all), in: unit)) of \(number(all, in: unit)) \(unit.word)"
  }

  private func share(_ bytes: Int, of all: Int?) -> SafeText? {
    guard let all, all > 0 else { return nil }
    return "\(Int(Double(min(bytes, all)) / Double(all) * 100)) %"
  }

  /// "3.2 MB", "412 MB", "15 kB".
  func size(_ bytes: Int) -> SafeText {
    let unit = ByteUnit(for: bytes)
    return "\(number(bytes, in: unit)) \(unit.word)"
  }

  private func number(_ bytes: Int, in unit: ByteUnit) -> SafeText {
    guard unit.hasTenths else { return grouped(bytes / unit.bytes) }
    let tenths = bytes / (unit.bytes / 10)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// "12 s", "2:05" in minutes and seconds, "1:02:03".
  private func time(_ seconds: Int) -> SafeText {
    guard seconds >= 60 else { return "\(seconds) s" }
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let end = twoDigits(seconds % 60)
    return hours == 0 ? "\(minutes):\(end)" : "\(hours):\(twoDigits(minutes)):\(end)"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// What a number of bytes is told in.
private struct ByteUnit {
  let word: SafeText
  let bytes: Int
  /// Whether a place after the point is told: a few megabytes grow too slowly without.
  let hasTenths: Bool

  init(for bytes: Int) {
    switch bytes {
    case ..<1_000: (word, self.bytes) = ("bytes", 1)
    case ..<1_000_000: (word, self.bytes) = ("kB", 1_000)
    default: (word, self.bytes) = ("MB", 1_000_000)
    }
    hasTenths = (1_000_000..<10_000_000).contains(bytes)
  }
}
