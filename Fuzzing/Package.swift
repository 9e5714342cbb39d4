// swift-tools-version: 6.2
import PackageDescription

/// Swift 6, and a warning is an error, as in the package that is fuzzed.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "casebook", path: "..")],
  targets: [
    .target(
      name: "FuzzTargets",
      dependencies: [
        .product(name: "CaseModel", package: "casebook"),
        .product(name: "CrossReference", package: "casebook"),
        .product(name: "ScreenGrid", package: "casebook"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "fuzz-short", dependencies: ["FuzzTargets"], swiftSettings: strict),
    // Its main function is libFuzzer's, so it links only with --sanitize fuzzer. The system's gold
    // stumbles over that library's debugging notes; the toolchain brings a linker that does not.
    .executableTarget(
      name: "fuzz-long", dependencies: ["FuzzTargets"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ]
)
