package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodedSegment;
import org.makna.model.Coding;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.store.NewCoding;
import org.makna.study.SegmentArrangement.Grouping;
import org.makna.study.SegmentArrangement.Sort;

/** Groups and orders of segments, compared with sorting the entries themselves. */
class SegmentArrangementTest {

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void code() {
        workshop = new Workshop(folder);
        List<String> places = List.of("Cepat 😀", "tapi mahal", "Mereka antre lama.", "antre", "mahal");
        for (String name : List.of("P1", "P2")) {
            long document = workshop.document(name, Workshop.INTERVIEW);
            for (int i = 0; i < places.size(); i++) {
                workshop.study.actAs(i % 2 == 0 ? "Ana" : "Budi");
                long coding = done(workshop.study.coding().applyNew(document, of(places.get(i)), null,
                        (i % 3 == 0 ? "Biaya " : "Waktu ") + i + name)).id();
                done(workshop.study.coding().setWeight(coding, i == 3 ? null : i * 10 % 40));
            }
        }
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void groupsHoldWhatTheySay() {
        check(Grouping.CODE, CodedSegment::codePath);
        assertThat(all().arranged(SegmentArrangement.PLAIN.by(Grouping.CODER, ""), "").groups())
                .containsExactly(new RowGroup("Ana", 0, 6), new RowGroup("Budi", 6, 4));
        check(Grouping.DOCUMENT, CodedSegment::documentPath);
        check(Grouping.CODER, CodedSegment::coder);
        SegmentList cases = all().arranged(SegmentArrangement.PLAIN.by(Grouping.CASE, ""), "no case");
        assertThat(cases.groups()).containsExactly(new RowGroup("no case", 0, 10));
    }

    @Test
    void ordersAreThoseOfTheirName() {
        Comparator<CodedSegment> longest = Comparator.comparingInt(one -> -one.text().length());
        assertThat(texts(Sort.LONGEST)).isSortedAccordingTo(longest);
        Comparator<CodedSegment> latest = Comparator.comparingLong(one -> -one.coding().id());
        assertThat(texts(Sort.LATEST)).isSortedAccordingTo(latest);
        Comparator<CodedSegment> weight = Comparator
                .comparingInt(one -> one.coding().weight() == null ? 1 : -one.coding().weight());
        assertThat(texts(Sort.WEIGHT)).isSortedAccordingTo(weight);
        assertThat(texts(Sort.POSITION)).hasSize(10);
    }

    @Test
    void whatWasCodedEarlierElsewhereIsNotLast() {
        Coding last = all().at(0).orElseThrow().coding();
        // As an imported coding is: made long ago, told with its zone, in the newest row.
        Coding fresh = workshop.study.editAndWait(Message.of("step.undo"), rows -> rows.codings().apply(
                new NewCoding(workshop.id("P2"), of("keluarga"), last.codeId(), last.coderId(), null, "", null,
                        "2019-05-01T10:00:00+07:00", null)));
        List<CodedSegment> latest = texts(Sort.LATEST);
        assertThat(latest).hasSize(11);
        assertThat(latest.getLast().coding().id()).isEqualTo(fresh.id());
    }

    @Test
    void aSourceNamesDocumentAndTurn() {
        CodedSegment first = all().at(0).orElseThrow();
        assertThat(all().source(List.of("Nothing"), Messages.in(java.util.Locale.ENGLISH)).quote(first))
                .startsWith("“Cepat 😀” (P1, turn ");
    }

    private void check(Grouping grouping, Function<CodedSegment, String> name) {
        SegmentList list = all().arranged(SegmentArrangement.PLAIN.by(grouping, "").sorted(Sort.LONGEST), "none");
        Map<String, List<Long>> groups = new LinkedHashMap<>();
        for (RowGroup group : list.groups()) {
            List<Long> members = new ArrayList<>();
            for (int i = group.first(); i < group.first() + group.count(); i++) {
                CodedSegment one = list.at(i).orElseThrow();
                assertThat(name.apply(one)).isEqualTo(group.name());
                members.add(one.coding().id());
            }
            groups.put(group.name(), members);
        }
        assertThat(groups.values().stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(10);
        List<Long> read = new ArrayList<>();
        list.forEach(one -> read.add(one.coding().id()));
        assertThat(read).isEqualTo(groups.values().stream().flatMap(List::stream).toList());
    }

    private List<CodedSegment> texts(Sort sort) {
        List<CodedSegment> all = new ArrayList<>();
        all().arranged(SegmentArrangement.PLAIN.sorted(sort), "").forEach(all::add);
        return all;
    }

    private SegmentList all() {
        return workshop.study.segments(null, "");
    }
}
