/* The C anchor: what a native kernel written by hand reaches on this machine, and the machine's limits.
 *
 *     gcc -O3 -march=native -fopenmp anchor.c -o anchor -lm
 *     anchor THREADS limits
 *     anchor THREADS W1 rand1m | W1 kKdD | W1 fashion FILE     (FILE: peers.py export-fashion)
 *     anchor THREADS W3 batch1_top1 | batch64_top1
 *     anchor THREADS W10 k10k_d10k_b100
 *
 * One JSON line a case, with the keys of `attractor bench`. No product: no checks of arguments, no small sizes.
 */
#include <math.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(__AVX512F__) && defined(__AVX512VPOPCNTDQ__)
#include <immintrin.h>
#define COUNTS_VECTORS 1
#endif

typedef float floats __attribute__((vector_size(64), aligned(4), may_alias));
typedef float aligned_floats __attribute__((vector_size(64)));
enum { LANES = 16, REPEATS = 9 };

static uint64_t output(uint64_t seed, uint64_t k) {
    uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (k + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

static float uniform(uint64_t seed, uint64_t k) { return (float)(output(seed, k) >> 40) * 0x1p-23f - 1.0f; }

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void *aligned(size_t bytes) { return aligned_alloc(64, (bytes + 63) / 64 * 64); }

static void print_times(const char *workload, const char *name, const char *program, int threads, double *seconds) {
    qsort(seconds, REPEATS, sizeof *seconds, ascending);
    printf("{\"workload\":\"%s\",\"case\":\"%s\",\"impl\":\"%s\",\"threads\":%d,\"median_s\":%.9f,\"min_s\":%.9f,"
           "\"max_s\":%.9f,\"runs\":%d",
           workload, name, program, threads, seconds[REPEATS / 2], seconds[0], seconds[REPEATS - 1], REPEATS);
}

static float sum_of_lanes(floats v) {
    float s = 0;
    for (int k = 0; k < LANES; k++) s += v[k];
    return s;
}

/* W1 in one pass: a tile of scores in memory order, then its share of the softmax; a new maximum rescales. */
enum { TILE = 32 };

static void softmax_part(const float *xi, size_t from, size_t to, int d, const float *q, float beta, float *acc,
                         float *max, float *total) {
    float m = -INFINITY, l = 0;
    memset(acc, 0, d * sizeof *acc);
    for (size_t tile = from; tile < to; tile += TILE) {
        float z[TILE], top = -INFINITY;
        int rows = to - tile < TILE ? (int)(to - tile) : TILE;
        for (int r = 0; r < rows; r++) {
            const float *x = xi + (tile + r) * d;
            floats s0 = {0}, s1 = {0};
            int i = 0;
            for (; i + 2 * LANES <= d; i += 2 * LANES) {
                s0 += *(const floats *)(x + i) * *(const floats *)(q + i);
                s1 += *(const floats *)(x + i + LANES) * *(const floats *)(q + i + LANES);
            }
            for (; i + LANES <= d; i += LANES) s0 += *(const floats *)(x + i) * *(const floats *)(q + i);
            float s = sum_of_lanes(s0 + s1);
            for (; i < d; i++) s += x[i] * q[i];
            z[r] = beta * s;
            top = z[r] > top ? z[r] : top;
        }
        if (top < m - 41.6f) continue; /* below 2^-60 of the maximum */
        if (top > m) {
            float c = expf(m - top);
            l *= c;
            for (int i = 0; i < d; i++) acc[i] *= c;
            m = top;
        }
        for (int r = 0; r < rows; r++) {
            if (z[r] < m - 41.6f) continue;
            const float *x = xi + (tile + r) * d;
            float w = expf(z[r] - m);
            l += w;
            for (int i = 0; i < d; i++) acc[i] += w * x[i];
        }
    }
    *max = m;
    *total = l;
}

static void w1(const char *name, const float *xi, size_t count, int d, const float *q, float beta, int threads) {
    float *acc = aligned((size_t)threads * (d + LANES) * sizeof *acc), *y = aligned(d * sizeof *y);
    float *max = malloc(threads * sizeof *max), *total = malloc(threads * sizeof *total);
    double seconds[REPEATS];
    for (int r = -1; r < REPEATS; r++) {
        double start = omp_get_wtime();
#pragma omp parallel num_threads(threads)
        {
            int t = omp_get_thread_num();
            softmax_part(xi, count * t / threads, count * (t + 1) / threads, d, q, beta, acc + (size_t)t * (d + LANES),
                         max + t, total + t);
        }
        float m = max[0], l = 0;
        for (int t = 1; t < threads; t++) m = max[t] > m ? max[t] : m;
        memset(y, 0, d * sizeof *y);
        for (int t = 0; t < threads; t++) {
            float c = expf(max[t] - m);
            l += c * total[t];
            for (int i = 0; i < d; i++) y[i] += c * acc[(size_t)t * (d + LANES) + i];
        }
        for (int i = 0; i < d; i++) y[i] /= l;
        if (r >= 0) seconds[r] = omp_get_wtime() - start;
    }
    double sum = 0, square = 0;
    for (int i = 0; i < d; i++) {
        sum += y[i];
        square += (double)y[i] * y[i];
    }
    print_times("W1", name, "c_anchor", threads, seconds);
    printf(",\"K\":%zu,\"D\":%d,\"beta\":%g,\"GBs_one_pass\":%.3f,\"check\":{\"sum\":%.9f,\"l2\":%.9f}}\n", count, d, beta,
           4e-9 * count * d / seconds[0], sum, sqrt(square));
}

static void w1_uniform(const char *name, size_t count, int d, int threads) {
    float *xi = aligned(count * d * sizeof *xi), *q = aligned(d * sizeof *q);
#pragma omp parallel for num_threads(threads)
    for (size_t k = 0; k < count * d; k++) xi[k] = uniform(1, k);
    for (int i = 0; i < d; i++) q[i] = xi[i] + 0.5f * uniform(2, i);
    w1(name, xi, count, d, q, 1, threads);
}

static void w1_file(const char *name, const char *path, int d, int threads) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    size_t rows = ftell(file) / (d * sizeof(float));
    rewind(file);
    float *xi = aligned(rows * d * sizeof *xi);
    if (fread(xi, d * sizeof *xi, rows, file) != rows) exit(1);
    fclose(file);
    w1(name, xi, rows - 1, d, xi + (rows - 1) * d, 50, threads);
}

/* W3, W10: blocks of patterns that stay in the cache while all cues pass over them. */
static inline __attribute__((always_inline)) int distance(const uint64_t *x, const uint64_t *q, int words) {
    int w = 0, bits = 0;
#ifdef COUNTS_VECTORS
    __m512i sum = _mm512_setzero_si512();
    for (; w + 8 <= words; w += 8)
        sum = _mm512_add_epi64(
            sum, _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(x + w), _mm512_loadu_si512(q + w))));
    if (w < words) {
        __mmask8 rest = (__mmask8)((1u << (words - w)) - 1);
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_maskz_loadu_epi64(rest, x + w),
                                                                         _mm512_maskz_loadu_epi64(rest, q + w))));
        w = words;
    }
    bits = (int)_mm512_reduce_add_epi64(sum);
