#!/usr/bin/env python3
"""What a user would run instead of Attractor, on the reference workloads: NumPy, PyTorch, faiss.

    peers.py W1 --case rand1m --threads 1 --impl numpy,torch --repeats 5

One JSON line for each case and program, with the keys of `attractor bench`. The data are those of
attractor.bench.reference; answers are checked. `peers.py export-fashion FILE` writes patterns and cues for the C
anchor.
"""
import argparse
import json
import os
import re
import statistics
import sys
import time


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workload", help="W1, W2, W3, W4, W5, W6, W7, W10, training-step or export-fashion")
    parser.add_argument("file", nargs="?", help="where export-fashion writes")
    parser.add_argument("--case", help="one case (default: all that Attractor runs unnamed)")
    parser.add_argument("--impl", help="programs, separated by commas (default: all that fit)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--warm-up", type=float, default=1, help="seconds; at least one run is left untimed")
    parser.add_argument("--scale", type=float, default=1, help="factor on the number of patterns, for trying out")
    return parser.parse_args()


OPTIONS = arguments()
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = str(OPTIONS.threads)  # read once, when the libraries are loaded

import numpy as np  # noqa: E402

import reference_data as data  # noqa: E402

MAX_STEPS, TOLERANCE = 10, 1e-4


def timed(work):
    begin = time.perf_counter()
    answer = work()
    while time.perf_counter() - begin < OPTIONS.warm_up:
        answer = work()
    seconds = []
    begin = time.perf_counter()
    while len(seconds) < OPTIONS.repeats and (not seconds or time.perf_counter() - begin < 60):
        start = time.perf_counter()
        answer = work()
        seconds.append(time.perf_counter() - start)
    return answer, seconds


def line(case, program, seconds, **facts):
    head = dict(workload=OPTIONS.workload, case=case, impl=program, threads=OPTIONS.threads)
    times = dict(median_s=statistics.median(seconds), min_s=min(seconds), max_s=max(seconds), runs=len(seconds))
    print(json.dumps({**head, **times, **facts, "version": version(program)}), flush=True)


def version(program):
    module = sys.modules.get(program.split("_")[0])
    return getattr(module, "__version__", "")


def with_torch():
    import torch

    torch.set_num_threads(OPTIONS.threads)
    torch.set_grad_enabled(False)
    return torch


def with_faiss():
    import faiss

    faiss.omp_set_num_threads(OPTIONS.threads)
    return faiss


def scaled(count):
    return max(1, int(count * OPTIONS.scale))


def sums(answer):
    answer = np.asarray(answer, np.float64)
    return dict(sum=float(answer.sum()), l2=float(np.sqrt((answer * answer).sum())))


# W1 and W2: x <- X^T softmax(beta X x)


def softmax_case(case):
    if case == "fashion":
        return data.fashion_case(scaled(60000))
    sizes = re.fullmatch(r"k(\d+)_d(\d+)", case)
    count, dimension = (int(sizes[1]), int(sizes[2])) if sizes else (1000000, 128)
    return data.uniform_case(scaled(count), dimension)


def numpy_softmax(scores, axis):
    scores -= scores.max(axis=axis, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=axis, keepdims=True)
    return scores


def w1(case):
    patterns, cues, rows, beta = softmax_case(case)
    cue = cues[0].copy()

    def numpy():
        return numpy_softmax(np.float32(beta) * (patterns @ cue), 0) @ patterns

    def torch():
        torch = with_torch()
        xi, x = torch.from_numpy(patterns), torch.from_numpy(cue)
        return lambda: torch.mv(xi.t(), torch.softmax(beta * torch.mv(xi, x), 0)).numpy()

    def torch_skipping():
        # Weights below 2^-60 of the largest cannot change a float32: the second pass reads only the other rows.
        torch = with_torch()
        xi, x = torch.from_numpy(patterns), torch.from_numpy(cue)

        def step():
            scores = beta * torch.mv(xi, x)
            scores -= scores.max()
            kept = torch.nonzero(scores > -41.6).squeeze(1)
            weights = torch.exp(scores)
            return (torch.mv(xi[kept].t(), weights[kept]) / weights.sum()).numpy()

        return step

    size = dict(K=len(patterns), D=patterns.shape[1], beta=beta)
    for name, work in programs(numpy=lambda: numpy, torch=torch, torch_skipping=torch_skipping):
        answer, seconds = timed(work)
        line(case, name, seconds, **size, GBs_one_pass=patterns.nbytes / 1e9 / min(seconds), check=sums(answer))


