import CustomDump
import Testing

/// Fails with the differences, line by line, where two values are not the same.
public func expectSame<Value: Equatable>(
  _ found: Value, _ wanted: Value, _ about: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found != wanted else { return }
  let difference = diff(wanted, found) ?? "found \(found)\nwanted \(wanted)"
  Issue.record("\(about)\n- wanted, + found\n\(difference)", sourceLocation: sourceLocation)
}

/// Fails with both pictures, the rows that differ marked, where a screen is not as drawn.
///
/// The wanted picture is written between bars, a row a line, so that blanks at its ends are seen.
public func expectPicture(
  _ found: String, _ wanted: String, _ about: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = rows(found)
  let wanted = rows(unbarred(wanted))
  guard found != wanted else { return }
  Issue.record(
    "\(about)\nfound:\n\(barred(found, against: wanted))\nwanted:\n\(barred(wanted, against: found))",
    sourceLocation: sourceLocation)
}

/// A picture between bars, as tests write it down.
public func barred(_ picture: String) -> String {
  rows(picture).map { "|\($0)|" }.joined(separator: "\n")
}

private func unbarred(_ picture: String) -> String {
  picture.split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.hasPrefix("|") && $0.hasSuffix("|") && $0.count > 1 ? $0.dropFirst().dropLast() : $0 }
    .joined(separator: "\n")
}

private func rows(_ picture: String) -> [String] {
  picture.split(separator: "\n", omittingEmptySubsequences: false).map { row in
    var row = String(row)
    while row.hasSuffix(" ") { row.removeLast() }
    return row
  }
}

private func barred(_ rows: [String], against others: [String]) -> String {
  rows.enumerated().map { index, row in
    let isSame = index < others.count && others[index] == row
    return (isSame ? "  |" : "! |") + row + "|"
  }
  .joined(separator: "\n")
}
