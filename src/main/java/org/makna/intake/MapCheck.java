package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnRole;
import org.makna.model.MaknaException;

/** Checks a map against the columns that a survey has. */
final class MapCheck {

    private MapCheck() {
    }

    /**
     * Looks for what does not fit.
     *
     * @throws MaknaException naming the map, if it speaks of columns that are not there, or of two where there can be one
     */
    static void check(Path file, List<String> names, SurveyMap map) {
        for (String column : map.columns().keySet()) {
            if (!names.contains(column)) {
                throw map.source().isEmpty()
                        ? new MaknaException("intake.survey.unknown-column", column, file.toString())
                        : unknown(file, names, map, column);
            }
        }
        List<String> ids = named(map, ColumnRole.ID);
        if (map.id() != null && !ids.contains(map.id())) {
            ids.addFirst(map.id());
        }
        if (ids.size() > 1) {
            throw new MaknaException("intake.map.two-ids", map.source(), NameList.of(ids));
        }
        if (!ids.isEmpty() && !names.contains(ids.getFirst())) {
            throw unknown(file, names, map, ids.getFirst());
        }
        requireOne(map, ColumnRole.NAME, "intake.survey.two-names");
        requireOne(map, ColumnRole.FOLDER, "intake.survey.two-folders");
    }

    /** The column that names the cases as the map says, or null. */
    static @Nullable String id(SurveyMap map) {
        return map.id() != null ? map.id() : named(map, ColumnRole.ID).stream().findFirst().orElse(null);
    }

    private static void requireOne(SurveyMap map, ColumnRole role, String key) {
        List<String> columns = named(map, role);
        if (columns.size() > 1) {
            throw new MaknaException(key, NameList.of(columns));
        }
    }

    private static MaknaException unknown(Path file, List<String> names, SurveyMap map, String column) {
        return new MaknaException("intake.map.unknown-column", map.source(), column, file.toString(),
                NameList.of(names));
    }

    private static List<String> named(SurveyMap map, ColumnRole role) {
        List<String> found = new ArrayList<>();
        map.columns().forEach((name, column) -> {
            if (column.role() == role) {
                found.add(name);
            }
        });
        found.sort(null);
        return found;
    }
}