#endif
    for (; w < words; w++) bits += __builtin_popcountll(x[w] ^ q[w]);
    return bits;
}

static void search(const char *workload, const char *name, const uint64_t *xi, size_t count, int d, const uint64_t *cues,
                   const size_t *rows, int batch, int threads) {
    int words = (d + 63) / 64;
    size_t block = (size_t)(128 << 10) / (words * 8) + 1;
    int *best = malloc((size_t)threads * batch * sizeof *best);
    size_t *found = malloc((size_t)threads * batch * sizeof *found);
    double seconds[REPEATS];
    int right = 0;
    for (int r = -1; r < REPEATS; r++) {
        double start = omp_get_wtime();
#pragma omp parallel num_threads(threads)
        {
            int t = omp_get_thread_num(), *own = best + (size_t)t * batch;
            size_t to = count * (t + 1) / threads, *at = found + (size_t)t * batch;
            for (int b = 0; b < batch; b++) own[b] = 1 << 30;
            for (size_t from = count * t / threads; from < to; from += block) {
                size_t end = from + block < to ? from + block : to;
                for (int b = 0; b < batch; b++) {
                    const uint64_t *q = cues + (size_t)b * words;
                    for (size_t mu = from; mu < end; mu++) {
                        /* 1024 bits: the cue stays in two registers. */
                        int far = words == 16 ? distance(xi + mu * 16, q, 16) : distance(xi + mu * words, q, words);
                        if (far < own[b]) {
                            own[b] = far;
                            at[b] = mu;
                        }
                    }
                }
            }
        }
        right = 0;
        for (int b = 0; b < batch; b++) {
            int t = 0;
            for (int u = 1; u < threads; u++)
                if (best[(size_t)u * batch + b] < best[(size_t)t * batch + b]) t = u;
            right += found[(size_t)t * batch + b] == rows[b];
        }
        if (r >= 0) seconds[r] = omp_get_wtime() - start;
    }
    print_times(workload, name, "c_anchor", threads, seconds);
    printf(",\"K\":%zu,\"D\":%d,\"batch\":%d,\"GBs\":%.3f,\"Tbit_s\":%.4f,\"acc\":%.3f}\n", count, d, batch,
           count * words * 8e-9 / seconds[0], 1e-12 * count * d * batch / seconds[0], (double)right / batch);
}

