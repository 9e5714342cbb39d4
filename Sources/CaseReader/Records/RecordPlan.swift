import CaseModel

/// The shape of one kind of record, made ready for reading: lists of words as bytes, the grammars
/// of raw values looked up.
final class RecordPlan: Sendable {
  /// What to do at a key; as `ValueShape`, but without anything that must be counted or freed.
  enum Step: Sendable {
    case id, textOrNumber, date, flag, reference, tags
    case text(TextRule)
    case term(TextRule)
    case word(table: Int)
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case references(ListRule)
    case mentions(ListRule)
    case parts(table: Int)
    case raw(table: Int)
  }

  let shape: RecordShape
  /// By field index.
  let steps: [Step]
  let words: [KeyList]
  let parts: [PartShape]
  let grammars: FixedTable<RawGrammar>
  /// By grammar: the kinds of value that need no check beyond being right JSON, a bit for each.
  let plainKinds: FixedTable<UInt8>
  /// By field index: the keys, as the quick way looks for them.
  let quick: FixedTable<QuickField>
  /// The field that holds the value of a claim.
  let valueField: Int?
  let required: FieldSet
  let alternatives: [FieldSet]
  let dependencies: [(field: Int, needs: Int)]

  /// The plans of all kinds, in their order.
  static let all = RecordShape.all.map(RecordPlan.init)
  /// The plan of the header.
  static let header = RecordPlan(.header)

  init(_ shape: RecordShape) {
    var tables = Tables()
    steps = shape.fields.map { tables.step(for: $0.value) }
    self.shape = shape
    words = tables.words
    parts = tables.parts
    grammars = FixedTable(tables.grammars)
    plainKinds = FixedTable(tables.grammars.map(\.plainKinds))
    quick = FixedTable(zip(shape.fields, steps).map { QuickField($0.key, $1) })
    required = FieldSet(shape.requiredFields)
    alternatives = shape.alternatives.map { FieldSet($0) }
    dependencies = shape.dependencies
    valueField = shape.kind == .claim ? shape.field(named: "value") : nil
  }

  private struct Tables {
    var words: [KeyList] = []
    var parts: [PartShape] = []
    var grammars: [RawGrammar] = []

    mutating func step(for shape: ValueShape) -> Step {
      switch shape {
      case .id: .id
      case .text(let rule): .text(rule)
      case .term(let rule): .term(rule)
      case .textOrNumber: .textOrNumber
      case .date: .date
      case .flag: .flag
      case .integer(let range): .integer(range)
      case .number(let range): .number(range)
      case .reference: .reference
      case .references(_, let rule): .references(rule)
      case .mentions(_, let rule): .mentions(rule)
      case .tags: .tags
      default: tableStep(for: shape)
      }
    }

    private mutating func tableStep(for shape: ValueShape) -> Step {
      switch shape {
      case .word(let words): return word(words)
      case .participants: return part(.participant)
      case .lineage: return part(.lineage)
      case .steps: return part(.step)
      case .raw(let raw): return grammar(.of(raw))
      default: return .textOrNumber
      }
    }

    private mutating func word(_ list: [String]) -> Step {
      words.append(KeyList(list))
      return .word(table: words.count - 1)
    }

    private mutating func part(_ shape: PartShape) -> Step {
      parts.append(shape)
      return .parts(table: parts.count - 1)
    }

    private mutating func grammar(_ grammar: RawGrammar) -> Step {
      grammars.append(grammar)
      return .raw(table: grammars.count - 1)
    }
  }
}
