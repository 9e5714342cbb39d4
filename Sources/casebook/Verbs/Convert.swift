import ArgumentParser
import CaseReader
import CasebookRuntime

/// `casebook convert CASE`
struct Convert: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Write a case in its other form: one JSON document, or JSON Lines.",
    discussion: """
      The ending of -o says which form is written: lines for .jsonl, a document for .json. Without \
      it, a document becomes lines, and lines a document, unless --to says otherwise. Nothing is \
      lost either way: numbers and texts stay as they are written, records of one kind keep their \
      order, and marks find their claims in both forms: NAME.case.json and NAME.case.jsonl have \
      one file of marks, NAME.reviews.sqlite. Under another NAME it has to be copied along. A document is written with its lists in the order of the format, \
      records of at most 100 columns on one line; lines have no blanks. A case that has the form \
      already is given as it is.

      A case with errors is not converted (status 65): what they are about would be lost. The file \
      of -o appears whole or not at all; one that is there already is kept unless --force is given.
      """)

  @Argument(
    help: ArgumentHelp(
      "The case: a file, - for standard input, or okcupid-clarifai, which is built in.",
      valueName: "case"),
    completion: .file(extensions: ["json", "jsonl"]))
  var name: String
  @Option(help: ArgumentHelp("The form to write: json or lines.", valueName: "form"))
  var to: CaseForm?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["json", "jsonl"]))
  var output: String?
  @Flag(help: "Replace the file of -o if there is one.") var force = false

  /// The form that the name of the file to write stands for; nil where it stands for none.
  private var outputForm: CaseLayout.Form? {
    guard let output else { return nil }
    return output.hasSuffix(".jsonl") ? .lines : output.hasSuffix(".json") ? .document : nil
  }

  func validate() throws {
    guard let to, let outputForm, to.form != outputForm else { return }
    let name = outputForm == .lines ? "JSON Lines" : "a JSON document"
    throw ValidationError("--to \(to.rawValue), but the name of -o is that of \(name)")
  }

  func perform(_ output: Output) throws -> RunStatus {
    let reading = try CaseLoader(CaseInput.named(name, bundled: .okcupidClarifai)).read()
    if reading.errorCount > 0 { Complaints.say(findingsOf: reading) }
    let form = to?.form ?? outputForm ?? reading.otherForm
    guard let path = self.output, path != "-" else {
      try reading.write(as: form, to: output.caseText)
      return .done
    }
    try NewFile(path, replaces: force).write { file in
      try reading.write(as: form, to: file.write)
    }
    return .done
  }
}

/// The forms of a case, by the words they are asked for with.
enum CaseForm: String, ExpressibleByArgument, CaseIterable {
  case json
  case lines

  var form: CaseLayout.Form { self == .json ? .document : .lines }
}
