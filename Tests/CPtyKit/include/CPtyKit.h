#ifndef CPTYKIT_H
#define CPTYKIT_H

#include <stdbool.h>
#include <sys/types.h>

/// Makes a pipe that no other program inherits: the end to read from, the end to write to. 0, or an
/// errno.
int ptykit_pipe(int ends[2]);

/// How a program is started. Strings end with 0, lists with NULL.
struct ptykit_start {
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// The folder it starts in.
  const char *directory;
  /// The slave side of a pseudo-terminal that becomes its controlling terminal, or -1 for none.
  int terminal;
  /// Its standard input, output and error.
  int input, output, error;
};

/// Makes a pseudo-terminal of a size. Gives the master and the slave side; 0, or an errno.
int ptykit_open(int rows, int columns, int *master, int *slave);

/// Starts a program as the leader of a session of its own: no signal of ours blocked or ignored, and
/// no descriptor of ours open but the three. Gives its process; 0, or an errno. A program that
/// cannot be executed ends with status 127.
int ptykit_spawn(const struct ptykit_start *start, pid_t *process);

/// Gives a pseudo-terminal another size; the programs on it get SIGWINCH. 0, or an errno.
int ptykit_resize(int master, int rows, int columns);

/// A descriptor that becomes readable when the process ends, or -1.
int ptykit_watch_end(pid_t process);

/// Whether the process has ended, and how. False while it runs; its end is given once.
/// `status` is the exit status, `signal` the signal that ended it or 0.
bool ptykit_ended(pid_t process, int *status, int *signal);

#endif
