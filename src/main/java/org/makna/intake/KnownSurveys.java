package org.makna.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.ColumnRole;
import org.makna.model.GridForm;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/**
 * What a study knows of surveys that it has, so that a later wave is read as the earlier one was.
 *
 * @param maps       what became of the columns of each survey, the newest first
 * @param attributes the attributes of cases
 * @param written    how the surveys before wrote dates and numbers, by name of the attribute
 */
public record KnownSurveys(List<SurveyMap> maps, List<Attribute> attributes, Map<String, String> written) {

    /** Nothing is known. */
    public static final KnownSurveys NONE = new KnownSurveys(List.of(), List.of(), Map.of());

    public KnownSurveys {
        maps = List.copyOf(maps);
        attributes = List.copyOf(attributes);
        written = Map.copyOf(written);
    }

    /** What is known of the survey that has these columns. */
    Wave wave(List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.add(key(name)));
        Map<String, SurveyMap.Column> columns = new HashMap<>();
        SurveyMap newest = null;
        for (SurveyMap map : maps) {
            if (isSame(map, keys)) {
                newest = newest == null ? map : newest;
                map.columns().forEach((name, column) -> columns.putIfAbsent(key(name), column));
            }
        }
        return new Wave(newest, columns, this);
    }

    /**
     * Whether a file has the column that named the cases of a survey, and besides it half of the columns that the smaller of the
     * two has.
     */
    private static boolean isSame(SurveyMap map, Set<String> keys) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        map.columns().forEach((name, column) -> (column.role() == ColumnRole.ID ? ids : known).add(key(name)));
        long shared = known.stream().filter(keys::contains).count();
        long fewest = ids.isEmpty() ? 2 : 1;
        return keys.containsAll(ids) && shared >= fewest
                && shared * 2 >= Math.min(known.size(), keys.size() - ids.size());
    }

    private static String key(String name) {
        return composed(name).toLowerCase(Locale.ROOT);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** What is known of one survey. */
    static final class Wave {

        private final @Nullable SurveyMap newest;
        private final Map<String, SurveyMap.Column> columns;
        private final List<Attribute> attributes;
        private final Map<String, AttributeType> types = new HashMap<>();
        private final Map<String, String> written = new HashMap<>();

        private Wave(@Nullable SurveyMap newest, Map<String, SurveyMap.Column> columns, KnownSurveys known) {
            this.newest = newest;
            this.columns = columns;
            this.attributes = known.attributes;
            attributes.forEach(one -> types.putIfAbsent(key(one.name()), one.type()));
            known.written.forEach((name, form) -> written.putIfAbsent(key(name), form));
        }

        /** Whether the study has a text attribute of that name, in which a cell stays as it is written. */
        boolean isText(String name) {
            return types.get(key(name)) == AttributeType.TEXT;
        }

        /** How the values of a column are written, where they alone do not tell it. */
        Writing writing(String name, Writing file) {
            return file.after(written.getOrDefault(key(name), ""), types.get(key(name)) == AttributeType.DECIMAL);
        }

        /** The map of the wave before, or null. */
        @Nullable
        SurveyMap map() {
            return newest;
        }

        /** What the rows were, or null. */
        @Nullable
        RowUse rows() {
            return newest == null ? null : newest.rows();
        }

        /**
         * The column that named the cases, or -1.
         *
         * @param said columns of which the user says something else
         */
        int id(List<String> names, Set<String> said) {
            for (int i = 0; i < names.size(); i++) {
                SurveyMap.Column then = columns.get(key(names.get(i)));
                if (then != null && then.role() == ColumnRole.ID && !said.contains(names.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        /** How the rows are read: as the map says, otherwise as then, otherwise as usual. */
        SurveyWords words(@Nullable SurveyMap map, RowUse otherwise) {
            if (newest == null || map != null && map.notApplicable() != null) {
                return map == null ? SurveyWords.PLAIN.withRows(otherwise) : map.words(otherwise);
            }
            SurveyWords then = newest.words(otherwise);
            RowUse said = map == null ? null : map.rows();
            GridForm form = map == null ? GridForm.FOUND : map.form();
            return new SurveyWords(said == null ? otherwise : said, form,
                    then.notApplicable(), then.unassigned());
        }

        /** What a column was, or null. One that the study has attributes of for each answer held several of them. */
        SurveyMap.@Nullable Column column(String name) {
            SurveyMap.Column known = columns.get(key(name));
            if (known != null) {
                return known;
            }
            return options(name).isEmpty()
                    ? null
                    : new SurveyMap.Column(ColumnRole.MULTIPLE, null, "", List.of(), null, "");
        }

        /** The answers of a column that holds several, which the study has an attribute of each. */
        List<String> options(String name) {
            String start = key(name) + ": ";
            int length = composed(name).length() + 2;
            List<String> options = new ArrayList<>();
            for (Attribute attribute : attributes) {
                if (attribute.type() == AttributeType.BOOLEAN && key(attribute.name()).startsWith(start)) {
                    options.add(composed(attribute.name()).substring(length));
                }
            }
            return options;
        }
    }
}
