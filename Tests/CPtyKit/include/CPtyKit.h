// A program in a pseudo-terminal of its own.
#ifndef CPTYKIT_H
#define CPTYKIT_H

#include <stdbool.h>
#include <sys/types.h>

// Starts a program with its own session and terminal; words and environment are ended by NULL.
// input, unless -1, becomes its standard input instead of the terminal. Gives the descriptor of the
// other end, or -1.
int ptykit_spawn(const char *path, char *const words[], char *const environment[], int input,
                 int rows, int columns, pid_t *child);

bool ptykit_resize(int master, int rows, int columns);

// Whether the terminal is in line mode with echo, as a shell wants it.
bool ptykit_is_cooked(int master);

// The process group that has the terminal.
pid_t ptykit_foreground(int master);

#endif
