package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Memo;
import org.makna.model.Message;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.Section;
import org.makna.store.Rows;
import org.makna.study.ForeignProjects.Foreign;

/** Databases of Taguette come in whole: their positions count bytes of a page. */
class TaguetteImportTest {

    private static final String PAGE = "<h1>Kantor  desa</h1>\n<p>Cepat 😀 sekali,\n tapi <b>mahal</b>.<br>Lalu naïve —"
            + " antre.</p>\n<ul><li>satu</li><li>dua &amp; tiga</li></ul><img src=\"x\">";
    private static final String TEXT = "Kantor desa\nCepat 😀 sekali, tapi mahal.\nLalu naïve — antre.\n• satu\n• dua & tiga";
    /** The text nodes of the page, as an HTML parser gives them. */
    private static final String NODES = "Kantor  desa\nCepat 😀 sekali,\n tapi mahal.Lalu naïve — antre.\nsatudua & tiga";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private Foreign data;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private void database(boolean nested) {
        data = ForeignProjects.taguette(folder.resolve("2026_field.sqlite3"), nested);
        data.put("projects", "id", 1, "name", "Field", "description", "Why we do it", "created",
                "2026-01-02 09:00:00.123456");
        data.put("documents", "id", 1, "name", "W1", "description", "at home", "filename", "w1.docx", "created",
                "2026-01-02 09:00:00", "project_id", 1, "text_direction", "LEFT_TO_RIGHT", "contents", PAGE);
    }

    /** A highlight of words, of whose occurrences in the text nodes the first is meant. */
    private void highlight(long id, String words, long... tags) {
        int at = NODES.indexOf(words);
        int start = NODES.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        data.put("highlights", "id", id, "document_id", 1, "start_offset", start, "end_offset",
                start + words.getBytes(StandardCharsets.UTF_8).length, "snippet",
                "<p>" + words.replace("&", "&amp;") + "</p>");
        for (long tag : tags) {
            data.put("highlight_tags", "highlight_id", id, "tag_id", tag);
        }
    }

    private void made(long highlight, String login) {
        data.put("commands", "date", "2026-01-03 10:00:00.5", "user_login", login, "project_id", 1, "document_id", 1,
                "payload", "{\"end_offset\": 9, \"highlight_id\": " + highlight
                        + ", \"start_offset\": 1, \"tags\": [1], \"type\": \"highlight_add\"}");
    }

    private FileReport bringIn() {
        List<FileReport> reports = study.importing().run(List.of(data.database()), ImportOptions.DEFAULT,
                Progress.NONE);
        assertThat(reports).hasSize(1);
        FileReport report = reports.getFirst();
        report.findings().stream().map(Finding::message).filter(one -> one.key().equals("project.count"))
                .forEach(one -> {
                    List<Long> numbers = one.args().stream().skip(1).map(arg -> ((Number) arg).longValue()).toList();
                    assertThat(numbers.get(1) + numbers.get(2) + numbers.get(3)).as(one.toString())
                            .isEqualTo(numbers.get(0));
                });
        return report;
    }

    private static List<Message> told(FileReport report, String key) {
        return report.findings().stream().map(Finding::message).filter(one -> one.key().equals(key)).toList();
    }

    private <T> List<T> list(Function<Rows, List<T>> query) {
        return study.read(query);
    }

    private Map<String, String> wordsByCode(String document) {
        Map<String, String> words = new TreeMap<>();
        String text = study.document(shop.id(document)).orElseThrow().text();
        for (PlacedCoding one : study.codings(shop.id(document))) {
            Code code = study.read(rows -> rows.codes().find(one.codeId())).orElseThrow();
            words.merge(code.name(), one.range().cut(text), (some, more) -> some + "|" + more);
        }
        return words;
    }

