import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the installed program takes to show a study, with the recorded start and without it, in turn.
 *
 * <p>Run as {@code java installer/StartTime.java LAUNCHER STUDY RUNS}; needs Xvfb. The screen is read from Xvfb's memory
 * every few milliseconds. The window counts as there with the first change of the screen, and as ready when all but a
 * thousandth of the pixels are as they stay, which leaves room for a blinking caret.
 */
final class StartTime {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int PIXELS = WIDTH * HEIGHT;
    private static final long WATCHED = TimeUnit.SECONDS.toNanos(10);
    private static final Map<String, String> VARIANTS = new TreeMap<>(
            Map.of("with cache", "", "without cache", "-XX:AOTMode=off"));

    private final String launcher;
    private final String study;
    private final Path work = Files.createTempDirectory("makna-start");

    private StartTime(String launcher, String study) throws IOException {
        this.launcher = launcher;
        this.study = study;
    }

    /** What was seen of one start, in milliseconds. */
    private record Start(long window, long ready) {}

    /** Prints every start and the medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        StartTime time = new StartTime(args[0], args[1]);
        Map<String, List<Start>> starts = new TreeMap<>();
        for (int run = 0; run < Integer.parseInt(args[2]); run++) {
            for (String variant : VARIANTS.keySet()) {
                Start start = time.measure(VARIANTS.get(variant));
                System.out.printf("%-14s window %5d ms  ready %5d ms%n", variant, start.window(), start.ready());
                starts.computeIfAbsent(variant, any -> new ArrayList<>()).add(start);
            }
        }
        starts.forEach((variant, all) -> System.out.printf("%-14s median: window %d ms, ready %d ms; ready %d to %d ms%n",
                variant, median(all.stream().map(Start::window).toList()),
                median(all.stream().map(Start::ready).toList()),
                all.stream().mapToLong(Start::ready).min().orElseThrow(),
                all.stream().mapToLong(Start::ready).max().orElseThrow()));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Start measure(String options) throws IOException, InterruptedException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", WIDTH + "x" + HEIGHT + "x24",
                "-fbdir", work.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String display;
        try (var said = server.inputReader()) {
            display = ":" + said.readLine();
            try (FileChannel screen = FileChannel.open(work.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
                return watch(screen.map(FileChannel.MapMode.READ_ONLY, screen.size() - PIXELS * 4L, PIXELS * 4L),
                        display, options);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private Start watch(ByteBuffer screen, String display, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher, study).redirectErrorStream(true)
                .redirectOutput(work.resolve("said.txt").toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("HOME", work.resolve("home").toString());
        builder.environment().keySet().removeAll(List.of("WAYLAND_DISPLAY", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"));
        if (!options.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", options);
        }
        TreeMap<Long, int[]> pictures = new TreeMap<>();
        int[] last = picture(screen);
        long begin = System.nanoTime();
        Process program = builder.start();
        while (System.nanoTime() - begin < WATCHED) {
            int[] now = picture(screen);
            if (different(now, last) > 0) {
                pictures.put(System.nanoTime() - begin, now);
                last = now;
            }
            TimeUnit.MILLISECONDS.sleep(4);
        }
        program.descendants().forEach(ProcessHandle::destroy);
        program.destroy();
        program.waitFor();
        int[] end = last;
        long ready = pictures.entrySet().stream().filter(seen -> different(seen.getValue(), end) < PIXELS / 1000)
                .mapToLong(Map.Entry::getKey).findFirst().orElseThrow(() -> new IOException("No window was seen."));
        return new Start(TimeUnit.NANOSECONDS.toMillis(pictures.firstKey()), TimeUnit.NANOSECONDS.toMillis(ready));
    }

    private static int[] picture(ByteBuffer screen) {
        int[] pixels = new int[PIXELS];
        screen.asIntBuffer().get(pixels);
        return pixels;
    }

    private static int different(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < PIXELS; i++) {
            if (one[i] != other[i]) {
                count++;
            }
        }
        return count;
    }
}
