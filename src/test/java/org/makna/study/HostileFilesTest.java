package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.FileReport.Status;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** Files made to do harm: each is told of by name, the good ones beside it come in, and the study stays sound. */
class HostileFilesTest {

    private static final List<String> BINARY = List.of("docx", "xlsx", "odt", "ods", "epub", "pdf", "rtf", "doc",
            "xls");
    private static final List<String> ZIPPED = List.of("docx", "xlsx", "odt", "ods", "epub");

    @TempDir
    Path folder;

    private Path files;
    private Study study;

    @BeforeEach
    void open() throws IOException {
        study = Study.create(folder.resolve("study.makna"), "Study", "en", Messages.in(Locale.ENGLISH));
        study.actAs("Ana");
        files = Files.createDirectory(folder.resolve("files"));
        file("good1.txt", "Ana: One.\nBudi: Two.\n");
        file("zz-good2.txt", "Ana: Three.\nBudi: Four.\n");
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        study.close();
    }

    private Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(files.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Imports all; the two good files are imported whatever lies beside them. */
    private Map<String, FileReport> imported() {
        Map<String, FileReport> reports = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120),
                () -> study.importing().run(List.of(files), ImportOptions.DEFAULT, Progress.NONE)).stream()
                .collect(Collectors.toMap(report -> Path.of(report.file()).getFileName().toString(), report -> report));
        assertThat(reports.get("good1.txt").status()).isEqualTo(Status.IMPORTED);
        assertThat(reports.get("zz-good2.txt").status()).isEqualTo(Status.IMPORTED);
        return reports;
    }

    private void allFail(Map<String, FileReport> reports) {
        reports.forEach((name, report) -> {
            if (!name.contains("good")) {
                assertThat(report.status()).as(name + " " + report.findings()).isEqualTo(Status.FAILED);
                String said = Messages.in(Locale.ENGLISH).text(report.findings().getFirst().message());
                assertThat(said).contains(name);
                assertThat(report.findings().getFirst().message().key()).as(said).isNotEqualTo("study.reader-failed");
            }
        });
        assertThat(study.documents().allDocuments()).hasSize(2);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What each format needs so that its reader goes on to the part that does harm. */
    private static Map<String, byte[]> parts(String format, byte[] part) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        if (format.equals("docx") || format.equals("xlsx")) {
            String kind = format.equals("docx") ? "wordprocessingml.document" : "spreadsheetml.sheet";
            entries.put("[Content_Types].xml", ascii(
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/main.xml'"
                            + " ContentType='application/vnd.openxmlformats-officedocument." + kind
                            + ".main+xml'/></Types>"));
            entries.put("_rels/.rels", ascii(
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                            + office + "' Target='main.xml'/></Relationships>"));
            entries.put("main.xml", part);
        } else if (format.equals("epub")) {
            entries.put("META-INF/container.xml", part);
        } else {
            entries.put("content.xml", part);
        }
        return entries;
    }

    @Test
    void emptyFiles() {
        BINARY.forEach(format -> file("empty." + format, ""));
        file("empty.csv", "");
        allFail(imported());
    }

    @Test
    void textUnderAnotherName() {
        BINARY.forEach(format -> file("words." + format, "These are just words."));
        allFail(imported());
    }

    @Test
    void picturesUnderAnotherName() {
        byte[] picture = new byte[5000];
        Arrays.fill(picture, (byte) 0xA7);
        System.arraycopy(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}, 0, picture, 0, 10);
        BINARY.forEach(format -> file("picture." + format, picture));
        List.of("txt", "md", "csv", "html", "srt", "vtt").forEach(format -> file("picture." + format, picture));
        allFail(imported());
    }

    @Test
    void archivesThatUnfoldWithoutEnd() throws IOException {
        byte[] blank = new byte[300 << 20];
        Arrays.fill(blank, (byte) ' ');
        blank[0] = '<';
        blank[1] = 'a';
        for (String format : ZIPPED) {
            file("bomb." + format, zip(parts(format, blank)));
        }
        allFail(imported());
    }

    @Test
    void archivesThatAreCutOff() throws IOException {
        for (String format : ZIPPED) {
            byte[] whole = zip(parts(format, ascii("<a>" + "x".repeat(3000) + "</a>")));
            file("half." + format, Arrays.copyOf(whole, whole.length / 2));
        }
        allFail(imported());
    }

    @Test
    void entitiesThatMultiply() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        laughs.append("]><a>&a29;</a>");
        for (String format : ZIPPED) {
            file("laughs." + format, zip(parts(format, ascii(laughs.toString()))));
        }
        file("laughs.fodt", laughs.toString());
        allFail(imported());
    }

    @Test
    void lengthsThatNoFileHas() throws IOException {
        file("binary.rtf", "{\\rtf1 a\\bin2147483647 x}");
        file("stream.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 2147483647"
                + "/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length 2147483647>>stream\nBT ET\nendstream endobj\ntrailer<</Root 1 0 R/Size 2147483647>>\n%%EOF");
        byte[] old = new byte[1536];
        System.arraycopy(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                (byte) 0xE1}, 0, old, 0, 8);
        Arrays.fill(old, 24, old.length, (byte) 0x7F);
        file("sectors.doc", old);
        file("sectors.xls", old);
        byte[] zip = zip(parts("docx", ascii("<a/>")));
        for (int i = 0; i + 30 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                Arrays.fill(zip, i + 20, i + 28, (byte) 0x7F);
            }
        }
        ZIPPED.forEach(format -> file("sizes." + format, zip));
        allFail(imported());
    }

    @Test
    void groupsAndTagsWithoutEnd() throws IOException {
        file("deep.rtf", "{\\rtf1 " + "{".repeat(1_000_000));
        String tags = "<a>".repeat(300_000);
        for (String format : ZIPPED) {
            file("deep." + format, zip(parts(format, ascii(tags))));
        }
        file("deep.html", "<div>".repeat(300_000) + "deep");
        Map<String, FileReport> reports = imported();
        assertThat(reports.get("deep.html").status()).isEqualTo(Status.IMPORTED);
        reports.values().stream().filter(report -> !report.file().endsWith("deep.html"))
                .filter(report -> report.file().contains("deep."))
                .forEach(report -> assertThat(report.status()).as(report.file()).isEqualTo(Status.FAILED));
    }

    @Test
    void aLineOfTenMegabytesAndATableOfManyRowsComeInWhole() {
        file("line.txt", "word ".repeat(2 << 20));
        file("rows.csv", IntStream.range(0, 200_000).mapToObj(i -> i + ",a")
                .collect(Collectors.joining("\n", "Number,Letter\n", "\n")));
        Map<String, FileReport> reports = imported();
        assertThat(reports.get("line.txt").characters()).isEqualTo(5L * (2 << 20));
        assertThat(reports.get("rows.csv").cases()).isEqualTo(200_000);
    }

    @Test
    void aTableOfMoreColumnsThanAnySurveyHasIsRefused() {
        String header = IntStream.range(0, 60_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        file("wide.csv", header + "\n" + "1,".repeat(59_999) + "2\n");
        file("survey.csv", "Number,Letter\n1,a\n");
        Map<String, FileReport> reports = imported();
        assertThat(reports.get("wide.csv").status()).isEqualTo(Status.FAILED);
        assertThat(reports.get("wide.csv").findings().getFirst().message().key())
                .isEqualTo("intake.survey.too-many-columns");
        assertThat(reports.get("survey.csv").cases()).isEqualTo(1);
    }

    @Test
    void foldersThatLinkToThemselvesAndDevices() throws IOException {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "This system has no device to link to");
        Files.createSymbolicLink(files.resolve("loop"), files);
        Files.createSymbolicLink(files.resolve("endless.txt"), device);
        Files.createSymbolicLink(files.resolve("gone.txt"), files.resolve("nowhere"));
        allFail(imported());
    }

    @Test
    void whoCancelsFindsNothingHalfImported() {
        for (int i = 0; i < 60; i++) {
            file("P" + i + ".txt", ("Ana: " + i + ".\nBudi: " + i + ".\n").repeat(200));
        }
        Progress cancelling = new Progress() {
            private volatile boolean over;

            @Override
            public void report(long done, long total, String what) {
                over |= done > 20;
            }

            @Override
            public boolean cancelled() {
                return over;
            }
        };
        assertThatThrownBy(() -> study.importing().run(List.of(files), ImportOptions.DEFAULT, cancelling))
                .isInstanceOf(MaknaException.class);
        assertThat(study.documents().allDocuments()).isEmpty();
        assertThat(study.trail().steps()).isEmpty();
        assertThat(imported()).hasSize(62);
    }

    @Test
    void whoCancelsAmongTheRowsOfASurveyFindsNothingHalfImported() {
        file("survey.csv", IntStream.range(0, 3_000)
                .mapToObj(i -> "R" + i + "," + i % 5 + ",The people of house " + i + " wait long for an answer there")
                .collect(Collectors.joining("\n", "Respondent,Mood,What do you think?\n", "\n")));
        List<Long> told = new CopyOnWriteArrayList<>();
        Progress cancelling = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                told.add(done);
            }

            @Override
            public boolean cancelled() {
                return told.contains(1_000L);
            }
        };
        assertThatThrownBy(() -> study.importing().run(List.of(files), ImportOptions.DEFAULT, cancelling))
                .isInstanceOf(MaknaException.class);
        assertThat(told).as("rows were being added").contains(1_000L).doesNotContain(2_000L);
        assertThat(study.documents().allDocuments()).isEmpty();
        assertThat(study.caseTable().rows()).isEmpty();
        assertThat(study.caseTable().attributes()).isEmpty();
        assertThat(study.trail().steps()).isEmpty();
        assertThat(study.check()).isEmpty();
        assertThat(imported().get("survey.csv").cases()).isEqualTo(3_000);
    }
}
