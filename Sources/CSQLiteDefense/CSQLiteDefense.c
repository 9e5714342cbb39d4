#include "CSQLiteDefense.h"

#include <sqlite3.h>
#include <stddef.h>

int casebook_sqlite_defend(void *connection) {
  const struct { int option, value; } doors[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
  };
  for (size_t i = 0; i < sizeof doors / sizeof doors[0]; i++) {
    int result = sqlite3_db_config(connection, doors[i].option, doors[i].value, NULL);
    if (result != SQLITE_OK) return result;
  }
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 1 << 20);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  return SQLITE_OK;
}

int casebook_sqlite_has_moved(void *connection) {
  int moved = 0;
  int result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return result == SQLITE_OK ? moved != 0 : -1;
}
