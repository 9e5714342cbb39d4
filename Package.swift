// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// The pure middle: values in, values out. No file, clock, terminal or database.
let pure: [Target] = [
  .target(name: "JSONText", swiftSettings: strict),
  .target(name: "CaseModel", dependencies: ["JSONText"], swiftSettings: strict),
  .target(
    name: "CaseReader", dependencies: ["CaseModel", "JSONText"], swiftSettings: strict,
    linkerSettings: [.linkedLibrary("m")]),
  .target(
    name: "CaseWriter", dependencies: ["CaseModel", "CaseReader", "JSONText"],
    swiftSettings: strict),
  .target(
    name: "CrossReference",
    dependencies: ["CaseModel", .product(name: "RealModule", package: "swift-numerics")],
    swiftSettings: strict),
  .target(name: "CaseSample", swiftSettings: strict),
  .target(
    name: "CaseAdvice", dependencies: ["CaseModel", "CrossReference"], swiftSettings: strict),
  .target(name: "Passages", swiftSettings: strict),
  .target(name: "Review", swiftSettings: strict),
  .target(name: "ScreenGrid", swiftSettings: strict),
  .target(
    name: "Listing",
    dependencies: ["CaseModel", "CrossReference", "JSONText", "Passages", "Review", "ScreenGrid"],
    swiftSettings: strict),
  .target(
    name: "CasebookUI",
    dependencies: ["CaseModel", "CrossReference", "Listing", "Review", "ScreenGrid"],
    swiftSettings: strict),
]

/// The edge: the store, the terminal, the loop, the bundled data, the command line.
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
  .target(
    name: "CTerminal",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  .target(
    name: "NcursesTerminal", dependencies: ["CTerminal", "ScreenGrid"], swiftSettings: strict),
  .target(
    name: "CBundledCases", path: "Data", sources: ["bundled.c"], publicHeadersPath: "include"),
  .target(
    name: "CasebookRuntime",
    dependencies: [
      "CaseAdvice", "CaseModel", "CaseReader", "CaseWriter", "CasebookUI", "CrossReference",
      "JSONText", "Listing", "NcursesTerminal", "Passages", "Review", "ReviewStore", "ScreenGrid",
      .product(name: "Crypto", package: "swift-crypto"),
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "casebook",
    dependencies: [
      "CBundledCases", "CaseAdvice", "CaseModel", "CaseReader", "CaseSample", "CasebookRuntime",
      "CasebookUI",
      "CrossReference", "JSONText", "Listing", "Passages", "Review", "ReviewStore", "ScreenGrid",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
]

/// One suite a module, and the kits they share.
let tests: [Target] = [
  .target(name: "CPtyKit", path: "Tests/CPtyKit", linkerSettings: [.linkedLibrary("util")]),
  .target(
    name: "PtyKit", dependencies: ["CPtyKit", "ScreenGrid"], path: "Tests/PtyKit",
    swiftSettings: strict),
  .target(
    name: "TestSupport",
    dependencies: [
      "CaseModel", "CaseReader", "CrossReference", "Listing", "Passages", "Review", "ScreenGrid",
      .product(name: "CustomDump", package: "swift-custom-dump"),
    ],
    path: "Tests/Support", swiftSettings: strict),
  suite("JSONText"),
  suite("CaseModel", ["JSONText"]),
  suite("CaseReader", ["CaseModel", "JSONText"]),
  suite("CaseWriter", ["CaseModel", "CaseReader", "JSONText"]),
  suite("CrossReference", ["CaseModel", "CaseReader"]),
  suite(
    "CaseSample", ["CaseModel", "CaseReader", "CaseWriter", "CrossReference", "JSONText"]),
  suite("CaseAdvice", ["CaseModel", "CaseReader", "CrossReference"]),
  suite("Passages"),
  suite("Review"),
  suite("ReviewStore", ["Review", .product(name: "GRDB", package: "GRDB.swift")]),
  suite("ScreenGrid"),
  suite("NcursesTerminal", ["CTerminal", "ScreenGrid"]),
  suite(
    "Listing",
    [
      "CaseModel", "CaseReader", "CaseSample", "CrossReference", "JSONText", "Passages", "Review",
      "ScreenGrid",
    ], exclude: ["Pictures"]),
  suite(
    "CasebookUI",
    ["CaseModel", "CaseReader", "CrossReference", "Listing", "Passages", "Review", "ScreenGrid"],
    exclude: ["Pictures"]),
  suite(
    "CasebookRuntime",
    [
      "CBundledCases", "CaseModel", "CaseReader", "CaseWriter", "CasebookUI", "JSONText",
      "Listing", "Passages", "Review", "ReviewStore", "ScreenGrid",
    ]),
  .testTarget(
    name: "PtyKitTests", dependencies: ["PtyKit", "ScreenGrid"], swiftSettings: strict),
  .testTarget(
    name: "EndToEndTests", dependencies: ["PtyKit", "TestSupport", "casebook"],
    swiftSettings: strict),
  .testTarget(
    name: "casebookTests",
    dependencies: [
      "CaseModel", "CasebookRuntime", "CasebookUI", "JSONText", "Review", "ReviewStore",
      "ScreenGrid", "TestSupport", "casebook",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .testTarget(name: "BorderTests", swiftSettings: strict),
  .testTarget(
    name: "SchemaTests",
    dependencies: ["CaseModel", "CaseReader", "CaseWriter", "JSONText", "TestSupport"],
    exclude: ["check-schema.py"], swiftSettings: strict),
]

func suite(
  _ module: String, _ others: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module), "TestSupport"] + others,
    exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "casebook",
  products: [
    .executable(name: "casebook", targets: ["casebook"]),
    .library(name: "CaseModel", targets: ["JSONText", "CaseModel", "CaseReader", "CaseWriter"]),
    .library(name: "CrossReference", targets: ["CrossReference"]),
    .library(name: "CaseSample", targets: ["CaseSample"]),
    .library(name: "Review", targets: ["Review"]),
    .library(name: "ReviewStore", targets: ["ReviewStore"]),
    .library(name: "ScreenGrid", targets: ["ScreenGrid"]),
    .library(name: "CasebookUI", targets: ["Passages", "ScreenGrid", "Listing", "CasebookUI"]),
    .library(name: "CasebookRuntime", targets: ["NcursesTerminal", "CasebookRuntime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: pure + edge + tests
)
