import CaseModel
import CaseReader
import CasebookRuntime
import Testing

/// Dates that are tied, in zones that lie a day apart.
@Suite struct DateOrderZoneTests {
  @Test(arguments: [(#""before": ["b"]"#, 1), (#""partOf": "b""#, 1), (#""after": ["b"]"#, 0)])
  func `the same day in two zones may be another day`(tie: String, count: Int) throws {
    let text =
      """
      {"casebook": 1, "title": "T", "events": [
      {"id": "a", "title": "A", "date": "2014-03-05", "timeZone": "Pacific/Pago_Pago", \(tie)},
      {"id": "b", "title": "B", "date": "2014-03-05", "timeZone": "Pacific/Kiritimati"}]}
      """
    var options = ReadOptions()
    options.zones = SystemZones.source
    let result = try CaseReader.read(MemoryBytes(Array(text.utf8)), options: options)
    #expect(result.findingCounts[.dateOrder, default: 0] == count, "\(result.findings)")
    #expect(result.findingCounts.keys.allSatisfy { $0 == .dateOrder }, "\(result.findings)")
  }
}
