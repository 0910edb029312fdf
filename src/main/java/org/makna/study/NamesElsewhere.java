package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Folder;
import org.makna.model.Message;
import org.makna.model.NameReplacer;
import org.makna.model.Section;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/** Puts pseudonyms in the place of names outside the texts: with speakers, in titles, in what people wrote. Within an edit. */
final class NamesElsewhere {

    private final Rows rows;
    private final NameReplacer names;
    private final Map<String, Integer> left = new TreeMap<>();

    NamesElsewhere(Rows rows, NameReplacer names) {
        this.rows = rows;
        this.names = names;
    }

    /** Words that are left in what was looked through so far though they look like a name, with how often. */
    Map<String, Integer> left() {
        return left;
    }

    /** Labels of speakers and sections of a document, and what its import report says; a file name only with the titles. */
    void labels(long documentId, boolean titles) {
        Set<String> labels = new HashSet<>();
        rows.documents().sections(documentId).stream().map(Section::label).forEach(labels::add);
        for (String label : labels) {
            String to = names.inName(label);
            if (!to.equals(label)) {
                rows.documents().relabelSections(documentId, label, to);
            }
        }
        for (Speaker speaker : rows.documents().speakers(documentId)) {
            String to = names.inName(speaker.label());
            if (!to.equals(speaker.label())) {
                rename(documentId, speaker.label(), to);
            }
        }
        rows.documents().ownReport(documentId)
                .ifPresent(report -> rows.documents().updateReport(documentId, in(report, names, titles)));
    }

    /** Two speakers who get the same name are one from now on. */
    private void rename(long documentId, String from, String to) {
        List<Speaker> speakers = rows.documents().speakers(documentId);
        boolean taken = speakers.stream().anyMatch(one -> one.label().equals(to));
        if (!taken) {
            rows.documents().renameSpeaker(documentId, from, to);
            return;
        }
        for (CasePart part : rows.cases().speakersIn(documentId)) {
            if (from.equals(part.speaker())) {
                rows.cases().removePart(part);
                rows.cases().addPart(new CasePart(part.caseId(), documentId, null, to));
            }
        }
        speakers.stream().filter(one -> from.equals(one.mergedInto()) && !one.label().equals(to))
                .forEach(one -> rows.documents().mergeSpeaker(documentId, one.label(), to));
        rows.documents().removeSpeaker(documentId, from);
    }

    /** A report with the pseudonyms; the name of the file and its documents only with the titles. */
    static FileReport in(FileReport report, NameReplacer names, boolean titles) {
        Function<String, String> name = titles ? names::inName : Function.identity();
        return new FileReport(name.apply(report.file()), report.status(), report.format(), report.encoding(),
                report.documents().stream().map(name).toList(), report.cases(), report.characters(), report.turns(),
                report.speakers().stream().map(names::inName).toList(),
                report.findings().stream().map(one -> new Finding(one.severity(), new Message(one.message().key(),
                        one.message().args().stream().map(arg -> arg instanceof String text
                                ? (Object) names.inName(text)
                                : arg).toList())))
                        .toList());
    }

    /** The changes to names of documents, folders, cases and attributes. */
    List<Runnable> titles(List<Long> documentIds) {
        List<Runnable> changes = new ArrayList<>();
        List<Document> all = rows.documents().all();
        Set<Long> wanted = new HashSet<>(documentIds);
        for (Document one : all) {
            if (wanted.contains(one.id())) {
                changed(one.name(), changes, to -> rows.documents().rename(one.id(), free(to, all.stream()
                        .filter(other -> other.id() != one.id()
                                && java.util.Objects.equals(other.folderId(), one.folderId()))
                        .map(Document::name).toList())));
                changed(one.fileName(), changes, to -> rows.documents().setFileName(one.id(), to));
            }
        }
        List<Folder> folders = rows.folders().all();
        for (Folder one : folders) {
            changed(one.name(), changes, to -> rows.folders().rename(one.id(), free(to, folders.stream()
                    .filter(other -> java.util.Objects.equals(other.parentId(), one.parentId()))
                    .map(Folder::name).toList())));
        }
        List<Case> cases = rows.cases().all();
        for (Case one : cases) {
            changed(one.name(), changes, to -> rows.cases().rename(one.id(),
                    free(to, rows.cases().all().stream().map(Case::name).toList())));
        }
        for (Attribute one : rows.attributes().all()) {
            changed(one.name(), changes, to -> rows.attributes().update(named(one, free(to, rows.attributes().all()
                    .stream().filter(other -> other.ofDocuments() == one.ofDocuments() && other.id() != one.id())
                    .map(Attribute::name).toList()))));
        }
        return changes;
    }

    /** The changes to memos, annotations, comments on codings and values in words. */
    List<Runnable> notes(List<Long> documentIds) {
        List<Runnable> changes = new ArrayList<>();
        rows.memos().all().forEach(memo -> {
            String title = names.in(memo.title());
            String text = names.in(memo.text());
            if (!title.equals(memo.title()) || !text.equals(memo.text())) {
                changes.add(() -> rows.memos().update(memo.id(), title, text));
            }
        });
        for (long id : documentIds) {
            rows.annotations().inDocument(id).forEach(
                    one -> changed(one.text(), changes, to -> rows.annotations().setText(one.id(), to)));
            rows.codings().placedIn(id).forEach(
                    one -> changed(one.comment(), changes, to -> rows.codings().setComment(one.id(), to)));
        }
        Set<Long> words = new HashSet<>();
        rows.attributes().all().stream().filter(one -> one.type() == AttributeType.TEXT)
                .forEach(one -> words.add(one.id()));
        for (Map.Entry<Long, Map<Long, AttributeValue>> ofDocument : rows.attributes().ofDocuments().entrySet()) {
            ofDocument.getValue().forEach((attribute, value) -> {
                if (documentIds.contains(ofDocument.getKey()) && words.contains(attribute)
                        && value.state() == AttributeValue.State.ASSIGNED) {
                    changed(value.text(), changes, to -> rows.attributes().setOfDocument(attribute,
                            ofDocument.getKey(), AttributeValue.of(to)));
                }
            });
        }
        for (Map.Entry<Long, Map<Long, AttributeValue>> ofCase : rows.attributes().ofCases().entrySet()) {
            ofCase.getValue().forEach((attribute, value) -> {
                String text = value.text();
                if (words.contains(attribute) && value.state() == AttributeValue.State.ASSIGNED) {
                    changed(text, changes, to -> rows.attributes().setOfCase(attribute, ofCase.getKey(),
                            AttributeValue.of(to)));
                }
            });
        }
        return changes;
    }

    private static Attribute named(Attribute one, String name) {
        return new Attribute(one.id(), one.guid(), name, one.type(), one.ofDocuments(), one.levels());
    }

    private void changed(String text, List<Runnable> changes, Consumer<String> change) {
        String to = names.in(text);
        names.left(text, List.of()).forEach((word, count) -> left.merge(word, count, Integer::sum));
        if (!to.equals(text)) {
            changes.add(() -> change.accept(to));
        }
    }

    private static String free(String name, List<String> others) {
        Set<String> taken = new HashSet<>();
        others.forEach(one -> taken.add(FreeName.key(one)));
        return FreeName.numbered(name, taken);
    }
}
