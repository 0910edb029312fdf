package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.CodedText;

/** Makes of a document and its codings what can be drawn. */
final class CodedTexts {

    private CodedTexts() {
    }

    static CodedText of(DocumentContent content, Codebook codebook, Map<Long, String> coders,
            Predicate<PlacedCoding> drawn, Messages messages) {
        Map<Long, Integer> indexes = new HashMap<>();
        List<Chartable.Name> codes = new ArrayList<>();
        List<PlacedCoding> codings = content.codings().stream().filter(drawn).toList();
        List<Long> used = codings.stream().map(PlacedCoding::codeId).distinct().toList();
        for (Codebook.Entry entry : codebook.entries()) {
            if (used.contains(entry.code().id())) {
                indexes.put(entry.code().id(), codes.size());
                codes.add(new Chartable.Name(entry.code().name(), entry.path(), entry.code().colour()));
            }
        }
        List<CodedText.Passage> passages = new ArrayList<>();
        for (PlacedCoding coding : codings) {
            Integer code = indexes.get(coding.codeId());
            // A code that came after the codebook was read is shown with the next one.
            if (code != null) {
                passages.add(new CodedText.Passage(coding.id(), coding.range(), code,
                        ShortQuote.of(content.text(), coding.range()), coders.getOrDefault(coding.coderId(), "?")));
            }
        }
        String counted = messages.text("chart.text-counted", passages.size(), codes.size(),
                passages.stream().map(CodedText.Passage::coder).distinct().count(),
                content.text().codePointCount(0, content.text().length()));
        int left = content.codings().size() - codings.size();
        return new CodedText(content.document().name(), content.text().length(), codes, passages, left == 0
                ? counted
                : counted + " " + messages.text("chart.text-left-out", left));
    }
}
