import CaseModel
import CaseReader
@testable import CasebookRuntime
import Listing
import Synchronization
import Testing

@Suite struct SoFarMakerTests {
  /// A workbench whose jobs are done when the test says so.
  private final class PatientBench: Workbench {
    private let jobs = Mutex<[@Sendable () -> Void]>([])
    var count: Int { jobs.withLock(\.count) }
    func onStore(_ job: @escaping @Sendable () -> Void) { aside(job) }
    func aside(_ job: @escaping @Sendable () -> Void) { jobs.withLock { $0.append(job) } }
    func finishStore(within seconds: Double) -> Bool { true }
    func doAll() {
      while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { job() }
    }
  }

  /// Ever more of one case, as it would be published.
  private func parts() throws -> [Case] {
    var parts: [Case] = []
    var options = ReadOptions()
    options.blockSize = 100
    let control = ReadControl(shouldPublish: { _ in true }, publish: { parts.append($0) })
    _ = try CaseReader.read(MemoryBytes(harbourFire), options: options, control: control)
    return parts
  }

  @Test func `of several cases only the newest is made, with links, by one job at a time`() throws {
    let (bench, shown) = (PatientBench(), Shown())
    let maker = SoFarMaker(fileName: "f", workbench: bench) { shown.add($0) }
    let parts = try parts()
    #expect(parts.count > 3)
    parts.dropLast().forEach(maker.take)
    #expect(bench.count == 1)
    bench.doAll()
    maker.take(parts[parts.count - 1])
    bench.doAll()
    #expect(shown.all.map(\.story.recordCount) == parts.suffix(2).map(\.recordCount))
    #expect(shown.all.allSatisfy { $0.extent == .soFar && $0.story.isIndexed })
  }

  @Test func `once the reading is over nothing is shown any more`() throws {
    let (bench, shown) = (PatientBench(), Shown())
    let maker = SoFarMaker(fileName: "f", workbench: bench) { shown.add($0) }
    let parts = try parts()
    maker.take(parts[0])
    maker.finish()
    maker.take(parts[1])
    bench.doAll()
    #expect(shown.all.isEmpty)
  }

  @Test func `what was not shown in time can be had at the end`() throws {
    let (bench, shown) = (PatientBench(), Shown())
    let maker = SoFarMaker(fileName: "f", workbench: bench) { shown.add($0) }
    let parts = try parts()
    maker.take(parts[0])
    bench.doAll()
    #expect(maker.newestSnapshot() == nil, "it was shown")
    maker.take(parts[1])
    maker.take(parts[2])
    maker.finish()
    bench.doAll()
    #expect(shown.all.count == 1)
    #expect(maker.newestSnapshot()?.story.recordCount == parts[2].recordCount)
  }

  @Test func `once the person has stopped the reading nothing is shown any more`() throws {
    let (bench, shown, stop) = (PatientBench(), Shown(), StopFlag())
    let maker = SoFarMaker(fileName: "f", workbench: bench, stop: stop) { shown.add($0) }
    let parts = try parts()
    maker.take(parts[0])
    stop.raise()
    bench.doAll()
    #expect(shown.all.isEmpty)
  }

  private final class Shown: Sendable {
    private let snapshots = Mutex<[Snapshot]>([])
    var all: [Snapshot] { snapshots.withLock(\.self) }
    func add(_ snapshot: Snapshot) { snapshots.withLock { $0.append(snapshot) } }
  }
}