def w2(case):
    patterns, cues, rows, beta = softmax_case(case)

    def settle(step, panel=64):
        # Panels keep the scores of 64 cues in memory, not of 256; cues that have settled are left out.
        state, active, steps = cues.copy(), np.arange(len(cues)), 0
        for t in range(1, MAX_STEPS + 1):
            before = state[active]
            after = np.concatenate([step(before[i : i + panel]) for i in range(0, len(active), panel)])
            steps += len(active)
            state[active] = after
            active = active[np.sqrt(((after - before) ** 2).sum(axis=1)) > TOLERANCE]
            if not len(active):
                break
        return state, t, steps

    def numpy():
        return settle(lambda x: numpy_softmax(np.float32(beta) * (x @ patterns.T), 1) @ patterns)

    def torch():
        torch = with_torch()
        xi = torch.from_numpy(patterns)
        return lambda: settle(lambda x: (torch.softmax(beta * (torch.from_numpy(x) @ xi.T), 1) @ xi).numpy())

    for name, work in programs(numpy=lambda: numpy, torch=torch):
        (state, steps, total), seconds = timed(work)
        found = np.mean([np.argmax(patterns @ state[b]) == rows[b] for b in range(0, 256, 16)])
        line(
            case,
            name,
            seconds,
            K=len(patterns),
            D=patterns.shape[1],
            beta=beta,
            steps=steps,
            query_steps=total,
            gflops=4e-9 * patterns.size * total / min(seconds),
            recall_acc_sampled=float(found),
            check=sums(state),
        )


# W3 and W10: the nearest pattern of signs


def search(case, packed_patterns, packed_cues, rows, dimension, others):
    def faiss_binary_flat():
        index = with_faiss().IndexBinaryFlat(packed_patterns.shape[1] * 8)
        index.add(packed_patterns)
        return lambda: index.search(packed_cues, 1)[1][:, 0]

    size = dict(K=len(packed_patterns), D=dimension, batch=len(rows))
    for name, work in programs(faiss_binary_flat=faiss_binary_flat, **others):
        found, seconds = timed(work)
        rate = 1e-12 * size["K"] * dimension * len(rows) / min(seconds)
        line(case, name, seconds, **size, Tbit_s=rate, acc=float((found == rows).mean()))


def w3(case):
    odd = case.endswith("k999983_d1000")
    count, dimension, cues = scaled(999983 if odd else 1000000), 1000 if odd else 1024, 64 if "batch64" in case else 1
    patterns, damaged, rows = data.packed_case(count, dimension, cues)

    def numpy_table():
        # Popcounts of 16 bits from a table: what NumPy 1 offers, which has no popcount.
        table = np.array([bin(i).count("1") for i in range(1 << 16)], np.uint8)
        halves, cue = patterns.view(np.uint16), damaged.view(np.uint16)[0]

        def nearest():
            distances = np.empty(count, np.int32)
            for start in range(0, count, 8192):
                distances[start : start + 8192] = table[halves[start : start + 8192] ^ cue].sum(axis=1, dtype=np.int32)
            return np.array([distances.argmin()])

        return nearest

    search(case, patterns, damaged, rows, dimension, dict(numpy_table=numpy_table) if cues == 1 else {})


def w10(case):
    patterns, cues, rows = data.sign_case(scaled(10000), 10000, 100, 97, -0.4)

    def numpy():
        return lambda: (cues @ patterns.T).argmax(axis=1)

    def torch():
        torch = with_torch()
        xi, x = torch.from_numpy(patterns), torch.from_numpy(cues)
        return lambda: (x @ xi.T).argmax(1).numpy()

    packed = [np.packbits(part > 0, axis=1) for part in (patterns, cues)]
    search(case, *packed, rows, 10000, dict(numpy=numpy, torch=torch))


