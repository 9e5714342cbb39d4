/// The words of a sentence, and where in it a second clause begins: "... and the alarm had been off".
///
/// What it knows of English is a few closed lists: words that a clause cannot do without, and those
/// that tell it from the parts of one clause.
struct Clauses {
  private let words: [Word]

  private struct Word {
    /// In small letters, without signs around it.
    let plain: String
    /// The sign behind it: "," or ";", or nothing.
    let sign: Character?
    let isName: Bool
  }

  init(_ words: [String]) {
    self.words = words.map { word in
      let plain = word.trimming(".,;:()\"'“”‘’!?")
      return Word(
        plain: plain.lowercased(), sign: word.last.flatMap { ",;".contains($0) ? $0 : nil },
        isName: plain.first?.isUppercase == true)
    }
  }

  /// Whether two clauses, or two statements of one subject, are joined.
  var areSeveral: Bool {
    guard !words.contains(where: { Self.pairing.contains($0.plain) }) else { return false }
    return words.indices.contains { joins(at: $0) || partsBySemicolon(at: $0) }
  }

  /// Whether there is a verb before a joint, and one behind it that belongs to what it joins.
  func haveVerbs(aroundJointAt place: Int) -> Bool {
    let end = words[place...].firstIndex { Self.subordinating.contains($0.plain) }
    return words[..<place].contains(where: isVerbal) && hasVerb(place + 1..<(end ?? words.count))
  }

  /// True at an "and" with a whole statement on both sides.
  private func joins(at place: Int) -> Bool {
    guard Self.joints.contains(words[place].plain), place > 2, place + 2 < words.count else {
      return false
    }
    return secondReport(at: place) || secondClause(at: place) || secondPredicate(at: place)
  }

  /// "... says that A is so and that B is not".
  private func secondReport(at place: Int) -> Bool {
    guard words[place + 1].plain == "that", isStatement(0..<place),
      let first = words[..<place].firstIndex(where: { $0.plain == "that" })
    else { return false }
    return hasVerb(first + 1..<place) && hasVerb(place + 3..<min(place + 8, words.count))
  }

  /// "It broke out at noon and the alarm had been off", where nothing before the "and" could take
  /// what follows into the same clause.
  private func secondClause(at place: Int) -> Bool {
    let needsComma = ["while", "whereas"].contains(words[place].plain)
    guard !needsComma || words[place - 1].sign == ",", isStatement(0..<place),
      !words[..<place].contains(where: { Self.subordinating.contains($0.plain) }),
      let last = words[..<place].lastIndex(where: isVerbal), last > 0,
      isFinite(at: last) || isParticipleAfterVerb(last),
      !Self.reporting.contains(words[last].plain)
    else { return false }
    return beginsClause(at: place + 1)
  }

  /// "the mayor resigned", "nobody was told": a subject of few words, then a verb.
  private func beginsClause(at place: Int) -> Bool {
    let first = words[place]
    if Self.pronouns.contains(first.plain) { return isFinite(at: place + 1) }
    guard Self.determiners.contains(first.plain) || first.isName || Int(first.plain) != nil else {
      return false
    }
    // A name may be the whole subject; an article is none.
    let start = first.isName && !Self.determiners.contains(first.plain) ? place + 1 : place + 2
    for verb in start..<max(start, min(place + 6, words.count)) {
      if isFinite(at: verb) { return true }
      if verb > place, Self.breaksSubject(words[verb].plain) || words[verb - 1].sign != nil {
        return false
      }
    }
    return false
  }

  /// "It damaged two shops on Monday and destroyed the depot": what else one subject did.
  private func secondPredicate(at place: Int) -> Bool {
    guard ["and", "but", "yet"].contains(words[place].plain),
      !words[..<place].contains(where: { Self.subordinating.contains($0.plain) }),
      let first = words[..<place].firstIndex(where: isVerbal), 1...4 ~= first, isFinite(at: first),
      place - first > 2, !isVerbal(words[place - 1]),
      !Self.participles.contains(words[place - 1].plain),
      !Self.reporting.contains(words[first].plain)
    else { return false }
    let second = Self.fillers.contains(words[place + 1].plain) ? place + 2 : place + 1
    return second + 2 < words.count && isPast(words[second].plain)
      && Self.openers.contains(words[second + 1].plain)
  }

