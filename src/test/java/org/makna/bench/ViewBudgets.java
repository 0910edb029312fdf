package org.makna.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpansForTest;
import org.makna.ui.document.view.DocumentView;

/**
 * Measures the document view in a running window: opening, scrolling and applying a code, against the design's budgets.
 *
 * <p>A figure is the time from the call until the second pulse after it, which is when the picture has been drawn; beside it
 * stands how much of the processor the FX thread used meanwhile, which other work on the machine does not falsify.
 */
public final class ViewBudgets {

    private static final String[] WORDS = ("dulu harus naik ojek dua jam ke kantor camat sekarang saya tinggal kirim pesan ke"
            + " akun kecamatan foto berkasnya lalu menunggu kabar tapi kalau sinyal hilang ya sama saja").split(" ");

    private ViewBudgets() {
    }

    /** Prints a table to the standard output. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private record Case(String name, DocumentText document, List<Span> spans, double openBudget) {}

    /** The window that is measured. */
    public static final class Window extends Application {

        private final DocumentView view = new DocumentView();
        private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        private final List<Runnable> work = new ArrayList<>();
        private final List<Double> figures = new ArrayList<>();
        private final List<Double> used = new ArrayList<>();
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private int step;
        private int pulses;
        private long begun;
        private long begunCpu;

        @Override
        public void start(Stage stage) {
            Scene scene = new Scene(view, 900, 700);
            scene.getStylesheets().add(Objects.requireNonNull(
                    DocumentView.class.getResource("/org/makna/ui/light.css")).toExternalForm());
            stage.setScene(scene);
            stage.show();
            RandomGenerator random = SpansForTest.random(42);
            out.println("| document | step | median ms | p95 ms | worst ms | FX thread median / p95 ms | budget ms |");
            out.println("|---|---|---|---|---|---|---|");
            for (Case each : List.of(transcript("100 KB / 200 (warming up)", random, 100_000, 200, 1_000),
                    transcript("1 MB / 2,000", random, 1_000_000, 2_000, 300),
                    transcript("5 MB / 20,000", random, 5_000_000, 20_000, 500),
                    onePieceOf("one paragraph of 2 MB / 4,000", random, 2_000_000, 4_000, 300))) {
                measure(each);
            }
            work.add(Platform::exit);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse();
                }
            }.start();
        }

        private void measure(Case each) {
            RandomGenerator random = SpansForTest.random(7);
            int length = each.document().length();
            add(() -> view.show(each.document(), each.spans()));
            report(each.name(), "open", each.openBudget());
            for (int i = 0; i < 200; i++) {
                add(() -> view.scrollBy(57));
            }
            report(each.name(), "wheel", 33);
            for (int i = 0; i < 100; i++) {
                int offset = random.nextInt(length - 10);
                add(() -> view.reveal(new TextRange(offset, offset + 5)));
            }
            report(each.name(), "jump", 300);
            List<Span> more = new ArrayList<>(each.spans());
            for (int i = 0; i < 40; i++) {
                int id = 1_000_000 + i;
                add(() -> {
                    int at = view.anchor().offset();
                    more.add(SpansForTest.span(id, at, Math.min(length, at + 80)));
                    view.setSpans(more);
                });
            }
            report(each.name(), "apply", 50);
        }

        private void add(Runnable action) {
            work.add(action);
        }

        private void report(String name, String what, double budget) {
            work.add(() -> {
                double[] wall = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                double[] cpu = used.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f | %.1f / %.1f | %.0f |%n", name, what,
                        wall[wall.length / 2], wall[(int) (wall.length * 0.95)], wall[wall.length - 1],
                        cpu[cpu.length / 2], cpu[(int) (cpu.length * 0.95)], budget);
                figures.clear();
                used.clear();
                begun = 0;
            });
        }

        /** Every second pulse notes the time of the last action and begins the next. */
        private void pulse() {
            pulses++;
            if (pulses % 2 == 0) {
                return;
            }
            if (begun != 0) {
                figures.add((System.nanoTime() - begun) / 1e6);
                used.add((threads.getCurrentThreadCpuTime() - begunCpu) / 1e6);
            }
            if (step == work.size()) {
                return;
            }
            begunCpu = threads.getCurrentThreadCpuTime();
            begun = System.nanoTime();
            work.get(step++).run();
        }
    }

    private static Case transcript(String name, RandomGenerator random, int size, int spans, double budget) {
        StringBuilder text = new StringBuilder(size + 1_000);
        List<Section> turns = new ArrayList<>();
        while (text.length() < size) {
            int start = text.length();
            String label = turns.size() % 2 == 0 ? "I" : "Dewi";
            text.append(label).append(": ");
            words(text, random, turns.size() % 2 == 0 ? 15 : 70);
            turns.add(new Section(SectionKind.TURN, new TextRange(start, text.length()), label, 0));
            text.append("\n\n");
        }
        String whole = text.toString();
        return new Case(name, new DocumentText(whole, turns, List.of()),
                SpansForTest.many(random, spans, whole.length(), 15, 1_500), budget);
    }

    private static Case onePieceOf(String name, RandomGenerator random, int size, int spans, double budget) {
        StringBuilder text = new StringBuilder(size + 1_000);
        words(text, random, size / 6);
        String whole = text.toString();
        return new Case(name, new DocumentText(whole, List.of(), List.of()),
                SpansForTest.many(random, spans, whole.length(), 15, 1_500), budget);
    }

    private static void words(StringBuilder text, RandomGenerator random, int count) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        text.append('.');
    }
}
