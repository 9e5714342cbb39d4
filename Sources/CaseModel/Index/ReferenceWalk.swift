/// Goes through all references of a case, key by key and row by row.
struct ReferenceWalk {
  let columns: CaseColumns

  /// What stands where a reference is expected.
  enum Target {
    case symbol(Symbol)
    /// An id that stands in JSON and that no record and no other key uses.
    case unknown(String)
  }

  /// Gives each reference under a key to `body`: the row, what it points at, and of which kinds that
  /// may be.
  @inline(__always)
  func visit(
    _ reference: ReferenceField, _ body: (_ row: Int, Target, _ allowed: KindSet) -> Void
  ) {
    guard !reference.shape.value.isRaw else {
      return EmbeddedIDs(of: columns).visit(reference, body)
    }
    let kinds = reference.shape.value.targets
    visitSymbols(reference) { row, symbol in body(row, .symbol(symbol), kinds) }
  }

  /// The same for a key under which ids stand as such, not inside JSON.
  @inline(__always)
  func visitSymbols(_ reference: ReferenceField, _ body: (_ row: Int, Symbol) -> Void) {
    if reference.shape.value.isList {
      visitLists(reference, body)
    } else {
      visitCells(reference, body)
    }
  }

  @inline(__always)
  private func visitCells(_ reference: ReferenceField, _ body: (Int, Symbol) -> Void) {
    columns[reference.kind].narrow[reference.field].forEachChunk { first, numbers in
      for offset in numbers.indices where numbers[offset] >= 0 {
        body(first &+ offset, Symbol(number: numbers[offset]))
      }
    }
  }

  @inline(__always)
  private func visitLists(_ reference: ReferenceField, _ body: (Int, Symbol) -> Void) {
    let (items, step) = (columns.items, reference.shape.value.stride)
    columns[reference.kind].wide[reference.field].forEachChunk { first, cells in
      for offset in cells.indices {
        let range = ListCell(bits: cells[offset]).range
        var item = range.lowerBound
        while item < range.upperBound {
          let number = items[item]
          if number >= 0 { body(first &+ offset, Symbol(number: number)) }
          item &+= step
        }
      }
    }
  }
}
