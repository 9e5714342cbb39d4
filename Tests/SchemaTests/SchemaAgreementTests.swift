import CaseModel
import CaseReader
import Foundation
import JSONText
import Testing
import TestSupport

/// The schema refuses what the reader refuses, as far as a schema can say it.
@Suite struct SchemaAgreementTests {
  private struct Case {
    let name: String
    let document: SchemaChecker.Document
    /// What the table says that the schema does.
    let isRefused: Bool
  }

  /// All that are not made to be large, which says nothing to a schema.
  private static let examples: [Case] = all.filter { $0.document.bytes.count < 1 << 20 }

  private static let all: [Case] = FindingRule.all.flatMap { rule in
    rule.examples.enumerated().flatMap { number, example in
      let isSeen =
        rule.severity == .error && rule.isBeyondSchema == example.isSchemaException
      let name = "\(rule.code.rawValue) \(number + 1)"
      let breaking = Case(
        name: name, document: document(example.breaking), isRefused: isSeen)
      return [breaking]
        + (example.keeping.map {
          [Case(name: "\(name), kept", document: document($0), isRefused: false)]
        } ?? [])
    }
  }

  private static func document(_ example: ExampleCase) -> SchemaChecker.Document {
    .init(bytes: example.document, isLines: example.isLines)
  }

  @Test func `each example of the table is refused or let through as the table says`() throws {
    let verdicts = try SchemaChecker.verdicts(on: Self.examples.map(\.document))
    for (example, verdict) in zip(Self.examples, verdicts) {
      #expect(verdict.refuses == example.isRefused, "\(example.name): \(verdict)")
    }
    // Or a checker that says the same of everything would pass.
    #expect(verdicts.filter(\.refuses).count > 40)
    #expect(verdicts.filter { $0 == .noJSON }.count > 5)
  }

  @Test func `our cases are valid for the schema and for the reader`() throws {
    let root = SchemaChecker.root
    let files = try ["Data", "Tests/Fixtures"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
    }.filter { $0.lastPathComponent.hasSuffix(".case.json") }
    #expect(files.count >= 3)
    let bytes = try files.map { [UInt8](try Data(contentsOf: $0)) }
    let schema = try JSONValue(parsing: Data(contentsOf: SchemaChecker.schema).map { $0 })
    var writer = JSONWriter(.compact)
    writer.value(try #require(schema["examples"]?.elements?.first))
    let all = bytes + [writer.bytes, FullCase.bytes]
    for verdict in try SchemaChecker.verdicts(on: all.map { .init(bytes: $0) }) {
      #expect(verdict == .valid)
    }
    for bytes in all {
      let errors = try CaseReader.read(MemoryBytes(bytes)).findings.filter { $0.severity == .error }
      #expect(errors.map(\.text) == [])
    }
  }

  @Test func `a case with one thing changed is refused by both or by neither`() throws {
    let mutations = (0..<900).map { Mutation(seed: $0) }
    let verdicts = try SchemaChecker.verdicts(on: mutations.map { .init(bytes: $0.bytes) })
    var refused = 0
    for (mutation, verdict) in zip(mutations, verdicts) {
      let result = try CaseReader.read(MemoryBytes(mutation.bytes))
      let errors = result.findings.filter { $0.severity == .error }
      let isBeyond = errors.allSatisfy { $0.code.mayBeBeyondSchema }
      if errors.isEmpty {
        #expect(verdict == .valid, "\(mutation): only the schema refuses")
      } else if !isBeyond {
        #expect(verdict.refuses, "\(mutation): only the reader refuses: \(errors.map(\.text))")
        refused += 1
      }
    }
    #expect(refused > 200 && refused < 850, "\(refused) of \(mutations.count)")
  }
}

extension FindingCode {
  /// True for a code that the schema does not see, or not in all cases.
  fileprivate var mayBeBeyondSchema: Bool {
    let rule = FindingRule.of(self)
    return rule.isBeyondSchema || rule.examples.contains(where: \.isSchemaException)
  }
}
