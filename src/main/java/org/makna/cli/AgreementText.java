package org.makna.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.model.Agreement;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Match;
import org.makna.model.Agreement.Of;
import org.makna.model.Messages;

/** Prints the agreement of coders for reading in a terminal: what the counts of each code give together, then the averages. */
final class AgreementText {

    private final Messages messages;
    private final NumberFormat decimal;
    private final NumberFormat share;

    AgreementText(Messages messages) {
        this.messages = messages;
        this.decimal = NumberFormat.getNumberInstance(messages.locale());
        this.decimal.setMinimumFractionDigits(3);
        this.decimal.setMaximumFractionDigits(3);
        this.share = NumberFormat.getPercentInstance(messages.locale());
        this.share.setMinimumFractionDigits(1);
        this.share.setMaximumFractionDigits(1);
    }

    void print(Agreement agreement, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(text("code"), text("of"), text("coders"), text("documents"), text("percent"), "κ", "π",
                "B-P", "AC1", "α"));
        agreement.totals().stream()
                .filter(line -> line.document() == null)
                .filter(line -> line.code() == null || line.of() == Of.POOLED || line.of() == Of.ALL_CODERS)
                .forEach(line -> lines.add(line(line)));
        AlignedText.print(lines, out);
        out.println();
        List<List<String>> segments = new ArrayList<>();
        segments.add(List.of(text("code"), text("coders"), text("matched"), "κn", "uα", "cuα, (k)uα", "α Jaccard",
                "α MASI"));
        agreement.matches().forEach(match -> segments.add(segments(match)));
        AlignedText.print(segments, out);
    }

    private List<String> line(Line line) {
        boolean kappaOnly = line.of() == Of.POOLED_KAPPA;
        Agreement.Coefficients of = line.coefficients();
        String code = line.code();
        return List.of(code == null ? messages.text("cli.table.total") : code,
                messages.text("agreement.of." + line.of().word()),
                line.second().isEmpty() ? line.first() : line.first() + "–" + line.second(),
                String.format(Locale.ROOT, "%d", line.documents()),
                Double.isNaN(of.agreement()) ? "" : share.format(of.agreement()), kappa(line),
                kappaOnly ? "" : number(of.scott()), kappaOnly ? "" : number(of.brennanPrediger()),
                kappaOnly ? "" : number(of.gwet()), kappaOnly ? "" : number(of.alpha()));
    }

    private List<String> segments(Match match) {
        String code = match.code();
        return List.of(code == null ? messages.text("cli.table.total") : code, match.first() + "–" + match.second(),
                Double.isNaN(match.agreement()) ? "" : share.format(match.agreement()), number(match.kappa()),
                number(match.unitized()), number(match.values()), number(match.jaccard()), number(match.masi()));
    }

    /** κ, which other programs show as 1 where nothing varies. */
    private String kappa(Line line) {
        boolean counted = line.counts() != null;
        return counted && Double.isNaN(line.coefficients().kappa())
                ? text("no-variation")
                : number(line.coefficients().kappa());
    }

    private String number(double number) {
        return Double.isNaN(number) ? "" : decimal.format(number);
    }

    private String text(String word) {
        return messages.text("cli.agreement." + word);
    }
}
