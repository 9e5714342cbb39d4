import ArgumentParser
import CasebookRuntime
import ScreenGrid

/// `casebook manual`
struct Manual: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.",
    discussion: """
      In mdoc, for man. Installed with the program, it is what man casebook shows.

      Example:
        casebook manual | man -l -
      """)

  func perform(_ output: Output) throws -> RunStatus {
    for line in try ManualPage.text().split(separator: "\n") {
      output.line(SafeText(cleaning: line))
    }
    return .done
  }
}
