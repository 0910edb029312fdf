package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makna.model.Document;
import org.makna.model.NameReplacer;
import org.makna.model.Progress;
import org.makna.model.Pseudonym;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.store.Content;
import org.makna.store.Rows;
import org.makna.store.StudyFile;

/**
 * Puts pseudonyms in the place of names in documents, as one step.
 *
 * <p>Codings, annotations, sections and parts of cases move as with a correction; a coding on a name stands on its pseudonym
 * afterwards. The list of names is never written into the study: it is a file of the user. The originals and the history of the
 * study still hold the names, so that it can be undone.
 */
public final class PseudonymEdits {

    private final Study study;
    private final StudyFile file;
    private final StudyTexts texts;

    PseudonymEdits(Study study, StudyFile file, StudyTexts texts) {
        this.study = study;
        this.file = file;
        this.texts = texts;
    }

    /** Those who speak in documents and are no interviewers, each once, as names to begin a list with. */
    public List<String> speakers(Collection<Long> documentIds) {
        return study.read(rows -> documentIds.stream().flatMap(id -> rows.documents().speakers(id).stream())
                .filter(one -> !one.interviewer()).map(Speaker::label).distinct().toList());
    }

    /**
     * Thinks it through without doing it. Reads on the calling thread.
     *
     * @param progress told of every document
     * @throws org.makna.model.MaknaException if a name comes twice
     */
    public PseudonymPlan plan(List<Pseudonym> key, Collection<Long> documentIds, PseudonymPlan.Options options,
            Progress progress) {
        NameReplacer names = new NameReplacer(key, options.small());
        List<Long> ids = List.copyOf(new LinkedHashSet<>(documentIds));
        return study.read(rows -> {
            List<PseudonymPlan.Text> all = new ArrayList<>();
            Set<String> real = names.names().stream().map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            // Asked for under its own name, each pseudonym is only looked for.
            NameReplacer fresh = new NameReplacer(names.names().stream().map(Pseudonym::replacement)
                    .filter(one -> !real.contains(one.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toMap(one -> one.toLowerCase(Locale.ROOT), one -> one, (one, other) -> one,
                            TreeMap::new))
                    .values().stream().map(one -> new Pseudonym(one, one)).toList(), false);
            Map<String, Integer> meetings = new TreeMap<>();
            for (long id : ids) {
                rows.documents().find(id).ifPresent(document -> {
                    all.add(text(rows, document, names));
                    fresh.find(texts.text(document), List.of()).forEach(one -> meetings
                            .merge(fresh.names().get(one.entry()).name(), 1, Integer::sum));
                    progress.report(all.size(), ids.size(), document.name());
                });
            }
            NamesElsewhere elsewhere = new NamesElsewhere(rows, names);
            int titles = options.titles() ? elsewhere.titles(ids).size() : 0;
            int notes = options.notes() ? elsewhere.notes(ids).size() : 0;
            return new PseudonymPlan(names, all, titles, notes, options, elsewhere.left(), meetings);
        });
    }

    private PseudonymPlan.Text text(Rows rows, Document document, NameReplacer names) {
        String before = texts.text(document);
        List<TextRange> labels = new SpeakerLabels(before, rows.documents().sections(document.id())).ranges();
        List<NameReplacer.Found> found = names.find(before, labels);
        Map<Integer, Integer> counts = new HashMap<>();
        found.forEach(one -> counts.merge(one.entry(), 1, Integer::sum));
        Correction correction = TextRevision.plan(rows, document, NameReplacer.patch(before, found), labels);
        return new PseudonymPlan.Text(document, rows.folders().path(document).toDocumentText(), correction, counts,
                names.left(before, labels));
    }

    /**
     * Does it; the future fails, and nothing is changed, if a text is another one meanwhile.
     *
     * @return number of documents whose text changed
     */
    public CompletableFuture<Integer> make(PseudonymPlan plan) {
        List<PseudonymPlan.Text> changing = plan.texts().stream()
                .filter(text -> !text.correction().patch().isEmpty()).toList();
        List<Content> contents = changing.stream().map(text -> Content.of(text.correction().text())).toList();
        List<Long> ids = plan.texts().stream().map(text -> text.document().id()).toList();
        return file.putContent(contents).thenCompose(fresh -> study.edit(
                rows -> org.makna.model.Message.of("step.pseudonyms", plan.total(), changing.size()), rows -> {
                    for (int i = 0; i < changing.size(); i++) {
                        Correction correction = changing.get(i).correction();
                        // What stood on a part of a name stays on the pseudonym.
                        TextRevision.make(rows, correction, new HashSet<>(correction.lost()), contents.get(i).key());
                    }
                    NamesElsewhere elsewhere = new NamesElsewhere(rows, plan.names());
                    ids.forEach(id -> elsewhere.labels(id, plan.options().titles()));
                    Stream.of(plan.options().titles() ? elsewhere.titles(ids) : List.<Runnable>of(),
                            plan.options().notes() ? elsewhere.notes(ids) : List.<Runnable>of())
                            .flatMap(List::stream).forEach(Runnable::run);
                    return changing.size();
                }).whenComplete((made, thrown) -> {
                    if (thrown != null) {
                        file.discardContent(fresh);
                    }
                }));
    }
}
