package org.makna.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the user says about the columns of a survey; whatever it leaves out is detected.
 *
 * {@snippet lang = json :
 * {"id": "Respondent", "sheet": "Data",
 *  "columns": {"Q7": {"role": "open"},
 *              "Age": {"role": "attribute", "type": "integer"},
 *              "Satisfaction": {"role": "attribute", "type": "ordinal", "levels": ["low", "mid", "high"]},
 *              "Phone": {"role": "ignore"}},
 *  "notApplicable": ["n/a", "tidak berlaku"], "unassigned": ["-"]}
 * }
 *
 * @param source        the file the map was read from, for messages; empty when the user chose in a window
 * @param id            header of the column that names the cases, or null to detect it
 * @param sheet         name of the sheet to read, or null for the first visible one
 * @param columns       plans by header
 * @param notApplicable values that mean <em>not applicable</em>, or null for the usual ones
 * @param unassigned    values that mean nobody answered, besides the empty cell
 */
public record SurveyMap(String source, @Nullable String id, @Nullable String sheet, Map<String, Column> columns,
        @Nullable List<String> notApplicable, List<String> unassigned) {

    private static final Set<String> KEYS = Set.of("id", "sheet", "columns", "notApplicable", "unassigned");
    private static final Set<String> COLUMN_KEYS = Set.of("role", "type", "levels");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    public SurveyMap {
        columns = Map.copyOf(columns);
        notApplicable = notApplicable == null ? null : List.copyOf(notApplicable);
        unassigned = List.copyOf(unassigned);
    }

    /**
     * What a column is.
     *
     * @param role   its role
     * @param type   type of the attribute, or null to detect it
     * @param levels ordered values of an ordinal attribute, otherwise empty
     */
    public record Column(ColumnRole role, @Nullable AttributeType type, List<String> levels) {

        public Column {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The map that says what the user chose for each column.
     *
     * @throws MaknaException if two columns name the cases, or an ordinal one has no levels
     */
    public static SurveyMap of(List<ColumnPlan> chosen) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (ColumnPlan plan : chosen) {
            if (plan.role() == ColumnRole.ID) {
                ids.add(plan.name());
            }
            boolean ordinal = plan.type() == AttributeType.ORDINAL;
            if (plan.role() == ColumnRole.ATTRIBUTE && ordinal && plan.levels().isEmpty()) {
                throw new MaknaException("intake.survey.no-levels", plan.name());
            }
            columns.put(plan.name(), new Column(plan.role(), plan.type(), ordinal ? plan.levels() : List.of()));
        }
        if (ids.size() > 1) {
            throw new MaknaException("intake.survey.two-ids", NameList.of(ids));
        }
        return new SurveyMap("", null, null, columns, null, List.of());
    }

    /**
     * Reads a map from a JSON file.
     *
     * @throws MaknaException naming the file, if it cannot be read, is no JSON or has a key or value that is not known
     */
    public static SurveyMap read(Path json) {
        String source = json.toString();
        try {
            return new Parser(source).map(JSON.readTree(Files.readAllBytes(json)));
        } catch (IOException e) {
            throw Unreadable.because(json, e);
        } catch (JacksonException e) {
            throw new MaknaException(Message.of("intake.map.no-json", source, e.getOriginalMessage()), e);
        }
    }

    /** Walks the tree with an eye on everything that nobody would notice being ignored. */
    private record Parser(String source) {

        SurveyMap map(JsonNode root) {
            object(root, "{ }");
            known(root, KEYS, "");
            Map<String, Column> columns = new LinkedHashMap<>();
            JsonNode named = root.get("columns");
            if (named != null) {
                object(named, "columns");
                named.properties()
                        .forEach(entry -> columns.put(entry.getKey(), column(entry.getKey(), entry.getValue())));
            }
            List<String> unassigned = texts(root, "unassigned");
            return new SurveyMap(source, text(root, "id"), text(root, "sheet"), columns, texts(root, "notApplicable"),
                    unassigned == null ? List.of() : unassigned);
        }

        private Column column(String header, JsonNode node) {
            object(node, header);
            known(node, COLUMN_KEYS, header);
            String role = text(node, "role");
            String type = text(node, "type");
            List<String> levels = texts(node, "levels");
            ColumnRole columnRole = role == null
                    ? ColumnRole.ATTRIBUTE
                    : word(ColumnRole.values(), role, header + ".role");
            AttributeType attributeType = type == null ? null : word(AttributeType.values(), type, header + ".type");
            if (attributeType == AttributeType.ORDINAL && (levels == null || levels.isEmpty())) {
                throw new MaknaException("intake.map.no-levels", source, header);
            }
            if (levels != null && attributeType == null) {
                attributeType = AttributeType.ORDINAL;
            }
            if (levels != null && Set.copyOf(levels).size() < levels.size()) {
                throw new MaknaException("intake.map.double-level", source, header);
            }
            return new Column(columnRole, attributeType, levels == null ? List.of() : levels);
        }

        private void object(JsonNode node, String place) {
            if (!node.isObject()) {
                throw new MaknaException("intake.map.no-object", source, place);
            }
        }

        private void known(JsonNode node, Set<String> keys, String place) {
            for (String key : node.propertyNames()) {
                if (!keys.contains(key)) {
                    String path = place.isEmpty() ? key : place + "." + key;
                    throw new MaknaException("intake.map.unknown-key", source, path,
                            keys.stream().sorted().collect(Collectors.joining(", ")));
                }
            }
        }

        private @Nullable String text(JsonNode node, String key) {
            JsonNode value = node.get(key);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                throw new MaknaException("intake.map.no-text", source, key);
            }
            return value.stringValue();
        }

        private @Nullable List<String> texts(JsonNode node, String key) {
            JsonNode value = node.get(key);
            if (value == null || value.isNull()) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            if (!value.isArray()) {
                throw new MaknaException("intake.map.no-list", source, key);
            }
            for (JsonNode item : value) {
                if (!item.isString() && !item.isNumber()) {
                    throw new MaknaException("intake.map.no-list", source, key);
                }
                texts.add(item.asString());
            }
            return texts;
        }

        private <E extends Enum<E>> E word(E[] values, String word, String place) {
            return Arrays.stream(values).filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT))).findFirst()
                    .orElseThrow(() -> new MaknaException("intake.map.unknown-word", source, place, word,
                            Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
