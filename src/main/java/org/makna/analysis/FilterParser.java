package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.analysis.Condition.Field;
import org.makna.analysis.Condition.Sign;
import org.makna.analysis.Condition.Value;
import org.makna.model.MaknaException;

/** Reads filters as people write them. */
final class FilterParser {

    private static final String FIELDS = "coder, code, document, folder, kind, collection, case, attribute.NAME, speaker, query, weight, interviewer";

    private static final String ATTRIBUTE = "attribute.";

    /**
     * The word that joins conditions. It only does where a field and an operator follow, so that a document named
     * {@code Health and Care} needs no quotes.
     */
    private static final Pattern AND = Pattern.compile(
            "\\s+and\\s+(?=(?:attribute\\.|weight\\s*[<>\u2264\u2265]|\\w+\\s*(?:!?=|(?:not\\s+)?in\\s*\\()))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPERATOR = Pattern.compile(
            "\\s*(!=|<=|>=|\u2264|\u2265|=|<|>|\\s(?:not\\s+)?in\\s*(?=\\())",
            Pattern.CASE_INSENSITIVE);

    private FilterParser() {
    }

    static Filter parse(String where) {
        if (where.isBlank()) {
            return Filter.NONE;
        }
        Quotes.requireClosed(where);
        List<Condition> conditions = new ArrayList<>();
        int from = 0;
        Matcher and = AND.matcher(where);
        while (and.find()) {
            if (!Quotes.inside(where, and.start())) {
                conditions.add(condition(where.substring(from, and.start()).strip()));
                from = and.end();
            }
        }
        conditions.add(condition(where.substring(from).strip()));
        return new Filter(conditions);
    }

    private static Condition condition(String text) {
        Matcher operator = OPERATOR.matcher(text);
        boolean found = operator.find();
        while (found && Quotes.inside(text, operator.end())) {
            found = operator.find();
        }
        if (!found || operator.start() == 0) {
            throw new MaknaException("table.no-condition", text, FIELDS);
        }
        String name = text.substring(0, operator.start()).strip();
        String sign = operator.group(1).strip().toLowerCase(Locale.ROOT);
        String operand = text.substring(operator.end()).strip();
        Field field = field(name);
        String attribute = field == Field.ATTRIBUTE ? Quotes.strip(name.substring(ATTRIBUTE.length()).strip()) : "";
        boolean list = sign.endsWith("in");
        if (list && (Quotes.indexOf(operand, ')', 0) != operand.length() - 1 || operand.length() < 2)) {
            throw new MaknaException("table.unclosed-list", text);
        }
        List<Value> values = (list
                ? Quotes.split(operand.substring(1, operand.length() - 1), ',')
                : List.of(operand)).stream().map(value -> new Value(value, Quotes.strip(value))).toList();
        if (values.stream().anyMatch(value -> value.text().isEmpty())) {
            throw new MaknaException("table.empty-value", text);
        }
        Sign read = sign(sign);
        if (read.isOrdered() && field != Field.ATTRIBUTE && field != Field.WEIGHT) {
            throw new MaknaException("table.no-order", name);
        }
        return new Condition(field, attribute, read, values, text);
    }

    private static Sign sign(String written) {
        return switch (written) {
            case "!=" -> Sign.IS_NOT;
            case "<" -> Sign.LESS;
            case "<=", "\u2264" -> Sign.AT_MOST;
            case ">" -> Sign.MORE;
            case ">=", "\u2265" -> Sign.AT_LEAST;
            default -> written.startsWith("not") ? Sign.IS_NOT : Sign.IS;
        };
    }

    private static Field field(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.startsWith(ATTRIBUTE) && word.length() > ATTRIBUTE.length()) {
            return Field.ATTRIBUTE;
        }
        return Arrays.stream(Field.values()).filter(field -> field != Field.ATTRIBUTE && field.word().equals(word))
                .findFirst().orElseThrow(() -> new MaknaException("table.unknown-field", name, FIELDS));
    }
}
