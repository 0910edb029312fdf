package org.makna.study;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.analysis.agreement.CoderComparison;
import org.makna.model.Agreement;
import org.makna.model.CodedCorpus;
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
        Agreement.Unit divided = unitOfText();
        int[] found = CoderNames.find(corpus, coders);
        return CoderComparison.compare(corpus, found, divided, new DividedTexts(corpus, texts, file, divided),
                progress);
    }
}
