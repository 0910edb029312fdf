package org.makna.ui.search;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextUnit;
import org.makna.study.ListedRule;
import org.makna.study.RuleWish;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The row of a rule: its code and query, and below how it codes, when it was run, and what it made. */
final class RuleCell extends ListCell<ListedRule> {

    private static final double MOST_CODE = 260;

    private final Workspace workspace;
    private final DateTimeFormatter day;

    RuleCell(Workspace workspace) {
        this.workspace = workspace;
        day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(workspace.messages().locale())
                .withZone(ZoneId.systemDefault());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedRule rule, boolean empty) {
        super.updateItem(rule, empty);
        setText(null);
        if (empty || rule == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label code = UserText.label(rule.does().codePath());
        code.getStyleClass().add("mk-strong");
        code.setMaxWidth(MOST_CODE);
        code.setMinWidth(Region.USE_PREF_SIZE);
        Label query = UserText.label(rule.does().query());
        query.getStyleClass().add("mk-query");
        query.setMinWidth(0);
        HBox above = new HBox(8, new Swatch(rule.colour()), code, query);
        above.setAlignment(Pos.CENTER_LEFT);
        Label below = UserText.label(String.join(" · ", facts(rule)));
        below.getStyleClass().addAll("mk-mute", "mk-small");
        below.setMinWidth(0);
        VBox box = new VBox(2, above, below);
        box.setPrefWidth(0);
        setGraphic(box);
        setAccessibleText(rule.does().codePath() + ", " + rule.does().query() + ", " + below.getText());
    }

    private List<String> facts(ListedRule rule) {
        RuleWish does = rule.does();
        List<String> facts = new ArrayList<>();
        facts.add(workspace.text("ui.rules.made", rule.codings(), rule.changed()));
        if (rule.newDocuments() > 0) {
            facts.add(workspace.text("ui.rules.new-documents", rule.newDocuments()));
        }
        facts.add(workspace.text("ui.find.code.what", SpanChoice.text(workspace, does.span())));
        if (does.within() != TextUnit.PARAGRAPH) {
            facts.add(workspace.text("ui.find.within-tool", FindForm.word(workspace, does.within())));
        }
        if (does.stem()) {
            facts.add(workspace.text("ui.find.stem"));
        }
        if (does.uncovered()) {
            facts.add(workspace.text("ui.find.code.uncovered"));
        }
        facts.add(rule.coder());
        facts.add(day.format(Instant.parse(rule.ran().isEmpty() ? rule.created() : rule.ran())));
        return facts;
    }
}
