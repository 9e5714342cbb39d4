// A child that brings the terminal back when the program can't: kill -9, or a stack that ran over on a
// thread without another stack to handle that on.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "ct_internal.h"

static int guard_pipe = -1;

static void close_all_but(int kept) {
  for (int fd = 0; fd < 1024; fd++)
    if (fd != kept && fd != ct_restore.in_fd && fd != ct_restore.out_fd) close(fd);
}

// Sleeps until the other end of the pipe closes, which the kernel does however the program ends.
static void stand_guard(int pipe) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);  // SIGTTOU too: tcsetattr from the background
  prctl(PR_SET_NAME, "casebook-guard");
  close_all_but(pipe);
  char active = 1;
  ssize_t count;
  do {
    count = read(pipe, &active, 1);
  } while (count > 0 || (count < 0 && errno == EINTR));
  ct_restore.active = active;
  ct_restore_now();
  _exit(0);
}

// In the child only calls that are safe after fork in a program with threads.
void ct_guard_start(void) {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC) != 0) return;
  pid_t child = fork();
  if (child == 0) {
    close(fds[1]);
    stand_guard(fds[0]);
  }
  close(fds[0]);
  guard_pipe = fds[1];
  if (child < 0) {
    close(guard_pipe);
    guard_pipe = -1;
  }
}

void ct_guard_tell(bool active) {
  char byte = active;
  ssize_t written = guard_pipe < 0 ? 0 : write(guard_pipe, &byte, 1);
  (void)written;
}

void ct_guard_end(void) {
  if (guard_pipe >= 0) close(guard_pipe);
  guard_pipe = -1;
}
