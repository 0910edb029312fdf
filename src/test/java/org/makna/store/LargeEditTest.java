package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CasePart;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.StudyChange;
import org.makna.model.StudyChange.Cases;
import org.makna.model.StudyChange.Documents;

class LargeEditTest {

    @TempDir
    Path folder;

    @Test
    void aSurveyOfManyRowsIsOneStepThatComesAndGoesWhole() {
        int count = 10_000;
        try (StudyFile study = Studies.create(folder)) {
            study.putContent(List.of(Content.of(Studies.TEXT))).join();
            String empty = LogicalDump.of(study);
            Committed<Integer> imported = study.edit(Studies.label("import"), "Ana", rows -> {
                long age = rows.attributes().create("Umur", AttributeType.INTEGER, false, List.of()).id();
                long region = rows.attributes().create("Wilayah", AttributeType.TEXT, false, List.of()).id();
                for (int i = 0; i < count; i++) {
                    long document = rows.documents().create(Studies.document("baris " + i, Studies.TEXT)).id();
                    rows.documents().addSections(document,
                            List.of(new Section(SectionKind.QUESTION, Studies.range(0, 20), "Kendala", 0)));
                    long respondent = rows.cases().create("responden " + i).id();
                    rows.cases().addPart(new CasePart(respondent, document, null, null));
                    rows.attributes().setOfCase(age, respondent, AttributeValue.of(Integer.toString(20 + i % 50)));
                    rows.attributes().setOfCase(region, respondent, AttributeValue.of(i % 2 == 0 ? "Bali" : "Papua"));
                }
                return count;
            }).join();
            StudyChange change = imported.change().orElseThrow();
            assertThat(change.parts()).hasSize(2).hasAtLeastOneElementOfType(Cases.class);
            assertThat(((Documents) change.parts().getFirst()).ids()).hasSize(count);
            assertThat(study.history().getFirst().rows()).isEqualTo(2 + 6L * count);
            String full = LogicalDump.of(study);
            assertThat(study.undo("Ana").join().orElseThrow().parts()).isEqualTo(change.parts());
            assertThat(LogicalDump.of(study)).isEqualTo(empty);
            study.redo("Ana").join();
            assertThat(LogicalDump.of(study)).isEqualTo(full);
            assertThat(study.check()).isEmpty();
        }
    }
}
