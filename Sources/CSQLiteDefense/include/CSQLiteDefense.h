#ifndef CSQLITE_DEFENSE_H
#define CSQLITE_DEFENSE_H

/// Shuts the doors of one SQLite connection (an `sqlite3 *`) that the program never uses: writes
/// to the schema table, functions called from a file's schema, loaded extensions, attached files,
/// and cells of more than a MiB. Returns SQLite's result code, 0 when all are shut. In C, because sqlite3_db_config is variadic.
int casebook_sqlite_defend(void *connection);

/// Whether the file that a connection opened no longer lies at its path: 1 or 0, or -1 when
/// SQLite cannot tell.
int casebook_sqlite_has_moved(void *connection);

#endif
