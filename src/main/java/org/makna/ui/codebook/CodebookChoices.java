package org.makna.ui.codebook;

import java.util.Locale;

/**
 * How the codebook is shown; none of it changes the study.
 *
 * @param counted what the numbers count
 * @param reach   whether they count sub-codes too
 * @param order   how codes follow one another under the same code
 */
public record CodebookChoices(Counted counted, Reach reach, Order order) {

    /** What holds until the user chooses. */
    public static final CodebookChoices DEFAULT = new CodebookChoices(Counted.CODINGS, Reach.AS_FOLDED, Order.OWN);

    /** What the numbers count. */
    public enum Counted {
        CODINGS, DOCUMENTS
    }

    /** Which codes the number of a row counts. */
    public enum Reach {
        /** The code itself, and where it is folded, those that are out of sight too. */
        AS_FOLDED,
        /** The code itself. */
        OWN,
        /** The code and all below it. */
        WITH_SUB_CODES
    }

    /** How codes follow one another under the same code. */
    public enum Order {
        /** As they were put. */
        OWN,
        /** As people order names. */
        NAME,
        /** The greatest number first. */
        NUMBER
    }

    CodebookChoices withCounted(Counted other) {
        return new CodebookChoices(other, reach, order);
    }

    CodebookChoices withReach(Reach other) {
        return new CodebookChoices(counted, other, order);
    }

    CodebookChoices withOrder(Order other) {
        return new CodebookChoices(counted, reach, other);
    }

    /** The word of a choice in keys of texts and in ids, such as {@code order.name}. */
    static String word(Enum<?> choice) {
        return (choice.getDeclaringClass().getSimpleName() + "." + choice.name()).toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
