package org.makna.analysis;

import java.util.List;
import java.util.Locale;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;

/** What the rows or the columns of a table are; its members are found in a corpus when the table is counted. */
public sealed interface Axis {

    /** The axis as it is written in a definition, such as {@code attribute:Region}. */
    String written();

    /**
     * Reads one axis, such as {@code codes}.
     *
     * @throws MaknaException if it is none; says what was understood and names the axes there are
     */
    static Axis parse(String text) {
        return AxisParser.parse(text);
    }

    /**
     * Reads one axis or several nested ones, such as {@code attribute:Region/attribute:Sex}.
     *
     * <p>A {@code /} inside double quotes, or one that is followed by no axis, belongs to the name.
     *
     * @throws MaknaException if a part is no axis, or there are more than two
     */
    static List<Axis> parseNested(String text) {
        return AxisParser.parseNested(text);
    }

    /** All codes, in tree order. */
    record Codes() implements Axis {
        @Override
        public String written() {
            return "codes";
        }
    }

    /** A code with all codes below it. */
    record Subcodes(NamePath root) implements Axis {
        @Override
        public String written() {
            // A code that is really named "top" keeps its quotes, or it would come back as the top level.
            return "codes:" + (root.names().equals(List.of("top")) ? "\"top\"" : root.toCodeText());
        }
    }

    /** The codes at the top of the tree, each with the codings of all codes below it. */
    record TopCodes() implements Axis {
        @Override
        public String written() {
            return "codes:top";
        }
    }

    /** All documents, by folder tree and name. */
    record Documents() implements Axis {
        @Override
        public String written() {
            return "documents";
        }
    }

    /** The folders, each with the documents that lie directly in it. */
    record Folders() implements Axis {
        @Override
        public String written() {
            return "folders";
        }
    }

    /** The kinds of documents. */
    record Kinds() implements Axis {
        @Override
        public String written() {
            return "kinds";
        }
    }

    /** The collections of one kind, each as a whole. */
    record Collections(CollectionKind kind) implements Axis {
        @Override
        public String written() {
            return kind == CollectionKind.DOCUMENTS ? "collections" : "collections:" + kind.word();
        }
    }

    /** The documents, codes or cases of one collection, one by one. */
    record InCollection(String name) implements Axis {
        @Override
        public String written() {
            return "collection:" + AxisParser.quoted(name);
        }
    }

    /** All cases, by name. */
    record Cases() implements Axis {
        @Override
        public String written() {
            return "cases";
        }
    }

    /** The values of an attribute of cases, or of documents where no case attribute has the name. */
    record OfAttribute(String name) implements Axis {
        @Override
        public String written() {
            return "attribute:" + AxisParser.quoted(name);
        }
    }

    /** The speakers, by label. */
    record Speakers() implements Axis {
        @Override
        public String written() {
            return "speakers";
        }
    }

    /** The survey questions, in order of their first appearance. */
    record Questions() implements Axis {
        @Override
        public String written() {
            return "sections:question";
        }
    }

    /** Who coded. */
    record Coders() implements Axis {
        @Override
        public String written() {
            return "coders";
        }
    }

    /** The months or years of a date attribute. */
    record OverTime(Step step, String attribute) implements Axis {

        /** How long a member lasts. */
        public enum Step {
            MONTH, YEAR;

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String written() {
            return "time:" + step.word() + "(" + AxisParser.quoted(attribute) + ")";
        }
    }

    /** Saved queries, one member each. */
    record Queries(List<String> names) implements Axis {

        public Queries {
            names = List.copyOf(names);
        }

        @Override
        public String written() {
            return "query:" + String.join(",", names.stream().map(AxisParser::quoted).toList());
        }
    }
}
