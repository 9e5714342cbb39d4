#ifndef BUNDLED_CASES_H
#define BUNDLED_CASES_H

#include <stddef.h>
#include <stdint.h>

// The bytes of a file in Data/ as they were when the program was built. They lie in the program
// itself, so an installed binary opens its cases without any file beside it.
struct bundled_file {
  // Its path, from Data/ on.
  const char *_Nonnull name;
  const uint8_t *_Nonnull bytes;
  size_t length;
};

extern const struct bundled_file bundled_okcupid_clarifai;
extern const struct bundled_file bundled_harbour_fire;

// The texts that the sources of the second are quoted from.
const struct bundled_file *_Nonnull bundled_harbour_texts(size_t *_Nonnull count);

#endif
