#ifndef CT_KEYS_H
#define CT_KEYS_H
#include <stdbool.h>
void ct_define_keys(bool mouse);
#endif
