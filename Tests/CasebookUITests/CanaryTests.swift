import TestSupport
import Testing

/// The helpers of these tests can fail.
@Suite struct CanaryTests {
  @Test func `values that differ are told apart`() {
    withKnownIssue { expectSame(1, 2, "canary") }
    withKnownIssue { expectSame(["a": [1, 2]], ["a": [1, 3]], "canary") }
    expectSame("same", "same")
  }

  @Test func `pictures that differ in one letter, row or blank in front are told apart`() {
    withKnownIssue { expectPicture("ab", "|aB|", "canary") }
    withKnownIssue { expectPicture("ab", "|ab|\n|c|", "canary") }
    withKnownIssue { expectPicture("ab", "| ab|", "canary") }
    expectPicture("ab  \n c", "|ab|\n| c   |")
  }

  @Test func `a picture that nobody kept fails`() {
    withKnownIssue { try Pictures(beside: #filePath).expect("ab", "no-such-picture") }
  }
}
