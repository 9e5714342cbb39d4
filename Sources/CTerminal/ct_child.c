#define _GNU_SOURCE
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ct_internal.h"

static size_t count_of(char *const list[]) {
  size_t count = 0;
  while (list[count]) count++;
  return count;
}

static bool names_same(const char *one, const char *other) {
  size_t length = strcspn(one, "=");
  return length == strcspn(other, "=") && strncmp(one, other, length) == 0;
}

static bool is_changed(const char *variable, char *const changes[]) {
  for (size_t i = 0; changes[i]; i++)
    if (names_same(variable, changes[i])) return true;
  return false;
}

// Our environment with the changes; the list is the caller's to free, its texts are not.
static char **changed_environment(char *const changes[]) {
  char **result = calloc(count_of(environ) + count_of(changes) + 1, sizeof *result);
  if (!result) return NULL;
  size_t count = 0;
  for (size_t i = 0; environ[i]; i++)
    if (!is_changed(environ[i], changes)) result[count++] = environ[i];
  for (size_t i = 0; changes[i]; i++)
    if (strchr(changes[i], '=')) result[count++] = changes[i];
  return result;
}

// The child gets the terminal for everything we have replaced by data.
static void give_terminal(posix_spawn_file_actions_t *actions) {
  for (int fd = 0; fd <= 2; fd++)
    if (!isatty(fd)) posix_spawn_file_actions_adddup2(actions, ct_restore.in_fd, fd);
}

// Handlers are reset by exec, but what is ignored stays ignored, and so does a mask.
static void reset_signals(posix_spawnattr_t *attributes) {
  sigset_t ignored, none;
  sigemptyset(&none);
  sigemptyset(&ignored);
  sigaddset(&ignored, SIGPIPE);
  sigaddset(&ignored, SIGQUIT);
  posix_spawnattr_setsigdefault(attributes, &ignored);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

// Waits, and stops with the child when ^Z stops it: the shell waits for us, not for the child.
static int wait_for(pid_t child) {
  int status = 0;
  while (true) {
    pid_t changed = waitpid(child, &status, WUNTRACED);
    if (changed < 0 && errno == EINTR) continue;
    if (changed < 0 || !WIFSTOPPED(status)) return status;
    ct_stop_process();
    // Whoever continued us alone means the child too.
    kill(child, SIGCONT);
  }
}

ct_child_end ct_run(char *const words[], char *const changes[]) {
  ct_child_end end = {.error = ENOMEM};
  char **environment = changed_environment(changes);
  if (!environment) return end;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  give_terminal(&actions);
  reset_signals(&attributes);
  // ^\ is meant for the child, as ^C is; that one only sets a bit here.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, deadly;
  sigaction(SIGQUIT, &ignore, &deadly);
  pid_t child = 0;
  // In our own process group: in another one the kernel would stop it at its first read.
  end.error = posix_spawnp(&child, words[0], &actions, &attributes, words, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  free(environment);
  end.started = end.error == 0;
  int status = end.started ? wait_for(child) : 0;
  sigaction(SIGQUIT, &deadly, NULL);
  if (!end.started) return end;
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
  ct_forget_pending();  // ^C and the like were the child's
  return end;
}
