import ArgumentParser
import Foundation

/// What a command says of itself, as ArgumentParser gives it to tools.
struct CommandHelp: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [CommandHelp]?

  /// An argument, option or flag.
  struct Argument: Decodable {
    let kind: String
    let abstract: String?
    let valueName: String?
    let names: [Name]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let defaultValue: String?
  }

  /// One way to write an option.
  struct Name: Decodable {
    let kind: String
    let name: String
  }

  private struct Tool: Decodable {
    let command: CommandHelp
  }

  /// What the program says of itself.
  static func ofProgram() throws -> CommandHelp {
    try JSONDecoder().decode(Tool.self, from: Data(Casebook._dumpHelp().utf8)).command
  }
}

extension CommandHelp {
  /// The arguments that are this command's own: those that every command has are left out.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon }
  }

  /// "casebook show CASE ID"
  var usage: String {
    let own = ownArguments
    let options = own.filter { $0.kind != "positional" }
    let operands = own.filter { $0.kind == "positional" }
    let arguments = operands + options.filter { !$0.isOptional } + options.filter(\.isOptional)
    let forms = arguments.map { $0.isOptional ? "[\($0.form)]" : $0.form }
    return ([commandName] + forms).joined(separator: " ")
  }
}

extension CommandHelp.Argument {
  /// How it is written: "CASE", "--as NAME", "-h, --help".
  var form: String {
    let value = (valueName ?? "value").uppercased()
    let dots = isRepeating ? "..." : ""
    guard kind != "positional" else { return value + dots }
    let spelled = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
      .joined(separator: ", ")
    return kind == "flag" ? spelled : "\(spelled) \(value)\(dots)"
  }

  fileprivate var isCommon: Bool {
    (names ?? []).contains { ["help", "version"].contains($0.name) }
  }
}
