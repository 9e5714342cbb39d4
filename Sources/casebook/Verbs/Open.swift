import ArgumentParser
import CasebookRuntime

/// `casebook [CASE]`
struct Open: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Open a case on the screen (what happens without a verb).",
    discussion: """
      ? lists the keys. The text of a reason is edited outside with VISUAL or EDITOR. With NO_COLOR \
      set, no colours are used.
      """)

  @OptionGroup var file: OptionalCase
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var reviews: ReviewsOption
  @Flag(help: "Draw with the characters of ASCII alone.") var ascii = false
  @Flag(help: "Open harbour-fire, a small case that is made up and shows everything.")
  var demo = false

  func validate() throws {
    guard demo, let name = file.name else { return }
    throw ValidationError("--demo opens harbour-fire; \(name) cannot be opened with it")
  }

  func perform(_ output: Output) throws -> RunStatus {
    let input = try named()
    let environment = Arguments.environment
    var program = ScreenProgram()
    program.usesControllingTerminal = input.origin == .standardInput
    program.isPlain = ascii
    try program.run(
      Session.Setting(
        input: input, reviewer: reviewer.name, openLog: reviews.openLog,
        editor: OutsideEditor(environment: environment),
        welcome: WelcomeFlag(environment: environment), watch: FolderWatch()))
    return .done
  }

  /// The case; a name that is no file may have been meant as a verb.
  private func named() throws -> CaseInput {
    if demo { return try file.sources.applied(to: BundledCase.harbourFire.input) }
    do {
      return try file.input
    } catch let failure as InputFailure where failure.cause == .missing {
      let advice = Casebook.verb(near: failure.name).map { "; did you mean \($0)?" }
      throw RunFailure(
        .noInput,
        "\(failure.name): no such file, and no verb of this name\(advice ?? " (casebook --help)")")
    }
  }
}
