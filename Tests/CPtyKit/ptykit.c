#define _GNU_SOURCE
#include "CPtyKit.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct winsize window(int rows, int columns) {
  return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

// The test process ignores and handles signals, and has many descriptors; the child must see none
// of that. Only what is safe after fork.
static void become_clean(int input) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  if (input >= 0) dup2(input, STDIN_FILENO);
  for (int fd = 3; fd < 1024; fd++) close(fd);
}

int ptykit_spawn(const char *path, char *const words[], char *const environment[], int input,
                 int rows, int columns, pid_t *child) {
  struct winsize size = window(rows, columns);
  int master = -1;
  pid_t forked = forkpty(&master, NULL, NULL, &size);
  if (forked < 0) return -1;
  if (forked == 0) {
    become_clean(input);
    execve(path, words, environment);
    _exit(127);
  }
  fcntl(master, F_SETFD, FD_CLOEXEC);
  *child = forked;
  return master;
}

bool ptykit_resize(int master, int rows, int columns) {
  struct winsize size = window(rows, columns);
  return ioctl(master, TIOCSWINSZ, &size) == 0;
}

bool ptykit_is_cooked(int master) {
  struct termios modes;
  tcflag_t wanted = ICANON | ECHO;
  return tcgetattr(master, &modes) == 0 && (modes.c_lflag & wanted) == wanted;
}

pid_t ptykit_foreground(int master) { return tcgetpgrp(master); }
