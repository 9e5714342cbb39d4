/// Splits the text of a variable such as `EDITOR` into words, without a shell.
///
/// Blanks part words; single and double quotes and a backslash keep them together. Nothing else
/// means anything, so no text can run a second command.
enum CommandWords {
  static func split(_ text: String) -> [String] {
    var splitter = Splitter()
    for scalar in text.unicodeScalars { splitter.take(scalar) }
    return splitter.finished()
  }

  private struct Splitter {
    private var words: [String] = []
    private var word: String.UnicodeScalarView?
    private var quote: Unicode.Scalar?
    private var isEscaped = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if isEscaped {
        isEscaped = false
        append(scalar)
      } else if scalar == "\\" && quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { append(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? String.UnicodeScalarView()
      } else if scalar.properties.isWhitespace {
        endWord()
      } else {
        append(scalar)
      }
    }

    mutating func finished() -> [String] {
      endWord()
      return words
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      var grown = word ?? String.UnicodeScalarView()
      grown.append(scalar)
      word = grown
    }

    private mutating func endWord() {
      if let word { words.append(String(word)) }
      word = nil
    }
  }
}
