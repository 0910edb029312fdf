package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.HitSpan;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.search.Answer;
import org.makna.search.QueryParser;
import org.makna.search.QueryWriter;
import org.makna.search.SearchOptions;
import org.makna.store.CodingRule;
import org.makna.store.NewRule;
import org.makna.store.Rows;
import org.makna.store.RuleTally;

/**
 * The automatic coders: rules that code what a text query finds, kept with what they made, run again on new documents, and
 * withdrawn.
 *
 * <p>For any thread but that of the window, as it searches and waits for commits, except where a future is given.
 */
public final class CodingRules {

    private final Study study;
    private final SearchIndex index;
    private final StudyTexts texts;

    CodingRules(Study study, SearchIndex index, StudyTexts texts) {
        this.study = study;
        this.index = index;
        this.texts = texts;
    }

    /** All rules in the order they came. */
    public List<ListedRule> list() {
        return study.read(rows -> {
            Codebook codebook = Codebook.of(rows.codes().all(), Map.of());
            Map<Long, String> coders = rows.coders().all().stream().collect(Collectors.toMap(Coder::id, Coder::name));
            List<Long> documents = rows.documents().all().stream().map(Document::id).toList();
            Map<Long, RuleTally> tallies = rows.rules().tallies();
            return rows.rules().all().stream().flatMap(rule -> codebook.entry(rule.codeId()).stream().map(code -> {
                RuleTally tally = tallies.getOrDefault(rule.id(), RuleTally.NONE);
                RuleWish does = new RuleWish(code.path(), rule.query(), rule.span(), rule.within(), rule.made().stem(),
                        rule.made().uncovered());
                return new ListedRule(rule.id(), does, code.code().colour(),
                        coders.getOrDefault(rule.coderId(), ""), rule.created(), rule.ran(), tally.codings(),
                        tally.changed(), documents.stream().filter(id -> id > rule.seen()).count());
            })).toList();
        });
    }

    /** The names by which a structure can be coded. */
    public List<StructureName> names(Structure structure) {
        return StructureNames.of(study, structure);
    }

    /**
     * The rules that code by names in the structure of documents: turns one by one, answers and sections whole.
     *
     * @param path      path of the code, or of the code above where each name gets its own; may be blank then
     * @param each      whether each name gets a code of its own, named after it
     * @param uncovered whether to leave out places inside text that carries the code already
     */
    public static List<RuleWish> wishes(Structure structure, Collection<String> names, String path, boolean each,
            boolean uncovered) {
        HitSpan span = HitSpan.of(structure == Structure.SPEAKER ? TextUnit.TURN : TextUnit.MATCH);
        return names.stream().map(name -> {
            NamePath own = NamePath.of(Names.plain(name));
            NamePath code = !each
                    ? NamePath.parseCode(path)
                    : path.isBlank() ? own : NamePath.parseCode(path).child(Names.plain(name));
            return new RuleWish(code.toCodeText(), QueryWriter.field(structure.field(), name), span,
                    TextUnit.PARAGRAPH, false, uncovered);
        }).toList();
    }

    /**
     * What {@link #make} would do; nothing is changed.
     *
     * @throws MaknaException                             if a query is faulty
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public List<AutoCoding> plan(List<RuleWish> wishes, @Nullable String coder, Progress progress) {
        CorpusIndex corpus = study.corpusIndex();
        return wishes.stream().map(wish -> prepare(corpus, wish, name(coder), 0, progress).told(false)).toList();
    }

    /**
     * Codes by rules as one step and keeps them. A rule that does the same as one that is there already is not kept twice.
     * One that finds nothing is kept for documents that come later. Where nothing is to be coded and all are kept already, no step
     * is made.
     *
     * @param coder name of the coder, or null for the automatic one
     * @return what each rule did
     * @throws MaknaException if a query is faulty, a code may not be applied, or the study changed meanwhile; nothing is
     *                        changed then
     */
    public List<AutoCoding> make(List<RuleWish> wishes, @Nullable String coder, Progress progress) {
        String name = name(coder);
        CorpusIndex corpus = study.corpusIndex();
        List<HitCoding.Prepared> prepared = wishes.stream().map(wish -> prepare(corpus, wish, name, 0, progress))
                .toList();
        boolean nothingToCode = prepared.stream().allMatch(HitCoding.Prepared::isEmpty);
        if (nothingToCode && study.read(rows -> areKept(rows, wishes, name))) {
            return prepared.stream().map(one -> one.told(false)).toList();
        }
        return study.editAndWait(corpus, label(wishes), rows -> {
            CodePaths paths = new CodePaths(rows);
            List<AutoCoding> done = new ArrayList<>();
            long coderId = HitCoding.coderId(rows, name);
            for (int i = 0; i < wishes.size(); i++) {
                RuleWish wish = wishes.get(i);
                int before = paths.created();
                Code code = HitCoding.codable(paths, NamePath.parseCode(wish.codePath()));
                long rule = keep(rows, new NewRule(code.id(), coderId, wish.query(), wish.span(), wish.within(),
                        wish.stem(), wish.uncovered()));
                prepared.get(i).apply(rows, code.id(), coderId, rule);
                done.add(prepared.get(i).told(paths.created() > before));
            }
            return done;
        });
    }

