// Curses: opening, drawing, size, closing.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#undef lines
#undef columns

#include "ct_internal.h"
#include "ct_keys.h"

// Larger than any grid, and far below what would cost curses gigabytes.
enum { LARGEST_SIDE = 2000 };

static SCREEN *screen;
static FILE *in_stream, *out_stream;
static bool has_mouse_reports, has_colours, is_left;

const char *ct_terminal_name(void) {
  const char *name = getenv("TERM");
  return name && *name ? name : "dumb";
}

const char *ct_error_text(int error) { return strerror(error); }

// ---- Opening

static bool has_text(const char *capability) { return capability && capability != (char *)-1; }

static enum ct_refusal open_dev_tty(int *error) {
  int fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
  int copy = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) {
    *error = errno;
    if (fd >= 0) close(fd);
    return CT_NO_DEV_TTY;
  }
  in_stream = fdopen(fd, "r");
  out_stream = fdopen(copy, "w");
  return CT_OPENED;
}

static enum ct_refusal open_streams(bool use_dev_tty, int *error) {
  if (use_dev_tty) return open_dev_tty(error);
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  in_stream = stdin;
  out_stream = stdout;
  return CT_OPENED;
}

// initscr() would end the process here, and draw rubbish on a terminal without cursor addressing.
static enum ct_refusal check_terminal_type(int fd) {
  int error = 0;
  if (setupterm(ct_terminal_name(), fd, &error) != OK)
    return error < 0 ? CT_NO_TERMINFO : CT_UNKNOWN_TERM;
  bool can_move = has_text(tigetstr("cup"));
  del_curterm(cur_term);
  return can_move ? CT_OPENED : CT_NO_CURSOR;
}

static bool read_size(struct winsize *size) {
  return ioctl(ct_restore.out_fd, TIOCGWINSZ, size) == 0 && size->ws_row > 0 && size->ws_col > 0;
}

static enum ct_refusal check_terminal(void) {
  struct winsize size;
  if (read_size(&size) && (size.ws_row > LARGEST_SIDE || size.ws_col > LARGEST_SIDE))
    return CT_TOO_LARGE;
  return check_terminal_type(ct_restore.out_fd);
}

static void set_modes(void) {
  cbreak();
  noecho();
  nonl();  // Enter is 13, so that ^J is a key of its own
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  struct termios modes;
  tcgetattr(ct_restore.in_fd, &modes);
  modes.c_iflag &= ~(tcflag_t)IXON;    // ^S and ^Q are keys
  modes.c_lflag &= ~(tcflag_t)IEXTEN;  // and so are ^V and ^O
  modes.c_cc[VQUIT] = _POSIX_VDISABLE;
  tcsetattr(ct_restore.in_fd, TCSADRAIN, &modes);
  def_prog_mode();
}

static void start_colours(void) {
  const char *no_color = getenv("NO_COLOR");
  has_colours = has_colors() && !(no_color && *no_color);
  if (!has_colours) return;
  start_color();
  use_default_colors();
}

static void add_reset(const char *text) {
  if (!has_text(text)) return;
  while (*text && ct_restore.count < sizeof ct_restore.bytes) {
    // $<5> asks for a pause, which a signal handler can't make.
    if (text[0] == '$' && text[1] == '<') {
      while (*text && *text != '>') text++;
      if (*text) text++;
    } else {
      ct_restore.bytes[ct_restore.count++] = *text++;
    }
  }
}

static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static void prepare_reset(void) {
  ct_restore.count = 0;
  add_reset(paste_off);
  if (has_mouse_reports) add_reset(mouse_off);
  add_reset(tigetstr("sgr0"));
  add_reset(tigetstr("op"));
  add_reset(tigetstr("cnorm"));
  add_reset(tigetstr("rmkx"));
  add_reset(tigetstr("rmcup"));
  add_reset("\r");
}

// Modes that curses doesn't manage.
static void switch_reports(bool on) {
  fflush(out_stream);
  if (has_mouse_reports && on) ct_write(mouse_on, sizeof mouse_on - 1);
  if (has_mouse_reports && !on) ct_write(mouse_off, sizeof mouse_off - 1);
  ct_write(on ? paste_on : paste_off, sizeof paste_on - 1);
}

static void set_active(bool active) {
  ct_restore.active = active;
  ct_guard_tell(active);
}

static enum ct_refusal start_screen(ct_options options) {
  screen = newterm(ct_terminal_name(), out_stream, in_stream);
  if (!screen) return CT_NO_SCREEN;
  set_term(screen);
  set_modes();
  start_colours();
  // Where terminfo knows no mouse, asking for reports would only print rubbish.
  has_mouse_reports = options.mouse && has_text(tigetstr("kmous"));
  ct_define_keys(has_mouse_reports);
  prepare_reset();
  ct_guard_start();
  set_active(true);
  switch_reports(true);
  return CT_OPENED;
}

static void forget_streams(void) {
  if (in_stream && in_stream != stdin) fclose(in_stream);
  if (out_stream && out_stream != stdout) fclose(out_stream);
  in_stream = out_stream = NULL;
}

enum ct_refusal ct_open(ct_options options, int *error) {
  *error = 0;
  if (screen) return CT_ALREADY_OPEN;
  enum ct_refusal refusal = open_streams(options.use_dev_tty, error);
  if (refusal != CT_OPENED) return refusal;
  ct_restore.in_fd = fileno(in_stream);
  ct_restore.out_fd = fileno(out_stream);
  tcgetattr(ct_restore.in_fd, &ct_restore.modes);
  refusal = check_terminal();
  if (refusal == CT_OPENED && !ct_install_signals()) refusal = CT_NO_SCREEN;
  if (refusal == CT_OPENED) refusal = start_screen(options);
  if (refusal != CT_OPENED) {
    forget_streams();
    ct_uninstall_signals();
  }
  return refusal;
}

