package org.makna.ui.document.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.shell.Theme;
import org.makna.ui.document.core.SpansForTest;

/** Takes pictures of the view into the folder given as argument. */
public final class ViewShots {

    /** Runs with a folder as argument. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Lives as long as the pictures take. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            shots(Path.of(getParameters().getRaw().getFirst()));
            Platform.exit();
        }
    }

    private static void shots(Path folder) {
        for (String theme : List.of("light", "dark")) {
            DocumentText dewi = DocumentsForTest.dewi();
            String text = dewi.text();
            List<Span> spans = new ArrayList<>(List.of(span(text, 6, "saya tinggal kirim", "baru bisa kirim."),
                    span(text, 2, "Tapi kalau sinyal", "baru bisa kirim."), span(text, 1, "Dijawab", "memotret."),
                    span(text, 3, "Sedikit", "dengan kami"), other(span(text, 4, "jawaban", "dengan kami")),
                    span(text, 5, "kantor desa sekarang", "sekarang?")));
            shot(folder.resolve(theme + "-interview.png"), theme, 824, 640, view -> {
                view.show(dewi, spans);
                int at = text.indexOf("setidaknya");
                view.select(new TextRange(at, text.indexOf(".", at)));
                view.selectCoding(2);
            });
            DocumentText stamped = new DocumentText("[00:01:02] Mary: Halo semua.\n[00:01:09] John: Halo.\nApa kabar?\n"
                    + "[00:01:30] Mary: Baik, Bu.",
                    List.of(turn(11, 28, "Mary"), turn(40, 62, "John"),
                            turn(74, 89, "Mary")),
                    List.of());
            shot(folder.resolve(theme + "-stamps.png"), theme, 700, 240, view -> view.show(stamped, List.of()));
            String survey = "Hasil survei\n\nApa yang paling membantu Anda?\nPesan dijawab cepat, dan tidak perlu naik ojek.\n\n"
                    + "Apa yang menghambat?\nSinyal hilang setiap malam.\n[00:12:30]\nLalu saya turun ke pantai, menunggu"
                    + " sinyal kembali, dan mengirim fotonya sekali lagi sebelum gelap.";
            DocumentText marked = new DocumentText(survey, List.of(section(SectionKind.HEADING, survey, "Hasil survei"),
                    section(SectionKind.QUESTION, survey, "Apa yang paling membantu Anda?"),
                    section(SectionKind.QUESTION, survey, "Apa yang menghambat?"),
                    section(SectionKind.TIME, survey, "[00:12:30]"), section(SectionKind.PAGE, survey, "Pesan"),
                    section(SectionKind.PAGE, survey, "menunggu")), List.of());
            shot(folder.resolve(theme + "-marks.png"), theme, 800, 420, view -> view.show(marked, List.of()));
            DocumentText longer = DocumentsForTest.longInterview(40);
            shot(folder.resolve(theme + "-dense.png"), theme, 900, 700, view -> {
                view.show(longer, SpansForTest.many(SpansForTest.random(3), 400, longer.length(), 20, 1_500));
                view.reveal(new TextRange(longer.length() / 2, longer.length() / 2));
                view.overlay().setMarks(List.of(range(longer.text(), "kecamatan", longer.length() / 2)));
            });
            DocumentText scripts = DocumentsForTest.interview("مريم",
                    "مريم: كيف كنتم تنجزون معاملاتكم؟", "ديوي: " + DocumentsForTest.ARABIC,
                    "דינה: " + DocumentsForTest.HEBREW, "דינה: " + DocumentsForTest.MIXED,
                    "Dewi: " + DocumentsForTest.THAI, "林: " + DocumentsForTest.CJK, "Bu Sri Rahayu Wulandari: "
                            + DocumentsForTest.EMOJI);
            shot(folder.resolve(theme + "-scripts.png"), theme, 900, 900, view -> {
                view.show(scripts, SpansForTest.many(SpansForTest.random(5), 14, scripts.length(), 30, 200));
                view.select(range(scripts.text(), "كاملتين، والآن أرسل", 0));
            });
        }
    }

    private static TextRange range(String text, String words, int from) {
        int start = text.indexOf(words, from);
        return new TextRange(start, start + words.length());
    }

    /** A section whose label is the words with which it begins, or for a page its number. */
    private static Section section(SectionKind kind, String text, String words) {
        int start = text.indexOf(words);
        return new Section(kind, new TextRange(start, text.length()), kind == SectionKind.PAGE ? "12" : words, 0);
    }

    private static Section turn(int start, int end, String label) {
        return new Section(SectionKind.TURN, new TextRange(start, end), label, 0);
    }

    private static Span span(String text, long id, String from, String to) {
        int start = text.indexOf(from);
        return SpansForTest.span(id, start, text.indexOf(to, start) + to.length());
    }

    private static Span other(Span span) {
        return new Span(span.codingId(), span.range(), span.codeId(), span.label(), span.colour(), SpansForTest.BUDI);
    }

    private static void shot(Path file, String theme, int width, int height,
            java.util.function.Consumer<DocumentView> setUp) {
        Theme.loadFonts();
        DocumentView view = new DocumentView();
        Scene scene = new Scene(view, width, height);
        scene.getStylesheets()
                .add(Objects.requireNonNull(DocumentView.class.getResource("/org/makna/ui/" + theme + ".css"))
                        .toExternalForm());
        setUp.accept(view);
        try {
            scene.snapshot(null);
            Png.write(scene.snapshot(null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
