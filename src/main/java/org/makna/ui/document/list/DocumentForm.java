package org.makna.ui.document.list;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.ui.common.Choices;
import org.makna.ui.common.DocumentWords;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for kind and language of documents; several that differ are left as they are until something is chosen. */
final class DocumentForm {

    private static final double WIDTH = 420;

    private final Workspace workspace;
    private final Window owner;
    private final List<DocumentEntry> documents;
    private final ComboBox<Optional<DocumentKind>> kind;
    private final ComboBox<Optional<String>> language;

    /**
     * Creates it.
     *
     * @param documents at least one
     */
    DocumentForm(Workspace workspace, Window owner, List<DocumentEntry> documents) {
        this.workspace = workspace;
        this.owner = owner;
        this.documents = documents;
        Optional<DocumentKind> kindNow = same(documents.stream().map(one -> one.document().kind()).toList());
        Optional<String> languageNow = same(documents.stream().map(one -> one.document().language()).toList());
        kind = Choices.box("document-kind", workspace.text("ui.import.kind"),
                choices(Arrays.asList(DocumentKind.values()), kindNow),
                one -> one.map(known -> DocumentWords.kind(workspace.messages(), known)).orElseGet(this::asTheyAre),
                kindNow);
        language = Choices.box("document-language", workspace.text("ui.import.language"),
                choices(DocumentWords.languages(documents.stream().map(one -> one.document().language()).toList()),
                        languageNow),
                one -> one.map(tag -> DocumentWords.language(workspace.messages(), tag)).orElseGet(this::asTheyAre),
                languageNow);
        kind.setMaxWidth(Double.MAX_VALUE);
        language.setMaxWidth(Double.MAX_VALUE);
    }

    void show() {
        Document first = documents.getFirst().document();
        String title = documents.size() == 1
                ? first.name()
                : workspace.text("ui.documents.describe-many", documents.size());
        Label facts = UserText.paragraph(documents.size() == 1 ? facts(documents.getFirst()) : names(), WIDTH);
        facts.setId("document-facts");
        facts.getStyleClass().addAll("mk-mute", "mk-small");
        VBox fields = new VBox(12, FormDialog.named(workspace.text("ui.import.kind"), kind),
                FormDialog.named(workspace.text("ui.import.language"), language), facts);
        Optional<DocumentKind> kindBefore = kind.getValue();
        Optional<String> languageBefore = language.getValue();
        new FormDialog(workspace, owner, title, fields, kind, workspace.text("ui.ok"))
                .guard(() -> !kind.getValue().equals(kindBefore) || !language.getValue().equals(languageBefore))
                .show(() -> workspace.study().documentEdits().describe(
                        documents.stream().map(one -> one.document().id()).toList(),
                        changed(kind.getValue(), kindBefore), changed(language.getValue(), languageBefore)), done -> {
                        });
    }

    private String asTheyAre() {
        return workspace.text("ui.documents.as-they-are");
    }

    private String facts(DocumentEntry entry) {
        Locale locale = workspace.messages().locale();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        Document document = entry.document();
        String imported = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale).withZone(ZoneId.systemDefault()).format(Instant.parse(document.created()));
        return workspace.text("ui.documents.facts", numbers.format(document.codePoints()), entry.codings(), imported,
                document.fileName().isEmpty() ? "–" : document.fileName());
    }

    private String names() {
        List<String> some = documents.stream().limit(8).map(one -> one.document().name()).toList();
        return String.join(", ", some) + (documents.size() > some.size() ? "…" : "");
    }

    private static <T> List<Optional<T>> choices(List<T> all, Optional<T> now) {
        List<Optional<T>> choices = new ArrayList<>();
        if (now.isEmpty()) {
            choices.add(Optional.empty());
        }
        all.forEach(one -> choices.add(Optional.of(one)));
        return choices;
    }

    /** What all have; empty when they differ. */
    private static <T extends Comparable<T>> Optional<T> same(List<T> all) {
        TreeSet<T> different = new TreeSet<>(all);
        return different.size() == 1 ? Optional.of(different.first()) : Optional.empty();
    }

    private static <T> @Nullable T changed(Optional<T> now, Optional<T> before) {
        return now.equals(before) ? null : now.orElse(null);
    }
}
