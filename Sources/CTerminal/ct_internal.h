// What the files of this target share.
#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#include <signal.h>
#include <termios.h>

#include "CTerminal.h"

// What brings the terminal back. Filled before `active` is set, and read by signal handlers.
extern struct ct_restore {
  volatile sig_atomic_t active;  // whether the terminal is in our modes
  int in_fd, out_fd;
  struct termios modes;
  char bytes[512];
  size_t count;
} ct_restore;

void ct_restore_now(void);  // async-signal-safe

bool ct_install_signals(void);
void ct_uninstall_signals(void);
uint64_t ct_take_pending(void);
void ct_forget_pending(void);

void ct_guard_start(void);
void ct_guard_tell(bool active);
void ct_guard_end(void);

#endif
