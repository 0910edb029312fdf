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
import org.makna.model.GridForm;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes survey maps as JSON files. */
final class SurveyMapJson {

    private static final Set<String> KEYS = Set.of("id", "sheet", "header", "charset", "delimiter", "quote", "decimal",
            "rows", "columns", "notApplicable", "unassigned");
    private static final Set<String> COLUMN_KEYS = Set.of("role", "type", "format", "levels", "delimiter", "code");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private SurveyMapJson() {
    }

    static SurveyMap read(Path json) {
        String source = json.toString();
        try {
            return new Parser(source).map(JSON.readTree(Files.readAllBytes(json)));
        } catch (IOException e) {
            throw Unreadable.because(json, e);
        } catch (JacksonException e) {
            throw new MaknaException(Message.of("intake.map.no-json", source, e.getOriginalMessage()), e);
        }
    }

    static SurveyMap parse(String json) {
        try {
            return new Parser("").map(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new MaknaException(Message.of("intake.map.no-json", "", e.getOriginalMessage()), e);
        }
    }

    static void write(Path json, List<ColumnPlan> chosen, SurveyWords words) {
        Map<String, Object> columns = new LinkedHashMap<>();
        chosen.forEach(plan -> columns.put(plan.name(), column(plan)));
        Map<String, Object> root = new LinkedHashMap<>();
        form(words.form(), root);
        root.put("rows", words.rows().word());
        root.put("columns", columns);
        root.put("notApplicable", words.notApplicable());
        root.put("unassigned", words.unassigned());
        try {
            Files.writeString(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new MaknaException(Message.of("intake.map.not-written", json.toString(), e.toString()), e);
        }
    }

    private static void form(GridForm form, Map<String, Object> root) {
        said(root, "sheet", form.sheet());
        if (form.header() > 0) {
            root.put("header", form.header());
        }
        said(root, "charset", form.charset());
        said(root, "delimiter", form.delimiter());
        said(root, "quote", form.quote());
        said(root, "decimal", form.decimal());
    }

    private static void said(Map<String, Object> object, String key, String value) {
        if (!value.isEmpty()) {
            object.put(key, value);
        }
    }

    private static Map<String, Object> column(ColumnPlan plan) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("role", plan.role().word());
        if (plan.role() == ColumnRole.ATTRIBUTE) {
            column.put("type", plan.type().word());
            if (plan.type() == AttributeType.ORDINAL) {
                column.put("levels", plan.levels());
            }
            said(column, "format", plan.type() == AttributeType.DATE ? plan.format() : "");
        }
        if (plan.role() == ColumnRole.MULTIPLE) {
            column.put("delimiter", plan.delimiter());
        }
        if (plan.role() == ColumnRole.OPEN && !plan.code().isEmpty()) {
            column.put("code", plan.code());
        }
        return column;
    }

    /** Walks the tree with an eye on everything that nobody would notice being ignored. */
    private record Parser(String source) {

        SurveyMap map(JsonNode root) {
            object(root, "{ }");
            known(root, KEYS, "");
            Map<String, SurveyMap.Column> columns = new LinkedHashMap<>();
            JsonNode named = root.get("columns");
            if (named != null) {
                object(named, "columns");
                named.properties()
                        .forEach(entry -> columns.put(entry.getKey(), column(entry.getKey(), entry.getValue())));
            }
            String rows = text(root, "rows");
            return new SurveyMap(source, text(root, "id"), form(root),
                    rows == null ? null : word(RowUse.values(), rows, "rows"), columns, texts(root, "notApplicable"),
                    texts(root, "unassigned"));
        }

        private GridForm form(JsonNode root) {
            JsonNode header = root.get("header");
            if (header != null && (!header.isInt() || header.intValue() < 1)) {
                throw new MaknaException("intake.map.no-row", source, "header");
            }
            String charset = said(root, "charset");
            if (!charset.isEmpty() && TextCharsets.named(charset).isEmpty()) {
                throw new MaknaException("intake.map.unknown-word", source, "charset", charset,
                        String.join(", ", TextCharsets.names()));
            }
            String quote = said(root, "quote");
            String decimal = said(root, "decimal");
            if (!decimal.isEmpty() && !decimal.equals(GridForm.POINT) && !decimal.equals(GridForm.COMMA)) {
                throw new MaknaException("intake.map.unknown-word", source, "decimal", decimal, ". ,");
            }
            return new GridForm(said(root, "sheet"), header == null ? 0 : header.intValue(), charset,
                    sign(said(root, "delimiter"), "delimiter"),
                    quote.equals(GridForm.NO_QUOTE) ? quote : sign(quote, "quote"), decimal);
        }

        private String said(JsonNode object, String key) {
            String text = text(object, key);
            return text == null ? "" : text;
        }

        private String sign(String text, String key) {
            if (text.length() > 1 || "\n\r".contains(text) && !text.isEmpty()) {
                throw new MaknaException("intake.map.no-sign", source, key, text);
            }
            return text;
        }

        private SurveyMap.Column column(String header, JsonNode node) {
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
            String format = said(node, "format");
            if (DateForm.named(format).isEmpty()) {
                throw new MaknaException("intake.map.no-format", source, header, format);
            }
            String delimiter = text(node, "delimiter");
            String code = text(node, "code");
            return new SurveyMap.Column(columnRole, attributeType, format, levels == null ? List.of() : levels,
                    delimiter == null || delimiter.isEmpty() ? null : delimiter, code == null ? "" : code.strip());
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
