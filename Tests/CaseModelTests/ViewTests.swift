import CaseModel
import Testing

struct ViewTests {
  @Test func `an actor and a relation show what the file says`() throws {
    var sample = SampleCase()
    sample.add(
      .actor,
      [
        "id": "ann", "name": "Ann", "aliases": #"["A.", "Annie"]"#, "kind": "public-body",
        "schema": "PublicBody", "description": "d", "country": "nl", "born": "1984~",
        "died": "2001-02", "identifiers": #"{"wikidata":"Q1","phone":["1","2"]}"#,
        "sameAs": ["bob", "nobody"], "sources": ["s"], "properties": #"{"name":["Ann","B"]}"#,
        "tags": ["t"], "note": "n",
      ])
    sample.add(.actor, ["id": "bob", "name": "Bob"])
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(
      .relation,
      [
        "from": "ann", "to": "bob", "type": "employs", "directed": false, "role": "boss",
        "start": "2001", "end": "2002", "sources": ["s"], "note": "n",
      ])
    let whole = sample.whole()
    let ann = whole.actors[0]
    #expect(ann.aliases == ["A.", "Annie"])
    #expect(ann.kind == .publicBody)
    #expect((ann.schema, ann.country, ann.description) == ("PublicBody", "nl", "d"))
    #expect((ann.born?.text, ann.bornText, ann.diedText) == ("1984~", "1984~", "2001-02"))
    #expect(ann.identifiers.map(\.value) == ["Q1", "1", "2"])
    #expect(ann.properties.first?.values == ["Ann", "B"])
    #expect(ann.sameAs == [whole.actors[1].ref])
    #expect((ann.tags, ann.note) == (["t"], "n"))
    #expect(whole.actors[1].kind == .unknown)
    let tie = whole.relations[0]
    #expect((tie.from, tie.to) == (ann.ref, whole.actors[1].ref))
    #expect((tie.type, tie.isDirected, tie.role) == ("employs", false, "boss"))
    #expect((tie.startText, tie.endText) == ("2001", "2002"))
    #expect(tie.sources == [whole.sources[0].ref])
    #expect(tie.displayName == "Ann employs Bob")
  }

