import ScreenGrid
import Testing

@testable import CasebookUI

@Suite struct KeyMapTests {
  @Test func `no key has two rows in one context`() {
    var seen: [String: String] = [:]
    for row in KeyMap.rows {
      for context in row.contexts {
        for key in row.keys {
          let place = "\(context) \(key)"
          #expect(seen[place] == nil, "\(place): \(row.name) and \(seen[place] ?? "")")
          seen[place] = row.name
        }
      }
    }
  }

  @Test func `every row has a name in kebab case and words`() {
    for row in KeyMap.rows {
      #expect(!row.keys.isEmpty && !row.contexts.isEmpty, "\(row.name)")
      #expect(row.name.allSatisfy { ($0.isLetter && $0.isLowercase) || $0 == "-" }, "\(row.name)")
      #expect(!row.help.isEmpty, "\(row.name)")
    }
  }

  @Test func `no letter means anything but a letter while text is typed`() {
    for context in [KeyContext.findField, .markField, .helpField] {
      for row in KeyMap.rows where row.contexts.contains(context) {
        for case .character(let scalar) in row.keys {
          Issue.record("\(row.name) takes \(scalar) in \(context)")
        }
      }
    }
  }

  @Test func `q quits wherever text is not typed`() {
    let typed: Set<KeyContext> = [.findField, .markField, .helpField]
    // A pane's keys come before those that work anywhere; none of them may hide q.
    for context in KeyContext.allCases where !typed.contains(context) {
      let row = KeyMap.row(for: .character("q"), in: context)
      let isOpen: Set<KeyContext> = [.reading, .list, .inspector, .check]
      #expect(row?.command == .app(.quit) || (row == nil && isOpen.contains(context)), "\(context)")
    }
  }

  @Test func `every key can be written down and read again`() throws {
    for key in KeyMap.rows.flatMap(\.keys) {
      #expect(try KeyPress.parse(key.notation) == [key])
      #expect(!key.label.isEmpty, "\(key)")
    }
  }
}
