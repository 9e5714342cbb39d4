import Testing

@testable import CaseModel
@testable import CrossReference

struct ValueRelationTests {
  @Test func `an approximate number is as rough as its last digit that is not 0`() {
    let rows: [(String, Double)] = [
      ("8000000", 500_000), ("1200", 50), ("1250", 5), ("12", 0.5), ("0.5", 0.05), ("1.250", 0.005),
      ("8e6", 500_000), ("1.2E3", 50), ("0", 0.5), ("-300", 50),
    ]
    for (digits, half) in rows {
      #expect(abs(NumberSpan.roughness(of: digits) - half) < half * 1e-9, "\(digits)")
    }
  }

  @Test func `texts are folded without losing letters of other scripts`() {
    let same = [
      ("Łódź", "lodz"), ("São Paulo", "sao  paulo!"), ("O’Brien", "obrien"), ("e\u{301}", "é"),
    ]
    for (first, second) in same { #expect(FoldedText(first) == FoldedText(second), "\(first)") }
    let different = [("किया", "कया"), ("Ленин", "Линин"), ("!", "?")]
    for (first, second) in different {
      #expect(FoldedText(first) != FoldedText(second), "\(first)")
    }
  }

  @Test func `sine and cosine are right without the C library`() {
    let rows: [(Double, Double, Double)] = [
      (0, 0, 1), (30, 0.5, 0.866_025_403_784), (90, 1, 0), (180, 0, -1), (-90, -1, 0),
      (-120, -0.866_025_403_784, -0.5), (45, 0.707_106_781_187, 0.707_106_781_187),
    ]
    for (degrees, sine, cosine) in rows {
      let found = SineAndCosine.of(degrees: degrees)
      #expect(abs(found.sine - sine) < 1e-9 && abs(found.cosine - cosine) < 1e-9, "\(degrees)")
    }
  }
}
