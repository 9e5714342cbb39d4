#include "bundled_cases.h"

// #embed belongs to C23; clang takes it in every mode and would only remark on that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t okcupid_clarifai[] = {
#embed "okcupid-clarifai.case.json"
};

const uint8_t *bundled_okcupid_clarifai(size_t *length) {
  *length = sizeof okcupid_clarifai;
  return okcupid_clarifai;
}
