#define _GNU_SOURCE
#include "CPtyKit.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static struct winsize size(int rows, int columns) {
  return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

int ptykit_open(int rows, int columns, int *master, int *slave) {
  struct winsize window = size(rows, columns);
  if (openpty(master, slave, NULL, NULL, &window) != 0) return errno;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return 0;
}

int ptykit_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int ptykit_resize(int master, int rows, int columns) {
  struct winsize window = size(rows, columns);
  if (ioctl(master, TIOCSWINSZ, &window) != 0) return errno;
  // Linux signals first and sets the size afterwards, so a quick program reads the old one. Another
  // signal gives it the second chance that a person's pulling at a window gives many times over.
  pid_t group = 0;
  if (ioctl(master, TIOCGPGRP, &group) == 0 && group > 0) kill(-group, SIGWINCH);
  return 0;
}

static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

// The three are first moved out of the way of each other: one of them may be 0, 1 or 2 itself.
static bool place_descriptors(const struct ptykit_start *start) {
  int given[3] = {start->input, start->output, start->error};
  for (int i = 0; i < 3; i++) {
    given[i] = fcntl(given[i], F_DUPFD, 3);
    if (given[i] < 0) return false;
  }
  for (int i = 0; i < 3; i++) {
    if (dup2(given[i], i) < 0) return false;
  }
  return true;
}

// Between fork and execve only calls that are safe in a signal handler: the parent has threads.
static _Noreturn void become(const struct ptykit_start *start) {
  setsid();
  reset_signals();
  bool is_ready = start->terminal < 0 || ioctl(start->terminal, TIOCSCTTY, 0) == 0;
  is_ready = is_ready && place_descriptors(start) && chdir(start->directory) == 0;
  if (is_ready) {
    syscall(SYS_close_range, 3u, ~0u, 0u);
    execve(start->path, start->arguments, start->environment);
  }
  _exit(127);
}

int ptykit_spawn(const struct ptykit_start *start, pid_t *process) {
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) become(start);
  *process = child;
  return 0;
}

int ptykit_watch_end(pid_t process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

bool ptykit_ended(pid_t process, int *status, int *ended_by) {
  int state = 0;
  if (waitpid(process, &state, WNOHANG) != process) return false;
  *ended_by = WIFSIGNALED(state) ? WTERMSIG(state) : 0;
  *status = WIFEXITED(state) ? WEXITSTATUS(state) : 0;
  return true;
}
