import ArgumentParser
import CasebookRuntime
import JSONText

/// `casebook date STRING...`
struct DateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Say what dates mean, in words and in days.",
    usage: "casebook date [--json] <string> ...",
    discussion: """
      Dates are written as in a case, in EDTF: 2014, 2014-09~, 199X, 1984?/2004-06, -0044. For \
      each, prints it in words, its earliest and latest day, and its level of EDTF. "extended" is \
      what case files may hold and EDTF has not: a time of day in an interval, or without \
      seconds. A season may be of either hemisphere, so its days are those of the whole year; in a \
      list it stands at its northern month. With - alone, reads the dates from standard input, one \
      a line. What is no date is answered with what may have been meant.

      With --json, a list of {edtf, valid, level, words, earliest, latest, error}. Status 65 when \
      one of them is no date; all are printed all the same.

      Example:
        casebook date 1984~ "before 2014" "early May 2020"
      """)

  // All that is no option of ours, for a year before 0 begins with a dash.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("A date; - alone for standard input.", valueName: "string"))
  var words: [String]
  @OptionGroup var form: FormOption

  func validate() throws {
    if let option = words.prefix(while: { $0 != "--" }).first(where: Self.isOption) {
      throw ValidationError("Unknown option '\(option)'")
    }
    guard words == ["-"] || !words.prefix(while: { $0 != "--" }).contains("-") else {
      throw ValidationError("- stands for standard input, and stands alone.")
    }
    guard !strings.isEmpty else { throw ValidationError("Name a date, such as 1984~.") }
  }

  func perform(_ output: Output) throws -> RunStatus {
    let answers = try texts().map(DateAnswer.init)
    if form.isJSON {
      output.json { $0.array { list in answers.forEach { $0.write(to: &list) } } }
    } else {
      DateLines(answers).lines.forEach(output.line)
    }
    if let words = wordsOnQuotes(answers) { Complaints.say(words) }
    return answers.allSatisfy(\.isValid) ? .done : .badData
  }

  /// For "casebook date 3 May 2020", which is three texts, and none of them the date.
  func wordsOnQuotes(_ answers: [DateAnswer]) -> String? {
    let whole = strings.joined(separator: " ")
    guard strings.count > 1, !answers.allSatisfy(\.isValid), let hint = DateAnswer(whole).hint
    else { return nil }
    return "a date of several words is put in quotes: \"\(whole)\"; \(hint)"
  }

  /// The words without the first "--", which only says that no options follow.
  private var strings: [String] {
    guard let mark = words.firstIndex(of: "--") else { return words }
    return Array(words[..<mark] + words[(mark + 1)...])
  }

  /// No date begins with two dashes, or with a dash and a small letter.
  private static func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
    return second == "-" || ("a"..."z").contains(second)
  }

  private func texts() throws -> [String] {
    guard words == ["-"] else { return strings }
    do {
      return DateInput.lines(of: try StandardInput.readToEnd(limit: DateInput.limit))
    } catch let failure where failure.cause == .keyboard {
      throw RunFailure(.usage, "standard input is the keyboard; name the dates, or pipe them in")
    }
  }
}

/// Dates from standard input.
enum DateInput {
  /// The most that is read, in bytes: some 400,000 dates.
  static let limit = 1 << 22

  /// The lines that are not blank, whatever system ended them.
  static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split { $0 == 0x0A || $0 == 0x0D }
      .filter { line in line.contains { $0 != 0x20 && $0 != 0x09 } }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