static void w3(const char *name, size_t count, int d, int batch, int threads) {
    int words = (d + 63) / 64;
    uint64_t *xi = aligned(count * words * 8), *cues = calloc((size_t)batch * words, 8);
    size_t rows[64];
#pragma omp parallel for num_threads(threads)
    for (size_t k = 0; k < count * words; k++) xi[k] = output(1, k);
    for (int b = 0; b < batch; b++) {
        rows[b] = (size_t)b * 15013 % count;
        memcpy(cues + (size_t)b * words, xi + rows[b] * words, words * 8);
        for (int i = 0; i < d; i++)
            if (uniform(2, (uint64_t)b * d + i) < -0.5f) cues[(size_t)b * words + i / 64] ^= 1ULL << i % 64;
    }
    search("W3", name, xi, count, d, cues, rows, batch, threads);
}

static void w10(const char *name, size_t count, int d, int batch, int threads) {
    int words = (d + 63) / 64;
    uint64_t *xi = calloc(count * words, 8), *cues = calloc((size_t)batch * words, 8);
    size_t rows[100];
#pragma omp parallel for num_threads(threads)
    for (size_t mu = 0; mu < count; mu++)
        for (int i = 0; i < d; i++) xi[mu * words + i / 64] |= output(1, mu * d + i) >> 63 << i % 64;
    for (int b = 0; b < batch; b++) {
        rows[b] = (size_t)b * 97 % count;
        memcpy(cues + (size_t)b * words, xi + rows[b] * words, words * 8);
        for (int i = 0; i < d; i++)
            if (uniform(2, (uint64_t)b * d + i) < -0.4f) cues[(size_t)b * words + i / 64] ^= 1ULL << i % 64;
    }
    search("W10", name, xi, count, d, cues, rows, batch, threads);
}

/* Limits: reading 256 MiB, multiply-adds in registers, XOR and popcount of 64 KiB a thread. */
static void limit_read(int threads) {
    size_t n = (size_t)1 << 26;
    float *x = aligned(n * sizeof *x);
    double seconds[REPEATS], all = 0;
#pragma omp parallel for num_threads(threads)
    for (size_t k = 0; k < n; k++) x[k] = 2;
    for (int r = -1; r < REPEATS; r++) {
        double start = omp_get_wtime(), sum = 0;
#pragma omp parallel num_threads(threads) reduction(+ : sum)
        {
            int t = omp_get_thread_num();
            aligned_floats s[8] = {{0}};
            for (size_t k = n / threads / 128 * 128 * t; k < n / threads / 128 * 128 * (t + 1); k += 8 * LANES)
                for (int j = 0; j < 8; j++) s[j] += *(aligned_floats *)(x + k + j * LANES);
            for (int j = 0; j < 8; j++) sum += sum_of_lanes(s[j]);
        }
        all += sum;
        if (r >= 0) seconds[r] = omp_get_wtime() - start;
    }
    print_times("limits", "read", "c_anchor", threads, seconds);
    printf(",\"read_GBs\":%.3f,\"check\":%g}\n", 4e-9 * n / seconds[0], all);
    free(x);
}

