package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CasePart;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.Codings;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.Extent;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.RangeSet;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

class CorpusLoaderTest {

    @TempDir
    Path folder;

    @Test
    void documentsStandByFolderAndNameAndCodesInTreeOrder() {
        try (StudyFile study = Studies.create(folder)) {
            study.putContent(List.of(Content.of(Studies.TEXT))).join();
            Studies.edit(study, rows -> {
                long b = rows.folders().create(null, "b").id();
                long inner = rows.folders().create(b, "A/in").id();
                for (String name : List.of("p2", "P10", "P1")) {
                    rows.documents().create(Studies.document(name, Studies.TEXT));
                }
                rows.documents().move(rows.documents().create(Studies.document("z", Studies.TEXT)).id(), b);
                rows.documents().move(rows.documents().create(Studies.document("a", Studies.TEXT)).id(), inner);
                long top = rows.codes().create(NewCode.named(null, "Akses", "#000000")).id();
                rows.codes().create(NewCode.named(null, "Sikap", "#000000"));
                rows.codes().create(NewCode.named(top, "Biaya > lain", "#000000"));
                return 0;
            });
            CodedCorpus corpus = study.corpus();
            assertThat(corpus.documents()).extracting(CodedCorpus.CorpusDocument::path).containsExactly("P1", "p2",
                    "P10",
                    "b/z", "b/\"A/in\"/a");
            assertThat(corpus.documents()).extracting(CodedCorpus.CorpusDocument::folder).containsExactly("", "", "",
                    "b",
                    "b/\"A/in\"");
            assertThat(corpus.codes()).extracting(CodedCorpus.CorpusCode::path).containsExactly("Akses",
                    "Akses > \"Biaya > lain\"", "Sikap");
            assertThat(corpus.codes()).extracting(CodedCorpus.CorpusCode::parent).containsExactly(-1, 0, -1);
            assertThat(corpus.codes()).extracting(CodedCorpus.CorpusCode::depth).containsExactly(0, 1, 0);
            assertThat(corpus.revision()).isEqualTo(study.info().revision());
        }
    }

