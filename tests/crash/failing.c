/* Makes file operations fail under one folder, for tests/crash/failing.rs: preloaded, so that SQLite and the
   standard library meet the same disk. FAIL_AT is the operation that fails first, FAIL_HOW the errno, FAIL_ALWAYS
   whether all that follow fail too, FAIL_COUNT a file in which the number of operations is left. Only operations that
   can fail in that way are counted: any for EIO, those that need room for ENOSPC, those that change a name or open
   for writing for EROFS and EACCES. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum need { READS, ROOM, NAMES };

static int how = -1, always;
static long at, seen;
static const char *under;
static char ours[65536];

static void begin(void) {
  if (how >= 0) return;
  const char *text = getenv("FAIL_HOW");
  how = text ? atoi(text) : 0;
  text = getenv("FAIL_AT");
  at = text ? atol(text) : 0;
  always = getenv("FAIL_ALWAYS") != NULL;
  under = getenv("FAIL_UNDER");
}

static int fits(enum need need) {
  if (how == ENOSPC) return need == ROOM;
  if (how == EROFS || how == EACCES) return need == NAMES;
  return 1;
}

static int fails(enum need need) {
  if (how <= 0 || !fits(need)) return 0;
  long number = __sync_add_and_fetch(&seen, 1);
  if (number != at && !(always && number > at)) return 0;
  errno = how;
  return 1;
}

static int is_ours(const char *path) {
  begin();
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

static int fd_is_ours(int fd) { return fd >= 0 && fd < (int)sizeof ours && ours[fd]; }

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static enum need of_open(int flags) {
  if (flags & O_CREAT) return how == ENOSPC ? ROOM : NAMES;
  return (flags & O_ACCMODE) == O_RDONLY ? READS : NAMES;
}

static int opened(const char *path, int fd) {
  if (fd >= 0 && fd < (int)sizeof ours) ours[fd] = is_ours(path);
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    if (is_ours(path) && fails(of_open(flags))) return -1; \
    return opened(path, real(path, flags, mode)); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < (int)sizeof ours) ours[fd] = 0;
  return real(fd);
}

#define ON_FD(type, name, need, parameters, arguments) \
  type name parameters { REAL(name); if (fd_is_ours(fd) && fails(need)) return -1; return real arguments; }
ON_FD(ssize_t, read, READS, (int fd, void *b, size_t n), (fd, b, n))
ON_FD(ssize_t, write, ROOM, (int fd, const void *b, size_t n), (fd, b, n))
ON_FD(ssize_t, pread, READS, (int fd, void *b, size_t n, off_t o), (fd, b, n, o))
ON_FD(ssize_t, pread64, READS, (int fd, void *b, size_t n, off64_t o), (fd, b, n, o))
ON_FD(ssize_t, pwrite, ROOM, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
ON_FD(ssize_t, pwrite64, ROOM, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
ON_FD(int, fsync, ROOM, (int fd), (fd))
ON_FD(int, fdatasync, ROOM, (int fd), (fd))
ON_FD(int, ftruncate, ROOM, (int fd, off_t n), (fd, n))
ON_FD(int, ftruncate64, ROOM, (int fd, off64_t n), (fd, n))

#define ON_PATH(name, parameters, arguments) \
  int name parameters { REAL(name); if (is_ours(path) && fails(NAMES)) return -1; return real arguments; }
ON_PATH(unlink, (const char *path), (path))
ON_PATH(rename, (const char *path, const char *to), (path, to))

__attribute__((destructor)) static void leave(void) {
  const char *file = getenv("FAIL_COUNT");
  if (!file) return;
  how = 0;
  FILE *out = fopen(file, "w");
  if (out) { fprintf(out, "%ld", seen); fclose(out); }
}