# W4: W = X^T X / D without diagonal; a field of 0 keeps the sign


def w4(case):
    dimension = max(64, scaled(4096))
    count = int(0.1 * dimension)
    patterns, cues, rows = data.sign_case(count, dimension, 256, 1, -0.8)

    def couplings():
        w = patterns.T @ patterns
        w /= dimension
        np.fill_diagonal(w, 0)
        return w

    def signs(fields, states):
        return np.where(fields > 0, np.float32(1), np.where(fields < 0, np.float32(-1), states))

    def synchronous(fields):
        states, active = cues.copy(), np.arange(len(cues))
        for steps in range(1, 51):
            after = signs(fields(states[active]), states[active])
            changed = (after != states[active]).any(axis=1)
            states[active] = after
            active = active[changed]
            if not len(active):
                break
        return states, steps

    def low_rank():
        return lambda: synchronous(lambda s: (s @ patterns.T) @ patterns / np.float32(dimension) - np.float32(count / dimension) * s)

    def matrix():
        w = couplings()
        return lambda: synchronous(lambda s: s @ w)

    def torch():
        torch = with_torch()
        w = torch.from_numpy(couplings())
        return lambda: synchronous(lambda s: (torch.from_numpy(s) @ w).numpy())

    def sweep_matrix():
        w = couplings()

        def sweep():
            states = np.ascontiguousarray(cues.T)
            for i in range(dimension):
                states[i] = signs(w[i] @ states, states[i])
            return states.T, 1

        return sweep

    def sweep_overlaps():
        units = np.ascontiguousarray(patterns.T)

        def sweep():
            states, overlaps = np.ascontiguousarray(cues.T), patterns @ cues.T
            for i in range(dimension):
                after = signs(units[i] @ overlaps - count * states[i], states[i])
                changed = np.nonzero(after != states[i])[0]
                if len(changed):
                    overlaps[:, changed] += units[i][:, None] * (after[changed] - states[i, changed])
                    states[i] = after
            return states.T, 1

        return sweep

    size = dict(D=dimension, K=count)
    if case in ("store", "couplings"):
        for name, work in programs(numpy=lambda: couplings):
            line(case, name, timed(work)[1], **size)
        return
    chosen = (
        dict(numpy=matrix, numpy_low_rank=low_rank, torch=torch)
        if case == "sync"
        else dict(numpy=sweep_matrix, numpy_overlaps=sweep_overlaps)
    )
    for name, work in programs(**chosen):
        (states, steps), seconds = timed(work)
        line(case, name, seconds, **size, batch=256, steps=steps, **recalled(states, patterns[rows]))


def recalled(states, wanted):
    return dict(exact_recall=float((states == wanted).all(axis=1).mean()), mean_overlap=float((states * wanted).mean()))


# W5: rectified cubic dense memory, one unit at a time


def w5(case):
    count, dimension = scaled(1000), 784
    patterns, cues, rows = data.sign_case(count, dimension, 100, 7, -0.6)
    units = np.ascontiguousarray(patterns.T)

    def incremental():
        states, overlaps, active = cues.copy(), cues @ patterns.T, np.arange(len(cues))
        for sweeps in range(1, 11):
            s, m, moved = states[active], overlaps[active], np.zeros(len(active), bool)
            for i in range(dimension):
                others = m - s[:, i : i + 1] * units[i]
                up, down = np.maximum(others + units[i], 0), np.maximum(others - units[i], 0)
                field = (up * up * up - down * down * down).sum(axis=1, dtype=np.float64)
                after = np.where(field > 0, 1, np.where(field < 0, -1, s[:, i])).astype(np.float32)
                changed = after != s[:, i]
                if changed.any():
                    m[changed] += (after[changed] - s[changed, i])[:, None] * units[i]
                    s[changed, i] = after[changed]
                    moved |= changed
            states[active], overlaps[active] = s, m
            active = active[moved]
            if not len(active):
                break
        return states, sweeps

    for name, work in programs(numpy_incremental=lambda: incremental):
        (states, sweeps), seconds = timed(work)
        line(case, name, seconds, D=dimension, K=count, queries=100, steps=sweeps, **recalled(states, patterns[rows]))


