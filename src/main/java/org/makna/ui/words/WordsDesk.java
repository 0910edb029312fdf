package org.makna.ui.words;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Keyword;
import org.makna.model.WordComparison.Measure;
import org.makna.model.WordForm;
import org.makna.model.WordFrequencies;
import org.makna.model.WordFrequency;
import org.makna.model.drawing.WordCloud;
import org.makna.study.TextPart;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;
import org.makna.ui.common.Choice;
import org.makna.ui.common.UserText;
import org.makna.ui.words.WordsModel.Choices;
import org.makna.ui.words.WordsModel.Counted;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** Counts words, compares them between groups of texts, and shows them as a picture. */
public final class WordsDesk {

    /** Forms of a word that a search for it looks for. */
    private static final int MOST_FORMS = 30;
    private static final String FORMS = "forms";
    private static final double SIDE_BY_SIDE = 860;
    private static final double SAID_HEIGHT = 92;

    private final Workspace workspace;
    private final WordsModel model;
    private final WordsSide side;
    private final NumberTable<WordFrequency> words;
    private final NumberTable<Keyword> keywords;
    private final WordPictures pictures;
    private final Choice group;
    private final Label count = new Label();
    private final Label said = new Label();
    private final TextField filter = new TextField();
    private final VBox middle;
    private String groupName = "";

