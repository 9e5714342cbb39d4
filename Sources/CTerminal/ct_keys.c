// Keys as curses reads them, under names of our own.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "ct_internal.h"
#include "ct_keys.h"

// Codes of our own, above all of curses's and its extended names.
enum { OWN_MOUSE = 0x4001, OWN_PASTE_BEGIN, OWN_PASTE_END };

void ct_define_keys(bool mouse) {
  // Not mousemask(): it understands reports with columns above 223 on some terminals only, and takes
  // them for typing on others.
  if (mouse) define_key("\033[<", OWN_MOUSE);
  define_key("\033[200~", OWN_PASTE_BEGIN);
  define_key("\033[201~", OWN_PASTE_END);
}

static const struct {
  int code;
  enum ct_key key;
} keys[] = {
  {KEY_UP, CT_KEY_UP},
  {KEY_DOWN, CT_KEY_DOWN},
  {KEY_LEFT, CT_KEY_LEFT},
  {KEY_RIGHT, CT_KEY_RIGHT},
  {KEY_HOME, CT_KEY_HOME},
  {KEY_END, CT_KEY_END},
  {KEY_PPAGE, CT_KEY_PAGE_UP},
  {KEY_NPAGE, CT_KEY_PAGE_DOWN},
  {KEY_DC, CT_KEY_DELETE},
  {KEY_IC, CT_KEY_INSERT},
  {KEY_ENTER, CT_KEY_ENTER},
  {KEY_BACKSPACE, CT_KEY_BACKSPACE},
  {KEY_BTAB, CT_KEY_BACK_TAB},
  {OWN_MOUSE, CT_KEY_MOUSE},
  {OWN_PASTE_BEGIN, CT_KEY_PASTE_BEGIN},
  {OWN_PASTE_END, CT_KEY_PASTE_END},
};

static uint32_t own_name(wint_t code) {
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (keys[i].code == (int)code) return keys[i].key;
  if (code > KEY_F0 && code <= KEY_F(63)) return CT_KEY_FUNCTION + (uint32_t)(code - KEY_F0);
  return CT_KEY_OTHER;
}

ct_key_event ct_next_key(void) {
  wint_t code = 0;
  switch (get_wch(&code)) {
    case OK: return (ct_key_event){CT_CHARACTER, code};
    case KEY_CODE_YES: return (ct_key_event){CT_KEY, own_name(code)};
    default: return (ct_key_event){CT_NONE, 0};
  }
}