# W6: the capacity grid of the diffusion paper; 140 small memories a cell, all their products in one call


def w6(case):
    cells = [(d, n) for n in range(scaled(60), 0, -1) for d in range(4, 21)]
    drawn = {cell: data.capacity_cell(*cell) for cell in cells}

    def numpy():
        def retrieve(patterns, columns, x, beta):
            scores = np.matmul(patterns, x[:, :, None])[:, :, 0]
            scores *= np.float32(beta)
            scores -= scores.max(axis=1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=1, keepdims=True)
            return np.matmul(columns, scores[:, :, None])[:, :, 0]

        def cell(patterns, cues):
            columns = np.ascontiguousarray(patterns.transpose(0, 2, 1))
            truth = patterns[:, 0]
            start = -2 / 0.8 * np.log(0.68)
            step = start / 300
            x = cues
            for k in range(300):
                theta = np.exp(-0.4 * (start - k * step))
                noise = 1 - theta * theta
                score = (np.float32(theta) * retrieve(patterns, columns, x, theta / noise) - x) / np.float32(noise)
                x = x + np.float32(0.4 * step) * (x + score)
            errors = [((x >= 0) != (truth > 0)).mean()]
            x = cues
            for _ in range(150):
                x = retrieve(patterns, columns, x, 5)
            errors.append(((x >= 0) != (truth > 0)).mean())
            x = np.where(cues >= 0, np.float32(1), np.float32(-1))
            for _ in range(100):
                field = np.matmul(columns, np.matmul(patterns, x[:, :, None]))[:, :, 0] - patterns.shape[1] * x
                y = np.where(field > 0, np.float32(1), np.where(field < 0, np.float32(-1), x))
                if (y == x).all():
                    break
                x = y
            return [*errors, (x != truth).mean()]

        return lambda: [cell(*drawn[d, n]) for d, n in cells]

    for name, work in programs(numpy=numpy):
        errors, seconds = timed(work)
        line(case, name, seconds, cells=len(cells), samples=140, mean_error=float(np.mean([e[0] for e in errors])))


# W7: memories of spherical patterns, descents from the first one at 20 values of lambda


def w7(case):
    count, dimension, values = scaled(162754), 40, np.linspace(0.2, 0.8, 20).astype(np.float32)
    given = case.endswith("_given")
    memories = scaled(5 if given else 100)
    stored = [data.sphere(1 + r, count, dimension) for r in range(memories)] if given else []

    def drawn():
        # Each program draws by its own fastest generator; the law is the same.
        random = np.random.default_rng(1)
        for _ in range(memories):
            rows = random.standard_normal((count, dimension), dtype=np.float32)
            rows *= np.float32(np.sqrt(dimension)) / np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
            yield rows

    def descents(patterns, step, stop):
        """Until |dx|^2/D < 1e-8; with `stop` also when a pattern is lost: |x - xi|^2/D > 1/2 and growing."""
        x, active, steps = np.repeat(patterns[:1], len(values), 0), np.arange(len(values)), 0
        nearest = np.zeros(len(values))
        for _ in range(1000):
            y = step(patterns, x[active], values[active])
            steps += len(active)
            moved = ((y - x[active]) ** 2).sum(axis=1) / dimension
            x[active] = y
            distance = ((y - patterns[0]) ** 2).sum(axis=1) / dimension
            lost = stop & (distance > 0.5) & (distance > nearest[active])
            nearest[active] = np.minimum(nearest[active], distance)
            active = active[(moved >= 1e-8) & ~lost]
            if not len(active):
                break
        return ((x - patterns[0]) ** 2).sum(axis=1) / dimension < 0.1, steps

    def numpy_step(patterns, x, sharpness):
        return numpy_softmax((x * sharpness[:, None]) @ patterns.T, 1) @ patterns

    def all_memories(step, stop):
        return lambda: [descents(patterns, step, stop) for patterns in (stored if given else drawn())]

    def torch():
        torch = with_torch()

        def step(patterns, x, sharpness):
            xi = torch.from_numpy(patterns)
            return (torch.softmax(torch.from_numpy(x * sharpness[:, None]) @ xi.T, 1) @ xi).numpy()

        return all_memories(step, True)

    for name, work in programs(
        numpy=lambda: all_memories(numpy_step, True), numpy_to_the_end=lambda: all_memories(numpy_step, False), torch=torch
    ):
        answer, seconds = timed(work)
        steps = int(sum(steps for _, steps in answer))
        kept = np.mean([recalled for recalled, _ in answer], axis=0)
        line(
            case,
            name,
            seconds,
            K=count,
            D=dimension,
            memories=memories,
            lambda_steps=steps,
            gflops=4e-9 * count * dimension * steps / min(seconds),
            retrieved={f"{value:.3f}": float(share) for value, share in zip(values, kept)},
        )


