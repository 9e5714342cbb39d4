@testable import CasebookRuntime
import Foundation
import ReviewStore
import Synchronization
import Testing

@Suite struct MailboxTests {
  @Test func `a burst of letters wakes once, and arrives in order`() {
    let wakes = Mutex(0)
    let mailbox = Mailbox<Int> { wakes.withLock { $0 += 1 } }
    (1...100).forEach(mailbox.post)
    #expect(wakes.withLock(\.self) == 1)
    #expect(mailbox.drain() == Array(1...100))
    mailbox.post(101)
    #expect(wakes.withLock(\.self) == 2)
  }

  @Test func `letters of many threads all arrive`() {
    let mailbox = Mailbox<Int> {}
    DispatchQueue.concurrentPerform(iterations: 200) { mailbox.post($0) }
    #expect(mailbox.drain().sorted() == Array(0..<200))
  }
}

@Suite struct FolderWatchTests {
  @Test func `a change of a watched file is news, one of its neighbours is none`() throws {
    try withFolder { folder in
      let watch = FolderWatch()
      watch.watch(files: [folder.path + "/a.reviews.sqlite"])
      #expect(!watch.hasNews())
      _ = folder.file("b.txt", "neighbour")
      #expect(!watch.hasNews())
      _ = folder.file("a.reviews.sqlite-journal", "journal")
      #expect(watch.hasNews())
      #expect(!watch.hasNews(), "taken in once")
    }
  }

  @Test func `a folder that is not there is no fault, and is watched once it is`() throws {
    try withFolder { folder in
      let watch = FolderWatch()
      let later = folder.path + "/some/time/later"
      watch.watch(files: [later + "/a.reviews.sqlite"])
      #expect(!watch.hasNews())
      try FileManager.default.createDirectory(
        atPath: later, withIntermediateDirectories: true)
      #expect(watch.hasNews(), "the folder is there")
      #expect(!watch.hasNews(), "taken in once")
      _ = TestFolder(path: later).file("a.reviews.sqlite", "")
      #expect(watch.hasNews())
    }
  }
}

@Suite struct WelcomeFlagTests {
  @Test func `the hint is shown until it was seen once`() throws {
    try withFolder { folder in
      let environment = ["XDG_STATE_HOME": folder.path]
      #expect(!WelcomeFlag(environment: environment).isSet)
      WelcomeFlag(environment: environment).set()
      #expect(WelcomeFlag(environment: environment).isSet)
    }
  }

  @Test func `where nothing can be remembered, nothing fails`() {
    WelcomeFlag(environment: ["XDG_STATE_HOME": "/dev/null/nowhere"]).set()
    WelcomeFlag(environment: [:]).set()
    #expect(WelcomeFlag(environment: [:]).isSet)
  }
}

@Suite struct ReviewerNameTests {
  @Test func `the name that is given comes first, then the user's own`() {
    let environment = ["USER": "ana", "LOGNAME": "other"]
    #expect(ReviewerName.resolve("Ben", environment: environment) == "Ben")
    #expect(ReviewerName.resolve(nil, environment: environment) == "ana")
    #expect(ReviewerName.resolve(nil, environment: ["LOGNAME": "other"]) == "other")
  }

  @Test func `an empty name is not replaced by another: saving asks for one`() {
    #expect(ReviewerName.resolve("", environment: ["USER": "ana"]) == "")
  }
}