// ---- Closing

// In the background tcsetattr would stop us; the terminal is then somebody else's to set anyway,
// but an end must not hang.
static void set_shell_modes(void) {
  sigset_t one, old;
  sigemptyset(&one);
  sigaddset(&one, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &one, &old);
  tcsetattr(ct_restore.in_fd, TCSADRAIN, &ct_restore.modes);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void ct_close(void) {
  if (!screen) return;
  if (ct_restore.active) {
    switch_reports(false);
    endwin();
    set_shell_modes();
    set_active(false);
  }
  ct_guard_end();
  delscreen(screen);
  screen = NULL;
  forget_streams();
  ct_uninstall_signals();
}

void ct_leave_screen(void) {
  if (!screen || !ct_restore.active) return;
  switch_reports(false);
  def_prog_mode();
  endwin();
  set_shell_modes();
  set_active(false);
  is_left = true;
}

void ct_return_screen(void) {
  if (!screen || !is_left) return;
  is_left = false;
  reset_prog_mode();
  set_active(true);
  ct_take_size();
  clearok(curscr, TRUE);
  refresh();
  switch_reports(true);
}

void ct_repair_screen(void) {
  if (!screen || !ct_restore.active) return;
  reset_prog_mode();
  switch_reports(true);
  ct_take_size();
  clearok(curscr, TRUE);
  refresh();
}

// ---- What the terminal is

int ct_rows(void) { return screen ? getmaxy(stdscr) : 0; }
int ct_columns(void) { return screen ? getmaxx(stdscr) : 0; }
int ct_colors(void) { return has_colours ? COLORS : 0; }
bool ct_can_italic(void) { return screen && has_text(tigetstr("sitm")); }

static int at_most(int value, int limit) { return value < limit ? value : limit; }

bool ct_take_size(void) {
  struct winsize size;
  if (!screen || !read_size(&size)) return false;
  int rows = at_most(size.ws_row, LARGEST_SIDE), columns = at_most(size.ws_col, LARGEST_SIDE);
  if (rows == LINES && columns == COLS) return false;
  resizeterm(rows, columns);
  return true;
}

// ---- Drawing

int ct_pair(int foreground) {
  // Beyond COLORS alloc_pair says -1, and a pair of -1 draws nothing.
  if (!has_colours || foreground < 0 || foreground >= COLORS) return 0;
  int pair = alloc_pair(foreground, -1);
  return pair < 0 ? 0 : pair;
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD) result |= A_BOLD;
  if (attributes & CT_REVERSE) result |= A_REVERSE;
  if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CT_DIM) result |= A_DIM;
  if (attributes & CT_ITALIC) result |= A_ITALIC;
  return result;
}

static bool put_scalars(int row, int column, const wchar_t *scalars, const ct_cell *cell) {
  cchar_t character;
  int pair = cell->pair;  // by pointer: as a short, pairs above 255 would be cut
  if (setcchar(&character, scalars, curses_attributes(cell->attributes), 0, &pair) != OK)
    return false;
  mvadd_wch(row, column, &character);  // ERR in the last corner, where it draws all the same
  return true;
}

static void put_blank(int row, int column, const ct_cell *cell) {
  for (int i = 0; i < cell->columns; i++) put_scalars(row, column + i, L" ", cell);
}

static void put_cell(int row, int column, const ct_cell *cell) {
  wchar_t scalars[CT_SCALARS_A_CELL + 1] = {0};
  for (int i = 0; i < CT_SCALARS_A_CELL; i++) scalars[i] = (wchar_t)cell->scalars[i];
  int width = ct_width(cell->scalars[0]);
  if (width < 1 || width > cell->columns) {
    // Unknown to this C library, or wider than the room it has.
    scalars[0] = 0xFFFD;
    scalars[1] = 0;
    width = 1;
  }
  if (width < cell->columns) put_blank(row, column, cell);
  if (!put_scalars(row, column, scalars, cell)) put_scalars(row, column, L"?", cell);
}

void ct_put(int row, int column, const ct_cell *cells, size_t count) {
  for (size_t i = 0; i < count; i++) {
    put_cell(row, column, &cells[i]);
    column += cells[i].columns;
  }
}

void ct_put_doubtful(int row, int column, const ct_cell *cell) {
  put_blank(row, column, cell);
  leaveok(stdscr, FALSE);
  move(row, column);
  refresh();  // everything before it, while the cursor is still where curses thinks
  put_cell(row, column, cell);
  int after = column + cell->columns;
  move(row, after < COLS ? after : 0);
  refresh();
  char *address = tiparm(cursor_address, row, after < COLS ? after : 0);
  if (address) ct_write(address, strlen(address));
}

void ct_erase(void) { erase(); }

void ct_show(int row, int column) {
  static int visible = -1;
  bool shown = row >= 0;
  if (visible != shown) curs_set(shown);
  visible = shown;
  leaveok(stdscr, !shown);  // a hidden cursor may stay where it is, which saves moving it
  if (shown) move(row, column);
  refresh();
}

void ct_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(ct_restore.out_fd, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written <= 0) continue;
    bytes += written;
    count -= (size_t)written;
  }
}
