package org.makna.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makna.model.Message;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;
import org.makna.model.UsageException;

/**
 * Ready tables that count by the rule of a table of another program, as its makers describe it; the table itself says which
 * rule that is.
 */
public enum TablePreset {

    /** NVivo's crosstab of codes and cases: coding references. */
    NVIVO_CASES(Columns.CASES, Unit.CODINGS, Base.NONE),
    /** NVivo's crosstab of codes and attributes: number of cases. */
    NVIVO_ATTRIBUTES(Columns.ATTRIBUTE, Unit.CASES, Base.NONE),
    /** The column percentages of NVivo's matrix coding query: shares of words coded. */
    NVIVO_WORDS(Columns.DOCUMENTS, Unit.WORDS, Base.COLUMN),
    /** ATLAS.ti's code-document table: quotations. */
    ATLAS_DOCUMENTS(Columns.DOCUMENTS, Unit.CODINGS, Base.NONE),
    /** ATLAS.ti's code-document table, binarised. */
    ATLAS_BINARISED(Columns.DOCUMENTS, Unit.PRESENCE, Base.NONE),
    /** MAXQDA's code matrix: segments. */
    MAXQDA_MATRIX(Columns.DOCUMENTS, Unit.CODINGS, Base.NONE),
    /** MAXQDA's code matrix, once per document. */
    MAXQDA_ONCE(Columns.DOCUMENTS, Unit.PRESENCE, Base.NONE);

    /** What stands against the codes. */
    private enum Columns {
        DOCUMENTS, CASES, ATTRIBUTE
    }

    private static final String ROWS = "codes";
    private static final String ATTRIBUTE = "attribute:";

    private final Columns columns;
    private final Unit unit;
    private final Base base;

    TablePreset(Columns columns, Unit unit, Base base) {
        this.columns = columns;
        this.unit = unit;
        this.base = base;
    }

    /** The word of the command line, such as {@code nvivo-cases}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The ready table of a word.
     *
     * @throws UsageException if there is none; names those there are
     */
    public static TablePreset ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> new UsageException(Message.of("table.unknown-preset", word,
                        Arrays.stream(values()).map(TablePreset::word).collect(Collectors.joining(", ")))));
    }

    /**
     * The table as a request; empty where the study has nothing for its columns.
     *
     * @param choices what the tables of the study can be made of
     * @param before  its conditions are kept, and its columns where they are attributes and attributes are asked for
     */
    public Optional<TableRequest> request(TableChoices choices, TableRequest before) {
        return columnsOf(choices, before).map(axis -> new TableRequest(ROWS, axis, unit.word(), base.word(), "none",
                before.where()));
    }

    /** Whether a request is this table. */
    public boolean is(TableRequest request) {
        boolean sameColumns = switch (columns) {
            case DOCUMENTS -> request.columns().equals("documents");
            case CASES -> request.columns().equals("cases");
            case ATTRIBUTE -> request.columns().startsWith(ATTRIBUTE);
        };
        return sameColumns && request.rows().equals(ROWS) && request.unit().equals(unit.word())
                && request.base().equals(base.word()) && request.rollUp().equals("none");
    }

    private Optional<String> columnsOf(TableChoices choices, TableRequest before) {
        return switch (columns) {
            case DOCUMENTS -> Optional.of("documents");
            case CASES -> choices.axes().stream().map(TableChoices.Axis::written).filter("cases"::equals).findFirst();
            case ATTRIBUTE -> before.columns().startsWith(ATTRIBUTE)
                    ? Optional.of(before.columns())
                    : choices.attributes().stream().map(TableChoices.Axis::written).findFirst();
        };
    }
}
