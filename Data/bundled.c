#include "bundled_cases.h"

// #embed belongs to C23; clang takes it in every mode and would only remark on that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t okcupid_clarifai[] = {
#embed "okcupid-clarifai.case.json"
};

static const uint8_t harbour_fire[] = {
#embed "harbour-fire.case.json"
};

static const uint8_t harbour_wire[] = {
#embed "harbour-fire/wire.txt"
};

static const uint8_t harbour_courier[] = {
#embed "harbour-fire/courier.txt"
};

static const uint8_t harbour_daybreak[] = {
#embed "harbour-fire/daybreak.txt"
};

static const uint8_t harbour_skyline[] = {
#embed "harbour-fire/skyline.txt"
};

static const uint8_t harbour_statement[] = {
#embed "harbour-fire/statement.txt"
};

static const uint8_t harbour_correction[] = {
#embed "harbour-fire/correction.txt"
};

static const uint8_t harbour_gazette[] = {
#embed "harbour-fire/gazette.txt"
};

static const uint8_t harbour_draft[] = {
#embed "harbour-fire/draft.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

const struct bundled_file bundled_okcupid_clarifai =
    FILE_OF("okcupid-clarifai.case.json", okcupid_clarifai);

const struct bundled_file bundled_harbour_fire = FILE_OF("harbour-fire.case.json", harbour_fire);

static const struct bundled_file harbour_texts[] = {
    FILE_OF("harbour-fire/wire.txt", harbour_wire),
    FILE_OF("harbour-fire/courier.txt", harbour_courier),
    FILE_OF("harbour-fire/daybreak.txt", harbour_daybreak),
    FILE_OF("harbour-fire/skyline.txt", harbour_skyline),
    FILE_OF("harbour-fire/statement.txt", harbour_statement),
    FILE_OF("harbour-fire/correction.txt", harbour_correction),
    FILE_OF("harbour-fire/gazette.txt", harbour_gazette),
    FILE_OF("harbour-fire/draft.txt", harbour_draft),
};

const struct bundled_file *bundled_harbour_texts(size_t *count) {
  *count = sizeof harbour_texts / sizeof *harbour_texts;
  return harbour_texts;
}
