import Foundation
import Review
import Testing

@testable import ReviewStore

@Suite struct ReviewLocationsTests {
  private func locations(
    _ casePath: String?, id: String? = "okcupid", chosen: String? = nil,
    environment: [String: String] = ["HOME": "/home/ana"]
  ) -> ReviewLocations {
    ReviewLocations(
      casePath: casePath, caseID: id, caseDigest: .zero, chosen: chosen, environment: environment)
  }

  @Test(arguments: [
    ("okcupid.case.json", "okcupid.reviews.sqlite"),
    ("/a/b/okcupid.case.json", "/a/b/okcupid.reviews.sqlite"),
    ("a.case.json/b.json", "a.case.json/b.reviews.sqlite"),
    ("notes.json", "notes.reviews.sqlite"),
    ("a/okcupid.case.jsonl", "a/okcupid.reviews.sqlite"),
    ("notes.jsonl", "notes.jsonl.reviews.sqlite"),
    ("notes", "notes.reviews.sqlite"),
    ("/a/.case.json", "/a/.case.reviews.sqlite"),
    (".json", ".json.reviews.sqlite"),
    ("/a/é.case.json", "/a/é.reviews.sqlite"),
  ])
  func `the store lies beside the case under its name`(casePath: String, store: String) {
    #expect(locations(casePath).first == store)
  }

  @Test func `a place the user chose is the only one`() {
    #expect(locations("a.json", chosen: "/b/marks").all == ["/b/marks"])
    #expect(locations("a.json", chosen: "/b/marks").forNewMarks == "/b/marks")
  }

  @Test func `a case without a folder has its marks in the user's data folder`() {
    let place = "/home/ana/.local/share/casebook/okcupid.reviews.sqlite"
    #expect(locations(nil).all == [place])
    #expect(
      locations(nil, environment: ["HOME": "/home/ana", "XDG_DATA_HOME": "/data"]).all
        == ["/data/casebook/okcupid.reviews.sqlite"])
    #expect(
      locations(nil, environment: ["HOME": "/home/ana", "XDG_DATA_HOME": "relative"]).all
        == [place])
    #expect(locations(nil, environment: [:]).all.isEmpty)
  }

  @Test(arguments: ["../../etc/passwd", "..", ".hidden", "a/b", "", "a\nb", "é"])
  func `an id that is no file name is hashed`(id: String) throws {
    let fallback = try #require(locations(nil, id: id).fallback)
    let name = try #require(fallback.split(separator: "/").last)
    #expect(name.hasPrefix("id-"))
    #expect(fallback.hasPrefix("/home/ana/.local/share/casebook/id-"))
  }

  @Test func `a case without an id goes by its digest`() throws {
    let fallback = try #require(locations(nil, id: nil).fallback)
    #expect(fallback.contains(String(repeating: "0", count: 64)))
  }

  @Test func `new marks go beside the case if its folder can be written`() throws {
    let folder = try StoreFolder()
    let beside = locations(folder.path + "/a.case.json")
    #expect(beside.forNewMarks == folder.path + "/a.reviews.sqlite")
    #expect(beside.all.count == 2)
  }

  @Test func `new marks go to the data folder if the case's folder cannot be written`() throws {
    let missing = locations("/proc/no-such-folder/a.case.json")
    #expect(missing.forNewMarks == missing.fallback)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `a store in a read-only folder is not worked around`() throws {
    let folder = try StoreFolder()
    _ = try folder.filledStore()
    chmod(folder.path, 0o500)
    let locations = locations(folder.path + "/case.case.json")
    #expect(locations.forNewMarks == folder.storePath)
  }
}