    @Test
    void codingsAreSortedByDocumentStartEndCodeAndCoder() {
        SplittableRandom random = new SplittableRandom(7);
        try (StudyFile study = Studies.create(folder)) {
            study.putContent(List.of(Content.of(Studies.TEXT))).join();
            Studies.edit(study, rows -> {
                List<Long> documents = new ArrayList<>();
                List<Long> codes = new ArrayList<>();
                List<Long> coders = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    documents.add(rows.documents().create(Studies.document("P" + (9 - i), Studies.TEXT)).id());
                    codes.add(rows.codes().create(NewCode.named(i > 3 ? codes.get(6 - i) : null, "c" + i, "#000000"))
                            .id());
                    coders.add(rows.coders().create("Coder " + i, false).id());
                }
                for (int i = 0; i < 2_000; i++) {
                    int start = random.nextInt(20);
                    rows.codings().apply(new NewCoding(documents.get(random.nextInt(7)),
                            new TextRange(start, start + random.nextInt(3)), codes.get(random.nextInt(7)),
                            coders.get(random.nextInt(3)), random.nextBoolean() ? 40 : null, "", null, null, null));
                }
                return 0;
            });
            CodedCorpus corpus = study.corpus();
            Codings codings = corpus.codings();
            List<int[]> keys = new ArrayList<>();
            for (int i = 0; i < codings.count(); i++) {
                keys.add(new int[]{codings.document()[i], codings.start()[i], codings.end()[i], codings.code()[i],
                        codings.coder()[i]});
                long id = codings.id()[i];
                var coding = study.read(rows -> rows.codings().find(id)).orElseThrow();
                assertThat(coding.segmentId()).isEqualTo(codings.segment()[i]);
                assertThat(coding.codeId()).isEqualTo(corpus.codes().get(codings.code()[i]).code().id());
                assertThat(coding.coderId()).isEqualTo(corpus.coders().get(codings.coder()[i]).id());
                assertThat(codings.weight()[i]).isEqualTo(coding.weight() == null ? -1 : coding.weight());
            }
            assertThat(keys).hasSizeGreaterThan(1_000).isSortedAccordingTo(Arrays::compare);
        }
    }

    @Test
    void casesSpeakersAndQuestionsHaveTheirText() {
        try (StudyFile study = Studies.create(folder)) {
            long first = Studies.addDocument(study, "A", Studies.TEXT).id();
            long second = Studies.addDocument(study, "B", "Ya.\nTidak.").id();
            Studies.edit(study, rows -> {
                rows.documents().addSections(first, List.of(turn("I", 0, 27), turn("P", 27, 50), turn("i", 50, 60),
                        turn("P", 60, 70), new Section(SectionKind.HEADING, new TextRange(0, 70), "P", 1)));
                rows.documents().addSpeakers(first, List.of(new ImportedSpeaker("I", true),
                        new ImportedSpeaker("P", false), new ImportedSpeaker("i", false)));
                rows.documents().mergeSpeaker(first, "i", "I");
                rows.documents().addSections(second,
                        List.of(new Section(SectionKind.QUESTION, new TextRange(4, 10), "Zaman", 0),
                                new Section(SectionKind.QUESTION, new TextRange(0, 3), "Umum", 0)));
                long sari = rows.cases().create("sari").id();
                long ayu = rows.cases().create("Ayu").id();
                rows.cases().create("kosong");
                rows.cases().addPart(new CasePart(sari, first, null, "P"));
                rows.cases().addPart(new CasePart(sari, first, new TextRange(0, 5), null));
                rows.cases().addPart(new CasePart(sari, first, new TextRange(0, 5), null));
                rows.cases().addPart(new CasePart(ayu, second, null, null));
                long age = rows.attributes().create("Umur", AttributeType.INTEGER, false, List.of()).id();
                long year = rows.attributes().create("Tahun", AttributeType.ORDINAL, true, List.of("2025", "2026"))
                        .id();
                rows.attributes().setOfCase(age, sari, AttributeValue.of("31"));
                rows.attributes().setOfCase(age, ayu, AttributeValue.NOT_APPLICABLE);
                rows.attributes().setOfDocument(year, second, AttributeValue.of("2026"));
                return 0;
            });
            CodedCorpus corpus = study.corpus();
            assertThat(corpus.cases()).extracting(each -> each.oneCase().name()).containsExactly("Ayu", "kosong",
                    "sari");
            assertThat(corpus.cases()).extracting(CorpusCase::extent).containsExactly(
                    extent(1, new TextRange(0, 10)), Extent.EMPTY,
                    extent(0, new TextRange(0, 5), new TextRange(27, 50), new TextRange(60, 70)));
            assertThat(corpus.cases()).extracting(CorpusCase::values).containsExactly(
                    List.of(AttributeValue.NOT_APPLICABLE, AttributeValue.UNASSIGNED),
                    List.of(AttributeValue.UNASSIGNED, AttributeValue.UNASSIGNED),
                    List.of(AttributeValue.of("31"), AttributeValue.UNASSIGNED));
            assertThat(corpus.documents().get(1).values()).containsExactly(AttributeValue.UNASSIGNED,
                    AttributeValue.of("2026"));
            assertThat(corpus.attributes().get(1).levels()).containsExactly("2025", "2026");
            assertThat(corpus.speakers()).containsExactly(
                    new CorpusSpeaker("I", true, extent(0, new TextRange(0, 27), new TextRange(50, 60))),
                    new CorpusSpeaker("P", false, extent(0, new TextRange(27, 50), new TextRange(60, 70))));
            assertThat(corpus.questions()).containsExactly(
                    new CodedCorpus.CorpusQuestion("Umum", extent(1, new TextRange(0, 3))),
                    new CodedCorpus.CorpusQuestion("Zaman", extent(1, new TextRange(4, 10))));
        }
    }

    private static Section turn(String speaker, int start, int end) {
        return new Section(SectionKind.TURN, new TextRange(start, end), speaker, 0);
    }

    private static Extent extent(int document, TextRange... ranges) {
        return new Extent(Map.of(document, RangeSet.of(ranges)));
    }
}
