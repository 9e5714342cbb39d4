import ArgumentParser
import CasebookRuntime
import Foundation
import Listing
import Review
import ReviewStore

/// The case, where it may be left out.
struct OptionalCase: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The case: a file, - for standard input; if left out, the one that comes with the program.",
      valueName: "case"),
    completion: .file(extensions: ["json"]))
  var name: String?
  @OptionGroup var sources: SourcesOption

  var input: CaseInput {
    get throws {
      if name == nil, StandardInput.isPipe { Complaints.say(Self.wordsOnPipe) }
      return try sources.applied(to: CaseInput.named(name, bundled: .okcupidClarifai))
    }
  }

  /// For "cat FILE | casebook validate", which names no case.
  private static let wordsOnPipe =
    "no case was named, so this is okcupid-clarifai, which is built in; - reads standard input"
}

/// The case, where more arguments follow it.
struct RequiredCase: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The case: a file, - for standard input, or okcupid-clarifai, which is built in.",
      valueName: "case"),
    completion: .file(extensions: ["json"]))
  var name: String
  @OptionGroup var sources: SourcesOption

  var input: CaseInput {
    get throws { try sources.applied(to: CaseInput.named(name, bundled: .okcupidClarifai)) }
  }
}

/// Where the copies of sources lie.
struct SourcesOption: ParsableArguments {
  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp(
      """
      The folder in which the files of sources lie, if not that of the case. It is remembered for \
      the case.
      """, valueName: "dir"),
    completion: .directory)
  var folder: String?
  @Flag(
    name: .customLong("forget-sources"),
    help: "Forget the folder that was remembered for the case.")
  var forgets = false

  func applied(to input: CaseInput) throws -> CaseInput {
    var input = input
    input.sourcesMemory = SourcesMemory(environment: Arguments.environment)
    input.sourcesWish = forgets ? .forget : try folder.map(Self.wish) ?? .nothing
    return input
  }

  private static func wish(for folder: String) throws -> SourcesWish {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw RunFailure(.noInput, "\(folder): no such folder") }
    return .folder(folder)
  }

  func validate() throws {
    guard forgets, folder != nil else { return }
    throw ValidationError("--sources names a folder, and --forget-sources none: give one of them")
  }
}

/// Where the marks lie.
struct ReviewsOption: ParsableArguments {
  @Option(
    name: .customLong("reviews"),
    help: ArgumentHelp("The file of marks, instead of the one beside the case.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var path: String?

  /// Opens the marks on a case.
  var openLog: @Sendable (CaseIdentity) -> ReviewLog {
    let path = path
    let environment = Arguments.environment
    return { ReviewLog(of: $0, chosen: path, environment: environment) }
  }

  /// The case with its marks.
  func open(_ input: CaseInput) throws -> ReviewedCase {
    try ReviewedCase(input, openLog: openLog)
  }
}

/// Who marks.
struct ReviewerOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who marks; if left out, the name you are logged in by.", valueName: "name"))
  var given: String?

  var name: String { ReviewerName.resolve(given, environment: Arguments.environment) }
}

/// How to print.
struct FormOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false
}