    @Test
    void documentsTagsAndHighlightsComeIn() throws Exception {
        database(false);
        data.put("tags", "id", 1, "project_id", 1, "path", "waktu", "description", "time is named");
        data.put("tags", "id", 2, "project_id", 1, "path", "waktu.antre", "description", "");
        data.put("tags", "id", 3, "project_id", 1, "path", "Dr. Sari", "description", "");
        highlight(1, "sekali,\n tapi mahal", 1, 3);
        highlight(2, "antre", 2);
        highlight(3, "dua & tiga");
        highlight(4, "Cepat 😀", 1);
        highlight(5, "mahal.Lalu", 2);
        made(1, "ana");
        made(2, "ben");
        data.put("commands", "user_login", "ben", "payload", "highlight_add but no JSON {");
        byte[] before = Files.readAllBytes(data.database());
        String empty = shop.dump();

        FileReport report = bringIn();

        assertThat(report.format()).isEqualTo("Taguette");
        assertThat(report.findings()).noneMatch(one -> one.severity() == Finding.Severity.LOST
                || one.severity() == Finding.Severity.REPAIRED);
        assertThat(study.document(shop.id("W1")).orElseThrow().text()).isEqualTo(TEXT);
        assertThat(study.document(shop.id("W1")).orElseThrow().sections()).extracting(Section::label)
                .containsExactly("Kantor desa");
        assertThat(wordsByCode("W1")).isEqualTo(Map.of("waktu", "Cepat 😀|sekali, tapi mahal", "antre",
                "mahal.\nLalu|antre", "Dr. Sari", "sekali, tapi mahal"));
        List<Code> codes = list(rows -> rows.codes().all());
        assertThat(codes).extracting(Code::name).containsExactly("waktu", "antre", "Dr. Sari");
        assertThat(codes.get(0).definition()).isEqualTo("time is named");
        assertThat(codes.get(1).parentId()).isEqualTo(codes.get(0).id());
        assertThat(codes.get(2).parentId()).isNull();
        for (Code code : codes) {
            assertThat((long) list(rows -> rows.codings().ofCode(code.id())).size()).isEqualTo(data.number(
                    "SELECT count(*) FROM highlight_tags JOIN tags ON tags.id = tag_id WHERE path LIKE '%"
                            + code.name() + "'"));
        }
        assertThat(study.notes().annotations()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Highlight without a tag");
            assertThat(one.range().cut(TEXT)).isEqualTo("dua & tiga");
        });
        assertThat(study.notes().memos()).extracting(Memo::title, Memo::text).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("Field", "Why we do it"),
                org.assertj.core.groups.Tuple.tuple("W1", "at home"));
        Map<Long, String> coders = new TreeMap<>();
        study.coders().forEach(one -> coders.put(one.id(), one.name()));
        assertThat(study.codings(shop.id("W1"))).extracting(one -> coders.get(one.coderId())).containsExactly("Ana",
                "ana", "ana", "Ana", "ben");
        assertThat(told(report, "project.pictures").getFirst().args()).containsExactly(1);
        assertThat(Files.readAllBytes(data.database())).isEqualTo(before);
        assertThat(shop.lastStep()).isEqualTo("Import of the project “Field”");
        String whole = shop.dump();
        bringIn();
        assertThat(shop.dump()).isEqualTo(whole);
        study.undo();
        assertThat(shop.dump()).isEqualTo(empty);
    }

    @Test
    void newerTagsNameTheTagAbove() {
        database(true);
        data.put("tags", "id", 2, "project_id", 1, "path", "below", "parent_id", 1);
        data.put("tags", "id", 1, "project_id", 1, "path", "above");
        data.put("tags", "id", 3, "project_id", 1, "path", "round", "parent_id", 4);
        data.put("tags", "id", 4, "project_id", 1, "path", "about", "parent_id", 3);
        FileReport report = bringIn();
        Map<String, Code> codes = new TreeMap<>();
        list(rows -> rows.codes().all()).forEach(one -> codes.put(one.name(), one));
        assertThat(codes).containsOnlyKeys("below", "above", "round", "about");
        assertThat(codes.get("below").parentId()).isEqualTo(codes.get("above").id());
        assertThat(told(report, "project.code-ring")).hasSize(1);
    }

    @Test
    void severalProjectsLieBesideEachOther() {
        database(false);
        data.put("projects", "id", 2, "name", "Pilot", "description", "", "created", "2026-01-02 09:00:00");
        data.put("documents", "id", 2, "name", "W1", "description", "", "filename", "w1.docx", "project_id", 2,
                "contents", "<p>words</p>");
        data.put("tags", "id", 1, "project_id", 1, "path", "a");
        data.put("tags", "id", 2, "project_id", 2, "path", "a");
        bringIn();
        assertThat(study.documents().allDocuments()).extracting(one -> one.path()).containsExactlyInAnyOrder("Field/W1",
                "Pilot/W1");
        assertThat(list(rows -> rows.codes().all())).extracting(one -> one.name() + one.codable()).containsExactly(
                "Fieldfalse", "atrue", "Pilotfalse", "atrue");
    }

    @Test
    void whatDoesNotFitIsTold() {
        database(false);
        data.put("tags", "id", 1, "project_id", 1, "path", "a");
        data.put("tags", "id", 2, "project_id", 1, "path", "b");
        int end = NODES.getBytes(StandardCharsets.UTF_8).length;
        data.put("highlights", "id", 1, "document_id", 1, "start_offset", end + 5, "end_offset", end + 9, "snippet",
                "");
        data.put("highlights", "id", 2, "document_id", 1, "start_offset", end - 4, "end_offset", end + 9, "snippet",
                "tiga");
        data.put("highlights", "id", 3, "document_id", 1, "start_offset", 0, "end_offset", 6, "snippet", "unlike");
        data.put("highlights", "id", 4, "document_id", 1, "start_offset", 0, "end_offset", 6, "snippet", "mahal");
        data.put("highlights", "id", 5, "document_id", 9, "start_offset", 0, "end_offset", 6, "snippet", "gone");
        data.put("highlights", "id", 6, "document_id", 1, "start_offset", 12, "end_offset", 13, "snippet", "\n");
        for (int id = 1; id <= 7; id++) {
            data.put("highlight_tags", "highlight_id", id, "tag_id", 1);
        }
        data.put("highlight_tags", "highlight_id", 3, "tag_id", 99);
        data.put("highlight_tags", "highlight_id", 1, "tag_id", 2);
        FileReport report = bringIn();
        assertThat(wordsByCode("W1")).isEqualTo(Map.of("a", "Kantor|mahal|tiga"));
        assertThat(told(report, "project.highlight-outside")).hasSize(2);
        assertThat(told(report, "project.highlight-cut")).hasSize(1);
        assertThat(told(report, "project.highlight-other-words")).hasSize(1);
        assertThat(told(report, "project.highlight-found")).hasSize(1);
        assertThat(told(report, "project.mark-no-document")).hasSize(2);
        assertThat(told(report, "project.coding-no-code")).hasSize(1);
    }
}
