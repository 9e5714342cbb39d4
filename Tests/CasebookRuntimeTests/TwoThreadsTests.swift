import CasebookRuntime
import Foundation
import Testing

@Suite struct TwoThreadsTests {
  @Test func `both results come back, and the other one is made on another thread`() {
    let meeting = DispatchSemaphore(value: 0)
    // Neither could end if one waited for the other to be done.
    let (other, own) = TwoThreads().both(
      {
        meeting.signal()
        return [1, 2]
      },
      {
        meeting.wait()
        return [3]
      })
    #expect(other == [1, 2] && own == [3])
  }
}