  /// "The fire broke out at noon; the alarm had been off for weeks": a short half is a remark.
  private func partsBySemicolon(at place: Int) -> Bool {
    guard words[place].sign == ";", place >= 5, words.count - place > 6 else { return false }
    return hasVerb(0..<place + 1) && hasVerb(place + 1..<words.count)
      && !words[..<place].contains { $0.sign == ";" } && beginsClause(at: place + 1)
  }
}

extension Clauses {
  /// False for what only puts a case: "If it was so and ...".
  private func isStatement(_ range: Range<Int>) -> Bool {
    !["if", "whether", "when", "as"].contains(words[range.lowerBound].plain)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.contains { words.indices.contains($0) && isFinite(at: $0) }
  }

  /// A word that is a verb with a subject for certain. Of words in -ed, which may be participles,
  /// only one that an object follows, or nothing.
  private func isFinite(at place: Int) -> Bool {
    guard words.indices.contains(place) else { return false }
    if isSure(words[place]) { return true }
    guard isPast(words[place].plain) else { return false }
    guard place + 1 < words.count else { return true }
    let next = words[place + 1].plain
    return Self.objects.contains(next) || next.first?.isNumber == true
  }

  /// "was switched", "had never been called": the verb stands up to three words before.
  private func isParticipleAfterVerb(_ place: Int) -> Bool {
    isPast(words[place].plain) && (max(0, place - 3)..<place).contains { isSure(words[$0]) }
  }

  private func isPast(_ word: String) -> Bool {
    Self.pasts.contains(word)
      || word.count > 3 && word.hasSuffix("ed") && !word.hasSuffix("eed")
        && !["hundred", "hatred", "sacred", "naked"].contains(word)
  }

  /// True for a verb by the word alone; May is a month.
  private func isSure(_ word: Word) -> Bool {
    Self.finite.contains(word.plain) && !(word.plain == "may" && word.isName)
  }

  private func isVerbal(_ word: Word) -> Bool {
    isSure(word) || isPast(word.plain) || Self.reporting.contains(word.plain)
  }

  private static func breaksSubject(_ word: String) -> Bool {
    subordinating.contains(word) || pronouns.contains(word) || joints.contains(word)
      || ["in", "on", "at", "by", "with", "for", "from", "to"].contains(word)
  }

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let joints = list("and but yet while whereas")
  /// Each of these takes both sides of an "and" into one phrase.
  private static let pairing = list("between both either neither")
  private static let pronouns = list(
    "he she it they we i nobody everybody everyone nothing there none")
  private static let determiners = list(
    """
    the a an his her its their our my this these those no some many most all several two three four
    five six seven eight nine ten
    """)
  private static let subordinating = list(
    """
    if unless whether until till when before after because since although though that who whom whose
    which where so how what why as than
    """)
  private static let finite = list(
    """
    is are was were has have had will would can could may might must should did does
    took gave went came became began fell rose grew drew flew wrote spoke broke chose drove ran threw
    wore stole hid froze sank withdrew
    """)
  /// What follows these may be a clause of its own, so an "and" in it joins nouns.
  private static let reporting = list(
    """
    said says say told tells reported reports claimed claims believed thought denied admitted
    announced showed shows confirmed stated argued found knew saw heard felt feared hoped suggested
    clear certain sure likely possible true evident obvious
    """)
  private static let pasts = list(
    """
    took gave went came became began fell rose grew drew flew wrote broke chose drove ran threw stole
    hid sank withdrew sold left met held made built paid lost won sent bought brought kept led got
    was were
    """)
  private static let participles = list(
    """
    written given taken known seen done gone shown drawn driven broken chosen stolen hidden worn
    """)
  private static let fillers = list("then later also never not soon")
  /// What an object begins with.
  private static let objects = list(
    """
    the a an his her its their our my this these those no some many most all several him them it us
    me nobody everybody everyone nothing two three four five six seven eight nine ten
    """)
  /// What goes on behind a verb.
  private static let openers = objects.union(
    list("in on at by with for from to into over out off up down against that about"))
}
