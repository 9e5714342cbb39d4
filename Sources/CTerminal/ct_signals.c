// Signals become bits that the loop reads; deadly ones first bring the terminal back.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "ct_internal.h"

struct ct_restore ct_restore = {.in_fd = -1, .out_fd = -1};

// Bits and not a queue: a flood of one signal can't push another out of a full pipe. Bit 0 is
// ct_wake's, no signal has the number 0.
static atomic_uint_fast64_t pending;
static int pipe_fds[2] = {-1, -1};

static void tell(int bit) {
  uint_fast64_t mask = (uint_fast64_t)1 << bit;
  if (atomic_fetch_or(&pending, mask) & mask) return;
  int saved = errno;
  ssize_t written = write(pipe_fds[1], "", 1);
  (void)written;  // full: then the loop has something to read anyway
  errno = saved;
}

void ct_wake(void) {
  if (pipe_fds[1] >= 0) tell(0);
}

uint64_t ct_take_pending(void) {
  char bytes[64];
  // Emptied first: a bit that is set in between leaves a byte, which costs one idle turn only.
  while (read(pipe_fds[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&pending, 0);
}

// What was meant for another program, or was done already; never a wish to end.
void ct_forget_pending(void) {
  uint_fast64_t mask = (uint_fast64_t)1 << SIGINT | (uint_fast64_t)1 << SIGTSTP
    | (uint_fast64_t)1 << SIGCONT | (uint_fast64_t)1 << SIGWINCH;
  atomic_fetch_and(&pending, ~mask);
}

static void on_soft(int signal) { tell(signal); }

void ct_restore_now(void) {
  if (!ct_restore.active) return;
  ct_restore.active = 0;
  ssize_t written = write(ct_restore.out_fd, ct_restore.bytes, ct_restore.count);
  (void)written;
  tcsetattr(ct_restore.in_fd, TCSANOW, &ct_restore.modes);
}

static struct sigaction before_us[NSIG];

static void on_deadly(int signal, siginfo_t *info, void *context) {
  (void)context;
  ct_restore_now();
  // Whoever was there before (Swift's backtracer, or the default) has the last word. A fault comes
  // again on return; what somebody sent must be sent again.
  sigaction(signal, &before_us[signal], NULL);
  if (info->si_code <= 0) raise(signal);
}

static char alternate_stack[64 * 1024];

static void use_alternate_stack(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&ours, NULL);
}

static void install_deadly(void) {
  static const int deadly[] = {
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ,
  };
  struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // All others wait, SIGTTOU among them, which would stop tcsetattr in the background.
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
    sigaction(deadly[i], &action, &before_us[deadly[i]]);
}

static const int soft[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};
enum { SOFT_COUNT = sizeof soft / sizeof *soft };
static struct sigaction soft_before_us[SOFT_COUNT];
static bool is_soft_installed;

static void install_soft(void) {
  struct sigaction tells = {.sa_handler = on_soft, .sa_flags = SA_RESTART};
  struct sigaction ignores = {.sa_handler = SIG_IGN};
  sigemptyset(&tells.sa_mask);
  for (int i = 0; i < SOFT_COUNT; i++) {
    sigaction(soft[i], NULL, &soft_before_us[i]);
    // nohup's wish holds; the loop then learns of the end by the hang-up itself.
    if (soft[i] == SIGHUP && soft_before_us[i].sa_handler == SIG_IGN) continue;
    sigaction(soft[i], soft[i] == SIGPIPE ? &ignores : &tells, NULL);
  }
  is_soft_installed = true;
}

// When the screen is closed nobody reads the bits, and ^C must end the program again.
void ct_uninstall_signals(void) {
  if (!is_soft_installed) return;
  is_soft_installed = false;
  for (int i = 0; i < SOFT_COUNT; i++) sigaction(soft[i], &soft_before_us[i], NULL);
}

// Before curses starts: it leaves a signal alone that somebody handles already.
bool ct_install_signals(void) {
  if (pipe_fds[0] < 0) {
    if (pipe2(pipe_fds, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    use_alternate_stack();
    install_deadly();
    atexit(ct_close);
  }
  install_soft();
  return true;
}

// ---- Waiting

ct_ready ct_wait(int milliseconds, int watched_fd) {
  struct pollfd polled[] = {
    {.fd = ct_restore.in_fd, .events = POLLIN},
    {.fd = pipe_fds[0], .events = POLLIN},
    {.fd = watched_fd, .events = POLLIN},  // poll skips -1
  };
  ct_ready ready = {0};
  int count = poll(polled, 3, milliseconds);
  // Interrupted: by a handler of ours, whose byte is in the pipe, or by one that is none of ours.
  if (count < 0) polled[0].revents = polled[2].revents = 0;
  uint64_t bits = count == 0 ? 0 : ct_take_pending();
  ready.keys = polled[0].revents & POLLIN;
  ready.hung_up = polled[0].revents & (POLLHUP | POLLERR | POLLNVAL);
  ready.watched = polled[2].revents & POLLIN;
  ready.watch_lost = polled[2].revents != 0 && !ready.watched;
  ready.woken = bits & 1;
  ready.signals = bits & ~(uint64_t)1;
  return ready;
}

int64_t ct_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// ---- Stopping and ending as if there were no handlers

static void raise_by_default(int signal) {
  struct sigaction by_default = {.sa_handler = SIG_DFL}, ours;
  sigset_t one, old;
  sigemptyset(&one);
  sigaddset(&one, signal);
  sigaction(signal, &by_default, &ours);
  pthread_sigmask(SIG_UNBLOCK, &one, &old);
  raise(signal);  // to this thread, so that it has taken effect when raise returns
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  sigaction(signal, &ours, NULL);
}

void ct_stop_process(void) {
  raise_by_default(SIGTSTP);
  ct_forget_pending();
}

void ct_die_of(int signal) {
  raise_by_default(signal);
  _exit(128 + signal);  // a signal that ends nothing by default
}
