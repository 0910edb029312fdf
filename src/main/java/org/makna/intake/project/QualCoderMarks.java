package org.makna.intake.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makna.intake.project.Memos.Parts;
import org.makna.intake.project.Memos.Written;
import org.makna.intake.project.PlaceReading.Certainty;
import org.makna.intake.project.PlaceReading.Place;
import org.makna.model.ForeignRow;
import org.makna.model.ImportedProject.ProjectAnnotation;
import org.makna.model.ImportedProject.ProjectCoding;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.ProjectPart;
import org.makna.model.TextRange;

/** The codings and annotations of a QualCoder project, each put on the words it was made on. */
final class QualCoderMarks {

    private static final int IMPORTANT = 100;

    private final QualCoderProject project;
    private final QualCoderDocuments documents;
    private final QualCoderCodes codes;
    private final List<ProjectCoding> codings = new ArrayList<>();
    private final List<ProjectAnnotation> annotations = new ArrayList<>();
    private final Set<Stand> taken = new HashSet<>();
    private int unchecked;
    private int important;

    /** What may stand only once. */
    private record Stand(int document, TextRange range, int code, int coder) {}

    QualCoderMarks(QualCoderProject project, QualCoderDocuments documents, QualCoderCodes codes) {
        this.project = project;
        this.documents = documents;
        this.codes = codes;
    }

    void read() {
        List<String> columns = List.of("ctid", "rowid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date",
                "memo",
                "important");
        project.tables().each("code_text", List.of("fid", "seltext", "pos0", "pos1"), row -> {
            Integer document = documents.place(row.number("fid"));
            if (document != null) {
                documents.reading(document).vote(row.number("pos0", -1), row.number("pos1", -1), row.text("seltext"));
            }
        });
        project.tables().each("code_text", columns, this::coding);
        project.tables().each("annotation", List.of("anid", "fid", "pos0", "pos1", "memo", "owner", "date"),
                this::annotation);
        if (unchecked > 0) {
            project.tally().note("project.places-unchecked", unchecked);
        }
        if (important > 0) {
            project.tally().note("project.important", important, IMPORTANT);
        }
        areas("code_image", "imid", ProjectPart.IMAGE_CODINGS, "project.image-codings");
        areas("code_av", "avid", ProjectPart.MEDIA_CODINGS, "project.media-codings");
    }

    private void coding(ForeignRow row) {
        project.tally().found(ProjectPart.CODINGS, 1);
        long id = row.number("ctid", row.number("rowid", -1));
        Written written = project.written(row);
        String owner = row.text("owner");
        Integer code = codes.place(row.number("cid"));
        if (code == null) {
            project.tally().left(ProjectPart.CODINGS, "project.coding-no-code", id, owner);
            return;
        }
        Integer document = documentOf(row, id, ProjectPart.CODINGS);
        if (document == null) {
            return;
        }
        long start = row.number("pos0", -1);
        long end = row.number("pos1", -1);
        Place place = documents.reading(document).place(start, end, row.text("seltext"));
        if (place.certainty() == Certainty.NOWHERE) {
            project.tally().left(ProjectPart.CODINGS, "project.coding-outside", codes.name(code), owner,
                    documents.name(document), start, end);
            return;
        }
        if (!taken.add(new Stand(document, place.range(), code, written.coder()))) {
            project.tally().left(ProjectPart.CODINGS, "project.coding-twice", codes.name(code), owner,
                    documents.name(document), start, end);
            return;
        }
        tell(place, codes.name(code), owner, document, start, end);
        boolean weighty = row.number("important", 0) == 1;
        important += weighty ? 1 : 0;
        Parts memo = Parts.of(row.text("memo"));
        int index = codings.size();
        codings.add(new ProjectCoding(
                project.identity().of("coding", id, row.text("cid"), row.text("fid"), start, end, owner), document,
                place.range(), code, written.coder(), weighty ? IMPORTANT : null, memo.shared(), written.created()));
        project.tally().imported(ProjectPart.CODINGS);
        project.memos().addPrivate(codes.name(code), memo.own(), written, About.CODING, index);
    }

    /** The document that a mark is in; when there is none, that is told. */
    private @Nullable Integer documentOf(ForeignRow row, long id, ProjectPart part) {
        Long source = row.number("fid");
        Integer document = documents.place(source);
        if (document == null) {
            String medium = documents.medium(source);
            if (medium == null) {
                project.tally().left(part, "project.mark-no-document", id, row.text("owner"));
            } else {
                project.tally().left(part, "project.mark-on-medium", id, row.text("owner"), medium);
            }
        }
        return document;
    }

    private void tell(Place place, String what, String owner, int document, long start, long end) {
        String name = documents.name(document);
        switch (place.certainty()) {
            case FOUND -> project.tally().changed(ProjectPart.CODINGS, "project.coding-found", what, owner, name, start,
                    end, points(place, document, true), points(place, document, false));
            case CUT -> project.tally().changed(ProjectPart.CODINGS, "project.coding-cut", what, owner, name, start,
                    end);
            case OTHER_WORDS -> project.tally().changed(ProjectPart.CODINGS, "project.coding-other-words", what, owner,
                    name, start, end);
            case UNCHECKED -> unchecked++;
            case EXACT, PLAIN, NOWHERE -> {
                // Nothing to tell, or told already.
            }
        }
    }

    private int points(Place place, int document, boolean start) {
        int offset = start ? place.range().start() : place.range().end();
        return documents.map(document).text().codePointCount(0, offset);
    }

    private void annotation(ForeignRow row) {
        project.tally().found(ProjectPart.ANNOTATIONS, 1);
        long id = row.number("anid", -1);
        String owner = row.text("owner");
        Integer document = documentOf(row, id, ProjectPart.ANNOTATIONS);
        if (document == null) {
            return;
        }
        long start = row.number("pos0", -1);
        long end = row.number("pos1", -1);
        String name = documents.name(document);
        if (row.text("memo").isBlank()) {
            project.tally().left(ProjectPart.ANNOTATIONS, "project.annotation-empty", owner, name, start, end);
            return;
        }
        Place place = documents.reading(document).place(start, end, "");
        if (place.certainty() == Certainty.NOWHERE) {
            project.tally().left(ProjectPart.ANNOTATIONS, "project.annotation-outside", owner, name, start, end,
                    row.text("memo").strip());
            return;
        }
        if (place.certainty() == Certainty.CUT) {
            project.tally().changed(ProjectPart.ANNOTATIONS, "project.annotation-cut", owner, name, start, end);
        }
        unchecked += place.certainty() == Certainty.UNCHECKED ? 1 : 0;
        Written written = project.written(row);
        annotations.add(new ProjectAnnotation(project.identity().of("annotation", id, start, end, owner), document,
                place.range(), written.coder(), row.text("memo").strip(), written.created()));
        project.tally().imported(ProjectPart.ANNOTATIONS);
    }

    /** Codings of pictures and recordings, told of by the source they are in. */
    private void areas(String table, String id, ProjectPart part, String key) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        project.tables().each(table, List.of(id, "id", "owner"), row -> {
            project.tally().found(part, 1);
            project.written(row);
            Long source = row.number("id");
            Integer document = documents.place(source);
            String medium = document == null ? documents.medium(source) : documents.name(document);
            counts.merge(medium == null ? "—" : medium, 1, Integer::sum);
        });
        counts.forEach((name, count) -> project.tally().left(part, count, key, name, count));
    }

    List<ProjectCoding> codings() {
        return codings;
    }

    List<ProjectAnnotation> annotations() {
        return annotations;
    }
}
