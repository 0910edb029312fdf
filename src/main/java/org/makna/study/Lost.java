package org.makna.study;

import org.makna.model.Annotation;
import org.makna.model.CasePart;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

/** Something whose text a correction takes away wholly, so that somebody has to decide what becomes of it. */
public sealed interface Lost {

    /** Where it stands in the old text. */
    TextRange range();

    /**
     * A coding.
     *
     * @param code  name of its code
     * @param coder name of who applied it
     */
    record OfCoding(PlacedCoding coding, String code, String coder) implements Lost {

        @Override
        public TextRange range() {
            return coding.range();
        }
    }

    /**
     * An annotation.
     *
     * @param coder name of who wrote it
     */
    record OfAnnotation(Annotation annotation, String coder) implements Lost {

        @Override
        public TextRange range() {
            return annotation.range();
        }
    }

    /**
     * A range that belongs to a case.
     *
     * @param name name of the case
     */
    record OfCase(CasePart part, TextRange range, String name) implements Lost {}
}
