package org.makna.study;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.analysis.Filter;
import org.makna.analysis.Scope;
import org.makna.analysis.agreement.CoderComparison;
import org.makna.analysis.agreement.Division;
import org.makna.model.Agreement;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.UsageException;
import org.makna.store.StudyFile;

/**
 * Which coders to compare, and on what.
 *
 * @param coders names of two coders or more, each once
 * @param unit   character, sentence, paragraph or turn
 */
public record AgreementRequest(List<String> coders, String unit) {

    /**
     * Makes a request.
     *
     * @throws UsageException if fewer than two coders are named, or one twice
     */
    public AgreementRequest {
        coders = coders.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        if (coders.size() < 2 || new HashSet<>(coders).size() < coders.size()) {
            throw new UsageException(Message.of("agreement.two-coders"));
        }
    }

    /** The unit; throws a {@link UsageException} that names the possible ones. */
    Agreement.Unit unitOfText() {
        return Arrays.stream(Agreement.Unit.values()).filter(one -> one.word().equals(unit.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new UsageException(Message.of("agreement.unknown-unit", unit,
                        Arrays.stream(Agreement.Unit.values()).map(Agreement.Unit::word)
                                .collect(Collectors.joining(", ")))));
    }

    /** Compares the coders; see {@link Study#agreement}. */
    Agreement count(CodedCorpus corpus, StudyTexts texts, StudyFile file, Progress progress) {
        return count(corpus, Filter.NONE.scope(corpus), texts, file, progress);
    }

    /** Compares the coders in a part of the study alone. */
    Agreement count(CodedCorpus corpus, Scope scope, StudyTexts texts, StudyFile file, Progress progress) {
        Agreement.Unit divided = unitOfText();
        int[] found = CoderNames.find(corpus, coders);
        Division division = new DividedTexts(corpus, texts, file, divided);
        Extent text = scope.text();
        if (text != null && divided != Agreement.Unit.CHARACTER) {
            throw new IllegalStateException("Only characters are told apart by cases");
        }
        return CoderComparison.compare(corpus, found, scope, divided,
                text == null ? division : new TextOfCases(division, text), progress);
    }
}
