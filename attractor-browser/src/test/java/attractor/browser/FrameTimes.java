package attractor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures how quickly the playground is there and how smoothly it moves: time until a visitor sees the first
/// recall, size of the scripts on the wire, time to draw a step of 64 x 64 units with 100 memories, and the
/// intervals between the frames of a running animation.
final class FrameTimes {

    private static final int SIDE = 64;
    private static final int MEMORIES = 100;
    private static final int VISITS = 3;

    private FrameTimes() {}

    /// Prints one line for each measurement.
    ///
    /// @param none nothing
    public static void main(String[] none) {
        try (Site site = Site.open()) {
            for (int visit = 0; visit < VISITS; visit++) {
                long begun = System.nanoTime();
                site.visit(1240, ColorScheme.LIGHT);
                System.out.printf(Locale.ROOT, "first recall after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
            }
            Page page = site.visit(1240, ColorScheme.LIGHT);
            System.out.println("scripts: " + page.evaluate(SCRIPTS));
            for (String model : new String[] {"modern-hopfield", "hopfield"}) {
                page = site.visit(1240, ColorScheme.LIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
                site.text("more tools").click();
                page.locator("pixel-grid ~ details input[type=file]")
                        .setInputFiles(new FilePayload(
                                "large.json", "application/json", board(model).getBytes(StandardCharsets.UTF_8)));
                site.pane(1).locator("select.title").selectOption(model);
                page.waitForFunction(ANSWERED, null, new Page.WaitForFunctionOptions().setTimeout(60_000));
                System.out.println(model + ", time to draw a step: " + page.evaluate(STEPS));
                System.out.println(model + ", frames while it runs: " + page.evaluate(FRAMES));
            }
        }
    }

    private static final String SCRIPTS = """
            () => {
              const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
              const sum = (what) => scripts.reduce((total, entry) => total + entry[what], 0);
              return `${scripts.length} files, ${sum('encodedBodySize')} bytes on the wire, ${sum('decodedBodySize')} unpacked`;
            }""";

    private static final String ANSWERED = """
            () => {
              const playground = document.querySelector('attractor-playground');
              return playground.board.rows === 64 && playground.players.every((player) => player.ready && !player.pending);
            }""";

    private static final String SUMMARY = """
            const summary = (times) => {
              const sorted = times.toSorted((a, b) => a - b);
              const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
              return `${times.length}, median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, longest ${at(1)} ms`;
            };
            """;

    /// Script, style and layout of one step in both panes; painting is left to the browser.
    private static final String STEPS = "async () => {" + SUMMARY + """
              const playground = document.querySelector('attractor-playground');
              playground.go('cue');
              await playground.updateComplete;
              const times = [];
              for (let k = 0; k < 100; k++) {
                await new Promise(requestAnimationFrame);
                const begun = performance.now();
                playground.step();
                await playground.updateComplete;
                document.body.offsetHeight;
                times.push(performance.now() - begun);
              }
              return summary(times);
            }""";

    private static final String FRAMES = "async () => {" + SUMMARY + """
              const playground = document.querySelector('attractor-playground');
              playground.speed = 24;
              const times = [];
              let shown = 0;
              let last = await new Promise(requestAnimationFrame);
              const end = last + 3000;
              while (last < end) {
                if (!playground.running) {
                  playground.run();
                }
                const before = playground.players[0].at;
                const now = await new Promise(requestAnimationFrame);
                shown += playground.players[0].at === before ? 0 : 1;
                times.push(now - last);
                last = now;
              }
              playground.running = false;
              return `${summary(times)}; ${(shown / 3).toFixed(0)} states/s`;
            }""";

    /// A board of random memories whose cue is the first with a tenth of its units turned.
    private static String board(String model) {
        RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        int[][] memories = IntStream.range(0, MEMORIES)
                .mapToObj(mu -> IntStream.range(0, SIDE * SIDE)
                        .map(i -> rng.nextBoolean() ? 1 : -1)
                        .toArray())
                .toArray(int[][]::new);
        int[] cue = IntStream.of(memories[0])
                .map(unit -> rng.nextDouble() < 0.1 ? -unit : unit)
                .toArray();
        String patterns = IntStream.range(0, MEMORIES)
                .mapToObj(mu -> "{\"name\":\"r" + mu + "\",\"cells\":" + array(memories[mu]) + "}")
                .collect(Collectors.joining(","));
        return "{\"format\":\"am-state/1\",\"encoding\":\"pm1\",\"seed\":1,\"origin\":\"r0\",\"rows\":" + SIDE
                + ",\"cols\":" + SIDE + ",\"cells\":" + array(cue) + ",\"patterns\":[" + patterns
                + "],\"model\":{\"id\":\"" + model + "\",\"parameters\":{}}}";
    }

    private static String array(int... cells) {
        return IntStream.of(cells).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
