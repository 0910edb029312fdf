package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.store.Rows;
import org.makna.study.ForeignProjects.Foreign;
import org.makna.study.ForeignProjects.QualCoder;
import org.makna.study.ImportOptions.OnDuplicate;

/** A study into which projects are imported, and what tests ask of it. */
abstract class ProjectImporting {

    static final String TALK = "I: Bagaimana?\nP: Cepat sekali, tapi mahal.\n";

    @TempDir
    Path folder;

    Workshop shop;
    Study study;

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

    final QualCoder project(int version) {
        return ForeignProjects.qualCoder(folder.resolve("lapangan.qda"), version);
    }

    final FileReport bringIn(Path path) {
        return bringIn(path, OnDuplicate.SKIP);
    }

    final FileReport bringIn(Path path, OnDuplicate onDuplicate) {
        List<FileReport> reports = study.importing().run(List.of(path),
                new ImportOptions("", null, null, null, onDuplicate), Progress.NONE);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    /** The findings with a key. */
    static List<Message> told(FileReport report, String key) {
        return report.findings().stream().map(Finding::message).filter(one -> one.key().equals(key)).toList();
    }

    /** Found, imported, there already and left out, of a part of the project. */
    static List<Long> count(FileReport report, String part) {
        return told(report, "project.count").stream()
                .filter(one -> ((Message) one.args().getFirst()).key().equals("project.part-" + part)).findFirst()
                .map(one -> one.args().stream().skip(1).map(arg -> ((Number) arg).longValue()).toList()).orElseThrow();
    }

    static void assertSums(FileReport report) {
        for (Message one : told(report, "project.count")) {
            List<Long> numbers = one.args().stream().skip(1).map(arg -> ((Number) arg).longValue()).toList();
            assertThat(numbers.get(1) + numbers.get(2) + numbers.get(3)).as(one.toString()).isEqualTo(numbers.get(0));
        }
    }

    final Map<String, Long> codingsPerCode() {
        Map<Long, String> names = study.read(rows -> rows.codes().all()).stream()
                .collect(Collectors.toMap(Code::id, Code::name));
        Map<String, Long> counts = new TreeMap<>();
        study.read(rows -> rows.codings().countsPerCode())
                .forEach((id, count) -> counts.put(names.get(id), count));
        return counts;
    }

    static Map<String, Long> codingsPerCode(Foreign data) {
        Map<String, Long> counts = new TreeMap<>();
        data.rows("""
                SELECT code_name.name, count(*) FROM code_text JOIN code_name USING (cid)
                JOIN source ON source.id = fid GROUP BY cid""").forEach(row -> counts.put(row.substring(0,
                row.lastIndexOf('|')), Long.parseLong(row.substring(row.lastIndexOf('|') + 1))));
        return counts;
    }

    final List<PlacedCoding> codings(String document) {
        return study.codings(shop.id(document));
    }

    final <T> List<T> list(Function<Rows, List<T>> query) {
        return study.read(query);
    }

    final <K, V> Map<K, V> map(Function<Rows, Map<K, V>> query) {
        return study.read(query);
    }

    final String words(String document, TextRange range) {
        Document found = study.read(rows -> rows.documents().find(shop.id(document))).orElseThrow();
        return range.cut(study.text(found));
    }

    final String coder(long id) {
        return study.coders().stream().filter(one -> one.id() == id).map(Coder::name).findFirst().orElseThrow();
    }

    final Code code(String name) {
        return study.read(rows -> rows.codes().all()).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    final void fill(QualCoder project) {
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
}
