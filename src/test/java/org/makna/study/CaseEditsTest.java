package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;

class CaseEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CaseEdits edits;
    private long document;
    private Case ani;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.caseEdits();
        document = shop.document("P01", Workshop.INTERVIEW);
        ani = done(edits.create("R10"));
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private AttributeValue value(int attribute) {
        return study.caseTable().row(ani.id()).orElseThrow().values().get(attribute);
    }

    private List<String> attributes() {
        return study.caseTable().attributes().stream().map(Attribute::name).toList();
    }

    @Test
    void casesStandInNaturalOrderAndAreRenamedAndDeleted() {
        shop.step("New case “R2”", () -> edits.create("R2"));
        assertThat(study.caseTable().rows()).extracting(row -> row.oneCase().name()).containsExactly("R2", "R10");
        shop.refused(() -> edits.create("R2"), "already");
        shop.refused(() -> edits.create(" "), "name is needed");
        shop.step("Rename case “R10” to “Ani”", () -> edits.rename(ani.id(), "Ani"));
        shop.refused(() -> edits.rename(ani.id(), "R2"), "already");
        assertThat(shop.step("Delete case “Ani”", () -> edits.delete(List.of(ani.id())))).isEqualTo(1);
        shop.noStep(() -> edits.delete(List.of(ani.id())));
    }

    @Test
    void documentsRangesAndSpeakersBelongToCases() {
        CasePart whole = shop.step("Document “P01” belongs to case “R10”",
                () -> edits.assignDocument(ani.id(), document));
        CasePart passage = shop.step("A passage of “P01” belongs to case “R10”",
                () -> edits.assignRange(ani.id(), document,
                        range(of("👨‍👩‍👧").start() + 1, of("👨‍👩‍👧").end())));
        assertThat(passage.range()).isEqualTo(of("👨‍👩‍👧"));
        CasePart turns = shop.step("Speaker “P” of “P01” belongs to case “R10”",
                () -> edits.assignSpeaker(ani.id(), document, "P"));
        shop.noStep(() -> edits.assignSpeaker(ani.id(), document, "P"));
        shop.refused(() -> edits.assignSpeaker(ani.id(), document, "X"), "no longer");
        shop.refused(() -> edits.assignRange(ani.id(), document, range(3, 3)), "No text");
        assertThat(study.caseTable().row(ani.id()).orElseThrow().parts()).containsExactly(
                new CaseTable.Part(whole, "P01"), new CaseTable.Part(passage, "P01"), new CaseTable.Part(turns, "P01"));
        shop.step("Take text of “P01” away from case “R10”", () -> edits.removePart(passage));
        shop.step("Take text of “P01” away from case “R10”", () -> edits.removePart(turns));
        assertThat(study.caseTable().row(ani.id()).orElseThrow().parts()).containsExactly(
                new CaseTable.Part(whole, "P01"));
        shop.noStep(() -> edits.removePart(turns));
    }

    @Test
    void attributesStandWhereTheyWereMoved() {
        for (String name : List.of("a", "b", "c")) {
            done(edits.attributes().create(false, name, AttributeType.TEXT, List.of()));
        }
        long c = study.caseTable().attributes().get(2).id();
        shop.step("Move attribute “c”", () -> edits.attributes().move(c, 0));
        assertThat(attributes()).containsExactly("c", "a", "b");
        assertThat(study.corpus().attributes()).extracting(Attribute::name).containsExactly("c", "a", "b");
        shop.step("New attribute “d”", () -> edits.attributes().create(false, "d", AttributeType.DATE, List.of()));
        assertThat(attributes()).containsExactly("c", "a", "b", "d");
        shop.refused(() -> edits.attributes().create(false, "a", AttributeType.TEXT, List.of()), "already");
        done(edits.attributes().setValue(ani.id(), c, "x"));
        assertThat(shop.step("Delete attribute “c”", () -> edits.attributes().delete(c))).isEqualTo(1);
        assertThat(attributes()).containsExactly("a", "b", "d");
    }

    @Test
    void valuesAreReadAsTheTypeOfTheirAttribute() {
        Attribute age = done(edits.attributes().create(false, "Umur", AttributeType.INTEGER, List.of()));
        Attribute income = done(edits.attributes().create(false, "Pendapatan", AttributeType.DECIMAL, List.of()));
        Attribute date = done(edits.attributes().create(false, "Tanggal", AttributeType.DATE, List.of()));
        Attribute online = done(edits.attributes().create(false, "Daring", AttributeType.BOOLEAN, List.of()));
        Attribute level = done(
                edits.attributes().create(false, "Puas", AttributeType.ORDINAL, List.of("rendah", " ", "tinggi")));
        shop.step("Umur of case “R10”: 34", () -> edits.attributes().setValue(ani.id(), age.id(), " 34 "));
        done(edits.attributes().setValue(ani.id(), income.id(), "3,5"));
        done(edits.attributes().setValue(ani.id(), date.id(), "2026-03-01"));
        done(edits.attributes().setValue(ani.id(), online.id(), "Ya"));
        done(edits.attributes().setValue(ani.id(), level.id(), "TINGGI"));
        assertThat(study.caseTable().row(ani.id()).orElseThrow().values()).extracting(AttributeValue::text)
                .containsExactly("34", "3.5", "2026-03-01", "true", "tinggi");
        shop.refused(() -> edits.attributes().setValue(ani.id(), age.id(), "tua"), "whole numbers");
        shop.refused(() -> edits.attributes().setValue(ani.id(), income.id(), "banyak"), "numbers such as");
        shop.refused(() -> edits.attributes().setValue(ani.id(), date.id(), "1/3/26"), "dates such as");
        shop.refused(() -> edits.attributes().setValue(ani.id(), online.id(), "mungkin"), "yes or no");
        shop.refused(() -> edits.attributes().setValue(ani.id(), level.id(), "sedang"), "rendah, tinggi");
        shop.noStep(() -> edits.attributes().setValue(ani.id(), age.id(), "34.0"));
        shop.step("Umur of case “R10”: not applicable",
                () -> edits.attributes().setState(ani.id(), age.id(), AttributeValue.State.NOT_APPLICABLE));
        assertThat(value(0)).isEqualTo(AttributeValue.NOT_APPLICABLE);
        shop.step("Umur of case “R10”: unassigned",
                () -> edits.attributes().setState(ani.id(), age.id(), AttributeValue.State.UNASSIGNED));
        assertThat(value(0)).isEqualTo(AttributeValue.UNASSIGNED);
        assertThatThrownBy(() -> edits.attributes().setState(ani.id(), age.id(), AttributeValue.State.ASSIGNED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedTypeConvertsValuesOrSaysWhichDoNotFit() {
        Attribute age = done(edits.attributes().create(false, "Umur", AttributeType.TEXT, List.of()));
        done(edits.attributes().setValue(ani.id(), age.id(), "34,0"));
        done(edits.attributes().setState(done(edits.create("R11")).id(), age.id(),
                AttributeValue.State.NOT_APPLICABLE));
        shop.step("Change attribute “Umur”",
                () -> edits.attributes().update(age.id(), "Usia", AttributeType.INTEGER, List.of("left out")));
        assertThat(value(0)).isEqualTo(AttributeValue.of("34"));
        assertThat(study.caseTable().attributes().getFirst().levels()).isEmpty();
        shop.refused(() -> edits.attributes().update(age.id(), "Usia", AttributeType.DATE, List.of()), "(34)");
        shop.refused(() -> edits.attributes().update(age.id(), "Usia", AttributeType.ORDINAL, List.of("a", "b")), "34");
        shop.refused(() -> edits.attributes().update(age.id(), "Usia", AttributeType.ORDINAL, List.of()), "levels");
        shop.refused(() -> edits.attributes().update(age.id(), "Usia", AttributeType.ORDINAL, List.of("34", "34")),
                "twice");
        shop.step("Change attribute “Usia”",
                () -> edits.attributes().update(age.id(), "Usia", AttributeType.ORDINAL, List.of("17", "34")));
    }

    @Test
    void severalValuesAreOneStepOrNone() {
        Attribute age = done(edits.attributes().create(false, "Umur", AttributeType.INTEGER, List.of()));
        Attribute place = done(edits.attributes().create(false, "Tempat", AttributeType.TEXT, List.of()));
        Case budi = done(edits.create("R11"));
        done(edits.attributes().setValue(budi.id(), place.id(), "Bandung"));
        shop.step("4 values", () -> edits.attributes().setValues(List.of(
                new AttributeEdits.Typed(ani.id(), age.id(), "0"), new AttributeEdits.Typed(ani.id(), place.id(), null),
                new AttributeEdits.Typed(budi.id(), age.id(), null),
                new AttributeEdits.Typed(budi.id(), place.id(), " "))));
        List<List<AttributeValue>> set = List.of(
                List.of(AttributeValue.of("0"), AttributeValue.NOT_APPLICABLE),
                List.of(AttributeValue.NOT_APPLICABLE, AttributeValue.UNASSIGNED));
        assertThat(study.caseTable().rows()).extracting(CaseTable.Row::values).isEqualTo(set);
        shop.refused(() -> edits.attributes().setValues(List.of(new AttributeEdits.Typed(budi.id(), place.id(), "Solo"),
                new AttributeEdits.Typed(budi.id(), age.id(), "tua"))), "whole numbers");
        assertThat(study.caseTable().rows()).extracting(CaseTable.Row::values).isEqualTo(set);
    }
}
