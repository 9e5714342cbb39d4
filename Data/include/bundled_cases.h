#ifndef BUNDLED_CASES_H
#define BUNDLED_CASES_H

#include <stddef.h>
#include <stdint.h>

// The bytes of Data/okcupid-clarifai.case.json as they were when the program was built. They lie
// in the program itself, so an installed binary opens the case without any file beside it.
const uint8_t *_Nonnull bundled_okcupid_clarifai(size_t *_Nonnull length);

#endif
