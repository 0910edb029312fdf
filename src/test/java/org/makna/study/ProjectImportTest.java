package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Annotation;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CasePart;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.FileReport;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.study.ForeignProjects.QualCoder;
import org.makna.study.ImportOptions.OnDuplicate;

/** Projects of QualCoder come in whole, whatever their version, and join what is there. */
class ProjectImportTest extends ProjectImporting {

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
}
