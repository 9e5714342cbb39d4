// The only door to curses, to signals and to the terminal's modes. Nothing of <curses.h> shows here,
// because its macros and shared variables are either invisible or forbidden in Swift.
//
// One screen a process. One thread calls everything here, but ct_wake and ct_width, which any may.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Characters

enum ct_characters { CT_BY_LOCALE, CT_ASCII, CT_UNICODE };

// Sets the process's locale for characters. True when characters beyond ASCII can be drawn.
bool ct_set_locale(enum ct_characters wanted);

// Columns that the C library, and so curses, gives to a scalar; -1 when it cannot be printed.
int ct_width(uint32_t scalar);

// ---- Opening and closing

typedef struct {
  bool use_dev_tty;  // keys and pictures by /dev/tty, because standard input or output is data
  bool mouse;        // report buttons and wheel, where the terminal can
} ct_options;

enum ct_refusal {
  CT_OPENED,
  CT_NOT_A_TERMINAL,
  CT_NO_DEV_TTY,
  CT_UNKNOWN_TERM,
  CT_NO_TERMINFO,
  CT_NO_CURSOR,
  CT_TOO_LARGE,
  CT_ALREADY_OPEN,
  CT_NO_SCREEN,
};

// Opens the screen and takes care that the terminal comes back however the process ends.
// *error is the errno behind a refusal, or 0.
enum ct_refusal ct_open(ct_options options, int *error);

// Gives the terminal back. Harmless when nothing is open.
void ct_close(void);

// What an errno means, in the words of the C library.
const char *ct_error_text(int error);

// What $TERM says, "dumb" when it says nothing.
const char *ct_terminal_name(void);

// ---- What the terminal is

int ct_rows(void);
int ct_columns(void);
int ct_colors(void);  // 0 without colours, or with NO_COLOR
bool ct_can_italic(void);

// ---- Waiting

typedef struct {
  bool keys;         // something was typed, or may have been
  bool hung_up;      // the terminal is gone
  bool watched;      // the watched descriptor has something to read
  bool watch_lost;   // the watched descriptor is no good (any more)
  bool woken;        // ct_wake was called
  uint64_t signals;  // one bit for each signal that came, 1 << number
} ct_ready;

// Sleeps until something comes or so many milliseconds are over; -1 means for ever.
// watched_fd may be -1.
ct_ready ct_wait(int milliseconds, int watched_fd);

// Ends the sleep in ct_wait. Any thread may call it, and a signal handler.
void ct_wake(void);

// Milliseconds of a clock that only goes forward.
int64_t ct_now(void);

// ---- Keys

enum ct_key_kind { CT_NONE, CT_CHARACTER, CT_KEY };

enum ct_key {
  CT_KEY_OTHER,
  CT_KEY_UP,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_DELETE,
  CT_KEY_INSERT,
  CT_KEY_ENTER,
  CT_KEY_BACKSPACE,
  CT_KEY_BACK_TAB,
  CT_KEY_MOUSE,  // the report follows as characters: 64;10;5M
  CT_KEY_PASTE_BEGIN,
  CT_KEY_PASTE_END,
  CT_KEY_FUNCTION,  // and above: F1 is CT_KEY_FUNCTION + 1
};

typedef struct {
  enum ct_key_kind kind;
  uint32_t code;  // a scalar, or a ct_key
} ct_key_event;

// The next thing typed, without waiting (but 25 ms after an ESC); CT_NONE when there is nothing.
ct_key_event ct_next_key(void);

// ---- Drawing

enum { CT_SCALARS_A_CELL = 5 };

enum ct_attribute {
  CT_BOLD = 1,
  CT_REVERSE = 2,
  CT_UNDERLINE = 4,
  CT_DIM = 8,
  CT_ITALIC = 16,
};

typedef struct {
  uint32_t scalars[CT_SCALARS_A_CELL];  // a base and marks, ended by 0 when there are fewer
  int16_t pair;
  uint8_t attributes;
  uint8_t columns;  // 1 or 2, as our own table has it
} ct_cell;

// A pair of that foreground on the terminal's own background; 0, its own colours, when it has none.
int ct_pair(int foreground);

void ct_erase(void);
void ct_put(int row, int column, const ct_cell *cells, size_t count);

// Draws, at once, a character about whose width this terminal may think otherwise, and then tells
// the terminal where its cursor is, so that nothing after it shifts.
void ct_put_doubtful(int row, int column, const ct_cell *cell);

// Sends what changed. A negative row hides the cursor.
void ct_show(int cursor_row, int cursor_column);

// Writes past curses, between pictures; for sequences that move nothing.
void ct_write(const char *bytes, size_t count);

// ---- Resizing, stopping, going on

// Takes over the size the terminal has now. True when it is another one.
bool ct_take_size(void);

void ct_leave_screen(void);   // the shell's modes, before stopping or running another program
void ct_return_screen(void);  // our modes again, and the whole picture
void ct_stop_process(void);   // what ^Z does by default; comes back when continued
void ct_repair_screen(void);  // after a stop that nobody announced (SIGSTOP)

// Ends the process by a signal, with the signal's default effect. Call ct_close before.
void ct_die_of(int signal);

// ---- Another program in our place

typedef struct {
  bool started;
  int error;   // errno when it did not start
  int status;  // exit status
  int signal;  // the signal that ended it, or 0
} ct_child_end;

// Runs a program that PATH leads to, with these words, and waits for its end. No shell. Its
// environment is ours with changes: "NAME=value" sets, "NAME" alone removes. Both lists are ended by
// NULL. Call ct_leave_screen before and ct_return_screen after.
ct_child_end ct_run(char *const words[], char *const changes[]);

#endif