# training-step: ten steps of Adam on the perceptron of a diffusion memory


def training_step(case):
    dimension, width, batch = {"paper": (10, 800, 10), "images": (784, 1024, 64), "wide": (16, 1280, 23)}[case]
    steps = 10
    rng = np.random.default_rng(1)
    x = rng.standard_normal((steps, batch, dimension)).astype(np.float32)
    theta = rng.standard_normal((steps, batch, 1)).astype(np.float32)
    targets = rng.standard_normal((steps, batch, dimension)).astype(np.float32)

    def torch(**options):
        torch = with_torch()
        torch.set_grad_enabled(True)
        torch.manual_seed(1)

        class Denoiser(torch.nn.Module):
            def __init__(self):
                super().__init__()
                sizes = [dimension, width, width, width, dimension]
                pairs = zip(sizes, sizes[1:])
                self.layers = torch.nn.ModuleList([torch.nn.Linear(a + 1, b) for a, b in pairs])

            def forward(self, a, level):
                for layer in self.layers[:-1]:
                    a = torch.relu(layer(torch.cat([a, level], 1)))
                return self.layers[-1](torch.cat([a, level], 1))

        network = Denoiser()
        optimiser = torch.optim.Adam(network.parameters(), lr=1e-4, **options)

        def train():
            total = 0.0
            for k in range(steps):
                a, level, target = (torch.from_numpy(numbers[k]) for numbers in (x, theta, targets))
                optimiser.zero_grad()
                loss = torch.nn.functional.mse_loss(network(a, level), target)
                loss.backward()
                optimiser.step()
                total += loss.item() / steps
            return total

        return train

    for name, work in programs(torch=torch, torch_fused=lambda: torch(fused=True)):
        loss, seconds = timed(work)
        line(case, name, seconds, D=dimension, width=width, batch=batch, steps=steps, loss=loss)


def programs(**makers):
    """The programs asked for, each made ready; one that is not installed is named on standard error."""
    asked = OPTIONS.impl.split(",") if OPTIONS.impl else list(makers)
    for name in asked:
        if name in makers:
            try:
                yield name, makers[name]()
            except ImportError as missing:
                print(f"{name} is left out: {missing}", file=sys.stderr)


CASES = {
    "W1": (w1, ["rand1m", "fashion"]),
    "W2": (w2, ["rand1m", "fashion"]),
    "W3": (w3, ["batch1_top1", "batch64_top1"]),
    "W4": (w4, ["store", "couplings", "sync", "async_sweep"]),
    "W5": (w5, ["converge_100q"]),
    "W6": (w6, ["d4_20_n1_60"]),
    "W7": (w7, ["n40_alpha0.3", "n40_alpha0.3_given"]),
    "W10": (w10, ["k10k_d10k_b100"]),
    "training-step": (training_step, ["paper", "images"]),
}


def main():
    if OPTIONS.workload == "export-fashion":
        patterns, cues, _, _ = data.fashion_case(scaled(60000))
        np.concatenate([patterns, cues[:1]]).tofile(OPTIONS.file)
        return
    if OPTIONS.workload not in CASES:
        sys.exit(f"there is no workload {OPTIONS.workload}; there are {', '.join(CASES)}")
    run, cases = CASES[OPTIONS.workload]
    for case in [OPTIONS.case] if OPTIONS.case else cases:
        run(case)


main()