    public WordsDesk(Workspace workspace) {
        this.workspace = workspace;
        model = new WordsModel(workspace);
        side = new WordsSide(workspace, model);
        words = frequencyTable();
        keywords = keywordTable();
        pictures = new WordPictures(workspace, word -> {
            choose(word);
            find();
        }, this::find);
        group = new Choice("words-group", workspace.text("ui.words.group"), name -> {
            groupName = name;
            show(model.counted().get());
        });
        middle = new VBox(head(), filterRow(), body(), counted());
        middle.setId("words");
        middle.getStyleClass().add("mk-desk");
        model.counted().addListener((property, before, now) -> show(now));
        middle.sceneProperty().addListener((property, before, now) -> {
            model.show(now != null);
            offer();
        });
        words.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected());
        keywords.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected());
        actions();
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, () -> (words.isVisible() ? words : keywords).requestFocus());
    }

    private void actions() {
        workspace.actions().on(Action.FIND_WORD, this::find);
        workspace.actions().on(Action.ADD_STOP_WORD, this::addStopWords);
        workspace.actions().on(Action.EDIT_STOP_WORDS, new StopWordsForm(workspace)::show);
        WordExports exports = new WordExports(workspace);
        workspace.actions().on(Action.WORDS_TO_EXCEL, () -> exports.list(model.counted().get(), "xlsx"));
        workspace.actions().on(Action.WORDS_TO_CSV, () -> exports.list(model.counted().get(), "csv"));
    }

    private NumberTable<WordFrequency> frequencyTable() {
        Messages messages = workspace.messages();
        NumberFormat counts = NumberTable.counts(messages);
        NumberFormat shares = NumberTable.shares(messages);
        return new NumberTable<WordFrequency>(workspace, "words-list", workspace.text("ui.desk.words"),
                WordFrequency::word).number("count", 72, counts, WordFrequency::count)
                .number("share", 98, shares, WordFrequency::share)
                .number("documents", 92, counts, WordFrequency::documents)
                .number("document-share", 98, shares, WordFrequency::documentShare)
                .text(FORMS, 150, word -> forms(word)).done();
    }

    private NumberTable<Keyword> keywordTable() {
        Messages messages = workspace.messages();
        NumberFormat counts = NumberTable.counts(messages);
        NumberFormat shares = NumberTable.shares(messages);
        NumberTable<Keyword> table = new NumberTable<>(workspace, "words-compared",
                workspace.text("ui.words.compared"), Keyword::word);
        table.number("here", 60, counts, Keyword::count)
                .number("log-likelihood", 66, NumberTable.decimals(messages, 1), Keyword::logLikelihood)
                .number("log-ratio", 84, NumberTable.decimals(messages, 1), Keyword::logRatio)
                .number("tf-idf", 70, NumberTable.decimals(messages, 4), Keyword::tfIdf)
                .number("share-here", 74, shares, Keyword::share)
                .number("share-elsewhere", 96, shares, Keyword::otherShare).done();
        table.setVisible(false);
        return table;
    }

    private static String forms(WordFrequency word) {
        return word.forms().stream().map(WordForm::word).collect(Collectors.joining(", "));
    }

    private Node head() {
        Label title = new Label(workspace.text("ui.desk.words"));
        title.getStyleClass().add("mk-title");
        count.setId("words-count");
        count.getStyleClass().add("mk-mute");
        count.setMinWidth(0);
        Label counting = new Label(workspace.text("ui.tables.counting"));
        counting.setId("words-counting");
        counting.getStyleClass().add("mk-mute");
        counting.visibleProperty().bind(model.counting());
        counting.managedProperty().bind(model.counting());
        counting.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, count, counting, space, link(Action.WORDS_TO_EXCEL, "ui.tables.excel"),
                link(Action.WORDS_TO_CSV, "ui.tables.csv"), link(Action.CLOUD_TO_PNG, "ui.words.png"),
                link(Action.CLOUD_TO_SVG, "ui.words.svg"));
        head.getStyleClass().add("mk-desk-head");
        return head;
    }

    /** An action by a short name; screen readers get the whole one. */
    private Button link(Action action, String key) {
        Button link = workspace.actions().button(action);
        link.textProperty().unbind();
        link.setText(workspace.text(key));
        link.accessibleTextProperty().bind(workspace.actions().text(action));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.getStyleClass().add("mk-link");
        link.setTooltip(new Tooltip(workspace.text(action.textKey())
                + workspace.actions().key(action).map(key1 -> "  " + key1).orElse("")));
        return link;
    }

    private Node filterRow() {
        filter.setId("words-filter");
        filter.getStyleClass().add("mk-field");
        filter.setPromptText(workspace.text("ui.words.filter"));
        filter.setAccessibleText(workspace.text("ui.words.filter"));
        filter.setPrefWidth(220);
        filter.textProperty().addListener((property, before, now) -> {
            words.filter(now);
            keywords.filter(now);
            showCloud();
        });
        HBox.setHgrow(group, Priority.ALWAYS);
        group.setMaxWidth(360);
        group.visibleProperty().bind(keywords.visibleProperty());
        HBox row = new HBox(8, filter, group);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("mk-words-filter");
        return row;
    }

    private Node body() {
        words.visibleProperty().bind(keywords.visibleProperty().not());
        StackPane lists = new StackPane(words, keywords);
        lists.setMinSize(300, 160);
        SplitPane body = new SplitPane(lists, pictures);
        body.setDividerPositions(0.56);
        // Side by side where both have room; else the list keeps its columns and the picture stands below it.
        body.orientationProperty().bind(Bindings.when(body.widthProperty().lessThan(SIDE_BY_SIDE))
                .then(Orientation.VERTICAL).otherwise(Orientation.HORIZONTAL));
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    /** What was counted, in as many lines as leave room for the words. */
    private Node counted() {
        said.setId("words-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().addAll("mk-mute", "mk-small", "mk-table-counted");
        ScrollPane scroll = new ScrollPane(said);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        scroll.setMinHeight(SAID_HEIGHT);
        scroll.setPrefHeight(SAID_HEIGHT);
        return scroll;
    }

    private void show(@Nullable Counted counted) {
        if (counted == null) {
            return;
        }
        WordComparison compared = counted.compared();
        WordFrequencies counts = counted.words();
        keywords.setVisible(compared != null);
        if (compared != null) {
            List<Choice.Option> groups = compared.groups().stream()
                    .map(one -> new Choice.Option(one.name(), one.name())).toList();
            Choice.Option chosen = groups.stream().filter(one -> one.value().equals(groupName)).findFirst()
                    .orElse(groups.getFirst());
            groupName = chosen.value();
            group.show(groups, chosen);
            WordComparison.Group shown = shownGroup(compared);
            keywords.show(shown.words());
            count.setText(workspace.text("ui.words.count-group", shown.counted(), compared.counted()));
        } else if (counts != null) {
            words.show(FORMS, counted.wish().request().stems());
            words.show(counts.words());
            count.setText(workspace.text("ui.words.count", counts.words().size(), counts.counted(), counts.met(),
                    counts.documents()));
        }
        said.setText(String.join(" ", counted.said()));
        showCloud();
        selected();
        pictures.refresh();
    }

    private WordComparison.Group shownGroup(WordComparison compared) {
        return compared.groups().stream().filter(one -> one.name().equals(groupName)).findFirst()
                .orElse(compared.groups().getFirst());
    }

    private void showCloud() {
        NumberFormat counts = NumberTable.counts(workspace.messages());
        if (keywords.isVisible()) {
            boolean likelihood = model.wish().get().measure() == Measure.LOG_LIKELIHOOD;
            NumberFormat measure = NumberTable.decimals(workspace.messages(), likelihood ? 1 : 4);
            pictures.show(new WordCloud(keywords.listed().stream().filter(word -> weight(word, likelihood) > 0)
                    .limit(WordPictures.MOST).map(word -> new WordCloud.Word(word.word(), weight(word, likelihood),
                            word.word() + ": " + measure.format(weight(word, likelihood))))
                    .toList(), title(), said.getText()));
        } else {
            pictures.show(new WordCloud(words.listed().stream().limit(WordPictures.MOST)
                    .map(word -> new WordCloud.Word(word.word(), word.count(),
                            word.word() + ": " + counts.format(word.count())))
                    .toList(), title(), said.getText()));
        }
    }

    private static double weight(Keyword word, boolean likelihood) {
        double weight = likelihood ? word.logLikelihood() : word.tfIdf();
        return Double.isNaN(weight) ? 0 : weight;
    }

    private String title() {
        return workspace.text("ui.words.cloud") + (keywords.isVisible() ? " " + groupName : "");
    }

    private void choose(String word) {
        (keywords.isVisible() ? keywords : words).choose(word);
    }

    private List<String> chosen() {
        return keywords.isVisible()
                ? keywords.getSelectionModel().getSelectedItems().stream().map(Keyword::word).toList()
                : words.getSelectionModel().getSelectedItems().stream().map(WordFrequency::word).toList();
    }

    private void selected() {
        offer();
        List<String> wanted = chosen();
        pictures.of(wanted.isEmpty()
                ? null
                : new WordPictures.Wanted(wanted.getFirst(), forms(wanted.getFirst()), model.wish().get().whole()));
    }

    /** All ways to write a word of the list that a search for it looks for. */
    private List<String> forms(String word) {
        WordFrequency row = keywords.isVisible() ? null : words.getSelectionModel().getSelectedItem();
        return row == null || row.forms().isEmpty()
                ? List.of(word)
                : row.forms().stream().map(WordForm::word).limit(MOST_FORMS).toList();
    }

    private void offer() {
        boolean some = middle.getScene() != null && !chosen().isEmpty();
        workspace.actions().have(Need.WORD).set(some);
        workspace.actions().have(Need.WORD_WRITABLE).set(some && workspace.isWritable());
    }

    /** Lists the places of the selected word in the find desk, within the chosen part of the text. */
    private void find() {
        List<String> wanted = chosen();
        if (wanted.isEmpty()) {
            return;
        }
        find(forms(wanted.getFirst()));
    }

    /** Lists the places of words in the find desk, within the chosen part of the text. */
    private void find(List<String> forms) {
        String any = forms.stream().map(form -> "\"" + form.replace("\"", " ") + "\"")
                .collect(Collectors.joining(" OR "));
        Optional<String> within = part().map(TextPart::query);
        workspace.navigator().find(within.map(field -> (forms.size() > 1 ? "(" + any + ")" : any) + " " + field)
                .orElse(any));
    }

    private Optional<TextPart> part() {
        Choices found = model.choices().get();
        String where = model.wish().get().part();
        return found == null
                ? Optional.empty()
                : found.parts().stream().filter(one -> one.where().equals(where)).findFirst();
    }

    private void addStopWords() {
        // A sequence is left out by none of its words; only single words are stop words.
        List<String> single = chosen().stream().filter(word -> !word.contains(" ")).toList();
        if (!single.isEmpty()) {
            workspace.edit(workspace.study().words().addStopWords(single));
        }
    }

    /** The name that a file of the words is proposed. */
    static String fileName(String title, String ending) {
        return UserText.oneLine(title).replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip() + "." + ending;
    }

    /** The path that a user chose for a file, if one was chosen. */
    static Optional<Path> file(Workspace workspace, String what, String kind, String name, String ending) {
        return workspace.services().files().save(what, kind, List.of("*." + ending), fileName(name, ending));
    }
}
