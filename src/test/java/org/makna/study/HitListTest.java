package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.HitRow;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.HitArrangement.Grouping;

/** Groups and orders of hits, compared with what their rows say. */
class HitListTest {

    private static final String ANI = "Ani: Air di sini mahal 😀. Airnya keruh.\nBudi: Air? Air kami jernih.\nAni: Begitu.\nBudi: Iya.\n";
    private static final String CICI = "Cici: Air hujan saja.\nAni: Ya, air hujan.\nCici: Betul.\nAni: Nah.\n";

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        workshop.document("P1", "Tidak ada yang berbicara tentang air di dalam catatan lapangan yang panjang ini.\n");
        workshop.document("P2", ANI);
        workshop.document("P3", CICI);
        workshop.file("cases.csv", "case,document\nHulu,P2\nHilir,P2\nHilir,P3\n");
        workshop.study.exchange(StudyPart.CASES).importFrom(folder.resolve("cases.csv"));
        // Builds the index, so that no search here meets it half built.
        workshop.study.finder().search("air", TextUnit.PARAGRAPH, false, 0);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void groupsHoldTheHitsTheySay() {
        HitRows rows = find("air").rows();
        assertThat(rows).hasSize(6);
        HitList speakers = rows.arranged(new HitArrangement(Grouping.SPEAKER, false), "nobody");
        assertThat(speakers.groups()).containsExactly(new RowGroup("Ani", 0, 2), new RowGroup("Budi", 2, 2),
                new RowGroup("Cici", 4, 1), new RowGroup("nobody", 5, 1));
        for (RowGroup group : speakers.groups()) {
            for (int i = group.first(); i < group.first() + group.count(); i++) {
                assertThat(speakers.get(i).speaker()).isEqualTo(group.name().equals("nobody") ? "" : group.name());
                assertThat(speakers.hit(i)).isEqualTo(rows.hit(speakers.number(i)));
                assertThat(speakers.rowOf(speakers.number(i))).isEqualTo(i);
            }
        }
        HitList cases = rows.arranged(new HitArrangement(Grouping.CASE, false), "none");
        assertThat(cases.groups()).as("a hit of two cases is in both").containsExactly(new RowGroup("Hilir", 0, 5),
                new RowGroup("Hulu", 5, 3), new RowGroup("none", 8, 1));
        assertThat(cases.subList(5, 8)).allMatch(row -> row.document().equals("P2"));
        HitList documents = rows.arranged(new HitArrangement(Grouping.DOCUMENT, false), "");
        assertThat(documents.groups()).extracting(RowGroup::name).containsExactly("P1", "P2", "P3");
    }

    @Test
    void theMostRelevantDocumentsComeFirst() {
        HitRows rows = find("air").rows();
        HitList ranked = rows.arranged(HitArrangement.PLAIN.ranked(true), "");
        assertThat(ranked).hasSameSizeAs(rows);
        assertThat(Set.copyOf(ranked)).isEqualTo(Set.copyOf(rows));
        List<HitRow> order = new ArrayList<>(ranked);
        assertThat(IntStream.range(1, order.size())).allMatch(i -> order.get(i - 1).score() >= order.get(i).score());
        assertThat(order.getLast().document()).as("one hit in the longest text").isEqualTo("P1");
        String best = workshop.study.finder().search("air", TextUnit.PARAGRAPH, false, 1).rows().getFirst().document();
        assertThat(order.getFirst().document()).isEqualTo(best);
    }

    @Test
    void aListIsWrittenAsItIsShown() throws Exception {
        FoundHits found = find("air");
        HitList list = found.rows().arranged(new HitArrangement(Grouping.SPEAKER, false), "nobody");
        Path csv = folder.resolve("hits.csv");
        workshop.study.output().hitsTo(list, found.understood(), csv, Progress.NONE);
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(7);
        assertThat(lines.getLast()).contains("P1");
        Path xlsx = folder.resolve("hits.xlsx");
        workshop.study.output().hitsTo(list, found.understood(), xlsx, Progress.NONE);
        List<List<String>> cells = sheet(xlsx, "Hits");
        assertThat(cells).hasSize(7);
        assertThat(cells.get(1)).startsWith("Ani", "P2", "Ani", "1").contains("Air");
        assertThat(cells.getLast()).startsWith("nobody", "P1");
        assertThat(sheet(xlsx, "README").toString()).contains("air, within one paragraph, exact words");
    }

    @Test
    void passagesOfAQuestionAreCodedInOneStep() {
        HitRows passages = workshop.study.finder().rows(workshop.study.corpusIndex(),
                IntStream.range(0, 6).mapToObj(find("air").rows()::hit).toList());
        AutoCoding planned = workshop.study.finder().planPassages("Air", passages, List.of(0, 2));
        assertThat(planned.coded()).isEqualTo(2);
        assertThat(workshop.study.codebook().find("Air")).as("nothing is done yet").isEmpty();
        AutoCoding done = workshop.study.finder().codePassages("Air", passages, List.of(0, 2));
        assertThat(done.coded()).isEqualTo(2);
        assertThat(workshop.study.finder().codePassages("Air", passages, List.of(0, 1, 2)).present()).isEqualTo(2);
        assertThat(workshop.study.segments("Air", "").size()).isEqualTo(3);
    }

    private static List<List<String>> sheet(Path file, String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheet(name)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(cells);
            }
            return rows;
        }
    }

    private FoundHits find(String query) {
        return workshop.study.finder().find(query, TextUnit.PARAGRAPH, false, HitContext.LINE, Progress.NONE);
    }
}
