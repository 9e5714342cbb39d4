/// What names are made of: ordinary given names with family names and places that we made up.
enum NameWords {
  static let given = WordList(
    """
    Ada
    Adrian
    Agnes
    Alma
    Anton
    Beate
    Benno
    Carla
    Clemens
    Dana
    Edda
    Elias
    Emil
    Esther
    Felix
    Flora
    Greta
    Hanna
    Henrik
    Ida
    Ilse
    Irena
    Jakob
    Jana
    Jonas
    Judith
    Karin
    Konrad
    Lea
    Leon
    Lucia
    Magda
    Marius
    Milan
    Mira
    Nadia
    Nils
    Nora
    Oskar
    Paula
    Petra
    Rafael
    Rosa
    Ruben
    Sami
    Selma
    Simon
    Tilda
    Viktor
    Wanda
    Yara
    Zora
    Zoë
    Inés
    """)

  static let familyStarts = WordList(
    """
    Arl
    Balk
    Berv
    Bront
    Cald
    Corv
    Dalm
    Drev
    Elb
    Fald
    Ferr
    Gant
    Gorm
    Hald
    Hest
    Ilm
    Jarv
    Kest
    Kolm
    Lar
    Lomb
    Marv
    Melt
    Nord
    Orl
    Pell
    Quar
    Rast
    Rund
    Salv
    Stev
    Tarn
    Tolm
    Ulv
    Vand
    Vesk
    Wend
    Yel
    Zabr
    Ørn
    """)

  static let familyEnds = WordList(
    """
    ack
    agen
    ander
    arde
    aro
    atsen
    bury
    eck
    eda
    elle
    enko
    erat
    etti
    gard
    ides
    ikova
    imar
    ingen
    isch
    ivan
    ola
    onde
    oski
    ovan
    quist
    rell
    rup
    stad
    uela
    und
    vane
    wick
    """)

  static let placeStarts = WordList(
    """
    Alder
    Barrow
    Bel
    Cran
    Dorn
    East
    Fal
    Glen
    Hart
    Isen
    Kel
    Lang
    Mar
    Nor
    Oster
    Pel
    Quill
    Raven
    Sal
    Thorn
    Ulm
    Ver
    West
    Zell
    """)

  static let placeEnds = WordList(
    """
    bach
    brück
    by
    dale
    ford
    gate
    ham
    holm
    moor
    mouth
    ness
    stead
    ton
    vale
    wald
    wick
    """)

  static let trades = WordList(
    """
    Freight
    Mills
    Shipping
    Cement
    Water
    Land Trust
    Holding
    Textiles
    Timber
    Foods
    Power
    Insurance
    """)

  static let offices = WordList(
    """
    Harbour Office
    Land Registry
    District Court
    City Council
    Water Board
    Fire Service
    Police
    Health Office
    """)

  static let unions = WordList(
    """
    Dockers' Union
    Tenants' League
    Relief Fund
    Press Club
    River Watch
    Chamber of Trade
    Teachers' Union
    Historical Society
    """)

  static let groups = WordList(
    """
    residents of the lower town
    families of the night shift
    drivers of line 4
    students of the trade school
    buyers of the river plots
    former guards of the depot
    """)

  static let countries = WordList(
    """
    at
    br
    de
    ge
    in
    jp
    ke
    pt
    uy
    vn
    """)
}
