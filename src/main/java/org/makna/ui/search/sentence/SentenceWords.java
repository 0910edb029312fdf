package org.makna.ui.search.sentence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Any;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Kin;
import org.makna.model.CodingQuery.Named;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.Distance;
import org.makna.model.MaknaException;
import org.makna.model.QueryCondition;
import org.makna.model.QuerySentence.Link;
import org.makna.model.QuerySentence.Operand;
import org.makna.model.RangeRelation;
import org.makna.study.QueryChoices;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Says the parts of a sentence in words. */
final class SentenceWords {

    private final Workspace workspace;

    SentenceWords(Workspace workspace) {
        this.workspace = workspace;
    }

    String text(String key, Object... arguments) {
        return workspace.text(key, arguments);
    }

    /** An operand, with the conditions on it alone. */
    String of(Operand operand) {
        String name = UserText.oneLine(leaf(operand.leaf()));
        return operand.conditions().isBlank()
                ? name
                : text("ui.query.operand.where", name, conditions(operand.conditions()));
    }

    private String leaf(CodingQuery leaf) {
        return switch (leaf) {
            case Codes codes -> codes.kin() == Kin.ITSELF
                    ? codes.path().name()
                    : text("ui.query.operand." + word(codes.kin()), codes.path().name());
            case Named named -> text("ui.query.operand." + word(named.source()), named.name());
            case Any _ -> text("ui.query.operand.any");
            default -> leaf.toString();
        };
    }

    /** Which codes a code stands for. */
    String of(Kin kin) {
        return text("ui.query.kin." + word(kin));
    }

    /** How a part works on what is before it. */
    String of(Link link) {
        Join join = link.join();
        RangeRelation relation = link.relation();
        if (join != null) {
            return text("ui.query.link." + word(join) + (link.negated() ? "-not" : ""));
        }
        String words = text("ui.query.link." + word(relation == null ? RangeRelation.CO_OCCURS : relation));
        return link.negated() ? text("ui.query.link.not", words) : words;
    }

    /** How it is written in the text of a question. */
    static String operator(Link link) {
        Join join = link.join();
        RangeRelation relation = link.relation();
        if (join != null) {
            return link.negated() ? join.name() + " NOT" : join.name();
        }
        return relation == null ? "" : (link.negated() ? "NOT " : "") + relation.words();
    }

    String of(Taking taking) {
        return text("ui.query.taking." + word(taking));
    }

    /** The unit in the right number. */
    String of(Distance.Unit unit, int number) {
        return text("ui.query.unit." + word(unit), number);
    }

    /** A condition; one that is not on a known field is shown as it is written. */
    String of(QueryCondition condition, QueryChoices choices) {
        return choices.fields().stream().filter(field -> field.written().equals(condition.field())).findFirst()
                .map(field -> text(condition.negated() ? "ui.query.condition-not" : "ui.query.condition", name(field),
                        String.join(", ", condition.values())))
                .orElse(condition.written());
    }

    /** What a condition is on. */
    String name(QueryChoices.Field field) {
        return field.kind().isEmpty() ? field.name() : text("ui.query.field." + field.kind());
    }

    private String conditions(String written) {
        return parts(written).stream().map(QueryCondition::written).collect(Collectors.joining(", "));
    }

    /** The conditions taken apart; none where they are not understood. */
    List<QueryCondition> parts(String written) {
        try {
            return workspace.study().codingQueries().conditions(written);
        } catch (MaknaException e) {
            return List.of();
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
