#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "ct_internal.h"

static const char *named_locale(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *value = getenv(variables[i]);
    if (value && *value) return value;
  }
  return "C";
}

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ct_set_locale(enum ct_characters wanted) {
  if (wanted == CT_ASCII) {
    setlocale(LC_CTYPE, "C");
    return false;
  }
  // Only LC_CTYPE: nothing else of a locale may change how numbers or dates are read and written.
  const char *name = named_locale();
  bool found = setlocale(LC_CTYPE, "") != NULL;
  bool asks_utf8 = strcasestr(name, "utf-8") || strcasestr(name, "utf8");
  // A UTF-8 locale that is not installed here still tells that the terminal speaks UTF-8.
  if (wanted == CT_UNICODE ? !is_utf8() : !found && asks_utf8) setlocale(LC_CTYPE, "C.UTF-8");
  return is_utf8();
}

// Widths by C.UTF-8, whatever the process's locale is and on any thread.
static locale_t utf8_locale;

__attribute__((constructor)) static void make_utf8_locale(void) {
  utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int ct_width(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7F) return 1;
  locale_t old = utf8_locale ? uselocale(utf8_locale) : (locale_t)0;
  int width = wcwidth((wchar_t)scalar);
  if (old) uselocale(old);
  return width;
}