    /** Whether rules that do the same are there already, all of them. */
    private static boolean areKept(Rows rows, List<RuleWish> wishes, String coder) {
        Codebook codebook = Codebook.of(rows.codes().all(), Map.of());
        Optional<Coder> there = rows.coders().all().stream().filter(one -> one.name().equals(coder)).findFirst();
        return wishes.stream().allMatch(wish -> codebook.entries().stream()
                .filter(code -> code.path().equals(NamePath.parseCode(wish.codePath()).toCodeText())).findFirst()
                .filter(code -> there.isPresent() && rows.rules().alike(new NewRule(code.code().id(),
                        there.get().id(), wish.query(), wish.span(), wish.within(), wish.stem(), wish.uncovered()))
                        .isPresent())
                .isPresent());
    }

    private static long keep(Rows rows, NewRule wanted) {
        Optional<CodingRule> there = rows.rules().alike(wanted);
        there.ifPresent(rule -> rows.rules().ran(rule.id()));
        return there.map(CodingRule::id).orElseGet(() -> rows.rules().create(wanted).id());
    }

    private static Message label(List<RuleWish> wishes) {
        RuleWish first = wishes.getFirst();
        return wishes.size() == 1
                ? Message.of("step.code-query", NamePath.parseCode(first.codePath()).toCodeText(), first.query())
                : Message.of("step.code-rules", wishes.size());
    }

    private static String name(@Nullable String coder) {
        return coder == null || coder.isBlank() ? Finder.AUTOMATIC : coder.strip();
    }

    /** @param seen hits in documents of a greater id count */
    private HitCoding.Prepared prepare(CorpusIndex corpus, RuleWish wish, String coder, long seen, Progress progress) {
        Answer answer = search(corpus, wish, progress);
        HitCoding.Wish coding = new HitCoding.Wish(NamePath.parseCode(wish.codePath()), coder, wish.span(),
                wish.uncovered());
        return new HitCoding(study, texts, coding).prepare(corpus,
                answer.hits().stream().filter(hit -> hit.documentId() > seen).toList(), answer.understood());
    }

    private Answer search(CorpusIndex corpus, RuleWish wish, Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        return index.current().search(QueryParser.parse(wish.query()),
                new SearchOptions(wish.within(), wish.stem(), 0), new FieldLookup(study, corpus), progress);
    }

    /** A rule that is run again. */
    private record Again(CodingRule rule, HitCoding.Prepared prepared) {}

    /**
     * Runs rules again, as one step, and adds what is new. What was taken away by hand from documents that they had looked at
     * comes back only where all documents are asked for. Where no document is new, no step is made.
     *
     * @param ids        the rules
     * @param everywhere whether to look at all documents again rather than at those that came since
     * @throws MaknaException if a code may not be applied any more, or the study changed meanwhile; nothing is changed then
     */
    public RuleRun run(Collection<Long> ids, boolean everywhere, Progress progress) {
        CorpusIndex corpus = study.corpusIndex();
        List<ListedRule> rules = list().stream().filter(rule -> ids.contains(rule.id()))
                .filter(rule -> everywhere || rule.newDocuments() > 0).toList();
        List<Again> again = new ArrayList<>();
        List<Message> failed = new ArrayList<>();
        long documents = 0;
        for (ListedRule listed : rules) {
            CodingRule rule = study.read(rows -> Existing.orGone(rows.rules().find(listed.id())));
            try {
                again.add(new Again(rule, prepare(corpus, listed.does(), listed.coder(),
                        everywhere ? 0 : rule.seen(), progress)));
                documents = Math.max(documents,
                        everywhere ? corpus.corpus().documents().size() : listed.newDocuments());
            } catch (MaknaException e) {
                failed.add(Message.of("study.rule-failed", listed.does().codePath(), listed.does().query(),
                        e.message()));
            }
        }
        List<AutoCoding> told = again.stream().map(one -> one.prepared().told(false)).toList();
        RuleRun result = new RuleRun(again.size(), documents, told.stream().mapToLong(AutoCoding::coded).sum(),
                told.stream().mapToLong(AutoCoding::present).sum(), failed);
        if (!again.isEmpty()) {
            study.editAndWait(corpus, Message.of("step.rules-run", again.size(), result.coded()), rows -> {
                for (Again one : again) {
                    long codeId = one.rule().codeId();
                    if (!one.prepared().isEmpty() && !Existing.code(rows, codeId).codable()) {
                        throw new MaknaException("study.not-codable", Existing.code(rows, codeId).name());
                    }
                    one.prepared().apply(rows, codeId, one.rule().coderId(), one.rule().id());
                    rows.rules().ran(one.rule().id());
                }
                return result;
            });
        }
        return result;
    }

    /**
     * Withdraws rules with all that they made, as one step; never waits. Codings that somebody has changed by hand stay, as if
     * made by hand: moved, given another code, a comment, a weight or a memo.
     */
    public CompletableFuture<RuleWithdrawal> withdraw(Collection<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        return study.edit(rows -> withdrawing(rows, wanted), rows -> {
            long removed = 0;
            long kept = 0;
            for (long id : wanted) {
                Existing.orGone(rows.rules().find(id));
                RuleTally gone = rows.rules().withdraw(id);
                removed += gone.codings() - gone.changed();
                kept += gone.changed();
            }
            return new RuleWithdrawal(wanted.size(), removed, kept);
        });
    }

    private static Message withdrawing(Rows rows, List<Long> ids) {
        CodingRule first = Existing.orGone(rows.rules().find(ids.getFirst()));
        return ids.size() == 1
                ? Message.of("step.rule-withdraw", Existing.code(rows, first.codeId()).name(), first.query())
                : Message.of("step.rules-withdraw", ids.size());
    }
}
