/// What was measured on a sample of one size; times are seconds of processor time.
struct SizeResult {
  let events: Int
  let claims: Int
  let bytes: Int
  /// The table of reading against others.
  let reading: Table
  let read: Double
  var index = 0.0
  var derive = 0.0
  var sort = 0.0
  var snapshot = 0.0
  /// Microseconds for the cells of a screen.
  var screen = 0.0
  var memory: MemoryUse?

  /// Cost for each event: where work grows faster than the case, its column grows downwards.
  static func growth(_ results: [SizeResult]) -> Table {
    var table = Table(
      title: "Growth: nanoseconds of CPU for each event; a screen in microseconds",
      columns: [
        "events", "claims", "bytes", "read", "index", "derive", "sort", "snapshot", "screen us",
      ])
    for result in results {
      let times = [result.read, result.index, result.derive, result.sort, result.snapshot]
      let each = times.map { Table.Cell.number($0 * 1e9 / Double(result.events), 0) }
      table.rows.append(
        [
          .number(Double(result.events), 0), .number(Double(result.claims), 0),
          .number(Double(result.bytes), 0),
        ] + each + [.number(result.screen, 0)])
    }
    return table
  }

  /// What the process holds in memory of its own, after each step.
  static func memory(_ results: [SizeResult]) -> Table {
    var table = Table(
      title: "Memory of its own (anonymous), in MB; the peak is of all memory",
      columns: [
        "events", "file", "case", "derived", "snapshot", "peak", "B an event", "B a claim",
        "of the file",
      ])
    for result in results {
      guard let memory = result.memory else { continue }
      let megabytes = [memory.read, memory.derived, memory.snapshot, memory.peak]
      table.rows.append(
        [.number(Double(result.events), 0), .number(Double(result.bytes) / 1e6, 1)]
          + megabytes.map { .number(Double($0) / 1e6, 1) } + [
            .number(Double(memory.snapshot) / Double(result.events), 0),
            .number(Double(memory.snapshot) / Double(result.claims), 0),
            .number(Double(memory.snapshot) / Double(result.bytes), 2),
          ])
    }
    return table
  }
}
