// swift-tools-version: 6.2
import PackageDescription

/// As in the package that is measured: Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// What is measured: no store, no terminal.
let measured: [Target.Dependency] = [
  .product(name: "CaseModel", package: "casebook"),
  .product(name: "CaseSample", package: "casebook"),
  .product(name: "CrossReference", package: "casebook"),
]

let package = Package(
  name: "casebook-benchmarks",
  dependencies: [
    .package(name: "casebook", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "casebook-bench",
      dependencies: measured + [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "CasebookUI", package: "casebook"),
        .product(name: "Review", package: "casebook"),
      ],
      path: "Sources/CasebookBench", swiftSettings: strict),
    // Apart from the other, so that its instructions are ours alone: it has no Foundation.
    .executableTarget(
      name: "casebook-workload", dependencies: measured, path: "Sources/CasebookWorkload",
      swiftSettings: strict),
  ]
)
