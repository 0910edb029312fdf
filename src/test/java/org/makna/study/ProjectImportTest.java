package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Annotation;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CasePart;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.store.Rows;
import org.makna.study.ForeignProjects.Foreign;
import org.makna.study.ForeignProjects.QualCoder;
import org.makna.study.ImportOptions.OnDuplicate;

/** Projects of QualCoder come in whole, and what does not is told. */
class ProjectImportTest {

    private static final String TALK = "I: Bagaimana?\nP: Cepat sekali, tapi mahal.\n";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

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

    private QualCoder project(int version) {
        return ForeignProjects.qualCoder(folder.resolve("lapangan.qda"), version);
    }

    private FileReport bringIn(Path path) {
        return bringIn(path, OnDuplicate.SKIP);
    }

    private FileReport bringIn(Path path, OnDuplicate onDuplicate) {
        List<FileReport> reports = study.importing().run(List.of(path),
                new ImportOptions("", null, null, null, onDuplicate), Progress.NONE);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    /** The findings with a key. */
    private static List<Message> told(FileReport report, String key) {
        return report.findings().stream().map(Finding::message).filter(one -> one.key().equals(key)).toList();
    }

    /** Found, imported, there already and left out, of a part of the project. */
    private static List<Long> count(FileReport report, String part) {
        return told(report, "project.count").stream()
                .filter(one -> ((Message) one.args().getFirst()).key().equals("project.part-" + part)).findFirst()
                .map(one -> one.args().stream().skip(1).map(arg -> ((Number) arg).longValue()).toList()).orElseThrow();
    }

    private static void assertSums(FileReport report) {
        for (Message one : told(report, "project.count")) {
            List<Long> numbers = one.args().stream().skip(1).map(arg -> ((Number) arg).longValue()).toList();
            assertThat(numbers.get(1) + numbers.get(2) + numbers.get(3)).as(one.toString()).isEqualTo(numbers.get(0));
        }
    }

    private Map<String, Long> codingsPerCode() {
        Map<Long, String> names = study.read(rows -> rows.codes().all()).stream()
                .collect(Collectors.toMap(Code::id, Code::name));
        Map<String, Long> counts = new TreeMap<>();
        study.read(rows -> rows.codings().countsPerCode())
                .forEach((id, count) -> counts.put(names.get(id), count));
        return counts;
    }

    private static Map<String, Long> codingsPerCode(Foreign data) {
        Map<String, Long> counts = new TreeMap<>();
        data.rows("""
                SELECT code_name.name, count(*) FROM code_text JOIN code_name USING (cid)
                JOIN source ON source.id = fid GROUP BY cid""").forEach(row -> counts.put(row.substring(0,
                row.lastIndexOf('|')), Long.parseLong(row.substring(row.lastIndexOf('|') + 1))));
        return counts;
    }

    private List<PlacedCoding> codings(String document) {
        return study.codings(shop.id(document));
    }

    private <T> List<T> list(Function<Rows, List<T>> query) {
        return study.read(query);
    }

    private <K, V> Map<K, V> map(Function<Rows, Map<K, V>> query) {
        return study.read(query);
    }

    private String words(String document, TextRange range) {
        Document found = study.read(rows -> rows.documents().find(shop.id(document))).orElseThrow();
        return range.cut(study.text(found));
    }

    private String coder(long id) {
        return study.coders().stream().filter(one -> one.id() == id).map(Coder::name).findFirst().orElseThrow();
    }

    private Code code(String name) {
        return study.read(rows -> rows.codes().all()).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private void fill(QualCoder project) {
        project.source(1, "W1.docx", TALK);
        project.source(2, "W2.txt", "Tidak ada antrean.");
        project.data().run("UPDATE source SET memo = 'Loud place' WHERE id = 1");
        project.category(1, "Layanan", null);
        project.category(2, "Hambatan", 1);
        project.code(1, "waktu", 1, null);
        project.code(2, "biaya", 2, null);
        project.code(3, "lain", null, null);
        project.data().run("UPDATE code_name SET memo = 'Whenever time is named' || char(10) || '#####' || char(10)"
                + " || 'not sure' WHERE cid = 1");
        int fast = TALK.indexOf("Cepat sekali");
        project.coding(1, 1, 1, fast, fast + 12, "Cepat sekali", "Ana");
        project.coding(2, 1, 1, fast, fast + 5, "Cepat", "Ben");
        int dear = TALK.indexOf("mahal");
        project.coding(3, 2, 1, dear, dear + 5, "mahal", "Ana");
        project.coding(4, 1, 2, 10, 17, "antrean", "Ben");
        project.data().put("annotation", "anid", 1, "fid", 1, "pos0", 3, "pos1", 12, "memo", "a question", "owner",
                "Ben", "date", "2026-01-02 09:00:00");
        project.data().put("cases", "caseid", 1, "name", "Sari", "memo", "from the coast", "owner", "Ana");
        project.data().put("cases", "caseid", 2, "name", "Dewi", "owner", "Ana");
        project.data().put("case_text", "id", 1, "caseid", 1, "fid", 1, "pos0", 0, "pos1", TALK.length());
        project.data().put("case_text", "id", 2, "caseid", 2, "fid", 2, "pos0", 6, "pos1", 17);
        project.data().put("attribute_type", "name", "Umur", "caseOrFile", "case", "valuetype", "numeric");
        project.data().put("attribute_type", "name", "Desa", "caseOrFile", "case", "valuetype", "character");
        project.data().put("attribute_type", "name", "Mode", "caseOrFile", "file", "valuetype", "character");
        project.data().put("attribute_type", "name", "Mood", "caseOrFile", "journal", "valuetype", "character");
        project.data().put("attribute", "attrid", 1, "name", "Umur", "attr_type", "case", "value", "34", "id", 1);
        project.data().put("attribute", "attrid", 2, "name", "Umur", "attr_type", "case", "value", "0", "id", 2);
        project.data().put("attribute", "attrid", 3, "name", "Desa", "attr_type", "case", "value", "", "id", 1);
        project.data().put("attribute", "attrid", 4, "name", "Mode", "attr_type", "file", "value", "phone", "id", 2);
        project.data().put("attribute", "attrid", 5, "name", "Mood", "attr_type", "journal", "value", "good", "id", 1);
        project.data().put("journal", "jid", 1, "name", "Day 1", "jentry", "First thoughts.", "owner", "Ana", "date",
                "2026-01-02 09:00:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 10, 13, 14, 15, 16, 17})
    void everyVersionComesInWhole(int version) throws Exception {
        QualCoder project = project(version);
        fill(project);
        Files.writeString(project.folder().resolve("documents/W2.txt"), "Tidak ada antrean.");
        byte[] before = Files.readAllBytes(project.data().database());
        String empty = shop.dump();

        FileReport report = bringIn(project.folder());

        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.format()).isEqualTo("QualCoder v" + version);
        assertThat(report.documents()).containsExactly("W1", "W2");
        assertSums(report);
        assertThat(count(report, "documents")).containsExactly(2L, 2L, 0L, 0L);
        assertThat(count(report, "codes")).containsExactly(5L, 5L, 0L, 0L);
        assertThat(count(report, "codings")).containsExactly(4L, 4L, 0L, 0L);
        assertThat(count(report, "values")).containsExactly(4L, 4L, 0L, 0L);
        assertThat(codingsPerCode()).isEqualTo(codingsPerCode(project.data()));
        assertThat(codings("W1")).extracting(one -> words("W1", one.range()) + "/" + coder(one.coderId()))
                .containsExactly("Cepat/Ben", "Cepat sekali/Ana", "mahal/Ana");
        assertThat(words("W2", codings("W2").getFirst().range())).isEqualTo("antrean");
        Code time = code("waktu");
        assertThat(time.definition()).isEqualTo("Whenever time is named");
        assertThat(time.colour()).isEqualTo("#81bef7");
        assertThat(code("Layanan").codable()).isFalse();
        assertThat(code("Hambatan").parentId()).isEqualTo(code("Layanan").id());
        assertThat(code("biaya").parentId()).isEqualTo(code("Hambatan").id());
        assertThat(code("biaya").codable()).isTrue();
        Annotation remark = study.notes().annotations().getFirst();
        assertThat(remark.text()).isEqualTo("a question");
        assertThat(words("W1", remark.range())).isEqualTo("Bagaimana");
        assertThat(coder(remark.coderId())).isEqualTo("Ben");
        cases();
        memos();
        String original = org.makna.store.Content.of("Tidak ada antrean.".getBytes(StandardCharsets.UTF_8)).key();
        assertThat(list(rows -> rows.documents().fromOriginal(original))).hasSize(1);

        assertThat(Files.readAllBytes(project.data().database())).isEqualTo(before);
        try (var left = Files.list(project.folder())) {
            assertThat(left.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder("data.qda",
                    "documents");
        }
        FileReport kept = study.importing().reportOf(shop.id("W1")).orElseThrow();
        assertThat(kept.findings().stream().map(one -> Messages.in(Locale.ENGLISH).text(one.message())))
                .containsExactlyElementsOf(report.findings().stream()
                        .map(one -> Messages.in(Locale.ENGLISH).text(one.message())).toList());
        assertThat(shop.lastStep()).isEqualTo("Import of the project “lapangan”");
        study.undo();
        assertThat(shop.dump()).isEqualTo(empty);
        study.redo();
    }

    private void cases() {
        Map<String, Long> ids = new HashMap<>();
        study.read(rows -> rows.cases().all()).forEach(one -> ids.put(one.name(), one.id()));
        assertThat(ids).containsOnlyKeys("Sari", "Dewi");
        assertThat(list(rows -> rows.cases().parts(ids.get("Sari")))).containsExactly(
                new CasePart(ids.get("Sari"), shop.id("W1"), null, null));
        assertThat(list(rows -> rows.cases().parts(ids.get("Dewi")))).containsExactly(
                new CasePart(ids.get("Dewi"), shop.id("W2"), new TextRange(6, 17), null));
        Map<String, Attribute> attributes = new HashMap<>();
        study.read(rows -> rows.attributes().all()).forEach(one -> attributes.put(one.name(), one));
        assertThat(attributes).containsOnlyKeys("Umur", "Desa", "Mode");
        assertThat(attributes.get("Umur").type()).isEqualTo(AttributeType.INTEGER);
        assertThat(attributes.get("Mode").ofDocuments()).isTrue();
        assertThat(map(rows -> rows.attributes().ofCase(ids.get("Sari"))))
                .isEqualTo(Map.of(attributes.get("Umur").id(), AttributeValue.of("34")));
        assertThat(map(rows -> rows.attributes().ofCase(ids.get("Dewi"))))
                .isEqualTo(Map.of(attributes.get("Umur").id(), AttributeValue.of("0")));
        assertThat(map(rows -> rows.attributes().ofDocument(shop.id("W2"))))
                .isEqualTo(Map.of(attributes.get("Mode").id(), AttributeValue.of("phone")));
    }

    private void memos() {
        Map<String, Memo> memos = study.notes().memos().stream()
                .collect(Collectors.toMap(memo -> memo.title() + ": " + memo.text(), memo -> memo));
        assertThat(memos).containsOnlyKeys("lapangan: About it all", "W1.docx: Loud place", "waktu: not sure",
                "Sari: from the coast", "Day 1: First thoughts.\n\nMood: good");
        assertThat(memos.get("W1.docx: Loud place").links()).containsExactly(
                new MemoLink.OfDocument(shop.id("W1")));
        assertThat(memos.get("waktu: not sure").links()).containsExactly(new MemoLink.OfCode(code("waktu").id()));
        assertThat(memos.get("Day 1: First thoughts.\n\nMood: good").links()).isEmpty();
    }

    @Test
    void aSecondImportAddsOnlyWhatIsNew() {
        QualCoder project = project(17);
        fill(project);
        bringIn(project.folder());
        String once = shop.dump();
        FileReport again = bringIn(project.folder());
        assertThat(shop.dump()).isEqualTo(once);
        assertThat(count(again, "codings")).containsExactly(4L, 0L, 4L, 0L);
        assertThat(count(again, "documents")).containsExactly(2L, 0L, 2L, 0L);
        assertSums(again);
        project.coding(5, 3, 2, 0, 5, "Tidak", "Cici");
        FileReport more = bringIn(project.folder());
        assertThat(count(more, "codings")).containsExactly(5L, 1L, 4L, 0L);
        assertThat(codingsPerCode()).isEqualTo(codingsPerCode(project.data()));
        assertThat(study.documents().allDocuments()).hasSize(2);

        FileReport twice = bringIn(project.folder(), OnDuplicate.IMPORT);
        assertThat(count(twice, "codings")).containsExactly(5L, 5L, 0L, 0L);
        assertThat(study.documents().allDocuments()).extracting(one -> one.document().name())
                .containsExactlyInAnyOrder("W1", "W2", "W1.docx", "W2.txt");
        assertSums(twice);
    }

    @Test
    void itJoinsWhatTheStudyHas() {
        long there = shop.document("Own", "Tidak ada antrean.");
        study.editAndWait(Message.of("step.import", 0), rows -> {
            rows.codes().create(org.makna.store.NewCode.named(null, "lain", "#112233"));
            rows.codes().create(org.makna.store.NewCode.named(null, "Layanan", "#112233"));
            rows.attributes().create("Umur", AttributeType.TEXT, false, List.of());
            long sari = rows.cases().create("Sari").id();
            long village = rows.attributes().create("Desa", AttributeType.TEXT, false, List.of()).id();
            rows.attributes().setOfCase(village, sari, AttributeValue.of("Ende"));
            return sari;
        });
        QualCoder project = project(17);
        fill(project);
        project.data().run("UPDATE attribute SET value = 'Kupang' WHERE attrid = 3");
        project.source(3, "Own.txt", "Other words");
        FileReport report = bringIn(project.folder());
        assertSums(report);
        assertThat(count(report, "documents")).containsExactly(3L, 2L, 1L, 0L);
        assertThat(count(report, "codes")).containsExactly(5L, 3L, 2L, 0L);
        assertThat(study.codings(there)).hasSize(1);
        assertThat(study.documents().allDocuments()).extracting(one -> one.document().name())
                .containsExactlyInAnyOrder("Own", "W1", "Own.txt");
        assertThat(list(rows -> rows.attributes().all())).extracting(Attribute::name)
                .contains("Umur", "Umur (2)");
        assertThat(told(report, "project.value-kept")).hasSize(1);
        assertThat(count(report, "values")).containsExactly(5L, 4L, 0L, 1L);
    }

    @Test
    void namesThatClashGetNumbers() {
        QualCoder project = project(17);
        project.source(1, "a.txt", "one");
        project.source(2, "a.docx", "two");
        project.category(1, "Stress", null);
        project.code(1, "Stress", null, null);
        project.code(2, "stress", null, null);
        project.code(3, "below", null, 1);
        project.data().put("cases", "caseid", 1, "name", "A  b");
        project.data().put("cases", "caseid", 2, "name", "A b");
        FileReport report = bringIn(project.folder());
        assertThat(report.documents()).containsExactly("a", "a.docx");
        assertThat(list(rows -> rows.codes().all())).extracting(Code::name).containsExactly("Stress",
                "Stress (2)", "below", "stress");
        assertThat(code("below").parentId()).isEqualTo(code("Stress (2)").id());
        assertThat(list(rows -> rows.cases().all())).extracting(one -> one.name()).containsExactly("A b",
                "A b (2)");
        assertThat(told(report, "project.case-renamed")).hasSize(1);
        assertThat(told(report, "project.code-renamed")).hasSize(1);
        assertSums(report);
    }

    @Test
    void whatHasNoNameIsCalledSomething() {
        QualCoder project = project(17);
        project.source(1, "", "one");
        project.source(2, "\u200B", "two");
        project.code(1, "\u200B", null, null);
        project.code(2, "", null, null);
        project.category(1, "\u00A0", null);
        project.data().put("cases", "caseid", 1, "name", "\uFEFF");
        project.data().put("journal", "jid", 1, "name", "\u200B", "jentry", "words", "owner", "\u200B");
        project.data().put("attribute_type", "name", "\u200B", "caseOrFile", "case", "valuetype", "character");
        FileReport report = bringIn(project.folder());
        assertSums(report);
        assertThat(list(rows -> rows.codes().all())).hasSize(3);
        assertThat(list(rows -> rows.documents().all())).hasSize(2);
    }

    @Test
    void tablesWithoutNumbersOfRowsAreRead() {
        QualCoder project = project(17);
        fill(project);
        project.data().run("CREATE TABLE other (name text PRIMARY KEY, visibility integer) WITHOUT ROWID");
        project.data().run("INSERT INTO other SELECT 'Doni', 1");
        project.data().run("DROP TABLE coder_names");
        project.data().run("ALTER TABLE other RENAME TO coder_names");
        project.data().run("UPDATE code_name SET memo = 'one' || char(0) || char(13, 10) || 'two' WHERE cid = 3");
        bringIn(project.folder());
        assertThat(study.coders()).extracting(Coder::name).contains("Doni", "Ben");
        assertThat(code("lain").definition()).isEqualTo("one\ntwo");
    }

    @Test
    void placesAfterEmojiAreFoundInWhateverUnitTheyAre() {
        String text = "Awal 👍🏽 𝒜 👩‍👩‍👧 lalu needle, lalu naïve — akhir needle.";
        int at = text.indexOf("needle");
        int points = text.codePointCount(0, at);
        QualCoder project = project(17);
        project.source(1, "emoji.txt", text);
        project.source(2, "points.txt", text + "!");
        project.code(1, "utf16", null, null);
        project.code(2, "points", null, null);
        project.code(3, "neither", null, null);
        project.code(4, "nothing", null, null);
        project.coding(1, 1, 1, at, at + 6, "needle", "Ana");
        project.coding(2, 2, 1, points, points + 6, "needle", "Ana");
        project.coding(3, 3, 1, at + 1, at + 7, "needle", "Ana");
        project.coding(4, 4, 1, at, at + 6, "", "Ana");
        for (int i = 0; i < 3; i++) {
            project.coding(10 + i, 1 + i, 2, points, points + 6, "needle", "Ana");
        }
        project.coding(20, 4, 2, points, points + 6, null, "Ana");
        project.data().put("annotation", "anid", 1, "fid", 2, "pos0", points, "pos1", points + 6, "memo", "here");
        project.data().put("cases", "caseid", 1, "name", "Whole");
        project.data().put("case_text", "id", 1, "caseid", 1, "fid", 1, "pos0", 0, "pos1",
                text.codePointCount(0, text.length()));
        FileReport report = bringIn(project.folder());
        TextRange needle = new TextRange(at, at + 6);
        assertThat(codings("emoji")).extracting(PlacedCoding::range).containsOnly(needle).hasSize(4);
        assertThat(codings("points")).extracting(PlacedCoding::range).containsOnly(needle).hasSize(4);
        assertThat(study.notes().annotations().getFirst().range()).isEqualTo(needle);
        assertThat(told(report, "project.coding-found")).hasSize(1);
        assertThat(told(report, "project.places-unchecked").getFirst().args()).containsExactly(3);
        assertThat(list(rows -> rows.cases().parts()).getFirst().range()).isNull();
        assertSums(report);
    }

    @Test
    void lineEndsOfEveryKindMoveNoCoding() {
        String raw = "\uFEFFone\r\ntwo\rthree 😀\r\nfour\u2029five";
        String canonical = "one\ntwo\nthree 😀\nfour\u2029five";
        QualCoder project = project(17);
        project.source(1, "raw.txt", raw);
        project.source(2, "lines.txt", raw + " ");
        List<String> words = List.of("one", "two", "three 😀", "four", "five", "two\rthree", "😀\r\nfour");
        for (int i = 0; i < words.size(); i++) {
            project.code(i + 1, "c" + i, null, null);
            int at = raw.indexOf(words.get(i));
            project.coding(i + 1, i + 1, 1, at, at + words.get(i).length(), words.get(i), "Ana");
            String plain = words.get(i).replace("\r\n", "\n").replace('\r', '\n');
            int there = canonical.indexOf(plain);
            project.coding(i + 20, i + 1, 2, there, there + plain.length(), plain.replace('\n', '\u2029'), "Ana");
        }
        project.code(9, "rest", null, null);
        int four = raw.indexOf("four");
        project.coding(50, 9, 1, four, four + 4, "", "Ana");
        FileReport report = bringIn(project.folder());
        for (String document : List.of("raw", "lines")) {
            Map<Long, String> found = codings(document).stream()
                    .collect(Collectors.toMap(PlacedCoding::codeId, one -> words(document, one.range())));
            for (int i = 0; i < words.size(); i++) {
                assertThat(found.get(code("c" + i).id()))
                        .isEqualTo(words.get(i).replace("\r\n", "\n").replace('\r', '\n'));
            }
        }
        assertThat(study.text(study.read(rows -> rows.documents().find(shop.id("raw"))).orElseThrow()))
                .isEqualTo(canonical);
        assertThat(words("raw", codings("raw").stream().filter(one -> one.codeId() == code("rest").id()).findFirst()
                .orElseThrow().range())).isEqualTo("four");
        assertThat(told(report, "project.coding-other-words")).isEmpty();
        assertSums(report);
    }

    @Test
    void whatCannotComeInIsTold() {
        QualCoder project = project(17);
        project.source(1, "a.txt", "some short text");
        project.data().put("source", "id", 2, "name", "photo.jpg", "mediapath", "/images/photo.jpg", "memo", "blurred");
        project.data().put("source", "id", 3, "name", "talk.mp3", "mediapath", "audio:/far/talk.mp3");
        project.data().put("source", "id", 4, "name", "far.txt", "fulltext", "far", "mediapath", "docs:/far/far.txt");
        project.category(1, "ring one", 2);
        project.category(2, "ring two", 1);
        project.category(3, "self", 3);
        project.code(1, "code", 99, null);
        project.code(2, "sub one", null, 3);
        project.code(3, "sub two", null, 2);
        project.coding(1, 1, 1, 5, 10, "short", "Ana");
        project.coding(2, 99, 1, 5, 10, "short", "Ana");
        project.coding(3, 1, 99, 5, 10, "short", "Ana");
        project.coding(4, 1, 2, 5, 10, "short", "Ana");
        project.coding(5, 1, 1, 200, 210, "nowhere", "Ana");
        project.coding(6, 1, 1, 11, 40, "", "Ana");
        project.coding(7, 1, 1, 0, 4, "unlike", "Ana");
        project.coding(8, 1, 1, 0, 5, "short", "Ana");
        project.coding(9, 1, 1, 7, 7, "", "Ana");
        project.coding(10, 2, 1, -5, 4, "", null);
        project.data().put("code_text", "ctid", 11, "cid", 1, "fid", 1);
        project.data().put("code_image", "imid", 1, "id", 2, "cid", 1, "owner", "Doni");
        project.data().put("code_image", "imid", 2, "id", 2, "cid", 1, "owner", "Ana");
        project.data().put("code_av", "avid", 1, "id", 3, "cid", 1, "owner", "Ana");
        project.data().put("annotation", "anid", 1, "fid", 1, "pos0", 90, "pos1", 99, "memo", "lost");
        project.data().put("annotation", "anid", 2, "fid", 9, "pos0", 0, "pos1", 2, "memo", "lost");
        project.data().put("annotation", "anid", 3, "fid", 1, "pos0", 0, "pos1", 2, "memo", "");
        project.data().put("cases", "caseid", 1, "name", "A");
        project.data().put("case_text", "id", 1, "caseid", 9, "fid", 1, "pos0", 0, "pos1", 2);
        project.data().put("case_text", "id", 2, "caseid", 1, "fid", 9, "pos0", 0, "pos1", 2);
        project.data().put("case_text", "id", 3, "caseid", 1, "fid", 3, "pos0", 0, "pos1", 0);
        project.data().put("case_text", "id", 4, "caseid", 1, "fid", 1, "pos0", 50, "pos1", 60);
        project.data().put("case_text", "id", 5, "caseid", 1, "fid", 1);
        project.data().put("case_text", "id", 6, "caseid", 1, "fid", 1, "pos0", 0, "pos1", 15);
        project.data().put("attribute_type", "name", "N", "caseOrFile", "case", "valuetype", "numeric");
        project.data().put("attribute", "attrid", 1, "name", "N", "attr_type", "case", "value", "1,5", "id", 1);
        project.data().put("attribute", "attrid", 2, "name", "N", "attr_type", "case", "value", "n/a", "id", 2);
        project.data().put("attribute", "attrid", 3, "name", "Gone", "attr_type", "case", "value", "x", "id", 1);
        project.data().put("attribute", "attrid", 4, "name", "N", "attr_type", "journal", "value", "x", "id", 1);
        project.data().put("journal", "jid", 1, "name", "blank", "jentry", "");
        project.data().put("stored_sql", "title", "q", "ssql", "select 1");
        project.data().put("graph", "grid", 1, "name", "g");
        project.data().run("CREATE TABLE future (id integer, what text)");
        project.data().put("future", "id", 1, "what", "new");
        project.data().run("ALTER TABLE code_text ADD COLUMN mood text");
        project.data().run("UPDATE code_text SET mood = 'fine' WHERE ctid = 1");
        FileReport report = bringIn(project.folder());

        assertSums(report);
        assertThat(count(report, "documents")).containsExactly(4L, 2L, 0L, 2L);
        assertThat(count(report, "codes")).containsExactly(6L, 6L, 0L, 0L);
        assertThat(told(report, "project.code-ring")).hasSize(3);
        assertThat(told(report, "project.code-orphan")).hasSize(1);
        assertThat(count(report, "codings")).containsExactly(11L, 4L, 0L, 7L);
        assertThat(told(report, "project.coding-outside")).hasSize(3);
        assertThat(told(report, "project.coding-cut")).hasSize(2);
        assertThat(told(report, "project.coding-other-words")).hasSize(1);
        assertThat(told(report, "project.coding-twice")).hasSize(1);
        assertThat(told(report, "project.coding-no-code")).hasSize(1);
        assertThat(told(report, "project.mark-no-document")).hasSize(2);
        assertThat(told(report, "project.mark-on-medium")).hasSize(1);
        assertThat(count(report, "image-codings")).containsExactly(2L, 0L, 0L, 2L);
        assertThat(count(report, "media-codings")).containsExactly(1L, 0L, 0L, 1L);
        assertThat(count(report, "annotations")).containsExactly(3L, 0L, 0L, 3L);
        assertThat(count(report, "case-parts")).containsExactly(6L, 1L, 0L, 5L);
        assertThat(count(report, "values")).containsExactly(4L, 1L, 0L, 3L);
        assertThat(count(report, "other")).containsExactly(3L, 0L, 0L, 3L);
        assertThat(told(report, "project.column-unknown").getFirst().args()).containsExactly("code_text", "mood");
        assertThat(study.notes().memos()).extracting(Memo::text).containsExactlyInAnyOrder("About it all", "blurred");
        assertThat(study.coders()).extracting(Coder::name).contains("Doni");
        // Whoever brings a coding in stands for one that nobody knows.
        Coding nobodys = study.read(rows -> rows.codings().ofCode(code("sub one").id())).getFirst();
        assertThat(coder(nobodys.coderId())).isEqualTo("Ana");
        for (String language : List.of("en", "id")) {
            Messages messages = Messages.in(Locale.forLanguageTag(language));
            assertThat(report.findings()).allSatisfy(one -> assertThat(messages.text(one.message())).isNotBlank()
                    .doesNotContain("{"));
        }
    }

    @Test
    void importanceBecomesWeightAndHiddenCodersStayHidden() {
        QualCoder project = project(17);
        fill(project);
        project.data().run("UPDATE code_text SET important = 1, memo = 'key' WHERE ctid = 3");
        project.data().put("coder_names", "name", "Ben", "visibility", 0);
        project.coding(9, 3, 2, 0, 5, "Tidak", "📌 Speaker coding");
        bringIn(project.folder());
        PlacedCoding dear = codings("W1").getLast();
        assertThat(dear.weight()).isEqualTo(100);
        assertThat(dear.comment()).isEqualTo("key");
        assertThat(study.coders()).filteredOn(Coder::hidden).extracting(Coder::name).containsExactly("Ben");
        assertThat(study.coders()).filteredOn(Coder::automatic).extracting(Coder::name)
                .contains("📌 Speaker coding");
    }

    @Test
    void aFolderAnArchiveAndTheDatabaseAreTheSameProject() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Files.writeString(project.folder().resolve("documents/W2.txt"), "Tidak ada antrean.");
        bringIn(project.folder());
        String once = shop.dump();
        Path zipped = project.zip(folder.resolve("kept.qda"), "lapangan.qda/");
        Path flat = project.zip(folder.resolve("flat.qda.zip"), "");
        for (Path path : List.of(zipped, flat, project.data().database())) {
            FileReport report = bringIn(path);
            assertThat(report.status()).as(path.toString()).isEqualTo(FileReport.Status.IMPORTED);
            assertThat(count(report, "codings")).containsExactly(4L, 0L, 4L, 0L);
        }
        assertThat(study.documents().allDocuments()).hasSize(2);
        assertThat(list(rows -> rows.codes().all())).hasSize(5);
        assertThat(once).isNotEmpty();

        Path field = Files.createDirectory(folder.resolve("field"));
        Files.move(project.folder(), field.resolve("inner.qda"));
        Files.writeString(field.resolve("note.txt"), "A note");
        List<ImportPreview> previews = study.importing().preview(List.of(field), Progress.NONE);
        assertThat(previews).extracting(one -> one.file().getFileName().toString())
                .containsExactlyInAnyOrder("note.txt", "inner.qda");
        ImportPreview preview = previews.stream().filter(ImportPreview::isProject).findFirst().orElseThrow();
        assertThat(preview.contents()).extracting(one -> one.part().word() + " " + one.found())
                .contains("documents 2", "codings 4", "codes 5", "cases 2");
        assertThat(preview.findings()).extracting(one -> one.message().key()).contains("project.documents-there");
    }

    @Test
    void whatIsNoProjectSaysSoAndHarmsNothing() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Foreign other = new Foreign(folder.resolve("other.sqlite3"));
        other.run("CREATE TABLE song (id integer)");
        Path text = shop.file("words.qda", "just words");
        Path empty = Files.createFile(folder.resolve("empty.qda"));
        Path archive = shop.file("in/x.txt", "x");
        QualCoder plain = new QualCoder(archive.getParent(), other, 0);
        Path noDatabase = plain.zip(folder.resolve("none.qda"), "");
        byte[] bytes = Files.readAllBytes(project.data().database());
        Path broken = folder.resolve("broken.qda");
        byte[] spoilt = bytes.clone();
        Arrays.fill(spoilt, 4096, spoilt.length - 2000, (byte) 0x5A);
        Files.write(broken, spoilt);
        Path cut = folder.resolve("cut.qda");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Path brokenZip = folder.resolve("torn.qda");
        byte[] zip = Files.readAllBytes(project.zip(folder.resolve("whole.zip"), ""));
        Files.write(brokenZip, Arrays.copyOf(zip, zip.length / 2));
        String before = shop.dump();
        for (Path path : List.of(other.database(), text, empty, noDatabase, broken, cut, brokenZip)) {
            FileReport report = bringIn(path);
            assertThat(report.status()).as(path.toString()).isEqualTo(FileReport.Status.FAILED);
            String said = Messages.in(Locale.ENGLISH).text(report.findings().getFirst().message());
            assertThat(said).contains(path.toString()).contains("Nothing was imported")
                    .doesNotContain("fault inside Makna");
        }
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aJournalThatWasLeftIsToldOfAndStays() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Path journal = project.folder().resolve("data.qda-journal");
        Files.write(journal, new byte[]{1, 2, 3});
        FileReport report = bringIn(project.folder());
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(told(report, "project.left-open")).hasSize(1);
        assertThat(Files.readAllBytes(journal)).containsExactly(1, 2, 3);
        Files.delete(journal);
        assertThat(told(bringIn(project.folder()), "project.left-open")).isEmpty();
    }

    @Test
    void whatACrashLeftHalfWrittenIsTakenBackInTheCopyAlone() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Path crashed = Files.createDirectories(folder.resolve("crashed.qda"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + project.data().database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM code_text");
            statement.execute("UPDATE source SET fulltext = 'half written'");
            statement.execute("""
                    INSERT INTO journal (name, jentry) WITH RECURSIVE n (i) AS (VALUES (1) UNION SELECT i + 1 FROM n
                    WHERE i < 3000) SELECT 'j' || i, printf('%.200c', 'x') FROM n""");
            for (String file : List.of("data.qda", "data.qda-journal")) {
                Files.copy(project.folder().resolve(file), crashed.resolve(file));
            }
            connection.rollback();
        }
        byte[] before = Files.readAllBytes(crashed.resolve("data.qda"));
        assertThat(before.length).as("the half of it is on disk").isGreaterThan(200_000);
        FileReport report = bringIn(crashed);
        assertThat(told(report, "project.left-open")).hasSize(1);
        assertThat(count(report, "codings")).containsExactly(4L, 4L, 0L, 0L);
        assertThat(study.notes().memos()).hasSizeLessThan(10);
        assertThat(Files.readAllBytes(crashed.resolve("data.qda"))).isEqualTo(before);
    }

    @Test
    void nothingOutsideTheProjectIsRead() throws Exception {
        Path secret = shop.file("secret.txt", "not yours");
        QualCoder project = project(17);
        project.source(1, "a", "text");
        project.data().run("UPDATE source SET mediapath = '/docs/../../secret.txt' WHERE id = 1");
        FileReport report = bringIn(project.folder());
        assertThat(told(report, "project.originals-missing")).hasSize(1);
        assertThat(list(rows -> rows.documents().all()).getFirst().originalKey()).isNull();
        assertThat(secret).exists();
    }

    @Test
    void cancellingLeavesNothing() {
        QualCoder project = project(17);
        fill(project);
        String before = shop.dump();
        Progress stop = new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> study.importing().run(List.of(project.folder()),
                ImportOptions.DEFAULT, stop)).isInstanceOf(org.makna.model.MaknaException.class);
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void theSampleOfQualCoderComesInWhole() {
        String data = System.getProperty("makna.data");
        assumeTrue(data != null, "No folder of real files: -Dmakna.data");
        Path sample = Path.of(data, "8_qualcoder", "sample.qda");
        assumeTrue(Files.isDirectory(sample), "No QualCoder project among the real files");
        FileReport report = bringIn(sample);
        assertSums(report);
        Foreign copy = new Foreign(sample.resolve("data.qda"));
        assertThat(codingsPerCode()).isEqualTo(codingsPerCode(copy));
        assertThat(report.findings()).noneMatch(one -> one.severity() == Finding.Severity.LOST);
        List<String> words = copy.rows("SELECT seltext FROM code_text ORDER BY seltext");
        List<String> ours = study.read(rows -> rows.documents().all()).stream()
                .flatMap(document -> study.codings(document.id()).stream()
                        .map(one -> one.range().cut(study.text(document))))
                .sorted().toList();
        assertThat(ours).isEqualTo(words.stream().map(one -> one.replace('\u2029', '\n')).sorted().toList());
        assertThat(list(rows -> rows.cases().parts())).hasSize(3).allMatch(part -> part.range() == null);
        assertThat(list(rows -> rows.documents().all())).allMatch(one -> one.originalKey() != null);
    }
}
