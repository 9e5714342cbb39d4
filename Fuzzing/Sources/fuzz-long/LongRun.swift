import FuzzTargets
import Glibc

/// The target of this run: libFuzzer takes no arguments of ours, so it stands in the environment.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("FUZZ_TARGET is to be one of \(names)")
    exit(64)
  }
  return target
}()

/// What libFuzzer calls with each input; aborting is how it is told of a fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try target.check(bytes)
  } catch {
    print("\(target.rawValue): \(error)")
    fflush(nil)
    abort()
  }
  return 0
}
