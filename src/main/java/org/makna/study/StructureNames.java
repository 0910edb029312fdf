package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.Section;
import org.makna.model.SectionKind;

/** Lists the names in the structure of all documents. */
final class StructureNames {

    private final Map<String, StructureName> names = new LinkedHashMap<>();

    private StructureNames() {
    }

    /** The names of a kind: speakers by label, questions and headings in the order of their first appearance. */
    static List<StructureName> of(Study study, Structure structure) {
        StructureNames found = new StructureNames();
        CorpusIndex index = study.corpusIndex();
        switch (structure) {
            case SPEAKER -> index.corpus().speakers()
                    .forEach(one -> found.add(one.label(), one.extent(), !one.interviewer()));
            case QUESTION -> index.corpus().questions().forEach(one -> found.add(one.label(), one.extent(), true));
            case HEADING -> {
                Map<Long, List<Section>> headings = study.read(rows -> rows.documents().sections(SectionKind.HEADING));
                for (CodedCorpus.CorpusDocument document : index.corpus().documents()) {
                    Map<String, Integer> here = new LinkedHashMap<>();
                    headings.getOrDefault(document.document().id(), List.of())
                            .forEach(one -> here.merge(one.label(), 1, Integer::sum));
                    here.forEach((label, count) -> found.add(new StructureName(label, count, 1, true)));
                }
            }
        }
        return new ArrayList<>(found.names.values());
    }

    private void add(String label, Extent extent, boolean main) {
        int passages = extent.ranges().values().stream().mapToInt(ranges -> ranges.ranges().size()).sum();
        add(new StructureName(label, passages, extent.ranges().size(), main));
    }

    private void add(StructureName name) {
        if (!name.label().isBlank() && name.passages() > 0) {
            names.merge(name.label().toLowerCase(Locale.ROOT), name, (first, other) -> new StructureName(first.label(),
                    first.passages() + other.passages(), first.documents() + other.documents(),
                    first.main() || other.main()));
        }
    }
}
