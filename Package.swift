// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// The pure middle: values in, values out. No file, clock, terminal or database.
let pure: [Target] = [
  .target(name: "JSONText", swiftSettings: strict),
  .target(name: "CaseModel", dependencies: ["JSONText"], swiftSettings: strict),
  .target(name: "Review", swiftSettings: strict),
  .target(name: "ScreenGrid", swiftSettings: strict),
]


let edge: [Target] = [
  // One C call that Swift cannot make: sqlite3_db_config takes a variable list of arguments.
  .target(name: "CSQLiteDefense", linkerSettings: [.linkedLibrary("sqlite3")]),
  .target(
    name: "ReviewStore",
    dependencies: [
      "CSQLiteDefense", "Review", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "Crypto", package: "swift-crypto"),
    ],
    swiftSettings: strict),
]
let tests: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: ["ScreenGrid", .product(name: "CustomDump", package: "swift-custom-dump")],
    path: "Tests/Support", swiftSettings: strict),
  suite("JSONText"),suite("CaseModel", ["JSONText"]),
  suite("Review"),
  suite("ReviewStore", ["Review", .product(name: "GRDB", package: "GRDB.swift")]),
]
func suite(_ module: String, _ others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module), "TestSupport"] + others,
    swiftSettings: strict)
}

let package = Package(
  name: "casebook",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: pure + edge + tests
)