  @Test func `a source shows its lineage and its CSL variables`() {
    var sample = SampleCase()
    sample.add(
      .source,
      [
        "id": "herald", "type": "article-newspaper", "title": "Fire in the harbour, two dead",
        "author": #"[{"given":"Ann","family":"Lee"},"The desk",{"literal":"AP"}]"#,
        "issued": #"{"date-parts":[[2020,5,3]],"circa":1}"#, "URL": "https://a.example/1",
        "archiveUrl": #"["https://b.example"]"#, "file": "a.txt", "exhibit": "7",
        "reliability": "B", "credibility": 2, "actor": "ann", "ownReporting": false,
        "derivedFrom": .elements([
          ["wire", "named", "me", "same words", nil], ["x", nil, nil, nil, nil],
        ]),
        "revisionOf": "wire", "DOI": "10.1/x", "editor": #""Ed""#, "submitted": #""2019""#,
        "container-title": "Herald", "publisher": "P",
      ])
    sample.add(.source, ["id": "wire", "title": "Wire", "title-short": "W", "text": "..."])
    sample.add(.source, ["id": "ours", "exhibit": "9", "kind": "draft"])
    sample.add(.actor, ["id": "ann", "name": "Ann"])
    let whole = sample.whole()
    let (herald, wire, ours) = (whole.sources[0], whole.sources[1], whole.sources[2])
    #expect(herald.author == "Ann Lee, The desk and AP")
    #expect((herald.issued, herald.issuedDate?.text) == ("2020-05-03~", "2020-05-03~"))
    #expect(herald.label == "Fire in the harbour, two dead")
    #expect((wire.label, ours.displayName) == ("W", "9"))
    #expect((herald.type, wire.type) == ("article-newspaper", "document"))
    #expect((herald.reliability, herald.credibility) == (.b, 2))
    #expect((herald.ownReporting, wire.ownReporting) == (false, nil))
    #expect(
      (herald.hasCopy, herald.hasText, wire.hasText, ours.hasCopy) == (true, false, true, false))
    #expect((herald.isDraft, ours.isDraft) == (false, true))
    #expect((herald.actor, herald.revisionOf) == (whole.actors[0].ref, wire.ref))
    #expect(herald.variables.map(\.words) == ["10.1/x", "Ed", "2019"])
    #expect((herald.variable("DOI"), herald.variable("title")) == ("10.1/x", nil))
    #expect(herald.archiveURLs == ["https://b.example"])
    let links = herald.derivedFrom
    #expect(links.map(\.source) == [.record(wire.ref), .name("x")])
    #expect(links.map(\.certainty) == [.named, .likely])
    #expect((links[0].by, links[0].supporting, links[0].opposing) == ("me", "same words", nil))
  }

  @Test func `an event shows who had a part in it and where`() {
    var sample = SampleCase()
    sample.add(
      .event,
      [
        "id": "fire", "title": "Fire", "date": "2024-05-03T21:10", "displayDate": "that night",
        "timeZone": "Europe/Amsterdam", "type": "fire", "description": "d",
        "place": #"{"name":"Quay","lat":51.90,"lon":4.1,"within":"port"}"#,
        "actors": .elements([["ann", "witness", nil], ["nobody", nil, "?"]]), "group": "g",
        "partOf": "night", "media": #"[{"url":"u","source":"s"}]"#, "seq": -1,
        "before": ["night"], "after": ["fire"], "sources": ["s"],
      ])
    sample.add(.event, ["id": "night", "title": "Night", "place": #""Town""#, "date": "soon"])
    sample.add(.actor, ["id": "ann", "name": "Ann"])
    sample.add(.actor, ["id": "port", "name": "Port", "kind": "place"])
    sample.add(.source, ["id": "s", "title": "S"])
    let whole = sample.whole()
    let (fire, night) = (whole.events[0], whole.events[1])
    #expect((fire.date?.text, night.date, night.dateText) == ("2024-05-03T21:10", nil, "soon"))
    #expect((fire.displayDate, fire.type, fire.group, fire.seq) == ("that night", "fire", "g", -1))
    #expect((fire.place, night.place) == ("Quay", "Town"))
    #expect(fire.placeDetails?.coordinates?.words == "51.90, 4.1")
    #expect(fire.placeDetails?.within == .record(whole.actors[1].ref))
    #expect(fire.actors.map(\.actor) == [.record(whole.actors[0].ref), .name("nobody")])
    #expect(fire.actors.map(\.role) == ["witness", nil])
    #expect(fire.actors.map(\.note) == [nil, "?"])
    #expect((fire.partOf, fire.before, fire.after) == (night.ref, [night.ref], [fire.ref]))
    #expect(fire.media.map(\.source) == [whole.sources[0].ref])
  }

  @Test func `a claim has the defaults of the format and what it says`() {
    var sample = SampleCase()
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(.claim, ["source": "s", "text": "It burned."])
    sample.add(
      .claim,
      [
        "id": "c", "source": "s", "quote": "burned", "attribution": .names(["A passer-by"]),
        "locator":
          #"["p. 3",{"label":"line","locator":"7"},{"type":"TextQuoteSelector","exact":"e"}]"#,
        "said": "2020", "asOf": "2021", "stance": "neither-admits-nor-denies",
        "modality": "possible", "credibility": 6, "rank": "deprecated", "rankReason": "r",
        "revises": "c", "standing": "alleged", "standingBy": "s", "basedOn": ["c"], "scope": "all",
        "via": ["s"],
      ])
    let whole = sample.whole()
    let (plain, full) = (whole.claims[0], whole.claims[1])
    #expect((plain.stance, plain.modality, plain.standing) == (.asserts, .certain, .stated))
    #expect((plain.rank, plain.attribution, plain.locators) == (.normal, [], []))
    #expect((plain.value, plain.question, plain.source) == (nil, nil, whole.sources[0].ref))
    #expect(full.attribution == [.name("A passer-by")])
    #expect(
      full.locators == [
        .words("p. 3"), .part(label: "line", number: "7"), .quote(TextQuote(exact: "e")),
      ])
    #expect((full.stance, full.modality) == (.neitherAdmitsNorDenies, .possible))
    #expect((full.standing, full.standingBy) == (.alleged, whole.sources[0].ref))
    #expect((full.credibility, full.rank, full.rankReason) == (6, .deprecated, "r"))
    #expect(
      (full.revises, full.basedOn, full.via) == (full.ref, [full.ref], [whole.sources[0].ref]))
    #expect((full.scope, full.saidText, full.asOfText) == ("all", "2020", "2021"))
    #expect((plain.displayName, full.displayName) == ("It burned.", "burned"))
  }

  @Test func `what people judged shows who, when and on what`() {
    var sample = SampleCase()
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(.claim, ["id": "c", "source": "s", "text": "It burned."])
    sample.add(
      .evidence,
      ["about": "c", "source": "s", "bearing": "contradicts", "strength": "weak", "by": "me"])
    sample.add(
      .review,
      [
        "about": "c", "rating": "Half", "ratingValue": "2.5", "bestRating": "5",
        "verdict": "mostly-true", "reviewer": .names(["Desk"]), "date": "2021", "sources": ["s"],
      ])
    sample.add(.decision, ["about": ["c", "s"], "decision": "repeats", "reason": "r"])
    sample.add(
      .walk, ["title": "W", "steps": .elements([["c", "look"], ["s", nil], ["gone", nil]])])
    sample.add(.note, ["about": "c", "text": "Ask again", "todo": true])
    sample.add(.tag, ["tag": "key", "label": "Key", "color": "red"])
    let whole = sample.whole()
    let (source, claim) = (whole.sources[0].ref, whole.claims[0].ref)
    let evidence = whole.evidence[0]
    #expect((evidence.about, evidence.source, evidence.bearing) == (claim, source, .contradicts))
    #expect((evidence.strength, evidence.by) == (.weak, "me"))
    #expect(evidence.displayName == "S contradicts: It burned.")
    let review = whole.reviews[0]
    #expect((review.verdict, review.rating, review.ratingValue) == (.mostlyTrue, "Half", 2.5))
    #expect((review.bestRating, review.worstRating) == (5, nil))
    #expect((review.reviewer, review.displayName) == (.name("Desk"), "Desk: Half"))
    #expect(whole.decisions[0].about == [claim, source])
    #expect(whole.decisions[0].displayName == "repeats: It burned., S")
    #expect(whole.walks[0].steps.map(\.about) == [.record(claim), .record(source), .name("gone")])
    #expect(whole.walks[0].steps.map(\.text) == ["look", nil, nil])
    #expect((whole.notes[0].about, whole.notes[0].isToDo) == ([claim], true))
    #expect((whole.tags[0].color, whole.tags[0].displayName) == (.red, "Key"))
    #expect(whole.index.definition(ofTag: "key") == whole.tags[0].ref)
    #expect((whole.tags[0].id, whole.reference(to: "key")) == ("~t1", nil))
  }

  @Test func `evidence about itself still has a name`() {
    var sample = SampleCase()
    sample.add(.evidence, ["id": "v", "about": "v", "source": "v", "bearing": "mentions"])
    #expect(sample.whole().evidence[0].displayName.contains("mentions"))
  }
}
