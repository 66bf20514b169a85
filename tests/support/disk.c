/* Between a program and the disk, preloaded, so that SQLite and the standard library meet the same one. FAIL_UNDER is
   the folder that is looked after.

   Makes file operations fail, for tests/crash/failing.rs. FAIL_AT is the operation that fails first, FAIL_HOW the errno, FAIL_ALWAYS
   whether all that follow fail too, FAIL_COUNT a file in which the number of operations is left. Only operations that
   can fail in that way are counted: any for EIO, those that need room for ENOSPC, those that change a name or open
   for writing for EROFS and EACCES.

   Notes what was done, for tests/acceptance/power.rs, in the file FAIL_LOG: one of c(reate), w(rite), t(runcate),
   s(ync), r(ename), u(nlink); object and offset as 64 bits, length as 32 bits, and so many bytes: what was written, or
   a path, or two with a zero byte between them. An object is a file, whatever its name is. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/syscall.h>
#include <unistd.h>

enum need { READS, ROOM, NAMES };

static int how = -1, always;
static long at, seen;
static const char *under;
static char ours[65536];

static int noting = -1;
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static uint64_t objects;
static struct name { char *path; uint64_t object; } *names;
static size_t known;
/* Of a file that is open. */
static uint64_t object_of[65536];
static char *path_of[65536];

static void begin(void) {
  if (how >= 0) return;
  const char *text = getenv("FAIL_HOW");
  how = text ? atoi(text) : 0;
  text = getenv("FAIL_AT");
  at = text ? atol(text) : 0;
  always = getenv("FAIL_ALWAYS") != NULL;
  under = getenv("FAIL_UNDER");
  text = getenv("FAIL_LOG");
  if (text) noting = (int)syscall(SYS_openat, AT_FDCWD, text, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length) {
  if (syscall(SYS_write, noting, bytes, length) != (long)length) abort();
}

static void note(char what, uint64_t object, uint64_t offset, const void *bytes, uint32_t length) {
  char head[21] = {what};
  memcpy(head + 1, &object, 8);
  memcpy(head + 9, &offset, 8);
  memcpy(head + 17, &length, 4);
  put(head, sizeof head);
  if (length) put(bytes, length);
}

static struct name *named(const char *path) {
  for (size_t i = 0; i < known; i++)
    if (strcmp(names[i].path, path) == 0) return &names[i];
  return NULL;
}

static void forget(struct name *name) {
  if (!name) return;
  free(name->path);
  *name = names[--known];
}

static void remember(const char *path, uint64_t object) {
  forget(named(path));
  names = realloc(names, (known + 1) * sizeof *names);
  names[known].path = strdup(path);
  names[known++].object = object;
}

static void note_open(int fd, const char *path, int flags) {
  struct name *name = named(path);
  uint64_t object = name ? name->object : ++objects;
  if (!name && (flags & O_CREAT)) {
    remember(path, object);
    note('c', object, 0, path, strlen(path));
  }
  if (flags & O_TRUNC) note('t', object, 0, NULL, 0);
  object_of[fd] = object;
  free(path_of[fd]);
  path_of[fd] = strdup(path);
}

/* `offset` below zero: where the file stood. */
static void note_write(int fd, const void *bytes, ssize_t done, off_t offset) {
  if (offset < 0) offset = lseek(fd, 0, SEEK_CUR) - done;
  note('w', object_of[fd], offset, bytes, done);
}

static void note_sync(int fd) { note('s', object_of[fd], 0, path_of[fd], strlen(path_of[fd])); }

static void note_rename(const char *from, const char *to) {
  struct name *name = named(from);
  char both[8192];
  note('r', 0, 0, both, snprintf(both, sizeof both, "%s%c%s", from, 0, to));
  if (!name) return;
  uint64_t object = name->object;
  forget(name);
  remember(to, object);
}

static void note_unlink(const char *path) {
  forget(named(path));
  note('u', 0, 0, path, strlen(path));
}

/* What is done and what is noted of it stay together: between these no other operation is noted. */
static void hold(int is_one) { if (is_one && noting >= 0) pthread_mutex_lock(&one); }

static void let_go(int is_one) {
  int kept = errno;
  if (is_one && noting >= 0) pthread_mutex_unlock(&one);
  errno = kept;
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

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    int is_one = is_ours(path); \
    if (is_one && fails(of_open(flags))) return -1; \
    hold(is_one); \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && fd < (int)sizeof ours) { \
      ours[fd] = is_one; \
      if (is_one && noting >= 0) note_open(fd, path, flags); \
    } \
    let_go(is_one); \
    return fd; \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < (int)sizeof ours) ours[fd] = 0;
  return real(fd);
}

/* `told` notes `done`. */
#define ON_FD(type, name, need, parameters, arguments, told) \
  type name parameters { \
    REAL(name); \
    int is_one = fd_is_ours(fd); \
    if (is_one && fails(need)) return -1; \
    hold(is_one); \
    type done = real arguments; \
    if (is_one && noting >= 0 && done >= 0) told; \
    let_go(is_one); \
    return done; \
  }
ON_FD(ssize_t, read, READS, (int fd, void *b, size_t n), (fd, b, n), (void)0)
ON_FD(ssize_t, pread, READS, (int fd, void *b, size_t n, off_t o), (fd, b, n, o), (void)0)
ON_FD(ssize_t, pread64, READS, (int fd, void *b, size_t n, off64_t o), (fd, b, n, o), (void)0)
ON_FD(ssize_t, write, ROOM, (int fd, const void *b, size_t n), (fd, b, n), note_write(fd, b, done, -1))
ON_FD(ssize_t, pwrite, ROOM, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o), note_write(fd, b, done, o))
ON_FD(ssize_t, pwrite64, ROOM, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o), note_write(fd, b, done, o))
ON_FD(int, fsync, ROOM, (int fd), (fd), note_sync(fd))
ON_FD(int, fdatasync, ROOM, (int fd), (fd), note_sync(fd))
ON_FD(int, ftruncate, ROOM, (int fd, off_t n), (fd, n), note('t', object_of[fd], n, NULL, 0))
ON_FD(int, ftruncate64, ROOM, (int fd, off64_t n), (fd, n), note('t', object_of[fd], n, NULL, 0))

/* Copies inside the kernel go past all this; who is told that they are not offered, reads and writes. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t n, unsigned int flags) {
  REAL(copy_file_range);
  if (fd_is_ours(out)) { errno = ENOSYS; return -1; }
  return real(in, from, out, to, n, flags);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t n) {
  REAL(sendfile64);
  if (fd_is_ours(out)) { errno = ENOSYS; return -1; }
  return real(out, in, from, n);
}

#define ON_PATH(name, parameters, arguments, told) \
  int name parameters { \
    REAL(name); \
    int is_one = is_ours(path); \
    if (is_one && fails(NAMES)) return -1; \
    hold(is_one); \
    int done = real arguments; \
    if (is_one && noting >= 0 && done == 0) told; \
    let_go(is_one); \
    return done; \
  }
ON_PATH(unlink, (const char *path), (path), note_unlink(path))
ON_PATH(rename, (const char *path, const char *to), (path, to), note_rename(path, to))

__attribute__((destructor)) static void leave(void) {
  const char *file = getenv("FAIL_COUNT");
  if (!file) return;
  how = 0;
  FILE *out = fopen(file, "w");
  if (out) { fprintf(out, "%ld", seen); fclose(out); }
}