static void limit_fma(int threads) {
    long rounds = 1 << 24;
    double seconds[REPEATS], all = 0;
    for (int r = -1; r < REPEATS; r++) {
        double start = omp_get_wtime(), sum = 0;
#pragma omp parallel num_threads(threads) reduction(+ : sum)
        {
            aligned_floats a[12], m, c;
            for (int k = 0; k < LANES; k++) {
                m[k] = 0.999f;
                c[k] = 0.001f;
                for (int j = 0; j < 12; j++) a[j][k] = j;
            }
            for (long i = 0; i < rounds; i++)
#pragma GCC unroll 12
                for (int j = 0; j < 12; j++) a[j] = a[j] * m + c;
            for (int j = 0; j < 12; j++) sum += sum_of_lanes(a[j]);
        }
        all += sum;
        if (r >= 0) seconds[r] = omp_get_wtime() - start;
    }
    print_times("limits", "fma", "c_anchor", threads, seconds);
    printf(",\"fma_f32_GFLOPs\":%.1f,\"check\":%g}\n", 2e-9 * 12 * LANES * rounds * threads / seconds[0], all);
}

static void limit_popcount(int threads) {
    enum { WORDS = 1 << 13, PASSES = 1 << 14 };
    double seconds[REPEATS], all = 0;
    for (int r = -1; r < REPEATS; r++) {
        double start = 0, bits = 0;
#pragma omp parallel num_threads(threads) reduction(+ : bits)
        {
            uint64_t *x = aligned(WORDS * 8), sum = 0;
            for (int k = 0; k < WORDS; k++) x[k] = k * 0x9E3779B97F4A7C15ULL;
#pragma omp barrier
#pragma omp master
            start = omp_get_wtime();
            for (int pass = 0; pass < PASSES; pass++) {
                uint64_t q = 0x5555 + pass;
#ifdef COUNTS_VECTORS
                __m512i s[8], cue = _mm512_set1_epi64((long long)q);
                for (int j = 0; j < 8; j++) s[j] = _mm512_setzero_si512();
                for (int k = 0; k < WORDS; k += 64)
                    for (int j = 0; j < 8; j++)
                        s[j] = _mm512_add_epi64(
                            s[j], _mm512_popcnt_epi64(_mm512_xor_si512(cue, _mm512_load_si512(x + k + 8 * j))));
                for (int j = 0; j < 8; j++) sum += (uint64_t)_mm512_reduce_add_epi64(s[j]);
#else
                for (int k = 0; k < WORDS; k++) sum += (uint64_t)__builtin_popcountll(x[k] ^ q);
#endif
            }
            bits += (double)sum;
            free(x);
        }
        all += bits;
        if (r >= 0) seconds[r] = omp_get_wtime() - start;
    }
    print_times("limits", "popcount", "c_anchor", threads, seconds);
    printf(",\"xor_popcnt_Tbit_s\":%.4f,\"check\":%g}\n", 64e-12 * WORDS * PASSES * threads / seconds[0], all);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: anchor THREADS limits | W1 CASE [FILE] | W3 CASE | W10 CASE\n");
        return 2;
    }
    int threads = atoi(argv[1]);
    const char *workload = argv[2], *name = argc > 3 ? argv[3] : "";
    size_t count = 1000000;
    int d = 128;
    omp_set_num_threads(threads);
    if (!strcmp(workload, "limits")) {
        limit_read(threads);
        limit_fma(threads);
        limit_popcount(threads);
    } else if (!strcmp(workload, "W1") && !strcmp(name, "fashion")) {
        w1_file(name, argv[4], 784, threads);
    } else if (!strcmp(workload, "W1")) {
        sscanf(name, "k%zu_d%d", &count, &d);
        w1_uniform(name, count, d, threads);
    } else if (!strcmp(workload, "W3")) {
        int odd = strstr(name, "k999983_d1000") != NULL;
        w3(name, odd ? 999983 : count, odd ? 1000 : 1024, strncmp(name, "batch64", 7) ? 1 : 64, threads);
    } else if (!strcmp(workload, "W10")) {
        w10(name, 10000, 10000, 100, threads);
    }
    return 0;
}
